// Sound as power over time and frequency: short overlapping frames, each turned into its spectrum.
import { fft, powerOfTwoFrom } from './fft.ts';

export interface Spectrogram {
  /** Frame after frame, `bins` powers each. The powers of a frame add up to the mean square of its samples. */
  readonly powers: Float32Array;
  readonly frames: number;
  readonly bins: number;
  /** Bin `k` lies at `k * binHz`. */
  readonly binHz: number;
  /** From one frame to the next, in samples. */
  readonly hop: number;
}

/**
 * Frames at least `frameSeconds` long under a Hann window, each half over the next or, for a mean spectrum at half the
 * cost, side by side. A last frame that is not whole is left out.
 */
export function spectrogram(
  samples: Float32Array,
  rateHz: number,
  frameSeconds: number,
  sideBySide = false,
): Spectrogram {
  const size = powerOfTwoFrom(rateHz * frameSeconds);
  const hop = sideBySide ? size : size / 2;
  const bins = size / 2 + 1;
  const frames = Math.max(0, Math.floor((samples.length - size) / hop) + 1);
  const powers = new Float32Array(frames * bins);
  const taper = hann(size);
  const re = new Float64Array(size);
  const im = new Float64Array(size);
  // The window lets 3/8 of the power through; what lies below and above zero is counted together.
  const scale = 2 / (size * size * (3 / 8));
  // Two frames for one transform: samples are real, so one frame may ride in the imaginary part.
  for (let frame = 0; frame < frames; frame += 2) {
    const from = frame * hop;
    for (let i = 0; i < size; i++) {
      re[i] = (taper[i] as number) * (samples[from + i] ?? 0);
      im[i] = (taper[i] as number) * (samples[from + hop + i] ?? 0);
    }
    fft(re, im);
    const here = frame * bins;
    const isPair = frame + 1 < frames;
    for (let k = 0; k < bins; k++) {
      const mirror = (size - k) & (size - 1);
      const a = re[k] as number;
      const b = im[k] as number;
      const c = re[mirror] as number;
      const d = im[mirror] as number;
      const part = k === 0 || k === size / 2 ? scale / 8 : scale / 4;
      powers[here + k] = part * ((a + c) * (a + c) + (b - d) * (b - d));
      if (isPair) powers[here + bins + k] = part * ((b + d) * (b + d) + (c - a) * (c - a));
    }
  }
  return { powers, frames, bins, binHz: rateHz / size, hop };
}

function hann(size: number): Float64Array {
  return Float64Array.from({ length: size }, (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / size));
}

/** The powers of one frame, as a view. */
export const frameOf = ({ powers, bins }: Spectrogram, frame: number): Float32Array =>
  powers.subarray(frame * bins, (frame + 1) * bins);

/** The mean spectrum of the frames that are chosen; zeros where none is. */
export function meanSpectrum(of: Spectrogram, chosen: (frame: number) => boolean): Float64Array {
  const mean = new Float64Array(of.bins);
  let count = 0;
  for (let frame = 0; frame < of.frames; frame++) {
    if (!chosen(frame)) continue;
    count++;
    const powers = frameOf(of, frame);
    for (let k = 0; k < of.bins; k++) mean[k] = (mean[k] as number) + (powers[k] as number);
  }
  return count === 0 ? mean : mean.map((power) => power / count);
}

/** The power in each frame between two frequencies, both in Hz. */
export function bandPowers(of: Spectrogram, fromHz: number, toHz: number): Float32Array {
  const from = Math.max(0, Math.ceil(fromHz / of.binHz));
  const to = Math.min(of.bins - 1, Math.floor(toHz / of.binHz));
  return Float32Array.from({ length: of.frames }, (_, frame) => {
    let sum = 0;
    for (let k = from; k <= to; k++) sum += of.powers[frame * of.bins + k] as number;
    return sum;
  });
}
