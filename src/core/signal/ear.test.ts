// Blocks to numbers: nothing lost unseen, the room from the quiet window, the voice from the speech window.
import { describe, expect, it } from 'vitest';
import { createWindow, lowestDbfs, type Window } from './ear.ts';
import { readEar } from './read-ear.ts';
import { concat, mix, silence, sine, speechLike, whiteNoise } from './synth.ts';

const rateHz = 16_000;
const blockSize = 1_024;
const readVoice = (quiet: Window, speech: Window) => readEar({ quiet, speech }, rateHz);
/** A window that was given these samples block by block. */
function windowOf(samples: Float32Array, isLost: (n: number) => boolean = () => false) {
  const window = createWindow(rateHz);
  for (let n = 0; n * blockSize < samples.length; n++)
    if (!isLost(n)) window.add(samples.subarray(n * blockSize, (n + 1) * blockSize), n * blockSize);
  return window;
}
const room = whiteNoise(-65, 2, rateHz, 7);
const voice = mix(speechLike(-22, 4, rateHz, 3), whiteNoise(-65, 4, rateHz, 8));

describe('a window', () => {
  it('gives all samples in one piece and in order', () => {
    const window = windowOf(voice);
    expect(window.samples()).toEqual(voice);
    expect(window.seconds()).toBe(4);
    expect(window.lost()).toBe(0);
  });

  it('counts what never came by the gaps between the blocks', () => {
    expect(windowOf(voice, (n) => n === 3 || n === 4 || n === 9).lost()).toBe(3 * blockSize);
  });

  it('does not count what came before it began', () => {
    const window = createWindow(rateHz);
    window.add(new Float32Array(blockSize), 50_000);
    expect(window.lost()).toBe(0);
  });
});

describe('what was heard', () => {
  it('reads a voice of known level in a room of known level', () => {
    const reading = readVoice(windowOf(room), windowOf(voice));
    // P.56 counts gaps of up to 0.2 s as speech: 10 lg(48 / 65) = -1.3 dB at most with these syllables.
    expect(Math.abs(reading.speechLevelDbfs - -23.2)).toBeLessThan(0.3);
    // White noise loses what lies under 300 Hz: 0.18 dB at this rate
    expect(Math.abs(reading.noiseFloorDbfs - -65.2)).toBeLessThan(0.2);
    expect(reading.speechOverNoiseDb).toBeCloseTo(reading.speechLevelDbfs - reading.noiseFloorDbfs, 1);
    expect(reading).toMatchObject({ quietSeconds: 2, speechSeconds: 4, clippedRuns: 0, lostPercent: 0 });
  });

  it('gives numbers, never infinity, of digital silence', () => {
    const reading = readVoice(windowOf(silence(2, rateHz)), windowOf(silence(4, rateHz)));
    expect(reading).toMatchObject({
      noiseFloorDbfs: lowestDbfs,
      speechLevelDbfs: lowestDbfs,
      peakDbfs: lowestDbfs,
      speechOverNoiseDb: 0,
      activeSeconds: 0,
      zeroPercent: 100,
    });
  });

  it.each([
    ['nothing at all', silence(0, rateHz), silence(0, rateHz)],
    ['a room and nothing after it', room, silence(0, rateHz)],
  ])('gives numbers of %s', (_what, quiet, speech) => {
    const reading = readVoice(windowOf(quiet), windowOf(speech));
    for (const [name, value] of Object.entries(reading))
      if (typeof value === 'number') expect(Number.isFinite(value), name).toBe(true);
  });

  it('counts the lost samples of both windows', () => {
    const lost = readVoice(
      windowOf(room, (n) => n === 5),
      windowOf(voice, (n) => n === 5),
    ).lostPercent;
    expect(lost).toBeCloseTo((100 * 2 * blockSize) / (6 * rateHz), 1);
  });

  it('sees a voice in the quiet window by the room between the words', () => {
    const spoiled = mix(speechLike(-22, 2, rateHz, 5), room);
    const reading = readVoice(windowOf(spoiled), windowOf(voice));
    expect(reading.noiseFloorDbfs - reading.quietestDbfs).toBeGreaterThan(9);
  });

  it('hears no voice where the room goes on', () => {
    expect(readVoice(windowOf(room), windowOf(whiteNoise(-65, 4, rateHz, 9))).activeSeconds).toBe(0);
  });

  it('counts the seconds of a tone between pauses', () => {
    const tone = concat(silence(1, rateHz), sine(1_000, -20, 2, rateHz), silence(1, rateHz));
    const quietVoice = mix(tone, whiteNoise(-65, 4, rateHz, 8));
    expect(readVoice(windowOf(room), windowOf(quietVoice)).activeSeconds).toBeCloseTo(2, 1);
  });
});
