// Which devices there are: without doubles, without waiting for ever, and once for one plug.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { listDevices, watchDevices } from './device-list.ts';

const none = { cameras: [], microphones: [], speakers: [] };
const stub = (mediaDevices?: object) => vi.stubGlobal('navigator', mediaDevices ? { mediaDevices } : {});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('lists by kind, without the entries that stand for another', async () => {
  stub({
    enumerateDevices: async () => [
      { kind: 'audioinput', deviceId: 'default', label: 'Default - Headset' },
      { kind: 'audioinput', deviceId: 'communications', label: 'Communications - Headset' },
      { kind: 'audioinput', deviceId: 'a', label: 'Headset' },
      { kind: 'videoinput', deviceId: '', label: '' }, // before the grant: one nameless entry
      { kind: 'audiooutput', deviceId: 'b', label: 'Speakers' },
    ],
  });
  expect(await listDevices()).toEqual({
    cameras: [],
    microphones: [{ id: 'a', label: 'Headset' }],
    speakers: [{ id: 'b', label: 'Speakers' }],
  });
});

it.each([
  ['there is no such interface', undefined],
  ['the browser refuses', { enumerateDevices: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }],
  ['the answer never comes', { enumerateDevices: () => new Promise(() => {}) }],
])('lists nothing where %s', async (_why, mediaDevices) => {
  stub(mediaDevices);
  const listing = listDevices();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await listing).toEqual(none);
  expect(vi.getTimerCount()).toBe(0);
});

it('tells once for one plug, and nothing after the signal', async () => {
  const mediaDevices = new EventTarget();
  stub(mediaDevices);
  const [changed, leaving] = [vi.fn(), new AbortController()];
  watchDevices(changed, leaving.signal);
  for (let i = 0; i < 4; i++) mediaDevices.dispatchEvent(new Event('devicechange'));
  await vi.advanceTimersByTimeAsync(500);
  expect(changed).toHaveBeenCalledOnce();
  mediaDevices.dispatchEvent(new Event('devicechange'));
  leaving.abort();
  await vi.runAllTimersAsync();
  expect(changed).toHaveBeenCalledOnce();
});
