// Frames to numbers: counted by the browser's own count, over the last two seconds, and never more than really came.
import { describe, expect, it } from 'vitest';
import type { LumaFrame } from '../../core/signal/luma.ts';
import { scene } from '../../core/signal/synth.ts';
import { createWatch, sampleEveryMs, settleMs, watchMs } from './watch.ts';

const about = { widthPixels: 640, heightPixels: 480, muted: false, otherDevice: false, answer: null };
const still: LumaFrame = { width: 160, height: 120, luma: new Uint8Array(160 * 120).fill(100) };
/** Frames at this rate from `fromMs` to before `toMs`. */
function feed(watch: ReturnType<typeof createWatch>, fps: number, toMs: number, fromMs = 0, presentedPerFrame = 1) {
  const count = Math.round(((toMs - fromMs) * fps) / 1000);
  for (let n = 0; n < count; n++) watch.frame(fromMs + (n * 1000) / fps, (n + 1) * presentedPerFrame);
}

describe('the frame rate', () => {
  it.each([5, 10, 14.97, 15, 24, 29.97, 30, 60])('of %f is read as it is', (fps) => {
    const watch = createWatch(0);
    feed(watch, fps, 4_000);
    expect(watch.reading(4_000, about).frameRateFps).toBeCloseTo(fps, 0);
    expect(watch.reading(4_000, about).framesSeen).toBe(Math.round(4 * fps));
  });

  it('counts the frames that were presented while we were busy', () => {
    const watch = createWatch(0);
    feed(watch, 10, 4_000, 0, 3); // we saw 10 a second; the browser showed 30
    expect(watch.reading(4_000, about).frameRateFps).toBeCloseTo(30, 0);
  });

  it.each([0, 1])('is 0 after %i frames', (frames) => {
    const watch = createWatch(0);
    for (let n = 0; n < frames; n++) watch.frame(10 * n, n + 1);
    expect(watch.reading(1_000, about)).toMatchObject({ frameRateFps: 0, framesSeen: frames });
  });

  it('is that of the last two seconds: a slow start is forgiven', () => {
    const watch = createWatch(0);
    feed(watch, 2, 3_000);
    feed(watch, 30, 6_000, 3_000);
    expect(watch.reading(6_000, about).frameRateFps).toBeCloseTo(30, 0);
  });
});

describe('the longest gap', () => {
  it.each([
    ['between two frames', 3_000, 3_700, 4_000, 700],
    ['since the last frame', 3_000, 3_000, 4_500, 1_533],
  ])('is found %s', (_where, stopMs, againMs, nowMs, expectedMs) => {
    const watch = createWatch(0);
    feed(watch, 30, stopMs);
    if (againMs > stopMs) feed(watch, 30, nowMs, againMs - 1000 / 30);
    expect(Math.abs(watch.reading(nowMs, about).longestGapMs - expectedMs)).toBeLessThan(40);
  });

  it('is the whole time when nothing came', () => {
    expect(createWatch(1_000).reading(7_000, about)).toMatchObject({
      longestGapMs: 6_000,
      framesSeen: 0,
      sampledFrames: 0,
    });
  });
});

describe('settling', () => {
  it('begins with the first frame, not with the opening', () => {
    const watch = createWatch(0);
    expect(watch.isSettled(60_000)).toBe(false);
    watch.frame(3_000, 1);
    expect(watch.isSettled(3_000 + settleMs - 1)).toBe(false);
    expect(watch.isSettled(3_000 + settleMs)).toBe(true);
  });

  it('is enough after the watch and ten looks', () => {
    const watch = createWatch(0);
    watch.frame(0, 1);
    for (let n = 0; n < 9; n++) watch.sample(still);
    expect(watch.isEnough(settleMs + watchMs)).toBe(false);
    watch.sample(still);
    expect(watch.isEnough(settleMs + watchMs - 1)).toBe(false);
    expect(watch.isEnough(settleMs + watchMs)).toBe(true);
  });

  it('gives ten looks in the time of the watch', () => {
    expect(watchMs / sampleEveryMs).toBeGreaterThanOrEqual(10);
  });
});

describe('the change from look to look', () => {
  it('is 0 exactly for one picture over and over', () => {
    const watch = createWatch(0);
    for (let n = 0; n < 10; n++) watch.sample(still);
    expect(watch.reading(4_000, about)).toMatchObject({ changePerFrame: 0, sampledFrames: 10 });
  });

  it('is over 0 for a living one', () => {
    const watch = createWatch(0);
    for (const picture of scene('face', { width: 160, height: 120 })) watch.sample(picture);
    expect(watch.reading(4_000, about).changePerFrame).toBeGreaterThan(0.5);
  });

  it('forgets a move that was ten looks ago: the picture may have frozen since', () => {
    const watch = createWatch(0);
    for (const picture of scene('face', { width: 160, height: 120, frames: 2 })) watch.sample(picture);
    for (let n = 0; n < 11; n++) watch.sample(still);
    expect(watch.reading(4_000, about).changePerFrame).toBe(0);
  });
});

it('the light is the median of the looks, so that one flash does not decide', () => {
  const watch = createWatch(0);
  const flash: LumaFrame = { ...still, luma: new Uint8Array(160 * 120).fill(255) };
  for (let n = 0; n < 9; n++) watch.sample(still);
  watch.sample(flash);
  expect(watch.reading(4_000, about)).toMatchObject({ meanLuma: 100, ovalMedianLuma: 100, hotSpotPercent: 0 });
});
