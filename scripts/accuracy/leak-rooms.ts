// What a room may sound like while the chimes play: recorded voices and music, made music, noise, and echo.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fft, inverseFft, powerOfTwoFrom } from '../../src/core/signal/fft.ts';
import { fromDbfs, rms } from '../../src/core/signal/level.ts';
import { createRandom, gaussian, uniform } from '../../src/core/signal/random.ts';
import { debianPackage } from './packages.ts';

export const rateHz = 48_000;
export type Next = () => number;

/** Recordings of 8000 samples a second, one after the other; empty where the package cannot be had. */
export function recordings(name: string): Float32Array[] {
  const folder = debianPackage(name);
  if (!folder) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.wav'))
    .sort()
    .map((path) => pcmOf(readFileSync(join(folder, path))));
}

/** The samples of a WAV file with the plain header of 44 bytes and 16-bit PCM. */
function pcmOf(bytes: Uint8Array): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float32Array.from({ length: (bytes.length - 44) >> 1 }, (_, i) => view.getInt16(44 + 2 * i, true) / 32768);
}

/** `seconds` of recorded sound at 48 kHz from a random place on, at this RMS level. */
export function recorded(all: readonly Float32Array[], seconds: number, levelDbfs: number, next: Next): Float32Array {
  const need = Math.ceil((seconds * rateHz) / times) + 2 * reach;
  const pieces: number[] = [];
  while (pieces.length < need) {
    const piece = all[Math.floor(uniform(next) * all.length)] ?? new Float32Array(1);
    const from = Math.floor(uniform(next) * piece.length * 0.5);
    for (let i = from; i < piece.length && pieces.length < need; i++) pieces.push(piece[i] ?? 0);
  }
  return atLevel(interpolated(Float32Array.from(pieces), Math.round(seconds * rateHz)), levelDbfs);
}

/** From 8 to 48 kHz by a windowed sinc of 32 samples. */
const times = rateHz / 8000;
const reach = 16;
function interpolated(samples: Float32Array, length: number): Float32Array {
  const taps = Float64Array.from({ length: 2 * reach * times + 1 }, (_, i) => {
    const x = i / times - reach;
    const window = 0.5 + 0.5 * Math.cos((Math.PI * x) / reach);
    return x === 0 ? 1 : (window * Math.sin(Math.PI * x)) / (Math.PI * x);
  });
  return Float32Array.from({ length }, (_, n) => {
    const whole = Math.floor(n / times);
    const part = n % times;
    let sum = 0;
    for (let k = -reach + 1; k <= reach; k++)
      sum += (samples[whole + reach + k] ?? 0) * (taps[(reach - k) * times + part] ?? 0);
    return sum;
  });
}

/** Noise whose power falls by this many dB for each octave: 0 is white, 3 is pink. */
export function noise(seconds: number, levelDbfs: number, fallDb: number, next: Next): Float32Array {
  const length = Math.round(seconds * rateHz);
  const size = powerOfTwoFrom(length);
  const re = Float64Array.from({ length: size }, () => gaussian(next));
  const im = new Float64Array(size);
  if (fallDb !== 0) {
    fft(re, im);
    for (let k = 0; k < size; k++) {
      const hertz = (Math.min(k, size - k) * rateHz) / size;
      const gain = 10 ** ((-fallDb * Math.log2(Math.max(hertz, 20) / 1000)) / 20);
      re[k] = (re[k] as number) * gain;
      im[k] = (im[k] as number) * gain;
    }
    inverseFft(re, im);
  }
  return atLevel(Float32Array.from(re.subarray(0, length)), levelDbfs);
}

/** Chords of plucked and of held tones over a beat, with harmonics up to 8 kHz. */
export function chords(seconds: number, levelDbfs: number, next: Next): Float32Array {
  const out = new Float32Array(Math.round(seconds * rateHz));
  const beat = Math.round(rateHz * (0.2 + 0.4 * uniform(next)));
  const decay = 1 + 8 * uniform(next);
  for (let from = 0; from < out.length; from += beat) {
    const root = 110 * 2 ** (Math.floor(uniform(next) * 24) / 12);
    for (const step of [0, 4, 7]) {
      const pitch = root * 2 ** (step / 12);
      for (let h = 1; h * pitch < 8000 && h <= 12; h++) {
        const phase = 2 * Math.PI * uniform(next);
        const turn = (2 * Math.PI * h * pitch) / rateHz;
        for (let i = 0; i < beat && from + i < out.length; i++) {
          const fade = Math.min(1, i / 200) * Math.exp((-decay * i) / rateHz);
          out[from + i] = (out[from + i] ?? 0) + (fade / h) * Math.sin(turn * i + phase);
        }
      }
    }
  }
  return atLevel(out, levelDbfs);
}

/**
 * The echo of a room, as the sound after `delayMs` and a tail of noise that falls by 60 dB in `t60Seconds`;
 * `directDb` is the level of the first sound over the tail.
 */
export function echo(delayMs: number, t60Seconds: number, directDb: number, next: Next): Float32Array {
  const delay = Math.round((delayMs * rateHz) / 1000);
  const tail = Math.round(t60Seconds * rateHz);
  const out = new Float32Array(delay + 1 + tail);
  let power = 0;
  for (let i = 1; i <= tail; i++) {
    const value = gaussian(next) * 10 ** ((-3 * i) / tail);
    out[delay + i] = value;
    power += value * value;
  }
  const gain = fromDbfs(-directDb) / Math.sqrt(power || 1);
  for (let i = 1; i <= tail; i++) out[delay + i] = (out[delay + i] ?? 0) * gain;
  out[delay] = 1;
  return out;
}

/** `samples` through `path`; `fromHz` and `toHz` are the edges of a small speaker, with 24 dB for each octave beyond. */
export function through(samples: Float32Array, path: Float32Array, fromHz = 0, toHz = rateHz): Float32Array {
  const size = powerOfTwoFrom(samples.length + path.length);
  const [a, ai] = [new Float64Array(size), new Float64Array(size)];
  const [b, bi] = [new Float64Array(size), new Float64Array(size)];
  a.set(samples);
  b.set(path);
  fft(a, ai);
  fft(b, bi);
  for (let k = 0; k < size; k++) {
    const hertz = (Math.min(k, size - k) * rateHz) / size;
    const gain = 1 / Math.sqrt((1 + (fromHz / Math.max(hertz, 1)) ** 8) * (1 + (hertz / toHz) ** 8));
    const [re, im] = [a[k] as number, ai[k] as number];
    const [c, d] = [b[k] as number, bi[k] as number];
    a[k] = gain * (re * c - im * d);
    ai[k] = gain * (re * d + im * c);
  }
  inverseFft(a, ai);
  return Float32Array.from(a.subarray(0, samples.length));
}

/** Played by one clock and heard by another that is faster by `ppm` millionths. */
export function drifted(samples: Float32Array, ppm: number): Float32Array {
  return samples.map((_, n) => {
    const at = n * (1 + ppm / 1e6);
    const whole = Math.floor(at);
    const [a, b] = [samples[whole] ?? 0, samples[whole + 1] ?? 0];
    return a + (b - a) * (at - whole);
  });
}

export function atLevel(samples: Float32Array, levelDbfs: number): Float32Array {
  const gain = fromDbfs(levelDbfs) / (rms(samples) || 1);
  return samples.map((x) => x * gain);
}

export const randomFrom = (seed: number): Next => createRandom(seed);
