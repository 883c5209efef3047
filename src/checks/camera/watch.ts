// Gathers frames: how many really arrived, how far apart they were, and whether the camera has got used to the light.
import type { FrameTiming } from './judge.ts';

/** Auto-exposure gets this long at least, and at most: light that never rests is judged as it is (content.md 4.2). */
export const shortestSettleMs = 800;
export const longestSettleMs = 3_000;
/** Frames are counted over this long, and the picture is looked at 10 times meanwhile. */
export const watchMs = 2_000;
export const sampleEveryMs = 200;
export const looksNeeded = 10;

interface Seen {
  readonly atMs: number;
  readonly presented: number;
}

export interface Watch {
  /** A frame arrived at `atMs`; `presented` is the browser's own count. */
  frame(atMs: number, presented: number): void;
  /** The picture was looked at. */
  look(atMs: number, isExposureSettled: boolean): void;
  isSettled(): boolean;
  isEnough(nowMs: number): boolean;
  timing(nowMs: number): FrameTiming;
}

/** A sliding watch that begins at `startMs`: the last two seconds count, so a person can put things right while it runs. */
export function createWatch(startMs: number): Watch {
  let seen: Seen[] = [];
  let framesSeen = 0;
  let firstMs: number | undefined;
  let settledMs: number | undefined;
  let looks = 0;

  return {
    frame(atMs, presented) {
      firstMs ??= atMs;
      framesSeen += Math.max(1, presented - (seen[seen.length - 1]?.presented ?? presented - 1));
      seen.push({ atMs, presented });
      seen = seen.filter((f) => atMs - f.atMs <= watchMs + 500);
    },
    look(atMs, isExposureSettled) {
      const sinceMs = atMs - (firstMs ?? atMs);
      if (sinceMs >= longestSettleMs || (isExposureSettled && sinceMs >= shortestSettleMs)) settledMs ??= atMs;
      if (settledMs !== undefined) looks++;
    },
    isSettled: () => settledMs !== undefined,
    isEnough: (nowMs) => settledMs !== undefined && nowMs - settledMs >= watchMs && looks >= looksNeeded,
    timing(nowMs) {
      const recent = seen.filter((f) => nowMs - f.atMs <= watchMs);
      const gaps = [
        ...recent.slice(1).map((f, i) => gapMs(recent[i] ?? f, f)),
        nowMs - (seen[seen.length - 1]?.atMs ?? startMs),
      ];
      return {
        frameRateFps: rate(recent),
        framesSeen,
        secondsMeasured: round((nowMs - (firstMs ?? nowMs)) / 1000),
        longestGapMs: Math.round(Math.max(...gaps)),
      };
    },
  };
}

/** Where frames were presented while we were busy with others, the gap between any two of them was shorter. */
const gapMs = (a: Seen, b: Seen) => (b.atMs - a.atMs) / Math.max(1, b.presented - a.presented);

/** Frames per second between the first and the last frame seen; 0 for fewer than two. */
function rate(recent: readonly Seen[]): number {
  const first = recent[0];
  const last = recent[recent.length - 1];
  if (!first || !last || last.atMs <= first.atMs) return 0;
  return round(((last.presented - first.presented) * 1000) / (last.atMs - first.atMs));
}

const round = (value: number) => Number(value.toFixed(1));
