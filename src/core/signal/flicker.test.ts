// Flicker on pictures whose bands and pulses are known.
import { describe, expect, it } from 'vitest';
import { findFlicker } from './flicker.ts';
import type { LumaFrame } from './luma.ts';
import { createRandom, gaussian, uniform } from './random.ts';

const [width, height] = [160, 120];

/** Ten pictures of a wall and a person; `gainAt` is the light of row `y` of picture `n`. */
function film(gainAt: (y: number, n: number, chance: number) => number, isMoving = false): LumaFrame[] {
  const next = createRandom(11);
  return Array.from({ length: 10 }, (_, n) => {
    const chance = uniform(next);
    const sway = isMoving ? 6 * gaussian(next) : 0;
    const luma = new Uint8Array(width * height);
    for (let y = 0, i = 0; y < height; y++) {
      for (let x = 0; x < width; x++, i++) {
        const isPerson = Math.hypot((x - 80 - sway) / 24, (y - 50 - sway) / 30) < 1;
        const light = (isPerson ? 150 : 100 + 0.2 * x) * gainAt(y, n, chance);
        luma[i] = Math.max(0, Math.min(255, Math.round(light + 1.5 * gaussian(next))));
      }
    }
    return { width, height, luma };
  });
}
const band = (percent: number, waves: number) => (y: number, _n: number, chance: number) =>
  1 + (percent / 100) * Math.sin((2 * Math.PI * waves * y) / height + 2 * Math.PI * chance);

describe('flicker', () => {
  it.each([1.5, 2.5, 4])('finds bands of 4 percent, %d over the height', (waves) => {
    const { amplitudePercent, isSeen } = findFlicker(film(band(4, waves)));
    expect(isSeen).toBe(true);
    expect(amplitudePercent).toBeGreaterThan(2);
    expect(amplitudePercent).toBeLessThan(7);
  });

  it('finds bands behind a person who moves', () => {
    expect(findFlicker(film(band(4, 2.5), true)).isSeen).toBe(true);
  });

  it('finds a whole picture that pulses', () => {
    expect(findFlicker(film((_y, n) => 1 + 0.04 * (n % 2 === 0 ? 1 : -1))).isSeen).toBe(true);
  });

  it.each<[string, Parameters<typeof film>[0], boolean]>([
    ['a still scene', () => 1, false],
    ['a person who moves', () => 1, true],
    ['a cloud', (_y, n) => 1 + 0.02 * n, true],
    ['a lamp switched on', (_y, n) => (n < 5 ? 1 : 1.4), true],
    ['bands that stand still, like a striped wall', (y) => 1 + 0.1 * Math.sin(y / 8), true],
    ['bands too faint to be seen', band(0.3, 2.5), false],
  ])('says nothing of %s', (_, gainAt, isMoving) => {
    expect(findFlicker(film(gainAt, isMoving)).isSeen).toBe(false);
  });

  it('says nothing of too few pictures', () => {
    expect(findFlicker(film(band(10, 2.5)).slice(0, 3)).isSeen).toBe(false);
    expect(findFlicker([])).toEqual({ amplitudePercent: 0, isSeen: false });
  });
});
