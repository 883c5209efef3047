// The active speech level against figures of the ITU's own program, and against what follows from the definition.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDbfs } from './level.ts';
import { activeSpeechLevel } from './speech-level.ts';
import { concat, mix, silence, sine, speechLike, whiteNoise } from './synth.ts';
import { reverberate } from './synth-sound.ts';

const rates = [8_000, 16_000, 44_100, 48_000] as const;
/** Made anew for each rate; then level in dBov and activity in percent as `speech_voltmeter` of ITU-T G.191 printed. */
const vectors: readonly [string, (rateHz: number) => Float32Array, readonly (readonly [number, number])[]][] = [
  [
    'a voice',
    (rateHz) => speechLike(-22, 6, rateHz, 3),
    [
      [-21.534, 98.5823],
      [-21.533, 98.5862],
      [-21.5324, 98.5874],
      [-21.5323, 98.5881],
    ],
  ],
  [
    'a faint voice',
    (rateHz) => speechLike(-52, 6, rateHz, 4),
    [
      [-51.5394, 98.5473],
      [-51.5383, 98.5496],
      [-51.5376, 98.5502],
      [-51.5376, 98.5513],
    ],
  ],
  [
    'a voice between long pauses',
    (rateHz) => concat(silence(3, rateHz), speechLike(-26, 3, rateHz, 5), silence(4, rateHz)),
    [
      [-25.9374, 32.6225],
      [-25.9364, 32.625],
      [-25.9357, 32.6256],
      [-25.9357, 32.626],
    ],
  ],
  [
    'a voice in noise',
    (rateHz) => mix(speechLike(-22, 6, rateHz, 6), whiteNoise(-35, 6, rateHz, 7)),
    [
      [-21.3927, 99.6057],
      [-21.3854, 99.6075],
      [-21.3879, 99.6064],
      [-21.382, 99.6095],
    ],
  ],
  [
    'a voice in an echo',
    (rateHz) => reverberate(speechLike(-30, 5, rateHz, 8), rateHz, 0.5, -3, 9),
    [
      [-27.8512, 99.4312],
      [-27.9012, 99.4237],
      [-27.2395, 99.429],
      [-27.0553, 99.4225],
    ],
  ],
  [
    'a tone',
    (rateHz) => sine(440, -12, 2, rateHz),
    [
      [-14.9597, 98.8413],
      [-14.9595, 98.8382],
      [-14.9595, 98.8372],
      [-14.9595, 98.837],
    ],
  ],
];

describe.each(vectors)('%s', (_name, make, figures) => {
  it.each(rates.map((rateHz, n) => [rateHz, ...(figures[n] as readonly [number, number])] as const))(
    'at %i Hz has %d dBov, active %d %% of the time',
    (rateHz, levelDbfs, activityPercent) => {
      const found = activeSpeechLevel(make(rateHz), rateHz);
      expect(Math.abs(found.levelDbfs - levelDbfs)).toBeLessThan(0.05);
      expect(Math.abs(found.activityPercent - activityPercent)).toBeLessThan(0.3);
    },
  );
});

it('does not mind how long the pauses are', () => {
  const voice = speechLike(-24, 4, 8_000, 2);
  const alone = activeSpeechLevel(voice, 8_000);
  const waited = activeSpeechLevel(concat(silence(10, 8_000), voice, silence(10, 8_000)), 8_000);
  // The hangover after the voice counts as active: 0.3 s of 4.3 s.
  expect(Math.abs(waited.levelDbfs - alone.levelDbfs)).toBeLessThan(0.4);
  expect(alone.longTermDbfs - waited.longTermDbfs).toBeGreaterThan(7);
});

it('follows the gain, decibel by decibel', () => {
  const voice = speechLike(-20, 4, 8_000, 2);
  const loud = activeSpeechLevel(voice, 8_000).levelDbfs;
  fc.assert(
    fc.property(fc.double({ min: -60, max: 0, noNaN: true }), (gainDb) => {
      const quiet = voice.map((x) => x * fromDbfs(gainDb));
      expect(Math.abs(activeSpeechLevel(quiet, 8_000).levelDbfs - loud - gainDb)).toBeLessThan(0.15);
    }),
    { numRuns: 25 },
  );
});

it('says -Infinity where nothing is', () => {
  const nothing = { levelDbfs: Number.NEGATIVE_INFINITY, longTermDbfs: Number.NEGATIVE_INFINITY, activityPercent: 0 };
  expect(activeSpeechLevel(silence(1, 8_000), 8_000)).toEqual(nothing);
  expect(activeSpeechLevel(new Float32Array(0), 8_000)).toEqual(nothing);
});
