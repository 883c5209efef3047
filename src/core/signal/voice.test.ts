// Voice, room and the distance between them, on signals mixed from known parts.
import { describe, expect, it } from 'vitest';
import { toDbfs } from './level.ts';
import { concat, mix, silence, sine, speechLike, whiteNoise } from './synth.ts';
import { frameLevels, measureSpeech, noiseFloorDbfs, quietestDbfs } from './voice.ts';

/** White noise loses what lies under the filter: its noise bandwidth is 1.11 times the cutoff. */
const whiteAboveDb = (rateHz: number) => 10 * Math.log10(1 - (1.11 * 300) / (rateHz / 2));

describe.each([8_000, 16_000, 44_100, 48_000])('at %i Hz', (rateHz) => {
  it.each([-45, -60, -75])('reads a room of %d dBFS', (roomDbfs) => {
    const expected = roomDbfs + whiteAboveDb(rateHz);
    expect(Math.abs(noiseFloorDbfs(whiteNoise(roomDbfs, 2, rateHz, 7), rateHz) - expected)).toBeLessThan(0.1);
  });

  it.each([-16, -22, -28, -36])('reads a voice of %d dBFS in a quiet room', (voiceDbfs) => {
    const floorDbfs = noiseFloorDbfs(whiteNoise(-65, 2, rateHz, 7), rateHz);
    const speech = mix(speechLike(voiceDbfs, 8, rateHz, 3), whiteNoise(-65, 8, rateHz, 8));
    const { levelDbfs, activeSeconds } = measureSpeech(speech, rateHz, floorDbfs);
    expect(Math.abs(levelDbfs - voiceDbfs)).toBeLessThan(0.1);
    // 12 of 13 frames sound in 4 of 5 places: 5.9 s of 8 s, to within one syllable
    expect(Math.abs(activeSeconds - (8 * 12 * 4) / (13 * 5))).toBeLessThan(0.25);
  });

  it('reads a voice that begins between two frames', () => {
    const late = concat(silence(0.007, rateHz), speechLike(-22, 8, rateHz, 3));
    expect(Math.abs(measureSpeech(late, rateHz, -60).levelDbfs - -22)).toBeLessThan(0.5);
  });

  it.each([12, 20, 30])('finds a voice %d dB over the noise', (marginDb) => {
    const roomDbfs = -22 - marginDb;
    const floorDbfs = noiseFloorDbfs(whiteNoise(roomDbfs, 2, rateHz, 7), rateHz);
    const speech = mix(speechLike(-22, 8, rateHz, 3), whiteNoise(roomDbfs, 8, rateHz, 8));
    const { levelDbfs } = measureSpeech(speech, rateHz, floorDbfs);
    // The noise goes on under the voice: the two powers add.
    const expected = 10 * Math.log10(10 ** (-22 / 10) + 10 ** (floorDbfs / 10)) - floorDbfs;
    expect(Math.abs(levelDbfs - floorDbfs - expected)).toBeLessThan(0.1);
  });

  it('reads the level of a tone without the pauses', () => {
    const tone = sine(1000, -19, 1, rateHz); // -22.01 dBFS, of which the filter leaves -22.05
    const { levelDbfs, activeSeconds } = measureSpeech(
      concat(silence(1, rateHz), tone, silence(2, rateHz)),
      rateHz,
      -70,
    );
    expect(Math.abs(levelDbfs - -22.05)).toBeLessThan(0.1);
    expect(activeSeconds).toBeCloseTo(1, 1);
  });

  it('counts only frames more than 9 dB over the floor', () => {
    const tone = sine(1000, -40, 1, rateHz);
    const own = noiseFloorDbfs(tone, rateHz);
    expect(measureSpeech(tone, rateHz, own - 9.2).activeSeconds).toBeGreaterThan(0.95);
    expect(measureSpeech(tone, rateHz, own - 8.8).activeSeconds).toBeLessThan(0.05);
  });

  it('hears no voice in hum, however loud', () => {
    expect(measureSpeech(sine(50, -25, 4, rateHz), rateHz, -60).levelDbfs).toBeLessThan(-50);
  });
});

const rateHz = 16_000;

it('keeps the floor of a room in which somebody coughs', () => {
  const room = whiteNoise(-60, 2, rateHz, 5);
  const cough = concat(silence(0.8, rateHz), speechLike(-20, 0.6, rateHz, 6), silence(0.6, rateHz));
  expect(noiseFloorDbfs(mix(room, cough), rateHz)).toBeLessThan(noiseFloorDbfs(room, rateHz) + 1);
});

it('tells a voice in the quiet window by the pauses of the speech window', () => {
  const talking = (seed: number, seconds: number) =>
    mix(speechLike(-22, seconds, rateHz, seed), whiteNoise(-62, seconds, rateHz, seed + 1));
  const floorDbfs = noiseFloorDbfs(talking(1, 2), rateHz);
  const quietest = quietestDbfs(frameLevels(talking(3, 4), rateHz));
  expect(floorDbfs).toBeGreaterThan(-26);
  expect(Math.abs(quietest - -62)).toBeLessThan(1);
});

it('says -Infinity for silence, for no voice and for less than a frame', () => {
  const nothing = Number.NEGATIVE_INFINITY;
  expect(noiseFloorDbfs(silence(1, rateHz), rateHz)).toBe(nothing);
  expect(noiseFloorDbfs(new Float32Array(10), rateHz)).toBe(nothing);
  expect(quietestDbfs(new Float32Array(0))).toBe(nothing);
  expect(measureSpeech(whiteNoise(-60, 1, rateHz), rateHz, -60)).toMatchObject({
    levelDbfs: nothing,
    activeSeconds: 0,
  });
  expect(measureSpeech(silence(1, rateHz), rateHz, nothing)).toEqual({
    levelDbfs: nothing,
    activeSeconds: 0,
    peakDbfs: nothing,
  });
});

it('takes no voice from the faintest hiss after digital silence', () => {
  expect(measureSpeech(whiteNoise(-95, 1, rateHz), rateHz, Number.NEGATIVE_INFINITY).activeSeconds).toBe(0);
  expect(measureSpeech(whiteNoise(-60, 1, rateHz), rateHz, Number.NEGATIVE_INFINITY).activeSeconds).toBeGreaterThan(
    0.9,
  );
});

it('reads the peak of the unfiltered samples', () => {
  expect(measureSpeech(sine(50, -6, 1, rateHz), rateHz, -60).peakDbfs).toBeCloseTo(-6, 1);
  expect(toDbfs(0.5)).toBeCloseTo(-6, 1);
});

it('takes the tenth percentile by nearest rank', () => {
  expect(quietestDbfs(Float32Array.from({ length: 20 }, (_, i) => -i))).toBe(-18);
  expect(noiseFloorDbfs(concat(whiteNoise(-40, 1, rateHz), silence(1.1, rateHz)), rateHz)).toBeLessThan(-60);
});
