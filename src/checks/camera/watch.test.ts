// Frames to numbers: counted by the browser's own count, over the last two seconds, and never more than really came.
import { describe, expect, it } from 'vitest';
import { createWatch, longestSettleMs, looksNeeded, sampleEveryMs, shortestSettleMs, watchMs } from './watch.ts';

/** Frames at this rate from `fromMs` to before `toMs`. */
function feed(watch: ReturnType<typeof createWatch>, fps: number, toMs: number, fromMs = 0, presentedPerFrame = 1) {
  const count = Math.round(((toMs - fromMs) * fps) / 1000);
  for (let n = 0; n < count; n++) watch.frame(fromMs + (n * 1000) / fps, (n + 1) * presentedPerFrame);
}

describe('the frame rate', () => {
  it.each([5, 10, 14.97, 15, 24, 29.97, 30, 60])('of %f is read as it is', (fps) => {
    const watch = createWatch(0);
    feed(watch, fps, 4_000);
    expect(watch.timing(4_000).frameRateFps).toBeCloseTo(fps, 0);
    expect(watch.timing(4_000).framesSeen).toBe(Math.round(4 * fps));
  });

  it('counts the frames that were presented while we were busy', () => {
    const watch = createWatch(0);
    feed(watch, 10, 4_000, 0, 3); // we saw 10 a second; the browser showed 30
    expect(watch.timing(4_000).frameRateFps).toBeCloseTo(30, 0);
  });

  it.each([0, 1])('is 0 after %i frames', (frames) => {
    const watch = createWatch(0);
    for (let n = 0; n < frames; n++) watch.frame(10 * n, n + 1);
    expect(watch.timing(1_000)).toMatchObject({ frameRateFps: 0, framesSeen: frames });
  });

  it('is that of the last two seconds: a slow start is forgiven', () => {
    const watch = createWatch(0);
    feed(watch, 2, 3_000);
    feed(watch, 30, 6_000, 3_000);
    expect(watch.timing(6_000).frameRateFps).toBeCloseTo(30, 0);
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
    expect(Math.abs(watch.timing(nowMs).longestGapMs - expectedMs)).toBeLessThan(40);
  });

  it('is short where frames came while we were busy: a slow device of ours is no frozen camera', () => {
    const watch = createWatch(0);
    watch.frame(0, 1);
    watch.frame(1_950, 40); // 39 frames in 1.95 s
    expect(watch.timing(1_950).longestGapMs).toBe(50);
    const frozen = createWatch(0);
    frozen.frame(0, 1);
    frozen.frame(1_990, 2);
    expect(frozen.timing(1_990).longestGapMs).toBe(1_990);
  });

  it('is the whole time when nothing came', () => {
    expect(createWatch(1_000).timing(7_000)).toMatchObject({ longestGapMs: 6_000, framesSeen: 0 });
  });
});

describe('settling', () => {
  it('begins with the first frame, not with the opening', () => {
    const watch = createWatch(0);
    watch.frame(3_000, 1);
    watch.look(3_000 + shortestSettleMs - 1, true);
    expect(watch.isSettled()).toBe(false);
    watch.look(3_000 + shortestSettleMs, true);
    expect(watch.isSettled()).toBe(true);
  });

  it('waits for the exposure, but not for ever: light may never rest', () => {
    const watch = createWatch(0);
    watch.frame(0, 1);
    for (let ms = 0; ms < longestSettleMs; ms += sampleEveryMs) watch.look(ms, false);
    expect(watch.isSettled()).toBe(false);
    watch.look(longestSettleMs, false);
    expect(watch.isSettled()).toBe(true);
  });

  it('is enough after the watch and ten looks', () => {
    const watch = createWatch(0);
    watch.frame(0, 1);
    const settledMs = 1_000;
    for (let n = 0; n < looksNeeded - 1; n++) watch.look(settledMs, true);
    expect(watch.isEnough(settledMs + watchMs)).toBe(false);
    watch.look(settledMs, true);
    expect(watch.isEnough(settledMs + watchMs - 1)).toBe(false);
    expect(watch.isEnough(settledMs + watchMs)).toBe(true);
  });

  it('gives ten looks in the time of the watch', () => {
    expect(watchMs / sampleEveryMs).toBeGreaterThanOrEqual(looksNeeded);
  });
});
