// The active speech level: how loud a voice is while it speaks, by ITU-T P.56 method B.
import { signalThresholds } from './thresholds.ts';

/** What P.56 says. -Infinity is "nothing there". */
export interface ActiveSpeech {
  /** RMS while speech is active, in dBFS (a full-scale sine reads -3.01). */
  readonly levelDbfs: number;
  /** RMS over everything, pauses too. */
  readonly longTermDbfs: number;
  /** Share of the time in which speech is active, 0 to 100. */
  readonly activityPercent: number;
}

const smoothSeconds = signalThresholds.speechSmoothSeconds.value;
const hangoverSeconds = signalThresholds.speechHangoverSeconds.value;
const marginDb = signalThresholds.speechMarginDb.value;
const count = signalThresholds.speechThresholdCount.value;
const envelopeHz = signalThresholds.envelopeHz.value;

/** An envelope: one value for each stretch of `stepSeconds`, an amplitude. */
export interface Envelope {
  readonly values: Float32Array;
  readonly stepSeconds: number;
}

/** Measures all `samples`, which need to be some seconds: the envelope takes a tenth of a second to rise. */
export function activeSpeechLevel(samples: Float32Array, rateHz: number): ActiveSpeech {
  let sum = 0;
  for (const x of samples) sum += x * x;
  return activeLevelOf(smoothEnvelope(samples, rateHz), samples.length === 0 ? 0 : sum / samples.length);
}

/**
 * The P.56 envelope: the rectified samples, smoothed twice with a time constant of 0.03 s. It is read about 1000 times
 * a second only; P.56 asks for 694 or more, and counting at every sample would cost many times as much.
 */
function smoothEnvelope(samples: Float32Array, rateHz: number): Envelope {
  const step = Math.max(1, Math.round(rateHz / envelopeHz));
  const keep = Math.exp(-1 / (rateHz * smoothSeconds));
  const values = new Float32Array(Math.floor(samples.length / step));
  let once = 0;
  let twice = 0;
  for (let i = 0, n = 0; n < values.length; n++) {
    for (const end = i + step; i < end; i++) {
      once = keep * once + (1 - keep) * Math.abs(samples[i] as number);
      twice = keep * twice + (1 - keep) * once;
    }
    values[n] = twice;
  }
  return { values, stepSeconds: step / rateHz };
}

/**
 * The level at which an envelope's activity, judged by a threshold 15.9 dB below that level, makes the mean power come
 * out at that level. `meanPower` is that of the whole stretch.
 */
function activeLevelOf({ values, stepSeconds }: Envelope, meanPower: number): ActiveSpeech {
  const longTermDbfs = 10 * Math.log10(meanPower);
  const shares = activities(values, Math.round(hangoverSeconds / stepSeconds));
  const levelAt = (n: number) => longTermDbfs - 10 * Math.log10(shares[n] ?? 0);
  let levelDbfs = Number.NEGATIVE_INFINITY;
  let before: { levelDbfs: number; overDb: number } | undefined;
  for (let n = 0; n < count && (shares[n] ?? 0) > 0; n++) {
    const here = { levelDbfs: levelAt(n), overDb: levelAt(n) - thresholdDbfs(n) };
    if (here.overDb <= marginDb) {
      if (before) levelDbfs = between(before, here);
      break;
    }
    before = here;
    // Reached only by what is far more peaked than speech: no higher threshold is ever crossed.
    levelDbfs = here.levelDbfs;
  }
  if (levelDbfs === Number.NEGATIVE_INFINITY) return { levelDbfs, longTermDbfs, activityPercent: 0 };
  return { levelDbfs, longTermDbfs, activityPercent: Math.min(100, 100 * 10 ** ((longTermDbfs - levelDbfs) / 10)) };
}

const thresholdDbfs = (n: number) => -20 * Math.log10(2) * (count - n);

/** Where the margin is met between two thresholds: on the log scale, both run straight. */
function between(
  low: { readonly levelDbfs: number; readonly overDb: number },
  high: { readonly levelDbfs: number; readonly overDb: number },
): number {
  const part = (low.overDb - marginDb) / (low.overDb - high.overDb);
  return low.levelDbfs + part * (high.levelDbfs - low.levelDbfs);
}

/** The thresholds, lowest first; each is twice the one before and the highest half of full scale. */
const thresholds = Float32Array.from({ length: count }, (_, n) => 2 ** (n - count));

/** For each threshold, lowest first: the share of time the envelope was at or over it, or was so a hangover ago. */
function activities(values: Float32Array, hangover: number): Float64Array {
  const active = new Float64Array(count);
  const left = new Int32Array(count);
  for (const value of values) {
    for (let n = 0; n < count; n++) {
      if (value >= (thresholds[n] as number)) left[n] = hangover + 1;
      const more = left[n] as number;
      if (more === 0) continue;
      active[n] = (active[n] as number) + 1;
      left[n] = more - 1;
    }
  }
  return active.map((n) => n / Math.max(1, values.length));
}
