// Each measure of sound on made signals with known answers, and all of them together on whatever may come.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBabble } from './babble.ts';
import { measureBandwidth } from './bandwidth.ts';
import { findDropOuts } from './drop-outs.ts';
import { measureHearing } from './hearing.ts';
import { findHum } from './hum.ts';
import { activeSpeechLevel } from './speech-level.ts';
import { concat, mix, silence, sine, speechLike, whiteNoise } from './synth.ts';
import { babble, clicks, hum, lowPass, roomNoise, to16Bit, withGap } from './synth-sound.ts';

const rates = [8_000, 16_000, 44_100, 48_000];
const voice = (rateHz: number, level = -22, seed = 3) => speechLike(level, 4, rateHz, seed);
const room = (rateHz: number, level = -65, seconds = 4, seed = 7) => whiteNoise(level, seconds, rateHz, seed);

describe('the active speech level of P.56', () => {
  it.each(rates)('of a steady tone is its RMS, active all the time, at %i Hz', (rateHz) => {
    const level = activeSpeechLevel(sine(1_000, -20, 4, rateHz), rateHz);
    expect(Math.abs(level.levelDbfs - -23.01)).toBeLessThan(0.2);
    expect(level.activityPercent).toBeGreaterThan(95);
  });

  it.each(rates)('leaves long pauses out, and the long-term level does not, at %i Hz', (rateHz) => {
    const tone = sine(500, -20, 2, rateHz);
    const half = concat(tone, silence(2, rateHz));
    const level = activeSpeechLevel(half, rateHz);
    expect(Math.abs(level.longTermDbfs - -26.02)).toBeLessThan(0.05);
    // The hangover of 0.2 s belongs to the activity: 2.2 s of 4 at least
    expect(level.levelDbfs).toBeGreaterThan(-23.01 - 0.8);
    expect(level.activityPercent).toBeGreaterThan(50);
    expect(level.activityPercent).toBeLessThan(62);
  });

  it('moves with the gain, dB for dB', () => {
    const rateHz = 16_000;
    const at = (gainDb: number) => activeSpeechLevel(voice(rateHz, -22 + gainDb), rateHz).levelDbfs;
    for (const gainDb of [-20, -10, 10]) expect(at(gainDb) - at(0)).toBeCloseTo(gainDb, 1);
  });

  it('is nothing of nothing', () => {
    expect(activeSpeechLevel(silence(2, 16_000), 16_000).levelDbfs).toBe(Number.NEGATIVE_INFINITY);
    expect(activeSpeechLevel(new Float32Array(0), 16_000).levelDbfs).toBe(Number.NEGATIVE_INFINITY);
  });
});

describe('speech over noise', () => {
  it.each([0, 5, 10, 20, 30, 40])('of %i dB is read within 1.5 dB of what was mixed', (snrDb) => {
    const rateHz = 16_000;
    const clean = measureHearing(silence(2, rateHz), voice(rateHz), rateHz).speechLevelDbfs;
    const noise = (seconds: number, seed: number) => whiteNoise(clean - snrDb, seconds, rateHz, seed);
    const noiseDbfs = measureHearing(noise(2, 9), silence(4, rateHz), rateHz).noiseFloorDbfs; // above 300 Hz
    const measured = measureHearing(noise(2, 7), mix(voice(rateHz), noise(4, 8)), rateHz);
    expect(Math.abs(measured.speechOverNoiseDb - (clean - noiseDbfs))).toBeLessThan(1.5);
  });
});

describe('hum', () => {
  it.each(rates.flatMap((rateHz) => [50, 60].map((mains) => [mains, rateHz] as const)))(
    'of %i Hz is found at %i Hz of sound',
    (mains, rateHz) => {
      const quiet = mix(hum(mains + 0.04, -50, 5, 4, 2, rateHz), room(rateHz, -65, 2));
      expect(findHum(quiet, rateHz).mainsHz).toBe(mains);
    },
  );

  it('is not found in a room, in a tone beside it, or in a voice', () => {
    const rateHz = 16_000;
    for (let seed = 1; seed <= 20; seed++) {
      expect(findHum(roomNoise(-50, 'brown', 2, rateHz, seed), rateHz).mainsHz).toBeNull();
      expect(findHum(room(rateHz, -60, 2, seed), rateHz).mainsHz).toBeNull();
    }
    expect(findHum(mix(sine(440, -30, 2, rateHz), room(rateHz, -60, 2)), rateHz).mainsHz).toBeNull();
    expect(findHum(mix(sine(87, -30, 2, rateHz), room(rateHz, -60, 2)), rateHz).mainsHz).toBeNull();
    expect(findHum(silence(2, rateHz), rateHz).mainsHz).toBeNull();
  });
});

