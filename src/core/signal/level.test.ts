// Levels against values computed by hand.
import { describe, expect, it } from 'vitest';
import { dcOffset, fromDbfs, peak, rms, toDbfs } from './level.ts';
import { silence, sine, whiteNoise } from './synth.ts';

const rates = [8_000, 16_000, 44_100, 48_000];
/** A sine's RMS lies 10 log10(2) = 3.0103 dB under its peak. */
const sines = [
  [0, -3.01],
  [-12, -15.01],
  [-32, -35.01],
  [-52, -55.01],
] as const;

describe.each(rates)('at %i Hz', (rateHz) => {
  it.each(sines)('reads a sine with a peak of %d dBFS as %d dBFS', (peakDbfs, rmsDbfs) => {
    for (const frequencyHz of [200, 440, 997, 3000]) {
      const level = toDbfs(rms(sine(frequencyHz, peakDbfs, 1, rateHz)));
      expect(Math.abs(level - rmsDbfs)).toBeLessThan(0.1);
    }
  });

  it('reads the peak of a sine', () => {
    expect(toDbfs(peak(sine(440, -12, 1, rateHz)))).toBeCloseTo(-12, 1);
  });

  it('reads white noise at the level it was made with', () => {
    expect(toDbfs(rms(whiteNoise(-40, 1, rateHz)))).toBeCloseTo(-40, 3);
  });
});

it('takes an amplitude of 1 as 0 dBFS, half of it as -6.02 and none as -Infinity', () => {
  expect(toDbfs(1)).toBe(0);
  expect(toDbfs(0.5)).toBeCloseTo(-6.0206, 4);
  expect(toDbfs(0)).toBe(Number.NEGATIVE_INFINITY);
  expect(fromDbfs(-20)).toBeCloseTo(0.1, 12);
});

it('reads hand-computable samples exactly', () => {
  const samples = Float32Array.of(0.5, -0.5, 0.5, -0.5);
  expect(rms(samples)).toBe(0.5);
  expect(peak(Float32Array.of(0.25, -0.75, 0.5))).toBe(0.75);
  expect(dcOffset(Float32Array.of(0.25, 0.75))).toBe(0.5);
  expect(dcOffset(samples)).toBe(0);
});

it('reads silence and nothing as 0', () => {
  for (const samples of [silence(1, 8_000), new Float32Array(0)]) {
    expect([rms(samples), peak(samples), dcOffset(samples)]).toEqual([0, 0, 0]);
  }
});
