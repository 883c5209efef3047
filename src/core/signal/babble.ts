// Tells voices or a TV from a fan, hiss, hum and clicks in what should be a quiet room. A hint, no more.
import { highPass } from './high-pass.ts';
import { rms } from './level.ts';
import { signalThresholds } from './thresholds.ts';

export interface Babble {
  /** 0 to 1: the share of the time that sounds like a voice. */
  readonly score: number;
  readonly isLikely: boolean;
}

const riseDb = signalThresholds.babbleRiseDb.value;
const periodicity = signalThresholds.babblePeriodicity.value;
const leastFrames = signalThresholds.babbleFrames.value;
const likelyScore = signalThresholds.babbleScore.value;
const cutoffHz = signalThresholds.voiceCutoffHz.value;
/** Pitches of voices, from a deep man to a child. */
const lowestPitchHz = 75;
const highestPitchHz = 400;
const frameSeconds = 0.04;
const hopSeconds = 0.02;
/** Enough for the band of 300 to 3400 Hz. */
const reducedHz = 8000;
/** From one frame to the next a voice glides by less than this. */
const glide = 0.15;

interface Frame {
  readonly levelDbfs: number;
  /** 0 where nothing repeats. */
  readonly pitchHz: number;
}

/**
 * Voices come and go four times a second and buzz at a pitch that glides. So a frame counts when it stands out of the
 * quieter frames and repeats itself at a pitch near that of the frame before, for 60 ms or more. A fan and hum are
 * steady, clicks and hiss do not repeat, and a tone that is always there does not stand out.
 */
export function findBabble(quiet: Float32Array, rateHz: number): Babble {
  const frames = framesOf(quiet, rateHz);
  const levels = frames.map(({ levelDbfs }) => levelDbfs).sort((a, b) => a - b);
  const floorDbfs = Math.max(levels[Math.floor(levels.length / 10)] ?? 0, signalThresholds.lowestFloorDbfs.value);
  let voiced = 0;
  let run: Frame[] = [];
  const close = () => {
    // Speech moves: a run on one pitch to the hundredth is a bell or a beep.
    if (run.length >= leastFrames) voiced += run.length;
    run = [];
  };
  for (const frame of frames) {
    const before = run[run.length - 1];
    const isVoice = frame.pitchHz > 0 && frame.levelDbfs >= floorDbfs + riseDb;
    const isNear = !before || Math.abs(frame.pitchHz / before.pitchHz - 1) <= glide;
    if (!isVoice || !isNear) close();
    if (isVoice) run.push(frame);
  }
  close();
  const score = frames.length === 0 ? 0 : voiced / frames.length;
  return { score, isLikely: score >= likelyScore };
}

function framesOf(quiet: Float32Array, rateHz: number): readonly Frame[] {
  const step = Math.max(1, Math.floor(rateHz / reducedHz));
  const reduced = averaged(highPass(quiet, rateHz, cutoffHz), step);
  const hertz = rateHz / step;
  const [length, hop] = [Math.round(hertz * frameSeconds), Math.round(hertz * hopSeconds)];
  return Array.from({ length: Math.max(0, Math.floor((reduced.length - length) / hop) + 1) }, (_, n) => {
    const frame = reduced.subarray(n * hop, n * hop + length);
    return { levelDbfs: 20 * Math.log10(rms(frame)), pitchHz: pitchOf(frame, hertz) };
  });
}

/** The pitch by normalised autocorrelation, or 0 where no lag repeats well enough. */
function pitchOf(frame: Float32Array, rateHz: number): number {
  const [first, last] = [Math.floor(rateHz / highestPitchHz), Math.ceil(rateHz / lowestPitchHz)];
  let [best, bestLag] = [0, 0];
  for (let lag = first; lag <= last; lag++) {
    const length = frame.length - lag;
    let product = 0;
    let a = 0;
    let b = 0;
    for (let i = 0; i < length; i++) {
      const x = frame[i] as number;
      const y = frame[i + lag] as number;
      product += x * y;
      a += x * x;
      b += y * y;
    }
    const likeness = product / Math.sqrt(a * b || 1);
    if (likeness > best) [best, bestLag] = [likeness, lag];
  }
  return best >= periodicity ? rateHz / bestLag : 0;
}

function averaged(samples: Float32Array, step: number): Float32Array {
  return Float32Array.from({ length: Math.floor(samples.length / step) }, (_, n) => {
    let sum = 0;
    for (let i = n * step; i < (n + 1) * step; i++) sum += samples[i] as number;
    return sum / step;
  });
}
