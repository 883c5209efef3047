// Middle and spread of a few numbers, of which some may be far out.
import { thresholds } from './thresholds.ts';

/** The middle value; of an even count the mean of the middle two. NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? Number.NaN)) / 2;
}

/**
 * Spread as a standard deviation, from the median absolute deviation: half of the values may be anything (Hampel 1974).
 * 0 for a single value.
 */
export function spreadOf(values: readonly number[]): number {
  const middle = median(values);
  return thresholds.madToSpread.value * median(values.map((value) => Math.abs(value - middle)));
}

/** How many spreads away from the median of `count` values the next one must lie to be more than chance. */
export function spreadsFor(count: number): number {
  const { spreads, fewWidening, fewOffset } = thresholds;
  if (count <= fewOffset.value) return Number.POSITIVE_INFINITY;
  return spreads.value * (1 + fewWidening.value / (count - fewOffset.value));
}
