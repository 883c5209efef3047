// Makes rooms, hum, gaps and far voices with known answers, to try the measures of sound on.
import { fft, inverseFft, powerOfTwoFrom } from './fft.ts';
import { fromDbfs, rms } from './level.ts';
import { createRandom, gaussian, uniform } from './random.ts';
import { mix, silence, sine } from './synth.ts';

/** The samples with exactly this RMS level. */
export function atLevel(samples: Float32Array, rmsDbfs: number): Float32Array {
  const gain = fromDbfs(rmsDbfs) / (rms(samples) || 1);
  return samples.map((x) => x * gain);
}

/** What a 16-bit converter makes of it: rounded, and cut off beyond full scale. */
export function to16Bit(samples: Float32Array): Float32Array {
  return samples.map((x) => Math.max(-32768, Math.min(32767, Math.round(x * 32768))) / 32768);
}

/**
 * Noise of a room at this RMS level: white, pink (about 3 dB less for each octave) or brown (6 dB less above 50 Hz).
 * Pink is the sum of noises that end at 40, 250, 1600 and 10000 Hz, as a ladder of filters makes it.
 */
export function roomNoise(
  rmsDbfs: number,
  colour: 'white' | 'pink' | 'brown',
  seconds: number,
  rateHz: number,
  seed: number,
): Float32Array {
  const next = createRandom(seed);
  const edges = { white: [], pink: [40, 250, 1600, 10_000], brown: [50] }[colour];
  const keeps = edges.map((hertz) => Math.exp((-2 * Math.PI * hertz) / rateHz));
  const gains = edges.map((hertz) => 1 / Math.sqrt(hertz));
  const states = edges.map(() => 0);
  const noise = Float32Array.from({ length: Math.round(seconds * rateHz) }, () => {
    const white = gaussian(next);
    if (edges.length === 0) return white;
    let sum = 0;
    for (let n = 0; n < states.length; n++) {
      const keep = keeps[n] as number;
      states[n] = keep * (states[n] as number) + (1 - keep) * white;
      sum += (gains[n] as number) * (states[n] as number) * 100;
    }
    return sum;
  });
  return atLevel(noise, rmsDbfs);
}

/** Takes away what lies above `edgeHz`, over `fallHz`: what a call mode, a codec or a converter of a lower rate does. */
export function lowPass(samples: Float32Array, rateHz: number, edgeHz: number, fallHz: number): Float32Array {
  return filtered(samples, rateHz, (hertz) => {
    const part = Math.max(0, Math.min(1, (hertz - edgeHz) / fallHz + 0.5));
    return 0.5 + 0.5 * Math.cos(Math.PI * part);
  });
}

/** Lets the treble fall gently, as a deep voice or a covered microphone does: 6 dB for each octave and `times`. */
export function dull(samples: Float32Array, rateHz: number, fromHz: number, times: number): Float32Array {
  const keep = Math.exp((-2 * Math.PI * fromHz) / rateHz);
  let out = samples;
  for (let n = 0; n < times; n++) {
    let last = 0;
    out = out.map((x) => {
      last = keep * last + (1 - keep) * x;
      return last;
    });
  }
  return out;
}

function filtered(samples: Float32Array, rateHz: number, gainAt: (hertz: number) => number): Float32Array {
  const size = powerOfTwoFrom(samples.length);
  const [re, im] = [new Float64Array(size), new Float64Array(size)];
  re.set(samples);
  shape(re, im, rateHz, gainAt);
  return Float32Array.from(re.subarray(0, samples.length));
}

function shape(re: Float64Array, im: Float64Array, rateHz: number, gainAt: (hertz: number) => number): void {
  fft(re, im);
  for (let k = 0; k < re.length; k++) {
    const gain = gainAt((Math.min(k, re.length - k) * rateHz) / re.length);
    re[k] = (re[k] as number) * gain;
    im[k] = (im[k] as number) * gain;
  }
  inverseFft(re, im);
}

