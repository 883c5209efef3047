// Tells whether the microphone hears what the speaker plays: chirps looked for at the times they were played.
import { chirpLength, logChirp } from './chirp.ts';
import { toDbfs } from './level.ts';
import { type Matched, matchedFilter } from './matched-filter.ts';
import { zeroPercent } from './silence.ts';
import { signalThresholds } from './thresholds.ts';

export interface LeakInput {
  readonly rateHz: number;
  /** What the microphone delivered, one after the other. */
  readonly samples: Float32Array;
  /** Position of the first of them on the clock that also played the chirps. */
  readonly startFrame: number;
  /** Positions on the same clock at which the chirps (`logChirp`) began. */
  readonly chirpFrames: readonly number[];
  /** Samples that did not arrive. */
  readonly lostFrames: number;
  /** Whether the browser's processing was off; `null` where it does not say. */
  readonly rawCapture: boolean | null;
}

export interface LeakResult {
  readonly kind: 'leak' | 'private' | 'unclear';
  /** How much of the sound there was the chirp, as an amplitude: 0 to 1. `null`: not looked for. */
  readonly correlation: number | null;
  /** Level in the microphone against the level played, both in dBFS. `null`: none was found. */
  readonly gainDb: number | null;
  /** From playing to hearing. */
  readonly lagMs: number | null;
  /** The weakest leak that would have been found over this room. */
  readonly detectableGainDb: number | null;
}

const t = signalThresholds;
const notLooked: LeakResult = { kind: 'unclear', correlation: null, gainDb: null, lagMs: null, detectableGainDb: null };

/** How many samples from the beginning of a chirp on have to be known to look for it at every lag. */
const neededFrames = (rateHz: number): number =>
  Math.ceil((t.leakLongestLagSeconds.value + t.leakSkipSeconds.value) * rateHz) + chirpLength(rateHz);

/** Up to where the microphone has to be heard so that the last of these chirps can be looked for. */
export const lastNeededFrame = (chirpFrames: readonly number[], rateHz: number): number =>
  Math.max(0, ...chirpFrames) + neededFrames(rateHz);

/**
 * Looks for the chirps in two halves, every other one in each: playing and hearing share one clock, so a real leak
 * arrives equally late in both, and what one half seems to show must be found in the other (fresh data). 'private' is
 * said only where a leak that matters would have been found. Sound that the browser processed, that was lost on the way
 * or that is digital silence proves nothing.
 */
export function findLeak({ rateHz, samples, startFrame, chirpFrames, lostFrames, rawCapture }: LeakInput): LeakResult {
  const needed = neededFrames(rateHz);
  const starts = chirpFrames
    .map((frame) => frame - startFrame)
    .filter((start) => start >= 0 && start + needed <= samples.length);
  const isUsable = lostFrames === 0 && rawCapture !== false && starts.length >= t.leakFewestChirps.value;
  if (!isUsable) return notLooked;
  const from = Math.min(...starts);
  const around = samples.subarray(from, Math.max(...starts) + needed);
  if (zeroPercent(around) > t.leakMostZeroPercent.value) return notLooked;

  const matched = matchedFilter(around, logChirp(rateHz), rateHz, t.chirpFromHz.value, t.chirpToHz.value);
  const places = starts.map((start) => Math.round(((start - from) * matched.rateHz) / rateHz));
  return judged(compareHalves(matched, places), rawCapture);
}

/** What both halves of the chirps show: the detector's own numbers, before anything is made of them. */
export interface Compared {
  /** All chirps equally late, but for the drift of clocks. */
  readonly steady: Agreed;
  /** All chirps late by about the same: a busy machine skips some milliseconds of sound now and then. */
  readonly skipping: Agreed;
  /** The largest share that any chirp alone shows at any lag, and its level. */
  readonly single: Pick<Agreed, 'share' | 'gainDb'>;
  readonly detectableGainDb: number;
}
interface Agreed {
  /** Share of the energy that is the chirp, in the half that shows less of it. */
  readonly share: number;
  /** Where that is largest. */
  readonly lagSeconds: number;
  /** Of the chirps that are found there, in the middle. */
  readonly gainDb: number;
}

