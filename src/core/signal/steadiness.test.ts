// Steadiness on textures shifted by known steps, with a person who moves before them.
import { describe, expect, it } from 'vitest';
import type { LumaFrame } from './luma.ts';
import { createRandom, gaussian, uniform } from './random.ts';
import { measureSteadiness } from './steadiness.ts';

const [width, height] = [320, 240];
const waves = ((next) => Array.from({ length: 12 }, () => Array.from({ length: 4 }, () => uniform(next))))(
  createRandom(3),
);
/** A wall with patterns of 25 to 75 pixels, for any place on it. */
const wall = (x: number, y: number) =>
  waves.reduce((sum, [a = 0, b = 0, c = 0, d = 0], n) => {
    const turn = (Math.PI * (n + a)) / waves.length;
    const pitch = (2 * Math.PI) / (25 + 50 * b);
    return sum + (6 + 10 * d) * Math.sin(pitch * (x * Math.cos(turn) + y * Math.sin(turn)) + 6.28 * c);
  }, 110);

function picture(shiftX: number, shiftY: number, seed: number, personX = 0, isBare = false): LumaFrame {
  const next = createRandom(seed);
  const luma = new Uint8Array(width * height);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const px = x - 160 - personX;
      const isPerson = (px / 45) ** 2 + ((y - 95) / 60) ** 2 < 1 || (y > 160 && Math.abs(px) < 100);
      const light = isPerson ? 80 + 40 * Math.sin(px / 3) : isBare ? 120 : wall(x - shiftX, y - shiftY);
      luma[i] = Math.max(0, Math.min(255, Math.round(light + 1.5 * gaussian(next))));
    }
  }
  return { width, height, luma };
}
const film = (shiftsX: readonly number[], personX: readonly number[] = [], isBare = false) =>
  measureSteadiness(shiftsX.map((shift, n) => picture(shift, shift / 2, n + 1, personX[n] ?? 0, isBare)));

describe('steadiness', () => {
  it.each([0.8, 1.6, 3.2, 8, 16])('is right to a tenth for steps of %d pixels along and half of it down', (step) => {
    const steps = [0, step, 0];
    const expected = (100 * Math.hypot(step, step / 2)) / width;
    const { shiftPercent, isShaky, isJudged } = film(steps);
    expect(Math.abs(shiftPercent - expected)).toBeLessThan(0.03 + 0.1 * expected);
    if (Math.abs(expected - 0.5) > 0.1) expect(isShaky).toBe(expected >= 0.5);
    expect(isJudged).toBe(true);
  });

  it('does not count a person who moves before a wall that stands still', () => {
    const { shiftPercent, isShaky } = film([0, 0, 0], [0, 8, -6]);
    expect(shiftPercent).toBeLessThan(0.1);
    expect(isShaky).toBe(false);
  });

  it('does not judge before a bare wall, nor from one picture', () => {
    expect(film([0, 5, 0], [0, 5, 0], true)).toEqual({ shiftPercent: 0, isShaky: false, isJudged: false });
    expect(film([0])).toEqual({ shiftPercent: 0, isShaky: false, isJudged: false });
    expect(measureSteadiness([])).toMatchObject({ isJudged: false });
  });
});
