// The matched filter: it finds the place and the level of a known sound, in noise, under a hum, and turned in phase.
import { describe, expect, it } from 'vitest';
import { logChirp } from './chirp.ts';
import { matchedFilter } from './matched-filter.ts';
import { concat, mix, silence, sine, whiteNoise } from './synth.ts';

const rateHz = 48_000;
const chirp = logChirp(rateHz);
const at = (seconds: number, sound: Float32Array, gain = 1) =>
  concat(
    silence(seconds, rateHz),
    sound.map((x) => x * gain),
    silence(2 - seconds - 0.2, rateHz),
  );
const compare = (samples: Float32Array) => matchedFilter(samples, chirp, rateHz, 300, 6000);
const best = (values: Float64Array) => values.reduce((most, value, n) => (value > (values[most] ?? 0) ? n : most), 0);

describe('the place and the level', () => {
  it.each([
    ['alone', at(0.7, chirp), 1, 0],
    ['softer by 20 dB in noise', mix(at(0.7, chirp, 0.1), whiteNoise(-60, 2, rateHz)), 0.5, -20],
    ['turned over', at(0.7, chirp, -1), 1, 0],
    ['under a hum 20 dB louder than it', mix(at(0.7, chirp), sine(1000, 0, 2, rateHz)), 0.3, 0],
  ])('%s', (_what, samples, leastShare, gainDb) => {
    const { share, gain, rateHz: coarseHz } = compare(samples);
    const found = best(share);
    expect(found / coarseHz).toBeCloseTo(0.7, 3);
    expect(share[found]).toBeGreaterThan(leastShare * 0.98);
    expect(20 * Math.log10(gain[found] ?? 0)).toBeCloseTo(gainDb, 0);
  });

  it('is nowhere in noise, in silence and in a sweep that falls', () => {
    const most = (samples: Float32Array) => Math.max(...compare(samples).share);
    expect(most(whiteNoise(-30, 2, rateHz))).toBeLessThan(0.02);
    expect(most(silence(2, rateHz))).toBe(0);
    expect(most(at(0.7, chirp.slice().reverse()))).toBeLessThan(0.1);
  });
});

it('works at the rates that devices have', () => {
  for (const rate of [16_000, 44_100, 96_000]) {
    const sound = logChirp(rate);
    const samples = concat(silence(0.5, rate), sound, silence(0.5, rate));
    const { share, rateHz: coarseHz } = matchedFilter(samples, sound, rate, 300, 6000);
    expect(best(share) / coarseHz).toBeCloseTo(0.5, 3);
    expect(share[best(share)]).toBeGreaterThan(0.9);
  }
});

it('says how much sound there is: noise as loud as the chirp has its energy', () => {
  const { energy } = compare(at(0.7, chirp));
  expect(energy[best(energy)]).toBeCloseTo(1, 1);
});

it('refuses a known sound that is longer than all', () => {
  expect(() => compare(chirp.subarray(0, 100))).toThrow(RangeError);
});
