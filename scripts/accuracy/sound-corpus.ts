// Recorded voices the measures of sound are tried on: passages of some seconds, from named Debian packages.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { debianPackage } from './packages.ts';

export interface Passage {
  readonly name: string;
  readonly speaker: string;
  /** What the recording's rate can carry; the voice itself may end lower. */
  readonly nativeHz: number;
  /** The passage at a rate, by sox. */
  at(rateHz: number): Float32Array;
}

/** A passage before it is decoded. */
interface Plan {
  readonly name: string;
  readonly speaker: string;
  readonly nativeHz: number;
  readonly files: readonly string[];
}

const prompts = ['en', 'fr', 'it', 'ru'].map((language) => `asterisk-core-sounds-${language}-g722`);
export const soundPackages = ['alsa-utils', ...prompts, 'ktuberling-data'];

/** Languages of ktuberling-data recorded at 44.1 kHz; each is another speaker and another microphone. */
const words = ['da', 'de', 'el', 'en', 'fr', 'gl', 'lt', 'ro', 'ru', 'sl', 'uk', 'wa'];
const passagesEach = 4;
/** Passages are whole multiples of this, so that each begins at a whole sample at every rate. */
const gridSeconds = 0.1;

/**
 * Passages of two halves, one after the other: even for tuning, odd to be held back. No speaker is in both. Empty
 * where the packages cannot be had.
 */
export function passages(): readonly Passage[] {
  const speakers = [...promptPlans(), ...wordPlans(), ...channelPlans()];
  const halves = [0, 1].map((half) => speakers.filter((_, n) => n % 2 === half).flat());
  const length = Math.min(...halves.map((half) => half.length));
  const plans = Array.from({ length }, (_, n) => halves.map((half) => half[n] as Plan)).flat();
  const made = new Map<string, Passage>();
  for (const nativeHz of new Set(plans.map((plan) => plan.nativeHz))) {
    const alike = plans.filter((plan) => plan.nativeHz === nativeHz);
    for (const passage of decoded(alike, nativeHz)) made.set(passage.name, passage);
  }
  return plans.map((plan) => made.get(plan.name) as Passage);
}

/** One list for each speaker: whole sentences of 4 to 10 s, at 16 kHz. */
function promptPlans(): readonly (readonly Plan[])[] {
  return prompts.flatMap((name) => {
    const sounds = join(debianPackage(name) ?? '', 'usr/share/asterisk/sounds');
    return foldersIn(sounds).map((speaker) => {
      const folder = join(sounds, speaker);
      const long = filesIn(folder).filter((file) => isBetween(statSync(join(folder, file)).size, 32_000, 80_000));
      return everyNth(long, passagesEach).map((file) => ({
        name: `${speaker}/${file}`,
        speaker,
        nativeHz: 16_000,
        files: [join(folder, file)],
      }));
    });
  });
}

/** One list for each speaker: six words with pauses between. */
function wordPlans(): readonly (readonly Plan[])[] {
  const sounds = join(debianPackage('ktuberling-data') ?? '', 'usr/share/ktuberling/sounds');
  return words.map((language) => {
    const files = filesIn(join(sounds, language)).map((file) => join(sounds, language, file));
    const speaker = `ktuberling-${language}`;
    return Array.from({ length: Math.min(passagesEach, Math.floor(files.length / 6)) }, (_, n) => ({
      name: `${speaker}/${n}`,
      speaker,
      nativeHz: 44_100,
      files: files.slice(6 * n, 6 * n + 6),
    }));
  });
}

function channelPlans(): readonly (readonly Plan[])[] {
  const sounds = join(debianPackage('alsa-utils') ?? '', 'usr/share/sounds/alsa');
  const files = filesIn(sounds).filter((file) => file !== 'Noise.wav');
  const four = files.slice(0, 4).map((file) => join(sounds, file));
  return files.length === 0 ? [] : [[{ name: 'alsa', speaker: 'alsa', nativeHz: 48_000, files: four }]];
}

const foldersIn = (folder: string) => listed(folder).filter((entry) => statSync(join(folder, entry)).isDirectory());
const filesIn = (folder: string) => listed(folder).filter((file) => /\.(g722|ogg|wav)$/.test(file));
const isBetween = (value: number, low: number, high: number) => value >= low && value <= high;

