// The made-up rooms and faults are what they say.
import { expect, it } from 'vitest';
import { highPass } from './high-pass.ts';
import { rms, toDbfs } from './level.ts';
import { bandPowers, spectrogram } from './spectrogram.ts';
import { mix, sine, whiteNoise } from './synth.ts';
import { atLevel, clicks, dull, hum, lowPass, reverberate, roomNoise, to16Bit, withGap } from './synth-sound.ts';

const rateHz = 16_000;
const bandDb = (samples: Float32Array, fromHz: number, toHz: number) => {
  const powers = bandPowers(spectrogram(samples, rateHz, 0.06), fromHz, toHz);
  return 10 * Math.log10(powers.reduce((sum, power) => sum + power, 0) / powers.length);
};

it('has the level that was asked for', () => {
  for (const colour of ['white', 'pink', 'brown'] as const)
    expect(toDbfs(rms(roomNoise(-47, colour, 1, rateHz, 2)))).toBeCloseTo(-47, 3);
  expect(toDbfs(rms(hum(50, -33, 5, 3, 1, rateHz)))).toBeCloseTo(-33, 3);
  expect(toDbfs(rms(atLevel(sine(440, -3, 1, rateHz), -20)))).toBeCloseTo(-20, 3);
});

it('has the colour that was asked for', () => {
  // From one octave to the next, white gains 3 dB, pink stays, brown loses 3 dB.
  const step = (colour: 'white' | 'pink' | 'brown') => {
    const noise = roomNoise(-20, colour, 8, rateHz, 2);
    return bandDb(noise, 1000, 2000) - bandDb(noise, 500, 1000);
  };
  expect(Math.abs(step('white') - 3)).toBeLessThan(0.5);
  expect(Math.abs(step('pink'))).toBeLessThan(1);
  expect(Math.abs(step('brown') - -3)).toBeLessThan(0.7);
});

it('takes away what lies above, steeply or gently', () => {
  const noise = whiteNoise(-20, 2, rateHz, 3);
  const steep = lowPass(noise, rateHz, 3500, 200);
  expect(bandDb(steep, 4000, 7000) - bandDb(noise, 4000, 7000)).toBeLessThan(-60);
  expect(Math.abs(bandDb(steep, 300, 3000) - bandDb(noise, 300, 3000))).toBeLessThan(0.1);
  const gentle = dull(noise, rateHz, 1000, 1);
  expect(Math.abs(bandDb(gentle, 1900, 2100) - bandDb(noise, 1900, 2100) - -7)).toBeLessThan(1);
});

it('echoes for as long and as loud as asked', () => {
  const click = new Float32Array(rateHz);
  click[0] = 1;
  const room = reverberate(click, rateHz, 0.5, -6, 4);
  expect(Math.abs((room[0] ?? 0) - 1)).toBeLessThan(1e-6);
  expect(toDbfs(Math.sqrt(room.subarray(1).reduce((sum, x) => sum + x * x, 0)))).toBeCloseTo(-6, 1);
  const at = (seconds: number) => toDbfs(rms(room.subarray(seconds * rateHz, (seconds + 0.05) * rateHz)));
  // 60 dB in half a second are 24 dB in a fifth.
  expect(Math.abs(at(0.05) - at(0.25) - 24)).toBeLessThan(2);
});

it('makes gaps, clicks and 16-bit values', () => {
  const tone = sine(440, -3, 1, rateHz);
  expect([...withGap(tone, 100, 50, false).subarray(100, 150)].every((x) => x === 0)).toBe(true);
  expect([...withGap(tone, 100, 50, true).subarray(100, 150)].every((x) => x === tone[99])).toBe(true);
  expect(withGap(tone, 100, 50, true).subarray(150)).toEqual(tone.subarray(150));
  expect(to16Bit(Float32Array.of(0.5, 2, -2, 1e-6))).toEqual(Float32Array.of(0.5, 32767 / 32768, -1, 0));
  const quiet = mix(clicks(-10, 0.3, 2, rateHz, 5), new Float32Array(2 * rateHz));
  expect(toDbfs(rms(highPass(quiet, rateHz, 300)))).toBeLessThan(-25);
  expect(Math.max(...quiet)).toBeGreaterThan(0.1);
});
