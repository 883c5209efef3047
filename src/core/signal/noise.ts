// How loud the room is without the voice, and how far the voice stands over it.
import { highPass } from './high-pass.ts';
import { rms } from './level.ts';
import { bandPowers, meanSpectrum, type Spectrogram, spectrogram } from './spectrogram.ts';
import { activeSpeechLevel } from './speech-level.ts';
import { signalThresholds } from './thresholds.ts';

const cutoffHz = signalThresholds.voiceCutoffHz.value;
const frameSeconds = signalThresholds.frameSeconds.value;
const outlierDb = signalThresholds.floorOutlierDb.value;
const overEstimate = signalThresholds.noiseOverEstimate.value;
const leastSpeechShare = signalThresholds.leastSpeechShare.value;

/**
 * Power of a steady room from the powers of its frames: the mean of those at most 6 dB over the median. The median
 * alone lies below the mean, and the more so the narrower the noise; the mean alone would count a cough.
 */
export function steadyPower(powers: ArrayLike<number>): number {
  const most = steadyLimit(powers);
  let sum = 0;
  let count = 0;
  for (let n = 0; n < powers.length; n++) {
    const power = powers[n] as number;
    if (!(power <= most)) continue;
    sum += power;
    count++;
  }
  return count === 0 ? 0 : sum / count;
}

function steadyLimit(powers: ArrayLike<number>): number {
  const sorted = Float64Array.from(powers).sort();
  return (sorted[Math.max(0, Math.ceil(sorted.length / 2) - 1)] ?? 0) * 10 ** (outlierDb / 10);
}

export interface SpeechInNoise {
  /** Active level of the voice by ITU-T P.56, above 300 Hz, with the room's noise taken out; -Infinity for no voice. */
  readonly speechDbfs: number;
  /** RMS of the room above 300 Hz; -Infinity for digital silence. */
  readonly noiseDbfs: number;
}

/**
 * Measures a voice in noise that is known from a quiet stretch. P.56 counts noise as speech as soon as it lies less
 * than 15.9 dB under the voice, and its power comes on top of the voice's. So the noise is first taken out of each
 * frame, bin by bin (spectral subtraction, S. F. Boll 1979), to see when speech is active; the mean power of the voice
 * is the mean power of all less that of the noise.
 */
export function speechInNoise(quiet: Float32Array, speech: Float32Array, rateHz: number): SpeechInNoise {
  return speechInNoiseOf(
    spectrogram(quiet, rateHz, frameSeconds, true),
    spectrogram(speech, rateHz, frameSeconds),
    highPass(quiet, rateHz, cutoffHz),
    highPass(speech, rateHz, cutoffHz),
    rateHz,
  );
}

/** The same, for who has the spectrograms (of frames of 20 ms or more) and the filtered samples already. */
export function speechInNoiseOf(
  quietFrames: Spectrogram,
  speechFrames: Spectrogram,
  quiet: Float32Array,
  speech: Float32Array,
  rateHz: number,
): SpeechInNoise {
  const noise = steadyPower(blockPowers(quiet, Math.max(1, Math.round(rateHz * frameSeconds))));
  const noiseDbfs = 10 * Math.log10(noise);
  const voicePower = rms(speech) ** 2 - noise;
  if (!(voicePower > noise * leastSpeechShare)) return { speechDbfs: Number.NEGATIVE_INFINITY, noiseDbfs };
  const cleaned = withoutNoise(quietFrames, speechFrames, speech);
  const measured = activeSpeechLevel(cleaned, rateHz);
  // The envelope tells when speech is active; how much power there is, is known better from all of the samples.
  const correctionDb = 10 * Math.log10(voicePower) - measured.longTermDbfs;
  return { speechDbfs: measured.levelDbfs + correctionDb, noiseDbfs };
}

/** Mean square of each whole block. */
export function blockPowers(samples: Float32Array, length: number): Float64Array {
  return Float64Array.from(
    { length: Math.floor(samples.length / length) },
    (_, n) => rms(samples.subarray(n * length, (n + 1) * length)) ** 2,
  );
}

/** The samples with each frame turned down by the share of noise in it. */
function withoutNoise(quiet: Spectrogram, speech: Spectrogram, samples: Float32Array): Float32Array {
  const powers = bandPowers(quiet, cutoffHz, Number.POSITIVE_INFINITY);
  const most = steadyLimit(powers);
  const noise = meanSpectrum(quiet, (frame) => (powers[frame] as number) <= most);
  const gains = Float32Array.from({ length: speech.frames }, (_, frame) => keptShare(speech, frame, noise));
  const { hop } = speech;
  const out = new Float32Array(samples.length);
  // A frame speaks for its middle, which is where the next one begins.
  for (let n = -1; n < gains.length; n++) {
    const here = gains[Math.max(0, n)] ?? 1;
    const step = ((gains[Math.min(gains.length - 1, n + 1)] ?? 1) - here) / hop;
    const from = (n + 1) * hop;
    const to = n === gains.length - 1 ? samples.length : Math.min(samples.length, from + hop);
    for (let i = from; i < to; i++) out[i] = (here + step * (i - from)) * (samples[i] as number);
  }
  return out;
}

/**
 * Amplitude share of a frame that is not noise, 0 to 1. Its powers are taken together with those of the frame before
 * and after: steady noise is then steadier, and stands out less.
 */
function keptShare({ powers, bins, frames, binHz }: Spectrogram, frame: number, noise: Float64Array): number {
  const here = frame * bins;
  const before = Math.max(0, frame - 1) * bins;
  const after = Math.min(frames - 1, frame + 1) * bins;
  let all = 0;
  let kept = 0;
  for (let k = Math.ceil(cutoffHz / binHz); k < bins; k++) {
    const power = ((powers[before + k] as number) + (powers[here + k] as number) + (powers[after + k] as number)) / 3;
    const over = power - overEstimate * (noise[k] as number);
    all += power;
    if (over > 0) kept += over;
  }
  return all === 0 ? 0 : Math.sqrt(kept / all);
}
