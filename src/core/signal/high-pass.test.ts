// The high-pass against the response of a Butterworth filter.
import { expect, it } from 'vitest';
import { highPass, highPassGain } from './high-pass.ts';
import { peak, rms, toDbfs } from './level.ts';
import { sine } from './synth.ts';

const rates = [8_000, 16_000, 44_100, 48_000];

/** Change of level by the filter, after it has settled for half a second. */
function changeDb(frequencyHz: number, rateHz: number): number {
  const tone = sine(frequencyHz, -12, 2, rateHz);
  const settled = (samples: Float32Array) => toDbfs(rms(samples.subarray(rateHz / 2)));
  return settled(highPass(tone, rateHz, 300)) - settled(tone);
}

it.each(rates)('takes 3.01 dB at the cutoff, and 12 dB an octave below, at %i Hz', (rateHz) => {
  expect(changeDb(300, rateHz)).toBeCloseTo(-3.01, 1);
  expect(Math.abs(changeDb(150, rateHz) - -12.3)).toBeLessThan(0.15);
  expect(Math.abs(changeDb(75, rateHz) - -24.1)).toBeLessThan(0.2);
  expect(changeDb(50, rateHz)).toBeLessThan(-30); // mains hum
  expect(Math.abs(changeDb(1000, rateHz))).toBeLessThan(0.1);
});

it.each(rates)('is foretold by its gain at %i Hz', (rateHz) => {
  for (const frequencyHz of [120, 240, 480, 960, 1920]) {
    expect(Math.abs(changeDb(frequencyHz, rateHz) - toDbfs(highPassGain(frequencyHz, 300)))).toBeLessThan(0.15);
  }
});

it('makes no click of an offset', () => {
  expect(peak(highPass(new Float32Array(1000).fill(0.5), 48_000, 300))).toBeLessThan(1e-6);
});

it('leaves its input as it was, and takes an empty one', () => {
  const tone = sine(100, -6, 0.1, 8_000);
  const before = tone.slice();
  highPass(tone, 8_000, 300);
  expect(tone).toEqual(before);
  expect(highPass(new Float32Array(0), 8_000, 300)).toHaveLength(0);
});
