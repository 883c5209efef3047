// Makes sound and pictures with known answers: for the tests, and for the fake devices of the browser tests.
import { highPassGain } from './high-pass.ts';
import { fromDbfs, rms } from './level.ts';
import type { LumaFrame } from './luma.ts';
import { createPainter, type Look } from './paint.ts';
import { createRandom, gaussian, uniform } from './random.ts';
import { signalThresholds } from './thresholds.ts';

/** A sine with this peak level: its RMS lies 3.01 dB lower. */
export function sine(frequencyHz: number, peakDbfs: number, seconds: number, rateHz: number): Float32Array {
  const amplitude = fromDbfs(peakDbfs);
  const step = (2 * Math.PI * frequencyHz) / rateHz;
  return Float32Array.from({ length: Math.round(seconds * rateHz) }, (_, i) => amplitude * Math.sin(step * i));
}

/** White noise with exactly this RMS level. */
export function whiteNoise(rmsDbfs: number, seconds: number, rateHz: number, seed = 1): Float32Array {
  const next = createRandom(seed);
  const noise = Float32Array.from({ length: Math.round(seconds * rateHz) }, () => gaussian(next));
  const gain = fromDbfs(rmsDbfs) / (rms(noise) || 1);
  return noise.map((x) => x * gain);
}

export function silence(seconds: number, rateHz: number): Float32Array {
  return new Float32Array(Math.round(seconds * rateHz));
}

/** A syllable takes a quarter of a second (speech has about 4 a second); every fifth place is a pause. */
const syllableFrames = 12;
const gapFrames = 1;
const everyPause = 5;
const harmonicsUpToHz = 3400;

/**
 * Something like a voice: syllables of a buzzing tone of 100 to 140 Hz with falling harmonics, a short gap after each
 * and a pause after every fourth. `activeLevelDbfs` is what is left above 300 Hz while it sounds, computed from the
 * harmonics and not with our own meter, so that it can prove the meter right. Silence between is digital: mix in a room.
 */
export function speechLike(activeLevelDbfs: number, seconds: number, rateHz: number, seed = 1): Float32Array {
  const next = createRandom(seed);
  const out = silence(seconds, rateHz);
  const frame = Math.round(rateHz * signalThresholds.frameSeconds.value);
  const place = (syllableFrames + gapFrames) * frame;
  for (let n = 0; n * place < out.length; n++) {
    if (n % everyPause === everyPause - 1) continue;
    const syllable = buzz(100 + 40 * uniform(next), syllableFrames * frame, rateHz, next);
    const gain = fromDbfs(activeLevelDbfs);
    for (let i = 0; i < syllable.length && n * place + i < out.length; i++)
      out[n * place + i] = gain * (syllable[i] ?? 0);
  }
  return out;
}

/** One syllable whose power above 300 Hz is 1, with edges of 5 ms. */
function buzz(pitchHz: number, length: number, rateHz: number, next: () => number): Float32Array {
  const edge = Math.round(rateHz * 0.005);
  const top = Math.min(harmonicsUpToHz, rateHz * 0.45);
  const out = new Float32Array(length);
  let power = 0;
  for (let hertz = pitchHz; hertz < top; hertz += pitchHz) {
    const amplitude = 1 / Math.max(1, hertz / 500); // level to 500 Hz, then 6 dB less for each octave, as voices do
    power += (amplitude * highPassGain(hertz, signalThresholds.voiceCutoffHz.value)) ** 2 / 2;
    const step = (2 * Math.PI * hertz) / rateHz;
    const phase = 2 * Math.PI * uniform(next);
    for (let i = 0; i < length; i++) out[i] = (out[i] ?? 0) + amplitude * Math.sin(step * i + phase);
  }
  const edgePower = 1 - (2 * edge * (1 - 3 / 8)) / length; // a raised-cosine edge keeps 3/8 of its power
  const gain = 1 / Math.sqrt(power * edgePower);
  const rise = (i: number) => (i >= edge ? 1 : 0.5 - 0.5 * Math.cos((Math.PI * i) / edge));
  return out.map((x, i) => x * gain * rise(i) * rise(length - 1 - i));
}

/** Cuts off what is beyond `ceiling` (an amplitude), as an overloaded microphone does. */
export function clip(samples: Float32Array, ceiling: number): Float32Array {
  return samples.map((x) => Math.max(-ceiling, Math.min(ceiling, x)));
}