describe('drop-outs', () => {
  it.each(rates)('inside the voice are counted and timed at %i Hz', (rateHz) => {
    const whole = to16Bit(mix(voice(rateHz), room(rateHz)));
    let broken = whole;
    const length = Math.round(0.03 * rateHz);
    // Within the first, third and sixth syllable: each begins every 0.26 s.
    for (const second of [0.1, 0.62, 1.66]) broken = withGap(broken, Math.round(second * rateHz), length, false);
    const found = findDropOuts(broken, rateHz);
    expect(found.count).toBe(3);
    expect(Math.abs(found.totalMs - 90)).toBeLessThan(8);
    expect(found.longestMs).toBeGreaterThan(25);
  });

  it('are not the pauses of a voice, whatever the room', () => {
    const rateHz = 16_000;
    for (let seed = 1; seed <= 20; seed++) {
      expect(findDropOuts(to16Bit(mix(voice(rateHz, -22, seed), room(rateHz, -70, 4, seed))), rateHz).count).toBe(0);
    }
    expect(findDropOuts(silence(4, rateHz), rateHz).count).toBe(0);
    expect(findDropOuts(room(rateHz), rateHz).count).toBe(0);
  });
});

describe('the bandwidth', () => {
  const rateHz = 48_000;
  /** A voice with breath up to the top, as real ones have. */
  const wide = mix(voice(rateHz), roomNoise(-50, 'pink', 4, rateHz, 3), room(rateHz, -62));

  it('ends at 4 kHz where a call mode cuts it, and is not narrow without', () => {
    const narrow = measureBandwidth(lowPass(wide, rateHz, 3_600, 300), rateHz);
    expect(narrow.isNarrow).toBe(true);
    expect(Math.abs(narrow.upperHz - 3_700)).toBeLessThan(600);
    expect(measureBandwidth(wide, rateHz).isNarrow).toBe(false);
  });

  it('of 8 kHz, as newer headsets send, is not narrow', () => {
    const found = measureBandwidth(lowPass(wide, rateHz, 7_400, 400), rateHz);
    expect(found.isNarrow).toBe(false);
    expect(Math.abs(found.upperHz - 7_500)).toBeLessThan(900);
  });
});

describe('voices in the quiet', () => {
  const rateHz = 16_000;
  it('are noticed where one speaks next door', () => {
    let found = 0;
    for (let seed = 1; seed <= 20; seed++)
      found += Number(findBabble(mix(babble(-45, 1, 2, rateHz, seed), room(rateHz, -65, 2, seed)), rateHz).isLikely);
    expect(found).toBeGreaterThanOrEqual(18);
  });

  it.each<[string, (seed: number) => Float32Array]>([
    ['a quiet room', (seed) => room(rateHz, -60, 2, seed)],
    ['a fan', (seed) => roomNoise(-45, 'brown', 2, rateHz, seed)],
    ['hum', (seed) => mix(hum(50, -45, 6, 3, 2, rateHz), room(rateHz, -65, 2, seed))],
    ['clicks', (seed) => mix(clicks(-20, 0.4, 2, rateHz, seed), room(rateHz, -60, 2, seed))],
    ['digital silence', () => silence(2, rateHz)],
  ])('are not %s', (_what, quiet) => {
    for (let seed = 1; seed <= 20; seed++) expect(findBabble(quiet(seed), rateHz).isLikely, `${seed}`).toBe(false);
  });
});

describe('whatever comes', () => {
  it('gives finite numbers, and the same for the same', () => {
    const sample = fc.oneof(fc.double({ min: -2, max: 2, noNaN: true }), fc.constantFrom(0, 1, -1));
    const sound = fc.array(sample, { maxLength: 400 }).map((values) => {
      const long = new Float32Array(values.length * 40);
      return long.map((_, i) => values[i % Math.max(1, values.length)] ?? 0);
    });
    fc.assert(
      fc.property(sound, sound, fc.constantFrom(...rates), (quiet, speech, rateHz) => {
        const measured = measureHearing(quiet, speech, rateHz);
        for (const [name, value] of Object.entries(measured))
          if (typeof value === 'number') expect(Number.isFinite(value), name).toBe(true);
        expect(measureHearing(quiet, speech, rateHz)).toEqual(measured);
      }),
      { numRuns: 40 },
    );
  });

  it('holds an offset, a microphone that says no numbers, and nothing at all', () => {
    const rateHz = 16_000;
    const offset = room(rateHz, -60, 2).map((x) => x + 0.02);
    expect(measureHearing(room(rateHz, -60, 2), offset, rateHz).dcOffsetPercent).toBeCloseTo(2, 1);
    const none = measureHearing(new Float32Array(32_000).fill(Number.NaN), new Float32Array(0), rateHz);
    for (const value of Object.values(none)) if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
  });
});
