// A voice over noise, in mixes whose parts are known.
import { describe, expect, it } from 'vitest';
import { highPass } from './high-pass.ts';
import { rms, toDbfs } from './level.ts';
import { blockPowers, speechInNoise, steadyPower } from './noise.ts';
import { activeSpeechLevel } from './speech-level.ts';
import { mix, silence, speechLike, whiteNoise } from './synth.ts';
import { atLevel, roomNoise } from './synth-sound.ts';

const above = (samples: Float32Array, rateHz: number) => highPass(samples, rateHz, 300);

describe.each([8_000, 48_000])('at %i Hz', (rateHz) => {
  const voice = speechLike(-26, 4, rateHz, 5);
  const voiceDbfs = activeSpeechLevel(above(voice, rateHz), rateHz).levelDbfs;

  it.each([
    [0, 'white'],
    [3, 'pink'],
    [6, 'brown'],
    [10, 'white'],
    [20, 'brown'],
    [40, 'pink'],
  ] as const)('reads %d dB over %s noise', (overDb, colour) => {
    const raw = roomNoise(-40, colour, 6, rateHz, 3);
    const noise = atLevel(raw, -40 + voiceDbfs - overDb - toDbfs(rms(above(raw, rateHz))));
    const { speechDbfs, noiseDbfs } = speechInNoise(
      noise.subarray(0, 2 * rateHz),
      mix(voice, noise.subarray(2 * rateHz)),
      rateHz,
    );
    expect(Math.abs(speechDbfs - noiseDbfs - overDb)).toBeLessThan(1);
    expect(Math.abs(speechDbfs - voiceDbfs)).toBeLessThan(1);
  });
});

it('hears no voice in the room itself, nor in nothing', () => {
  const room = roomNoise(-50, 'pink', 6, 16_000, 4);
  const { speechDbfs, noiseDbfs } = speechInNoise(room.subarray(0, 32_000), room.subarray(32_000), 16_000);
  expect(speechDbfs).toBe(Number.NEGATIVE_INFINITY);
  expect(Math.abs(noiseDbfs - toDbfs(rms(above(room, 16_000))))).toBeLessThan(0.3);
  const nothing = { speechDbfs: Number.NEGATIVE_INFINITY, noiseDbfs: Number.NEGATIVE_INFINITY };
  expect(speechInNoise(silence(2, 16_000), silence(4, 16_000), 16_000)).toEqual(nothing);
  expect(speechInNoise(new Float32Array(0), new Float32Array(3), 16_000)).toEqual(nothing);
});

it('reads a voice after digital silence as P.56 does', () => {
  const voice = speechLike(-26, 4, 16_000, 5);
  const { speechDbfs } = speechInNoise(silence(2, 16_000), voice, 16_000);
  expect(Math.abs(speechDbfs - activeSpeechLevel(above(voice, 16_000), 16_000).levelDbfs)).toBeLessThan(0.05);
});

it('takes the mean of a steady room, where the median is too low, and leaves out a cough', () => {
  // Eight samples a frame: so narrow a noise has a median 0.3 dB below its mean.
  const powers = blockPowers(whiteNoise(-40, 5, 8_000, 2), 8);
  expect(Math.abs(10 * Math.log10(steadyPower(powers)) - -40)).toBeLessThan(0.1);
  const coughing = powers.map((power, n) => (n % 5 === 0 ? power * 1000 : power));
  expect(Math.abs(10 * Math.log10(steadyPower(coughing)) - -40)).toBeLessThan(0.3);
  expect(steadyPower([])).toBe(0);
});
