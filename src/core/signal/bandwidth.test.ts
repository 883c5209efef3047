// A telephone band is told from a voice that is only dull.
import { describe, expect, it } from 'vitest';
import { measureBandwidth } from './bandwidth.ts';
import { mix, silence, speechLike, whiteNoise } from './synth.ts';
import { dull, lowPass, roomNoise, to16Bit } from './synth-sound.ts';

describe.each([16_000, 44_100, 48_000])('at %i Hz', (rateHz) => {
  // Vowels that end at 3400 Hz and hissing sounds in every second stretch of 0.26 s.
  const hiss = whiteNoise(-40, 4, rateHz, 8).map((x, i) => (Math.floor(i / (0.26 * rateHz)) % 2 ? x : 0));
  const voice = mix(speechLike(-26, 4, rateHz, 3), hiss);
  const room = roomNoise(-66, 'pink', 4, rateHz, 5);

  it.each([3500, 3700, 3900])('finds the edge of a call at %i Hz', (edgeHz) => {
    const found = measureBandwidth(to16Bit(lowPass(mix(voice, room), rateHz, edgeHz, 200)), rateHz);
    expect(found.isNarrow).toBe(true);
    expect(Math.abs(found.upperHz - edgeHz)).toBeLessThan(300);
  });

  it('finds the edge without a room, and of float sound too', () => {
    expect(measureBandwidth(to16Bit(lowPass(voice, rateHz, 3700, 200)), rateHz).isNarrow).toBe(true);
    expect(measureBandwidth(lowPass(mix(voice, room), rateHz, 3700, 200), rateHz).isNarrow).toBe(true);
  });

  it('takes a wide, a dull and a deep voice for wide', () => {
    expect(measureBandwidth(to16Bit(mix(voice, room)), rateHz)).toEqual({ upperHz: rateHz / 2, isNarrow: false });
    expect(measureBandwidth(to16Bit(mix(dull(voice, rateHz, 1000, 2), room)), rateHz).isNarrow).toBe(false);
    // Not one hissing sound: the noise of the room goes on above the voice.
    expect(measureBandwidth(to16Bit(mix(speechLike(-26, 4, rateHz, 3), room)), rateHz).isNarrow).toBe(false);
  });

  it('takes the room alone and nothing for wide', () => {
    expect(measureBandwidth(to16Bit(room), rateHz).isNarrow).toBe(false);
    expect(measureBandwidth(silence(1, rateHz), rateHz)).toEqual({ upperHz: rateHz / 2, isNarrow: false });
    expect(measureBandwidth(new Float32Array(0), rateHz).isNarrow).toBe(false);
  });
});

it('reports the edge of a call at 16 kHz, which is wide enough', () => {
  const voice = mix(speechLike(-26, 4, 48_000, 3), roomNoise(-55, 'white', 4, 48_000, 5));
  const { upperHz, isNarrow } = measureBandwidth(to16Bit(lowPass(voice, 48_000, 7600, 300)), 48_000);
  expect(isNarrow).toBe(false);
  expect(Math.abs(upperHz - 7600)).toBeLessThan(400);
});

it('calls a rate of 8 kHz narrow by itself', () => {
  const voice = mix(speechLike(-26, 4, 8_000, 3), roomNoise(-60, 'white', 4, 8_000, 5));
  expect(measureBandwidth(voice, 8_000)).toEqual({ upperHz: 4000, isNarrow: true });
});