/**
 * Mains hum with exactly this RMS level: the fundamental and `harmonics` more tones, each `fallDb` fainter than the one
 * before. The grid strays from its nominal frequency by some hundredths of a hertz.
 */
export function hum(
  frequencyHz: number,
  rmsDbfs: number,
  harmonics: number,
  fallDb: number,
  seconds: number,
  rateHz: number,
): Float32Array {
  const tones = Array.from({ length: harmonics + 1 }, (_, n) =>
    sine((n + 1) * frequencyHz, -n * fallDb, seconds, rateHz),
  );
  return atLevel(mix(...tones), rmsDbfs);
}

/** The samples with a gap: digital silence, or the last value held for as long. */
export function withGap(samples: Float32Array, from: number, length: number, isHeld: boolean): Float32Array {
  const out = samples.slice();
  return out.fill(isHeld ? (samples[from - 1] ?? 0) : 0, from, from + length);
}

/**
 * The samples as a room gives them back: decaying noise follows the sound itself. `decaySeconds` is the time in which
 * the echo falls by 60 dB; it is `echoDb` fainter or louder than the sound itself.
 */
export function reverberate(
  samples: Float32Array,
  rateHz: number,
  decaySeconds: number,
  echoDb: number,
  seed: number,
): Float32Array {
  const next = createRandom(seed);
  const size = powerOfTwoFrom(samples.length + decaySeconds * rateHz);
  const [re, im] = [new Float64Array(size), new Float64Array(size)];
  let power = 0;
  const tail = Float64Array.from({ length: Math.round(decaySeconds * rateHz) }, (_, i) => {
    const x = i < rateHz * 0.003 ? 0 : gaussian(next) * 10 ** ((-3 * i) / (decaySeconds * rateHz));
    power += x * x;
    return x;
  });
  const gain = fromDbfs(echoDb) / Math.sqrt(power || 1);
  re.set(samples);
  // The echo rides in the imaginary part: both are real, so one transform holds both.
  for (let i = 0; i < tail.length; i++) im[i] = gain * (tail[i] as number);
  im[0] = 1;
  fft(re, im);
  multiplyParts(re, im);
  inverseFft(re, im);
  return Float32Array.from(re.subarray(0, samples.length));
}

/** From the transform of a + i b, for real a and b, to the product of their transforms. */
function multiplyParts(re: Float64Array, im: Float64Array): void {
  const size = re.length;
  for (let k = 0; k <= size / 2; k++) {
    const mirror = (size - k) & (size - 1);
    const [p, q, r, s] = [re[k] as number, im[k] as number, re[mirror] as number, im[mirror] as number];
    const [aRe, aIm, bRe, bIm] = [(p + r) / 2, (q - s) / 2, (q + s) / 2, (r - p) / 2];
    const [x, y] = [aRe * bRe - aIm * bIm, aRe * bIm + aIm * bRe];
    [re[k], im[k], re[mirror], im[mirror]] = [x, y, x, -y];
  }
}

/** Short clicks, as of keys, a clock or a chair: decaying bursts of noise whose peaks are about this high. */
export function clicks(
  peakDbfs: number,
  everySeconds: number,
  seconds: number,
  rateHz: number,
  seed: number,
): Float32Array {
  const next = createRandom(seed);
  const out = silence(seconds, rateHz);
  for (let at = everySeconds * uniform(next); at < seconds; at += everySeconds * (0.6 + 0.8 * uniform(next))) {
    const from = Math.round(at * rateHz);
    const fade = rateHz * (0.002 + 0.01 * uniform(next));
    for (let i = 0; i < 8 * fade && from + i < out.length; i++)
      out[from + i] = (out[from + i] ?? 0) + (fromDbfs(peakDbfs) / 2) * gaussian(next) * Math.exp(-i / fade);
  }
  return out;
}
