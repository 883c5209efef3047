// Finds where sound was cut off at the top because it was too loud for the microphone.
import { signalThresholds } from './thresholds.ts';

/** How often and how much was cut off. */
export interface Clipping {
  readonly runs: number;
  /** Share of all samples that lie in such runs, in percent. */
  readonly clippedPercent: number;
}

const level = signalThresholds.clipLevel.value;
const shortest = signalThresholds.clipRunSamples.value;
const flat = signalThresholds.flatTop.value;
const beyond = signalThresholds.beyondFullScale.value;
const ceilingLevel = signalThresholds.ceilingLevel.value;
const ceilingRuns = signalThresholds.ceilingRuns.value;
const corner = signalThresholds.ceilingCorner.value;

/**
 * Counts the tops that were cut off. Each sample is looked at for itself: testrtc looks at the running maximum, so one
 * loud click makes all that follows "clipped". The crest of a clean loud tone is curved and a cut one is flat, so a
 * run is at least 3 samples in a row near full scale and of one value. Where the browser has resampled cut sound, the
 * flat tops ripple, but then they also overshoot full scale, which no converter can deliver: such a crest counts whole.
 */
export function findClipping(samples: Float32Array): Clipping {
  let runs = 0;
  let clipped = 0;
  for (let from = 0; from < samples.length; from++) {
    if (!(Math.abs(samples[from] ?? 0) >= level)) continue;
    const crest = crestFrom(samples, from);
    const found = crest.overshoots
      ? [crest.length].filter((n) => n >= shortest)
      : flatRuns(samples, from, crest.length);
    runs += found.length;
    clipped += found.reduce((a, n) => a + n, 0);
    from += crest.length - 1;
  }
  if (runs === 0) return belowFullScale(samples);
  return { runs, clippedPercent: (100 * clipped) / samples.length };
}

/**
 * Sound that was cut off and turned down afterwards: its flat tops all lie at the one highest (or lowest) value that
 * there is, well below full scale, and begin or end with a corner. Where a gain control or a converter of another rate
 * came in between, the tops are no longer flat, and this cannot find them.
 */
function belowFullScale(samples: Float32Array): Clipping {
  let [low, high] = [0, 0];
  for (const x of samples) {
    if (x > high) high = x;
    if (x < low) low = x;
  }
  const found = [
    ...(high >= ceilingLevel ? runsAt(samples, high) : []),
    ...(low <= -ceilingLevel ? runsAt(samples, low) : []),
  ];
  if (found.length < ceilingRuns) return { runs: 0, clippedPercent: 0 };
  return { runs: found.length, clippedPercent: (100 * found.reduce((a, n) => a + n, 0)) / samples.length };
}

/** Lengths of the runs at one value that have a corner on either side: a slow clean tone comes to its top gently. */
function runsAt(samples: Float32Array, ceiling: number): readonly number[] {
  const found: number[] = [];
  const isThere = (i: number) => Math.abs((samples[i] ?? 0) - ceiling) <= flat;
  for (let from = 0; from < samples.length; from++) {
    if (!isThere(from)) continue;
    let to = from + 1;
    while (to < samples.length && isThere(to)) to++;
    const step = Math.max(Math.abs((samples[from - 1] ?? 0) - ceiling), Math.abs((samples[to] ?? 0) - ceiling));
    if (to - from >= shortest && step >= corner) found.push(to - from);
    from = to;
  }
  return found;
}

/** The samples from here that stay near full scale on the same side of zero. */
function crestFrom(samples: Float32Array, from: number): { readonly length: number; readonly overshoots: boolean } {
  const side = Math.sign(samples[from] ?? 0);
  let overshoots = false;
  let to = from;
  for (; side * (samples[to] ?? 0) >= level; to++) overshoots ||= side * (samples[to] ?? 0) > beyond;
  return { length: to - from, overshoots };
}

/** Lengths of the flat runs within a crest. */
function flatRuns(samples: Float32Array, from: number, length: number): readonly number[] {
  const found: number[] = [];
  for (let start = from; start < from + length; ) {
    let end = start + 1;
    // Against the first of the run, not the neighbour: a slow crest would creep along from neighbour to neighbour.
    while (end < from + length && Math.abs((samples[end] ?? 0) - (samples[start] ?? 0)) <= flat) end++;
    if (end - start >= shortest) found.push(end - start);
    start = end;
  }
  return found;
}
