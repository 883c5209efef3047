// All that is measured at once: finite, rounded, and the same as each measure for itself.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureHearing } from './hearing.ts';
import { highPass } from './high-pass.ts';
import { fromDbfs, rms, toDbfs } from './level.ts';
import { activeSpeechLevel } from './speech-level.ts';
import { clip, mix, silence, sine, speechLike, whiteNoise } from './synth.ts';
import { hum, lowPass, roomNoise, to16Bit, withGap } from './synth-sound.ts';

const nothing = {
  noiseFloorDbfs: -120,
  speechLevelDbfs: -120,
  wideSpeechLevelDbfs: -120,
  speechOverNoiseDb: 0,
  activeSeconds: 0,
  peakDbfs: -120,
  clippedPercent: 0,
  clippedRuns: 0,
  zeroPercent: 100,
  quietestDbfs: -120,
  dcOffsetPercent: 0,
  humHz: 0,
  humDbfs: -120,
  humOverNoiseDb: 0,
  dropOuts: 0,
  dropOutMs: 0,
  isNarrow: false,
  babbleScore: 0,
  hasBabble: false,
};

describe.each([16_000, 44_100, 48_000])('at %i Hz', (rateHz) => {
  const room = (seconds: number, seed: number) => roomNoise(-58, 'pink', seconds, rateHz, seed);
  const voice = speechLike(-24, 4, rateHz, 3);

  it('reads a good voice in a good room', () => {
    const found = measureHearing(to16Bit(room(2, 1)), to16Bit(mix(voice, room(4, 2))), rateHz);
    const speechDbfs = activeSpeechLevel(highPass(voice, rateHz, 300), rateHz).levelDbfs;
    const roomDbfs = toDbfs(rms(highPass(room(2, 1), rateHz, 300)));
    expect(Math.abs(found.speechLevelDbfs - speechDbfs)).toBeLessThan(0.2);
    expect(Math.abs(found.wideSpeechLevelDbfs - activeSpeechLevel(voice, rateHz).levelDbfs)).toBeLessThan(0.2);
    expect(Math.abs(found.noiseFloorDbfs - roomDbfs)).toBeLessThan(0.2);
    expect(Math.abs(found.speechOverNoiseDb - (speechDbfs - roomDbfs))).toBeLessThan(0.4);
    expect(found.activeSeconds).toBeGreaterThan(2.5);
    expect(found).toMatchObject({ clippedRuns: 0, humHz: 0, dropOuts: 0, isNarrow: false, hasBabble: false });
    expect(found.upperHz).toBe(rateHz / 2);
  });

  it('tells what is wrong, all at once', () => {
    const quiet = mix(room(2, 1), hum(50, -45, 4, 3, 2, rateHz), speechLike(-40, 2, rateHz, 9));
    const loud = clip(
      lowPass(mix(voice, room(4, 2)), rateHz, 3600, 200).map((x) => x * fromDbfs(14) + 0.02),
      1,
    );
    const found = measureHearing(to16Bit(quiet), to16Bit(withGap(loud, 1.4 * rateHz, 0.04 * rateHz, false)), rateHz);
    expect(found).toMatchObject({ humHz: 50, hasBabble: true });
    expect(found.clippedPercent).toBeGreaterThan(0.1);
    expect(found.dropOuts).toBe(1);
    expect(Math.abs(found.dropOutMs - 40)).toBeLessThan(1);
    expect(Math.abs(found.dcOffsetPercent - 2)).toBeLessThan(0.5);
  });

  it('reads silence and nothing as nothing', () => {
    const expected = { ...nothing, upperHz: rateHz / 2 };
    expect(measureHearing(silence(2, rateHz), silence(4, rateHz), rateHz)).toEqual(expected);
    expect(measureHearing(new Float32Array(0), new Float32Array(0), rateHz)).toEqual(expected);
  });
});

it('hears a call band and no voice in a room', () => {
  const call = lowPass(mix(speechLike(-24, 4, 48_000, 3), whiteNoise(-55, 4, 48_000, 2)), 48_000, 3600, 200);
  expect(measureHearing(whiteNoise(-55, 2, 48_000, 1), to16Bit(call), 48_000).isNarrow).toBe(true);
  const alone = measureHearing(whiteNoise(-50, 2, 16_000, 1), whiteNoise(-50, 4, 16_000, 2), 16_000);
  expect(alone).toMatchObject({ speechLevelDbfs: -120, speechOverNoiseDb: 0, activeSeconds: 0 });
});

it('gives finite numbers for whatever a microphone may deliver', () => {
  const sample = fc.oneof(fc.double({ min: -2, max: 2, noNaN: true }), fc.constantFrom(0, 1, -1, Number.NaN, 1e-30));
  const stretch = fc.array(sample, { maxLength: 3000 }).map((list) => Float32Array.from(list));
  fc.assert(
    fc.property(stretch, stretch, fc.constantFrom(8_000, 16_000, 48_000), (quiet, speech, rateHz) => {
      for (const [name, value] of Object.entries(measureHearing(quiet, speech, rateHz)))
        expect([name, typeof value === 'boolean' || Number.isFinite(value)]).toEqual([name, true]);
    }),
    { numRuns: 60 },
  );
  const loud = measureHearing(sine(50, 0, 2, 8_000), sine(440, 6, 4, 8_000), 8_000);
  expect(Object.values(loud).every((value) => typeof value === 'boolean' || Number.isFinite(value))).toBe(true);
});
