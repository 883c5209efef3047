// The matrix is whole: every row, every cause and every list of steps has its words and its use.
import { expect, test } from 'vitest';
import { faults } from '../../content/locales/en/faults.ts';
import { fill } from '../message.ts';
import type { Browser, System } from './platform.ts';
import { remedyFor } from './remedies.ts';
import { faultTable } from './table.ts';

const ids = faultTable.map(({ id }) => id);
const browsers: readonly Browser[] = ['chrome', 'edge', 'samsung', 'opera', 'firefox', 'safari', 'inApp', 'other'];
const systems: readonly System[] = ['windows', 'mac', 'linux', 'chromeos', 'android', 'ios', 'other'];
const platforms = browsers.flatMap((browser) =>
  systems.flatMap((system) =>
    [true, false].map((installed) => ({ browser, system, engine: 'other' as const, installed })),
  ),
);

test('M01 to M65, each once, in order', () => {
  expect(ids).toEqual(Array.from({ length: 65 }, (_, i) => `M${String(i + 1).padStart(2, '0')}`));
  for (const { appliesTo } of faultTable) expect(appliesTo.length).toBeGreaterThan(0);
});

test('every cause that has words is the cause of a row, and the other way round', () => {
  const used = new Set(faultTable.map(({ cause }) => cause));
  expect([...used].sort()).toEqual(Object.keys(faults.causes).sort());
});

test('every row has steps on every platform, and every list of steps is reached', () => {
  const reached = new Set<string>();
  for (const { id, cause: expected } of faultTable) {
    for (const platform of platforms) {
      const { cause, steps } = remedyFor(id, platform);
      expect(cause).toBe(expected);
      expect(faults.steps[steps]?.length, `${id} ${JSON.stringify(platform)}`).toBeGreaterThan(0);
      reached.add(steps);
    }
  }
  expect([...reached].sort()).toEqual(Object.keys(faults.steps).sort());
});

test.each(Object.entries(faults.steps))('steps %s: 2 to 4, of at most 7 words each', (_, steps) => {
  expect(steps.length).toBeGreaterThanOrEqual(2);
  expect(steps.length).toBeLessThanOrEqual(4);
  for (const step of steps) expect(step.split(' ').filter((word) => word !== '&').length, step).toBeLessThanOrEqual(7);
});

const texts = [
  ...Object.values(faults.causes).flatMap(({ title, why }) => [title, why]),
  ...Object.values(faults.steps).flat(),
];

test('sentences stay under 15 words and leave out the words that hurt', () => {
  for (const text of texts) {
    for (const sentence of text.split(/[.?!]\s/)) expect(sentence.split(' ').length, sentence).toBeLessThan(15);
    expect(text).not.toMatch(/\b(errors?|fail\w*|invalid|violation|denied|patients?|clients?)\b/i);
  }
});

test('every gap is filled for every device', () => {
  for (const values of Object.values(faults.devices)) {
    for (const text of texts) expect(fill(text, { ...values, code: 'M05' })).not.toMatch(/[{}]/);
  }
});
