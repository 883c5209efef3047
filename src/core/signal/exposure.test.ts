// When a camera has stopped adapting: on courses of the mean luma that are known.
import { expect, it } from 'vitest';
import { createExposure } from './exposure.ts';

/** The moment from which it is settled, in pictures of 5 a second; `null`: never. */
function settledAtMs(means: readonly number[], everyMs = 200): number | null {
  const exposure = createExposure();
  for (const [n, mean] of means.entries()) {
    exposure.add(mean, n * everyMs);
    if (exposure.isSettled()) return n * everyMs;
  }
  return null;
}
const from = (length: number, meanAt: (n: number) => number) => Array.from({ length }, (_, n) => meanAt(n));

it('needs half a second of a mean that stays', () => {
  expect(settledAtMs(from(10, () => 110))).toBe(600); // 3 steps of 200 ms are the first that reach 500 ms
  expect(
    settledAtMs(
      from(10, () => 110),
      100,
    ),
  ).toBe(500);
  expect(settledAtMs([110])).toBeNull();
  expect(settledAtMs([])).toBeNull();
});

it('waits for a camera that comes up from the dark', () => {
  const coming = from(20, (n) => 110 * (1 - Math.exp((-n * 0.2) / 0.4))); // time constant of 0.4 s
  const atMs = settledAtMs(coming) ?? 0;
  expect(atMs).toBeGreaterThan(1400);
  expect(atMs).toBeLessThan(2600);
});

it('does not mind a face that moves, minds a lamp that is switched on', () => {
  expect(settledAtMs(from(10, (n) => 110 + Math.sin(n)))).toBe(600);
  const exposure = createExposure();
  for (const [n, mean] of [110, 110, 110, 110, 150].entries()) exposure.add(mean, n * 200);
  expect(exposure.isSettled()).toBe(false);
  for (const [n, mean] of [118, 118, 118, 118].entries()) exposure.add(mean, 1000 + n * 200);
  expect(exposure.isSettled()).toBe(true);
});

it('never settles while the mean swings by a tenth, nor over a gap with one picture', () => {
  expect(settledAtMs(from(40, (n) => 110 + 11 * (n % 2)))).toBeNull();
  const exposure = createExposure();
  exposure.add(110, 0);
  expect(exposure.isSettled()).toBe(false);
});
