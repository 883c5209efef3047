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
const pileRuns = signalThresholds.pileRuns.value;
const pileBand = signalThresholds.pileBand.value;
const pileTimes = signalThresholds.pileTimes.value;
const pileScatter = signalThresholds.pileScatter.value;

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
  if (runs === 0) return pileUp(samples);
  return { runs, clippedPercent: (100 * clipped) / samples.length };
}

/**
 * Tops too short to be three samples long, or turned down after they were cut off: they pile up at the one highest (or
 * lowest) value there is, with hardly anything just under it. A clean voice has its highest sample once. A clean tone
 * may reach one value often, but only at every turn. Where a gain control or a change of rate came in between, the tops
 * do not end at one value, and this cannot find them.
 */
function pileUp(samples: Float32Array): Clipping {
  let low = 0;
  let high = 0;
  for (const x of samples) {
    if (x > high) high = x;
    if (x < low) low = x;
  }
  const sides = [high, low].filter((ceiling) => Math.abs(ceiling) >= ceilingLevel).map((at) => pileAt(samples, at));
  const clipped = sides.reduce((sum, side) => sum + side.clipped, 0);
  return {
    runs: sides.reduce((sum, side) => sum + side.runs, 0),
    clippedPercent: samples.length === 0 ? 0 : (100 * clipped) / samples.length,
  };
}

/** How often and how long the samples are at one value, if that is a pile. */
function pileAt(samples: Float32Array, ceiling: number): { readonly runs: number; readonly clipped: number } {
  const starts: number[] = [];
  let clipped = 0;
  let near = 0;
  let wasThere = false;
  for (let i = 0; i < samples.length; i++) {
    const below = Math.abs((samples[i] as number) - ceiling);
    const isThere = below <= flat;
    if (isThere) clipped++;
    else if (below <= pileBand * Math.abs(ceiling)) near++;
    if (isThere && !wasThere) starts.push(i);
    wasThere = isThere;
  }
  const isPile = starts.length >= pileRuns && clipped >= pileTimes * near;
  return isPile && (clipped >= shortest * starts.length || isIrregular(starts))
    ? { runs: starts.length, clipped }
    : { runs: 0, clipped: 0 };
}

/** Whether the distances scatter, as those of a voice do and those of a tone do not. */
function isIrregular(starts: readonly number[]): boolean {
  const gaps = starts.slice(1).map((start, n) => start - (starts[n] as number));
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const scatter = Math.sqrt(gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length);
  return scatter >= pileScatter * mean;
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