/** The sum of all, as long as the longest. */
export function mix(...parts: readonly Float32Array[]): Float32Array {
  const out = new Float32Array(Math.max(0, ...parts.map((part) => part.length)));
  for (const part of parts) for (let i = 0; i < part.length; i++) out[i] = (out[i] ?? 0) + (part[i] ?? 0);
  return out;
}

/** One after the other. */
export function concat(...parts: readonly Float32Array[]): Float32Array {
  const out = new Float32Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** A WAV file: 16-bit PCM, one channel. What is beyond full scale is cut off. */
export function toWav(samples: Float32Array, rateHz: number): Uint8Array {
  const bytes = new Uint8Array(44 + samples.length * 2);
  const view = new DataView(bytes.buffer);
  const text = (at: number, word: string) => bytes.set(ascii(word), at);
  text(0, 'RIFF');
  view.setUint32(4, bytes.length - 8, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true); // bytes of the format block
  view.setUint16(20, 1, true); // PCM
  view.setUint16(22, 1, true); // channels
  view.setUint32(24, rateHz, true);
  view.setUint32(28, rateHz * 2, true); // bytes a second
  view.setUint16(32, 2, true); // bytes of a sample
  view.setUint16(34, 16, true); // bits of a sample
  text(36, 'data');
  view.setUint32(40, samples.length * 2, true);
  for (let i = 0; i < samples.length; i++) {
    const step = Math.round((samples[i] ?? 0) * 32767);
    view.setInt16(44 + i * 2, Math.max(-32768, Math.min(32767, step)), true);
  }
  return bytes;
}

export type SceneKind = 'face' | 'dark' | 'black' | 'covered' | 'backlit' | 'hotSpot' | 'frozen';

export interface SceneOptions extends Partial<Look> {
  readonly width?: number;
  readonly height?: number;
  readonly frames?: number;
  readonly seed?: number;
}

/** How each scene differs from a person on a plain wall in even light. */
const looks: Readonly<Record<SceneKind, Partial<Look>>> = {
  face: {},
  frozen: {},
  dark: { faceLuma: 42, wallLuma: 30, clothesLuma: 8 },
  black: { faceLuma: 1, wallLuma: 1, clothesLuma: 1, noiseLuma: 0.5 },
  covered: { faceLuma: 70, wallLuma: 70, clothesLuma: 70, features: false, noiseLuma: 1 },
  backlit: { faceLuma: 60, wallLuma: 235, clothesLuma: 40 },
  hotSpot: { lampPercent: 12 },
};

/**
 * Pictures of a scene, each with its own sensor noise - but 'frozen', whose pictures are the same to the byte. The
 * look can be changed, so that faces of many brightnesses are tried.
 */
export function scene(kind: SceneKind, options: SceneOptions = {}): LumaFrame[] {
  const { width = 640, height = 480, frames = 10, seed = 1, ...look } = options;
  const draw = createPainter(width, height, { ...looks[kind], ...look }, createRandom(seed));
  if (kind !== 'frozen') return Array.from({ length: frames }, draw);
  return Array<LumaFrame>(frames).fill(draw());
}

/**
 * A YUV4MPEG2 film, grey. Chromium reads its luma as limited range (16 to 235 stand for 0 to 255; measured: a written
 * 20 shows as 5, 235 as 255), so luma is squeezed into that range. Width and height must be even.
 */
export function toY4m(frames: readonly LumaFrame[], width: number, height: number, fps: number): Uint8Array {
  const header = ascii(`YUV4MPEG2 W${width} H${height} F${fps}:1 Ip A1:1 C420jpeg\n`);
  const mark = ascii('FRAME\n');
  const frameBytes = mark.length + width * height * 1.5;
  const film = new Uint8Array(header.length + frames.length * frameBytes).fill(128); // 128: no colour
  film.set(header);
  frames.forEach(({ luma }, n) => {
    const at = header.length + n * frameBytes;
    film.set(mark, at);
    const plane = at + mark.length;
    for (let i = 0; i < luma.length; i++) film[plane + i] = limitedRange[luma[i] ?? 0] ?? 0;
  });
  return film;
}

const limitedRange = Uint8Array.from({ length: 256 }, (_, step) => Math.round(16 + (step * 219) / 255));
const ascii = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