function listed(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function everyNth(files: readonly string[], count: number): readonly string[] {
  const step = files.length / count;
  return Array.from({ length: Math.min(count, files.length) }, (_, n) => files[Math.floor(n * step)] as string);
}

/** All of one rate at once: starting a tool takes longer than its work. */
function decoded(plans: readonly Plan[], nativeHz: number): readonly Passage[] {
  const pieces = decode(
    plans.flatMap((plan) => plan.files),
    nativeHz,
  );
  const starts = plans.map((_, n) => plans.slice(0, n).reduce((sum, { files }) => sum + files.length, 0));
  const natives = plans.map(({ files }, n) =>
    joined(pieces.slice(starts[n], (starts[n] ?? 0) + files.length), nativeHz),
  );
  const offsets = natives.map((_, n) => natives.slice(0, n).reduce((sum, native) => sum + native.length, 0));
  const whole = new Float32Array(natives.reduce((sum, native) => sum + native.length, 0));
  natives.forEach((native, n) => {
    whole.set(native, offsets[n]);
  });
  const wholes = new Map<number, Float32Array>([[nativeHz, whole]]);
  return plans.map((plan, n) => ({
    ...plan,
    at(rateHz) {
      const all = wholes.get(rateHz) ?? resample(whole, nativeHz, rateHz);
      wholes.set(rateHz, all);
      const from = Math.round(((offsets[n] ?? 0) * rateHz) / nativeHz);
      return all.slice(from, from + Math.round(((natives[n]?.length ?? 0) * rateHz) / nativeHz));
    },
  }));
}

/** Each with the silence at its ends cut off, a soft edge and a pause of a quarter second after it. */
function joined(pieces: readonly Float32Array[], rateHz: number): Float32Array {
  const pause = Math.round(rateHz / 4);
  const grid = Math.round(rateHz * gridSeconds);
  const parts = pieces.map((piece) => trimmed(piece, rateHz));
  const length = parts.reduce((sum, part) => sum + part.length + pause, 0);
  const out = new Float32Array(grid * Math.ceil(length / grid));
  let at = Math.round(pause / 2);
  for (const part of parts) {
    out.set(part, at);
    at += part.length + pause;
  }
  return out;
}

function trimmed(piece: Float32Array, rateHz: number): Float32Array {
  const level = 0.003 * piece.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  const from = piece.findIndex((x) => Math.abs(x) > level);
  const to = piece.findLastIndex((x) => Math.abs(x) > level) + 1;
  const edge = Math.round(rateHz * 0.03); // some words were cut off while they sounded: that would be a gap
  const part = piece.slice(Math.max(0, from - edge), to + edge);
  return part.map((x, i) => x * Math.min(1, (i + 1) / edge, (part.length - i) / edge));
}

/** By ffmpeg: one channel of 32-bit floats each. */
function decode(files: readonly string[], rateHz: number): readonly Float32Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'accuracy-sound-'));
  const inputs = files.flatMap((file) => ['-i', file]);
  const outputs = files.flatMap((_, n) => [
    '-map',
    `${n}:a`,
    '-ac',
    '1',
    '-ar',
    `${rateHz}`,
    '-f',
    'f32le',
    join(folder, `${n}`),
  ]);
  run('ffmpeg', ['-v', 'error', ...inputs, ...outputs]);
  const made = files.map((_, n) => floats(readFileSync(join(folder, `${n}`))));
  rmSync(folder, { recursive: true });
  return made;
}

/** By sox, without dither. It cuts off what overshoots full scale, so it gets a quarter of the amplitude. */
export function resample(samples: Float32Array, fromHz: number, toHz: number): Float32Array {
  const raw = ['-t', 'f32', '-c', '1'];
  const quarter = samples.map((x) => x / 4);
  const made = run('sox', ['-D', ...raw, '-r', `${fromHz}`, '-', ...raw, '-r', `${toHz}`, '-'], quarter);
  return floats(made).map((x) => x * 4);
}

/** What a tool writes when it is given samples. */
export function run(tool: string, args: readonly string[], samples?: Float32Array): Buffer {
  const input = samples && new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength);
  return spawnSync(tool, args, { maxBuffer: 2 ** 28, ...(input && { input }) }).stdout ?? Buffer.alloc(0);
}

function floats(bytes: Buffer): Float32Array {
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 4));
  return new Float32Array(whole.buffer.slice(whole.byteOffset, whole.byteOffset + whole.length));
}
