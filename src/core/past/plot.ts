// Where the dots, the line and the band of a small plot lie: from 0 to 1, from the left and from the top.
import type { Series } from './series.ts';

export interface Plot {
  readonly dots: readonly { readonly x: number; readonly y: number; readonly isFar: boolean }[];
  readonly middle: number;
  /** The spread above and below the middle: two of three checks lie in it. */
  readonly band: { readonly top: number; readonly bottom: number };
  /** What the top and the bottom stand for. */
  readonly highest: number;
  readonly lowest: number;
}

/** `null` where nothing is usual yet. One step that matters is always seen, so that no small change looks large. */
export function plotOf({ points, usual, step }: Series): Plot | null {
  if (!usual || points.length === 0) return null;
  const { median, spread } = usual;
  const values = points.map(({ value }) => value);
  const reach = Math.max(step, spread);
  const highest = Math.max(median + reach, ...values);
  const lowest = Math.min(median - reach, ...values);
  const times = points.map(({ atMs }) => atMs);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const y = (value: number) => (highest - value) / (highest - lowest);
  return {
    dots: points.map(({ atMs, value, isFar }) => ({
      x: last > first ? (atMs - first) / (last - first) : 0.5,
      y: y(value),
      isFar,
    })),
    middle: y(median),
    band: { top: y(median + spread), bottom: y(median - spread) },
    highest,
    lowest,
  };
}