function judged({ steady, skipping, single, detectableGainDb }: Compared, rawCapture: boolean | null): LeakResult {
  const matters = t.leakLeastGainDb.value;
  const isSteady = steady.share >= t.leakLeastShare.value;
  const found = isSteady ? steady : skipping.share >= t.leakSkippingShare.value ? skipping : null;
  const isLeak = found !== null && found.gainDb >= matters;
  const isOddlyLoud = single.share >= t.leakSingleShare.value && single.gainDb >= matters;
  const isWeak = (found !== null || detectableGainDb <= matters) && !isOddlyLoud;
  return {
    kind: isLeak ? 'leak' : isWeak && rawCapture === true ? 'private' : 'unclear',
    correlation: Math.sqrt((found ?? steady).share),
    gainDb: found ? found.gainDb : null,
    lagMs: found ? found.lagSeconds * 1000 : null,
    detectableGainDb,
  };
}

/** `places`: where in `matched` each chirp was played. */
function compareHalves(matched: Matched, places: readonly number[]): Compared {
  const lags = Math.floor(t.leakLongestLagSeconds.value * matched.rateHz);
  const energies = places.map((place) => meanOf(matched.energy.subarray(place, place + lags)));
  const sure = t.leakSureShare.value;
  const singles = places.map((place) => placeOfLargest(matched.share, place, place + lags));
  const single = singles.reduce((a, b) => ((matched.share[b] ?? 0) > (matched.share[a] ?? 0) ? b : a));
  return {
    steady: agreed(matched, places, lags, t.leakDriftSeconds.value),
    skipping: agreed(matched, places, lags, t.leakSkipSeconds.value),
    single: { share: matched.share[single] ?? 0, gainDb: toDbfs(matched.gain[single] ?? 0) },
    // A chirp with this gain would have the share `sure` of the energy there was.
    detectableGainDb: 10 * Math.log10((meanOf(energies) * sure) / (1 - sure)),
  };
}

/** The lag at which the half that shows less of the chirps shows the most, where each may lie `strayS` off. */
function agreed({ share, gain, rateHz }: Matched, places: readonly number[], lags: number, strayS: number): Agreed {
  const stray = Math.round(strayS * rateHz);
  const near = highestNear(share, stray);
  const halves = [0, 1].map((odd) => places.filter((_, n) => n % 2 === odd));
  let [lag, most] = [0, 0];
  for (let n = 0; n < lags; n++) {
    const weaker = Math.min(...halves.map((half) => meanOf(half.map((place) => near[place + n] ?? 0))));
    if (weaker > most) [lag, most] = [n, weaker];
  }
  const gains = places
    .map((place) => placeOfLargest(share, place + lag - stray, place + lag + stray + 1))
    .filter((place) => (share[place] ?? 0) >= most)
    .map((place) => gain[place] ?? 0);
  const middle = gains.sort((a, b) => a - b)[gains.length >> 1] ?? 0;
  return { share: most, lagSeconds: lag / rateHz, gainDb: toDbfs(middle) };
}

/** For each place the largest value within `reach` of it, by doubling the width that is known. */
function highestNear(values: Float64Array, reach: number): Float64Array {
  const width = 2 * reach + 1;
  let known = values;
  for (let wide = 1; wide < width; ) {
    const step = Math.min(wide, width - wide);
    const before = known;
    known = before.map((value, n) => Math.max(value, before[n + step] ?? 0));
    wide += step;
  }
  return values.map((_, n) => known[Math.max(0, n - reach)] ?? 0);
}

function placeOfLargest(values: Float64Array, from: number, to: number): number {
  let best = Math.max(0, from);
  for (let n = best; n < Math.min(to, values.length); n++) if ((values[n] ?? 0) > (values[best] ?? 0)) best = n;
  return best;
}

function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let n = 0; n < values.length; n++) sum += values[n] as number;
  return sum / (values.length || 1);
}
