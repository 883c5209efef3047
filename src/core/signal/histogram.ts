// Statistics of 8-bit values from how often each occurs: exact, and no sorting of pixels.

/** How often each of the 256 values occurs. */
export type Histogram = Uint32Array;

export const emptyHistogram = (): Histogram => new Uint32Array(256);

/** Counts `values` from index `from` to one before `to` into `histogram`. */
export function countSteps(values: Uint8Array, from: number, to: number, histogram: Histogram): void {
  for (let i = from; i < to; i++) {
    const step = values[i] ?? 0;
    histogram[step] = (histogram[step] ?? 0) + 1;
  }
}

export const sum = (a: Histogram, b: Histogram): Histogram => a.map((n, i) => n + (b[i] ?? 0));

/** The mean; 0 for nothing counted. */
export function meanOf(histogram: Histogram): number {
  return histogram.reduce((a, n, step) => a + n * step, 0) / Math.max(1, total(histogram));
}

/** The population variance; 0 for nothing counted. */
export function varianceOf(histogram: Histogram): number {
  const mean = meanOf(histogram);
  return histogram.reduce((a, n, step) => a + n * (step - mean) ** 2, 0) / Math.max(1, total(histogram));
}

/** The middle value, half way between two middle ones; 0 for nothing counted. */
export function medianOf(histogram: Histogram): number {
  const counted = total(histogram);
  if (counted === 0) return 0;
  return (stepAt(histogram, (counted - 1) >> 1) + stepAt(histogram, counted >> 1)) / 2;
}

/** The value that `percent` of all lie under or at, 0 to 100; 0 for nothing counted. */
export function percentileOf(histogram: Histogram, percent: number): number {
  const counted = total(histogram);
  if (counted === 0) return 0;
  return stepAt(histogram, Math.min(counted - 1, Math.floor((counted * percent) / 100)));
}

/** Share of the values that are `step` or more, 0 to 1; 0 for nothing counted. */
export function shareFrom(histogram: Histogram, step: number): number {
  return total(histogram.subarray(step)) / Math.max(1, total(histogram));
}

const total = (histogram: Histogram) => histogram.reduce((a, n) => a + n, 0);

/** The value at `rank` (from 0) if all stood in order. */
function stepAt(histogram: Histogram, rank: number): number {
  let below = 0;
  return histogram.findIndex((n) => {
    below += n;
    return below > rank;
  });
}
