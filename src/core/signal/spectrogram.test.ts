// Powers in the right place and of the right size.
import { expect, it } from 'vitest';
import { rms } from './level.ts';
import { bandPowers, frameOf, meanSpectrum, spectrogram } from './spectrogram.ts';
import { concat, silence, sine, whiteNoise } from './synth.ts';

const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0);

it.each([8_000, 16_000, 44_100, 48_000])('keeps the power of noise at %i Hz', (rateHz) => {
  const noise = whiteNoise(-30, 2, rateHz, 3);
  const power = sum(meanSpectrum(spectrogram(noise, rateHz, 0.02), () => true));
  expect(Math.abs(10 * Math.log10(power / rms(noise) ** 2))).toBeLessThan(0.1);
});

it('puts a tone into its bin, in even and in odd frames', () => {
  const tone = sine(1000, -20, 1, 16_000);
  const of = spectrogram(tone, 16_000, 0.03);
  expect([of.binHz, of.hop, of.bins]).toEqual([31.25, 256, 257]);
  expect(of.frames).toBe(61);
  for (let frame = 0; frame < of.frames; frame++) {
    const powers = frameOf(of, frame);
    expect(powers.indexOf(Math.max(...powers))).toBe(32);
    expect(10 * Math.log10(sum(powers))).toBeCloseTo(-23.01, 1);
  }
});

it('tells two frames of one transform apart', () => {
  const of = spectrogram(concat(sine(1000, -20, 0.5, 16_000), sine(3000, -40, 0.5, 16_000)), 16_000, 0.03);
  const [low, high] = [bandPowers(of, 900, 1100), bandPowers(of, 2900, 3100)];
  expect([...low].findLastIndex((power) => power > 1e-6)).toBe(31);
  expect([...high].findIndex((power) => power > 1e-7)).toBeGreaterThanOrEqual(30);
  expect(10 * Math.log10(high[50] ?? 0)).toBeCloseTo(-43.01, 1);
  expect(low[50]).toBeLessThan(1e-12);
});

it('has no frames of what is too short', () => {
  const of = spectrogram(silence(0.01, 8_000), 8_000, 0.03);
  expect(of.frames).toBe(0);
  expect(sum(meanSpectrum(of, () => true))).toBe(0);
});
