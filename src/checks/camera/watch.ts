// Gathers frames into a reading: how many really arrived, how the light is, whether the picture lives.
import { averageLight, type LumaFrame, measureLight } from '../../core/signal/luma.ts';
import { meanAbsoluteChange } from '../../core/signal/motion.ts';
import type { CameraReading } from './judge.ts';

/** Auto-exposure needs this long before the light is worth measuring (content.md 4.2). */
export const settleMs = 1_500;
/** Frames are counted over this long, and the light is looked at 10 times meanwhile. */
export const watchMs = 2_000;
export const sampleEveryMs = 200;
const keptSamples = 10;

type Light = ReturnType<typeof measureLight>;

export interface Watch {
  /** A frame arrived at `atMs`; `presented` is the browser's own count. */
  frame(atMs: number, presented: number): void;
  /** The picture at a moment; only looked at after the exposure has settled. */
  sample(picture: LumaFrame): void;
  isSettled(nowMs: number): boolean;
  isEnough(nowMs: number): boolean;
  reading(
    nowMs: number,
    about: {
      widthPixels: number;
      heightPixels: number;
      muted: boolean;
      otherDevice: boolean;
      answer: CameraReading['answer'];
    },
  ): CameraReading;
}

/** A sliding watch that begins at `startMs`: the last two seconds count, so a person can put things right while it runs. */
export function createWatch(startMs: number): Watch {
  let seen: { atMs: number; presented: number }[] = [];
  let framesSeen = 0;
  let firstMs: number | undefined;
  let lights: Light[] = [];
  let changes: number[] = [];
  let last: LumaFrame | undefined;

  const isSettled = (nowMs: number) => firstMs !== undefined && nowMs - firstMs >= settleMs;
  return {
    frame(atMs, presented) {
      firstMs ??= atMs;
      framesSeen += Math.max(1, presented - (seen[seen.length - 1]?.presented ?? presented - 1));
      seen.push({ atMs, presented });
      seen = seen.filter((f) => atMs - f.atMs <= watchMs + 500);
    },
    sample(picture) {
      lights = [...lights, measureLight(picture)].slice(-keptSamples);
      if (last) changes = [...changes, meanAbsoluteChange(last, picture)].slice(-keptSamples);
      last = picture;
    },
    isSettled,
    isEnough: (nowMs) =>
      isSettled(nowMs) && nowMs - (firstMs ?? nowMs) >= settleMs + watchMs && lights.length >= keptSamples,
    reading(nowMs, about) {
      const recent = seen.filter((f) => nowMs - f.atMs <= watchMs);
      const gaps = [
        ...recent.slice(1).map((f, i) => f.atMs - (recent[i]?.atMs ?? f.atMs)),
        nowMs - (seen[seen.length - 1]?.atMs ?? startMs),
      ];
      const light = averageLight(lights);
      return {
        ...about,
        ...light,
        frameRateFps: rate(recent),
        framesSeen,
        secondsMeasured: round((nowMs - (firstMs ?? nowMs)) / 1000),
        longestGapMs: Math.round(Math.max(...gaps)),
        changePerFrame: changes.length > 0 ? round(Math.max(...changes), 3) : 0,
        sampledFrames: lights.length,
      };
    },
  };
}

/** Frames per second between the first and the last frame seen; 0 for fewer than two. */
function rate(recent: readonly { atMs: number; presented: number }[]): number {
  const first = recent[0];
  const last = recent[recent.length - 1];
  if (!first || !last || last.atMs <= first.atMs) return 0;
  return round(((last.presented - first.presented) * 1000) / (last.atMs - first.atMs));
}

const round = (value: number, digits = 1) => Number(value.toFixed(digits));
