// The plan of the chimes: never sudden, easy to count, and with chirps at times nobody can guess.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { planChimes } from './chime-plan.ts';
import { createRandom, uniform } from './random.ts';
import { signalThresholds } from './thresholds.ts';

const planOf = (count: number, seed: number) => {
  const next = createRandom(seed);
  return planChimes(count, () => uniform(next));
};
const anyPlan = fc.tuple(fc.integer({ min: 2, max: 5 }), fc.nat());

it('has as many chimes as asked, apart from each other, each swelling from -50 to -20 dBFS', () => {
  fc.assert(
    fc.property(anyPlan, ([count, seed]) => {
      const { chimes, lengthSeconds } = planOf(count, seed);
      expect(chimes).toHaveLength(count);
      let end = 0;
      for (const { atSeconds, peakSeconds, levels } of chimes) {
        expect(atSeconds - end).toBeGreaterThanOrEqual(end === 0 ? 0.1 : 0.2);
        expect(peakSeconds - atSeconds).toBeGreaterThanOrEqual(0.249);
        expect(levels[0]).toEqual({ atSeconds, dbfs: -50 });
        expect(Math.max(...levels.map(({ dbfs }) => dbfs))).toBe(-20);
        end = levels.at(-1)?.atSeconds ?? 0;
      }
      expect(lengthSeconds).toBeGreaterThan(end);
    }),
  );
  expect((planOf(2, 1).chimes[0]?.peakSeconds ?? 0) - (planOf(2, 1).chimes[0]?.atSeconds ?? 0)).toBeCloseTo(1, 9);
});

it('gives every chime two chirps that lie within its tone and do not overlap', () => {
  fc.assert(
    fc.property(anyPlan, ([count, seed]) => {
      for (const { peakSeconds, levels, chirpsAtSeconds } of planOf(count, seed).chimes) {
        const [first = 0, second = 0] = chirpsAtSeconds;
        expect(chirpsAtSeconds).toHaveLength(2);
        expect(first).toBeGreaterThanOrEqual(peakSeconds);
        expect(second - first).toBeGreaterThanOrEqual(signalThresholds.chirpSeconds.value);
        expect(second + signalThresholds.chirpSeconds.value).toBeLessThanOrEqual(levels.at(-1)?.atSeconds ?? 0);
      }
    }),
  );
});

it('is another one each time', () => {
  const starts = Array.from({ length: 20 }, (_, seed) => planOf(2, seed).chimes[1]?.chirpsAtSeconds[1]);
  expect(new Set(starts).size).toBe(20);
});
