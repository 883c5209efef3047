// Sharpness on edges whose blur is known by formula.
import { describe, expect, it } from 'vitest';
import type { LumaFrame } from './luma.ts';
import { createRandom, gaussian } from './random.ts';
import { measureSharpness } from './sharpness.ts';

/** Abramowitz and Stegun 7.1.26. */
function erf(x: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const poly = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return Math.sign(x) * (1 - poly * Math.exp(-x * x));
}

/** A slanted edge from `dark` to `bright`, blurred by a Gaussian of `sigma` pixels. */
function edge(sigma: number, dark = 60, bright = 180, noise = 0): LumaFrame {
  const next = createRandom(7);
  const [width, height] = [160, 120];
  const luma = Uint8Array.from({ length: width * height }, (_, i) => {
    const distance = ((i % width) - 80 + 0.2 * (Math.floor(i / width) - 60)) / Math.hypot(1, 0.2);
    const share = 0.5 + 0.5 * erf(distance / (sigma * Math.SQRT2));
    return Math.max(0, Math.min(255, Math.round(dark + (bright - dark) * share + noise * gaussian(next))));
  });
  return { width, height, luma };
}

describe('sharpness', () => {
  it.each([1, 1.5, 2, 3, 4])('of an edge blurred by %d pixels is the share of its slope that is left', (sigma) => {
    const expected = 100 / Math.hypot(1, sigma);
    expect(Math.abs(measureSharpness(edge(sigma)) / expected - 1)).toBeLessThan(0.08);
  });

  it('does not turn on contrast, on light or on noise', () => {
    const whole = measureSharpness(edge(2));
    expect(Math.abs(measureSharpness(edge(2, 100, 130)) / whole - 1)).toBeLessThan(0.1);
    expect(Math.abs(measureSharpness(edge(2, 20, 60)) / whole - 1)).toBeLessThan(0.1);
    expect(Math.abs(measureSharpness(edge(2, 60, 180, 4)) / whole - 1)).toBeLessThan(0.15);
  });

  it('is 0 where there is no edge, and looks only at its region', () => {
    const flat = { width: 160, height: 120, luma: new Uint8Array(160 * 120).fill(90) };
    expect(measureSharpness(flat)).toBe(0);
    expect(measureSharpness({ width: 0, height: 0, luma: new Uint8Array(0) })).toBe(0);
    expect(measureSharpness(edge(2), { x: 0, y: 0, width: 0.2, height: 1 })).toBe(0);
    expect(measureSharpness(edge(2), { x: 0.25, y: 0.1, width: 0.5, height: 0.8 })).toBeGreaterThan(35);
  });
});
