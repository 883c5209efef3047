// Makes the cases of the report on sound: recorded voices in made-up rooms. Even cases tune, odd ones are held back.
import { highPass } from '../../src/core/signal/high-pass.ts';
import { rms, toDbfs } from '../../src/core/signal/level.ts';
import { createRandom, uniform } from '../../src/core/signal/random.ts';
import { atLevel, reverberate, roomNoise } from '../../src/core/signal/synth-sound.ts';
import type { Passage } from './sound-corpus.ts';

export const rates = [8_000, 16_000, 44_100, 48_000];
export const quietSeconds = 2;
export const speechSeconds = 4;

/** What every case begins with. */
export interface Case {
  readonly n: number;
  readonly isHeldBack: boolean;
  readonly rateHz: number;
  readonly passage: Passage;
  /** From 0 to just under 1, the same every time. */
  readonly next: () => number;
  readonly pick: <T>(from: readonly T[]) => T;
  readonly between: (low: number, high: number) => number;
}

/** Parity is the half; both halves see every rate and, in turn, every passage of their own speakers. */
export function casesOf(name: string, count: number, passages: readonly Passage[], from = rates): readonly Case[] {
  return Array.from({ length: count }, (_, n) => {
    const random = createRandom(n * 7919 + [...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7));
    const next = () => uniform(random);
    const pair = Math.floor(n / 2);
    return {
      n,
      isHeldBack: n % 2 === 1,
      rateHz: from[pair % from.length] as number,
      passage: passages[(2 * Math.floor(pair * 1.7) + (n % 2)) % passages.length] as Passage,
      next,
      pick: (list) => list[Math.floor(next() * list.length)] as never,
      between: (low, high) => low + (high - low) * next(),
    };
  });
}

/** Only some of the passages, still even for tuning and odd to be held back. */
export function inHalves(passages: readonly Passage[], isKept: (passage: Passage) => boolean): readonly Passage[] {
  const halves = [0, 1].map((half) => passages.filter((passage, n) => n % 2 === half && isKept(passage)));
  const length = Math.min(...halves.map((half) => half.length));
  return Array.from({ length }, (_, n) => halves.map((half) => half[n] as Passage)).flat();
}

/** Level above 300 Hz. */
export const voiceBandDbfs = (samples: Float32Array, rateHz: number): number =>
  toDbfs(rms(highPass(samples, rateHz, 300)));

/** A stretch of the recorded voice; every third from a room that echoes. */
export function voiceOf({ passage, rateHz, n, next, between }: Case, seconds = speechSeconds): Float32Array {
  const all = passage.at(rateHz);
  const length = Math.min(all.length, Math.round(seconds * rateHz));
  const from = Math.floor(next() * (all.length - length));
  const stretch = all.slice(from, from + length);
  return n % 6 >= 2 ? stretch : reverberate(stretch, rateHz, between(0.2, 0.7), between(-9, -2), n + 1);
}

/** Noise of some colour for as long, at a level above 300 Hz. */
export function noiseAt({ pick, rateHz, n }: Case, voiceDbfs: number, samples: number): Float32Array {
  const noise = roomNoise(-40, pick(['white', 'pink', 'brown'] as const), samples / rateHz, rateHz, n + 11);
  return atLevel(noise, toDbfs(rms(noise)) + voiceDbfs - voiceBandDbfs(noise, rateHz));
}

/** One line of the report: what a detector should have said and what it did. */
export interface Answer {
  readonly isHeldBack: boolean;
  readonly wanted: boolean;
  readonly found: boolean;
  readonly kind: string;
  /** For who looks into a wrong one. */
  readonly about: string;
}

export interface Score {
  readonly cases: number;
  readonly falseAlarms: number;
  readonly clean: number;
  readonly misses: number;
  readonly present: number;
  readonly rightPercent: number;
}

export function scoreOf(answers: readonly Answer[]): Score {
  const present = answers.filter(({ wanted }) => wanted);
  const clean = answers.filter(({ wanted }) => !wanted);
  const misses = present.filter(({ found }) => !found).length;
  const falseAlarms = clean.filter(({ found }) => found).length;
  return {
    cases: answers.length,
    falseAlarms,
    clean: clean.length,
    misses,
    present: present.length,
    rightPercent: (100 * (answers.length - misses - falseAlarms)) / Math.max(1, answers.length),
  };
}

/** Kinds take turns, four cases of each half at a time. */
export const kindOf = <T>({ n }: Case, kinds: readonly T[]): T => kinds[Math.floor(n / 8) % kinds.length] as T;

export const about = ({ n, rateHz, passage }: Case, found: unknown): string =>
  `${n} ${rateHz} ${passage.name} ${JSON.stringify(found)}`;
