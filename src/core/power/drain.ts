// How fast this device's battery drains, learnt from whole percents while the app is open.
import { median, spreadOf } from '../usual/robust.ts';
import { thresholds } from './thresholds.ts';

export interface PowerSample {
  readonly atMs: number;
  /** Whole percents, as browsers give them. */
  readonly levelPercent: number;
  readonly charging: boolean;
}

/** A time without charging or sleep, from one fall of the level to another. */
export interface Span {
  readonly minutes: number;
  readonly droppedPercent: number;
  /** The largest fall at once: the true loss may be this much less or more. Some gauges fall by 5 percent at a time. */
  readonly stepPercent: number;
}

interface Edge {
  readonly atMs: number;
  readonly levelPercent: number;
}

/** What is known of the span under way. */
export interface Learning {
  readonly last: PowerSample | null;
  /** When the level first fell: where inside a percent the battery stood before that is not known. */
  readonly from: Edge | null;
  readonly to: Edge | null;
  readonly steps: number;
  readonly stepPercent: number;
}

export const nothingLearnt: Learning = { last: null, from: null, to: null, steps: 0, stepPercent: 0 };

/**
 * Takes in one reading; `ended` is a span that is over and long enough. Readings come when the level changes and at
 * least every few minutes besides, so that a sleep of the device shows as a gap.
 */
export function learn(before: Learning, sample: PowerSample): { readonly now: Learning; readonly ended: Span | null } {
  const { last } = before;
  if (!last || isBroken(last, sample)) return { now: { ...nothingLearnt, last: sample }, ended: spanOf(before) };
  const fell = last.levelPercent - sample.levelPercent;
  if (fell === 0) return { now: { ...before, last: sample }, ended: null };
  const edge = { atMs: sample.atMs, levelPercent: sample.levelPercent };
  const stepPercent = Math.max(before.stepPercent, fell);
  if (!before.from) return { now: { last: sample, from: edge, to: edge, steps: 0, stepPercent }, ended: null };
  const now = { ...before, last: sample, to: edge, steps: before.steps + 1, stepPercent };
  const span = spanOf(now);
  if (!span || span.droppedPercent < thresholds.closedPercent.value) return { now, ended: null };
  return { now: { last: sample, from: edge, to: edge, steps: 0, stepPercent: fell }, ended: span };
}

function isBroken(last: PowerSample, { atMs, levelPercent, charging }: PowerSample): boolean {
  const passedMs = atMs - last.atMs;
  const fell = last.levelPercent - levelPercent;
  return (
    charging ||
    last.charging ||
    !(passedMs >= 0 && passedMs <= thresholds.longestGapMs.value) ||
    !(fell >= 0 && fell <= thresholds.largestDropPercent.value)
  );
}

/** The span under way, if it is long enough to count. */
export function spanOf({ from, to, steps, stepPercent }: Learning): Span | null {
  if (!from || !to || steps < thresholds.fewestSteps.value) return null;
  const minutes = Math.round((to.atMs - from.atMs) / 6_000) / 10;
  if (minutes < thresholds.shortestMinutes.value) return null;
  return { minutes, droppedPercent: from.levelPercent - to.levelPercent, stepPercent };
}

/** In percent per hour. */
export interface Drain {
  readonly percentPerHour: number;
  /** The next hour lies between these 9 times in 10, as far as it is like those that were learnt from. */
  readonly lowPercentPerHour: number;
  readonly highPercentPerHour: number;
  readonly spans: number;
}

/**
 * The median drain and its margin; `null` for fewer than 3 spans. The margin is a factor, not a difference: a drain is
 * never negative, and twice as fast is as far as half as fast. It is as wide as the spans differ, and never narrower
 * than one step of the level in a typical span.
 */
export function drainOf(spans: readonly Span[]): Drain | null {
  const used = spans.slice(-thresholds.mostSpans.value);
  if (used.length < thresholds.fewestSpans.value) return null;
  const logs = used.map(({ minutes, droppedPercent }) => Math.log((droppedPercent * 60) / minutes));
  const oneStep = median(used.map(({ droppedPercent, stepPercent }) => Math.log(1 + stepPercent / droppedPercent)));
  const spread = Math.max(thresholds.leastSpread.value, spreadOf(logs));
  const chance = thresholds.spreads.value * spread * Math.sqrt(1 + thresholds.medianWidening.value / used.length);
  const middle = median(logs);
  const margin = Math.max(oneStep, chance);
  return {
    percentPerHour: tenths(Math.exp(middle)),
    lowPercentPerHour: tenths(Math.exp(middle - margin)),
    highPercentPerHour: tenths(Math.exp(middle + margin)),
    spans: used.length,
  };
}

const tenths = (value: number) => Math.round(value * 10) / 10;

/** For one row of the settings: numbers only, the newest last. */
export const textOf = (spans: readonly Span[]): string =>
  spans
    .slice(-thresholds.mostSpans.value)
    .map(({ minutes, droppedPercent, stepPercent }) => [minutes, droppedPercent, stepPercent].join(','))
    .join(' ');

/** What a row holds; what is damaged is left out. */
export function spansOf(text: unknown): readonly Span[] {
  if (typeof text !== 'string') return [];
  return text.split(' ').flatMap((part) => {
    const [minutes = 0, droppedPercent = 0, stepPercent = 0] = part.split(',').map(Number);
    const isGood = [minutes, droppedPercent, stepPercent].every((value) => Number.isFinite(value) && value > 0);
    return isGood ? [{ minutes, droppedPercent, stepPercent }] : [];
  });
}
