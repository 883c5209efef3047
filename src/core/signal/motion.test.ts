// A living picture changes by its sensor's noise alone; a frozen one by nothing.
import { expect, it } from 'vitest';
import type { LumaFrame } from './luma.ts';
import { changedPercent, meanAbsoluteChange } from './motion.ts';
import { scene } from './synth.ts';

const of = (...luma: number[]): LumaFrame => ({ width: luma.length, height: 1, luma: Uint8Array.from(luma) });

it('is exact on pictures of 4 pixels', () => {
  expect(meanAbsoluteChange(of(10, 20, 30, 40), of(10, 22, 30, 36))).toBe(1.5);
  expect(changedPercent(of(10, 20, 30, 40), of(10, 22, 30, 36))).toBe(50);
  expect(meanAbsoluteChange(of(0, 0), of(255, 255))).toBe(255);
});

it('finds nothing between equal or empty pictures, everything between pictures of different size', () => {
  expect([meanAbsoluteChange(of(1, 2), of(1, 2)), changedPercent(of(1, 2), of(1, 2))]).toEqual([0, 0]);
  expect([meanAbsoluteChange(of(), of()), changedPercent(of(), of())]).toEqual([0, 0]);
  expect([meanAbsoluteChange(of(1), of(1, 1)), changedPercent(of(1), of(1, 1))]).toEqual([255, 100]);
});

const changesOf = (frames: readonly LumaFrame[]) =>
  frames.slice(1).map((frame, i) => meanAbsoluteChange(frames[i] ?? frame, frame));

it('tells a frozen picture from one that only has noise', () => {
  const size = { width: 160, height: 120 };
  expect(Math.max(...changesOf(scene('frozen', size)))).toBe(0);
  // two pictures with noise of deviation 1.5 differ by 2 / sqrt(pi) * 1.5 = 1.69 in the mean
  for (const change of changesOf(scene('face', size))) expect(Math.abs(change - 1.69)).toBeLessThan(0.1);
});
