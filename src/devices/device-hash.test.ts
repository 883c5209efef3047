// The hash of the devices: the same for the same ones, and silent about what they are called.
import { afterEach, expect, it, vi } from 'vitest';
import { hashOfDevices } from './device-hash.ts';

afterEach(() => vi.unstubAllGlobals());

const labels = ['Headset', 'Built-in camera', 'Speakers'];

it('is the same in any order, and with doubles and nameless ones among them', async () => {
  const hash = await hashOfDevices(labels, 'salt');
  expect(hash).toMatch(/^[0-9a-f]{16}$/);
  expect(await hashOfDevices(['', ...labels].reverse(), 'salt')).toBe(hash);
  expect(await hashOfDevices([...labels, 'Headset'], 'salt')).toBe(hash);
});

it('is another one for other devices, and with another salt', async () => {
  const others = [labels.slice(1), [...labels, 'Dock'], ['Headset, Built-in camera', 'Speakers'], ['saltHeadset']];
  const hashes = await Promise.all([
    hashOfDevices(labels, 'salt'),
    hashOfDevices(labels, 'pepper'),
    hashOfDevices(['Headset'], 'salt'),
    ...others.map((list) => hashOfDevices(list, 'salt')),
  ]);
  expect(new Set(hashes).size).toBe(hashes.length);
});

it('stays the same from version to version: it is kept', async () => {
  expect(await hashOfDevices(labels, 'salt')).toBe('80b1fdbcc10deedf');
});

it.each([
  ['there are no labels', []],
  ['the browser does not show them', ['', '']],
])('is not known where %s', async (_why, list) => {
  expect(await hashOfDevices(list, 'salt')).toBeNull();
});

it.each([
  ['has no means to', {}],
  ['refuses to', { subtle: { digest: () => Promise.reject(new DOMException('no', 'OperationError')) } }],
])('is not known where the browser %s', async (_why, crypto) => {
  vi.stubGlobal('crypto', crypto);
  expect(await hashOfDevices(labels, 'salt')).toBeNull();
});
