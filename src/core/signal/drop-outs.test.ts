// Gaps are found and measured; pauses, gates, stops and flat tops are none.
import { describe, expect, it } from 'vitest';
import { findDropOuts } from './drop-outs.ts';
import { clip, concat, mix, silence, speechLike, whiteNoise } from './synth.ts';
import { reverberate, to16Bit, withGap } from './synth-sound.ts';

const none = { count: 0, totalMs: 0, longestMs: 0 };

describe.each([8_000, 16_000, 48_000])('at %i Hz', (rateHz) => {
  const voice = to16Bit(mix(speechLike(-26, 4, rateHz, 3), whiteNoise(-66, 4, rateHz, 4)));
  // A syllable of 0.24 s begins every 0.26 s, so these lie inside of syllables.
  const inside = (syllable: number) => Math.round((syllable * 0.26 + 0.08) * rateHz);

  it('finds each gap and its length', () => {
    const gaps = [
      [1, 0.006],
      [5, 0.03],
      [7, 0.1],
    ] as const;
    const samples = gaps.reduce(
      (all, [syllable, seconds]) => withGap(all, inside(syllable), Math.round(rateHz * seconds), false),
      voice,
    );
    const found = findDropOuts(samples, rateHz);
    expect(found.count).toBe(3);
    expect(Math.abs(found.totalMs - 136)).toBeLessThan(1.5);
    expect(Math.abs(found.longestMs - 100)).toBeLessThan(0.6);
  });

  it('finds a value that is held', () => {
    const at = inside(5);
    const low = Math.min(...[0, 1, 2, 3].map((n) => Math.abs(voice[at - 1 - n] ?? 0)));
    const from = [0, 1, 2, 3].map((n) => at - n).find((i) => Math.abs(voice[i - 1] ?? 0) === low) ?? at;
    expect(findDropOuts(withGap(voice, from, rateHz * 0.02, true), rateHz)).toMatchObject({ count: 1 });
  });

  it('takes no pause for a gap, whether the room is in it or not', () => {
    expect(findDropOuts(voice, rateHz)).toEqual(none);
    // Digital silence, but the voice rings until it is there.
    const ringing = reverberate(speechLike(-26, 4, rateHz, 3), rateHz, 0.15, -6, 2);
    expect(findDropOuts(to16Bit(ringing), rateHz)).toEqual(none);
  });

  it('takes no word after silence and no flat top for a gap', () => {
    const word = reverberate(concat(speechLike(-20, 0.2, rateHz, 3), silence(0.2, rateHz)), rateHz, 0.15, -6, 2);
    expect(findDropOuts(concat(silence(0.5, rateHz), word, silence(0.5, rateHz), word), rateHz)).toEqual(none);
    const square = clip(
      Float32Array.from({ length: 4 * rateHz }, (_, i) => 50 * Math.sin((i * 2 * Math.PI * 80) / rateHz)),
      1,
    );
    expect(findDropOuts(square, rateHz)).toEqual(none);
  });

  it('does not count what ends with the recording', () => {
    expect(findDropOuts(voice.slice().fill(0, 3.1 * rateHz), rateHz)).toEqual(none);
  });
});

it('is not misled by an offset', () => {
  const rateHz = 16_000;
  const shifted = mix(
    speechLike(-26, 4, rateHz, 3),
    whiteNoise(-80, 4, rateHz, 4),
    new Float32Array(4 * rateHz).fill(0.05),
  );
  expect(findDropOuts(to16Bit(shifted), rateHz)).toEqual(none);
});

it('says nothing of sound too faint to break off, and of nothing', () => {
  expect(findDropOuts(to16Bit(whiteNoise(-85, 2, 16_000)), 16_000)).toEqual(none);
  expect(findDropOuts(silence(2, 16_000), 16_000)).toEqual(none);
  expect(findDropOuts(new Float32Array(0), 16_000)).toEqual(none);
});
