// Where a known sound lies within another, however loud the rest: the matched filter for coloured noise.
import { fft, inverseFft, powerOfTwoFrom } from './fft.ts';

export interface Matched {
  /** Of the arrays below, which are coarser than the sound: this many values a second. */
  readonly rateHz: number;
  /** For each place, how much of the energy there is the known sound beginning there, whatever its phase: 0 to 1. */
  readonly share: Float64Array;
  /** The amplitude of the known sound beginning there, as a ratio to the one given. */
  readonly gain: Float64Array;
  /** Energy of all sound from there on, as long as the known one, as a ratio to the energy of that. */
  readonly energy: Float64Array;
}

/** Noise is taken to be even over this width. */
const smoothHz = 80;

/**
 * Compares `known` with every place of `samples` between `fromHz` and `toHz`. What is loud at all times (a hum, a fan,
 * the low tones of voices) is first turned down to the level of the rest, in both alike: correlation of whitened signals
 * (G. L. Turin, "An introduction to matched filters", 1960). Only what is louder than the median is turned down: to turn
 * up bands that the microphone does not have would hide the sound. Throws a RangeError when `known` is the longer one.
 */
export function matchedFilter(
  samples: Float32Array,
  known: Float32Array,
  rateHz: number,
  fromHz: number,
  toHz: number,
): Matched {
  if (known.length > samples.length) throw new RangeError(`${known.length} samples in ${samples.length}`);
  const times = Math.floor(rateHz / (2.6 * toHz));
  if (times > 1) return matchedFilter(thinned(samples, times), thinned(known, times), rateHz / times, fromHz, toHz);
  const size = powerOfTwoFrom(samples.length + known.length);
  const heard = spectrumOf(samples, size);
  const wanted = spectrumOf(known, size);
  const first = Math.max(1, Math.floor((fromHz * size) / rateHz));
  const last = Math.min(size / 2 - 1, Math.ceil((toHz * size) / rateHz));
  const weight = whitening(heard, first, last, Math.max(1, Math.round((smoothHz * size) / rateHz)));

  // Positive frequencies alone give a signal of amplitude and phase, which keeps everything at this coarser rate.
  const coarse = powerOfTwoFrom(last + 1);
  const scale = coarse / size;
  const crossed = { re: new Float64Array(coarse), im: new Float64Array(coarse) };
  const cleaned = { re: new Float64Array(coarse), im: new Float64Array(coarse) };
  let knownEnergy = 0;
  for (let k = first; k <= last; k++) {
    const w = weight[k - first] as number;
    const [a, b] = [heard.re[k] as number, heard.im[k] as number];
    const [c, d] = [wanted.re[k] as number, wanted.im[k] as number];
    crossed.re[k] = w * (a * c + b * d);
    crossed.im[k] = w * (b * c - a * d);
    const root = Math.sqrt(w);
    cleaned.re[k] = root * a;
    cleaned.im[k] = root * b;
    knownEnergy += (w * (c * c + d * d)) / size;
  }
  inverseFft(crossed.re, crossed.im);
  inverseFft(cleaned.re, cleaned.im);

  const span = Math.max(1, Math.round(known.length * scale));
  const places = Math.floor((samples.length - known.length) * scale) + 1;
  const [share, gain, energy] = [new Float64Array(places), new Float64Array(places), new Float64Array(places)];
  const sums = runningEnergy(cleaned.re, cleaned.im);
  for (let n = 0; n < places; n++) {
    const squared = ((crossed.re[n] as number) ** 2 + (crossed.im[n] as number) ** 2) * scale * scale;
    const local = ((sums[n + span] as number) - (sums[n] as number)) * scale;
    // Rounding leaves a little energy in digital silence, and no likeness is to be found in that.
    share[n] = local > 1e-12 * knownEnergy ? Math.min(1, squared / (knownEnergy * local)) : 0;
    gain[n] = Math.sqrt(squared) / knownEnergy;
    energy[n] = local / knownEnergy;
  }
  return { rateHz: rateHz * scale, share, gain, energy };
}

/**
 * Every `times`-th sample, after a low-pass (a sinc within a Hann window, -6 dB at half of the new rate) that keeps what
 * lies above from folding back below three quarters of it. The same for both sounds, so it drops out of the comparison.
 */
function thinned(samples: Float32Array, times: number): Float32Array {
  const reach = 8 * times;
  const taps = Float64Array.from({ length: 2 * reach + 1 }, (_, i) => {
    const x = (i - reach) / times;
    const sinc = x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    return (sinc * (0.5 + 0.5 * Math.cos((Math.PI * (i - reach)) / reach))) / times;
  });
  return Float32Array.from({ length: Math.ceil(samples.length / times) }, (_, n) => {
    let sum = 0;
    for (let i = 0; i < taps.length; i++) sum += (taps[i] as number) * (samples[n * times + i - reach] ?? 0);
    return sum;
  });
}

interface Complex {
  readonly re: Float64Array;
  readonly im: Float64Array;
}

function spectrumOf(samples: Float32Array, size: number): Complex {
  const re = new Float64Array(size);
  re.set(samples);
  const im = new Float64Array(size);
  fft(re, im);
  return { re, im };
}

/** What to multiply the power of each frequency by: 1 at or under the median power, less where there is more. */
function whitening({ re, im }: Complex, first: number, last: number, width: number): Float64Array {
  const sums = runningEnergy(re, im);
  const half = Math.ceil(width / 2);
  const smooth = Float64Array.from({ length: last - first + 1 }, (_, i) => {
    const from = Math.max(0, first + i - half);
    const to = Math.min(re.length, first + i + half);
    return ((sums[to] as number) - (sums[from] as number)) / (to - from);
  });
  // One value for each width is enough to find the median.
  const some = smooth.filter((_, i) => i % width === 0).sort();
  const median = some[some.length >> 1] || 1;
  return smooth.map((power) => median / Math.max(power, median));
}

/** Index `n` holds the energy of everything before `n`. */
function runningEnergy(re: Float64Array, im: Float64Array): Float64Array {
  const sums = new Float64Array(re.length + 1);
  for (let i = 0; i < re.length; i++)
    sums[i + 1] = (sums[i] as number) + (re[i] as number) ** 2 + (im[i] as number) ** 2;
  return sums;
}
