// Voices are told from what else sounds in a quiet room.
import { describe, expect, it } from 'vitest';
import { findBabble } from './babble.ts';
import { mix, silence, sine, speechLike } from './synth.ts';
import { clicks, hum, reverberate, roomNoise } from './synth-sound.ts';

describe.each([8_000, 44_100, 48_000])('at %i Hz', (rateHz) => {
  const room = roomNoise(-62, 'pink', 2, rateHz, 3);

  it('hears a voice, and one through a door', () => {
    for (let seed = 1; seed < 5; seed++) {
      const voice = speechLike(-50, 2, rateHz, seed);
      expect(findBabble(mix(room, voice), rateHz).isLikely).toBe(true);
      expect(findBabble(mix(room, reverberate(voice, rateHz, 0.4, 0, seed)), rateHz).isLikely).toBe(true);
    }
  });

  it('hears none in noise, fans, hum, clicks and keys', () => {
    const quiet = [
      room,
      mix(room, sine(113, -45, 2, rateHz), sine(226, -48, 2, rateHz), sine(452, -50, 2, rateHz)),
      mix(room, hum(50, -40, 16, 1, 2, rateHz)),
      mix(room, clicks(-20, 3, 2, rateHz, 4)),
      mix(room, clicks(-25, 0.2, 2, rateHz, 5)),
      roomNoise(-40, 'white', 2, rateHz, 6),
      roomNoise(-40, 'brown', 2, rateHz, 7),
    ];
    expect(quiet.map((samples) => findBabble(samples, rateHz).isLikely)).toEqual(quiet.map(() => false));
  });
});

it('scores more, the more of the time there is a voice', () => {
  const rateHz = 16_000;
  const room = roomNoise(-62, 'pink', 2, rateHz, 3);
  const until = (seconds: number) => speechLike(-45, 2, rateHz, 4).fill(0, seconds * rateHz);
  const scores = [0, 0.5, 1.2, 2].map((seconds) => findBabble(mix(room, until(seconds)), rateHz).score);
  expect(scores[0]).toBe(0);
  expect(scores).toEqual([...scores].sort((a, b) => a - b));
  expect(new Set(scores).size).toBe(4);
});

it('hears none in silence and nothing', () => {
  expect(findBabble(silence(2, 16_000), 16_000)).toEqual({ score: 0, isLikely: false });
  expect(findBabble(new Float32Array(0), 16_000)).toEqual({ score: 0, isLikely: false });
});
