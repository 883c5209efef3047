// Hum is told from rooms, fans and voices.
import { describe, expect, it } from 'vitest';
import { findHum } from './hum.ts';
import { mix, silence, sine, speechLike, whiteNoise } from './synth.ts';
import { clicks, hum, roomNoise, to16Bit } from './synth-sound.ts';

const none = { mainsHz: null, levelDbfs: Number.NEGATIVE_INFINITY, overNoiseDb: 0 };

describe.each([8_000, 44_100, 48_000])('at %i Hz', (rateHz) => {
  const room = roomNoise(-60, 'pink', 2, rateHz, 4);

  it.each([50, 60] as const)('finds hum of %i Hz and its level', (mainsHz) => {
    for (const off of [-0.1, 0, 0.13]) {
      const found = findHum(to16Bit(mix(room, hum(mainsHz + off, -50, 5, 3, 2, rateHz))), rateHz);
      expect(found.mainsHz).toBe(mainsHz);
      expect(Math.abs(found.levelDbfs - -50)).toBeLessThan(0.5);
      expect(found.overNoiseDb).toBeGreaterThan(15);
    }
  });

  it('finds a single plain tone at twice the mains', () => {
    expect(findHum(mix(room, sine(100, -45, 2, rateHz)), rateHz).mainsHz).toBe(50);
    expect(findHum(mix(room, sine(120, -45, 2, rateHz)), rateHz).mainsHz).toBe(60);
  });

  it('hears none in rooms, fans, clicks and voices', () => {
    for (const colour of ['white', 'pink', 'brown'] as const)
      for (let seed = 0; seed < 5; seed++)
        expect(findHum(roomNoise(-50, colour, 2, rateHz, seed), rateHz)).toEqual(none);
    for (const hertz of [55, 77, 110, 117, 133, 171])
      expect([hertz, findHum(mix(room, sine(hertz, -40, 2, rateHz), sine(2 * hertz, -44, 2, rateHz)), rateHz)]).toEqual(
        [hertz, none],
      );
    expect(findHum(mix(room, clicks(-20, 0.3, 2, rateHz, 3)), rateHz)).toEqual(none);
    for (let seed = 1; seed < 6; seed++)
      expect(findHum(mix(room, speechLike(-40, 2, rateHz, seed)), rateHz)).toEqual(none);
  });
});

it('does not take a note of a moment for hum', () => {
  const note = sine(100, -40, 2, 8_000).fill(0, 0, 8_000);
  expect(findHum(mix(note, whiteNoise(-60, 2, 8_000)), 8_000)).toEqual(none);
});

it('hears none in silence, an offset or nothing', () => {
  expect(findHum(silence(2, 8_000), 8_000)).toEqual(none);
  expect(findHum(new Float32Array(16_000).fill(0.1), 8_000)).toEqual(none);
  expect(findHum(new Float32Array(0), 8_000)).toEqual(none);
  expect(findHum(new Float32Array(5), 48_000)).toEqual(none);
});
