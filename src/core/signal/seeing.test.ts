// The gatherer gives what the single measures give, stays finite, and is quick enough for a worker.
import { describe, expect, it } from 'vitest';
import { findFlicker } from './flicker.ts';
import { averageLight, halve, type LumaFrame, measureLight } from './luma.ts';
import { meanAbsoluteChange } from './motion.ts';
import { createSeeing } from './seeing.ts';
import { scene } from './synth.ts';

const frames = scene('face', { width: 320, height: 240, frames: 12 });
const gather = (pictures = frames) => {
  const seeing = createSeeing();
  pictures.forEach((frame, n) => {
    seeing.add(frame, n * 200);
  });
  return seeing.measures();
};

describe('what is seen', () => {
  it('is finite from the beginning on', () => {
    const seeing = createSeeing();
    for (const value of Object.values(seeing.measures())) {
      if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
    }
    seeing.add(frames[0] as LumaFrame, 0);
    for (const value of Object.values(seeing.measures())) {
      if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
    }
    expect(seeing.measures()).toMatchObject({ sampledFrames: 1, isExposureSettled: false, hasFlicker: false });
  });

  it('is the light of the last ten pictures and the largest change between them', () => {
    const seen = gather();
    const small = frames.map(halve);
    const changes = small.slice(1).map((frame, n) => meanAbsoluteChange(small[n] ?? frame, frame));
    expect(seen).toMatchObject(averageLight(small.map((frame) => measureLight(frame))));
    expect(seen.changePerFrame).toBeCloseTo(Math.max(...changes.slice(-10)), 10);
    expect(seen.sampledFrames).toBe(12);
    expect(seen.flickerPercent).toBeCloseTo(findFlicker(frames.slice(-10)).amplitudePercent, 10);
  });

  it('of a person who sits still: settled, steady, no flicker', () => {
    expect(gather()).toMatchObject({ isExposureSettled: true, hasFlicker: false, isShaky: false });
  });

  it('tells a frozen picture from a living one', () => {
    expect(gather(scene('frozen', { width: 320, height: 240 })).changePerFrame).toBe(0);
    expect(gather().changePerFrame).toBeGreaterThan(0.5);
  });

  it('takes a few milliseconds a picture', () => {
    const seeing = createSeeing();
    const add = (n: number) => seeing.add(frames[n % frames.length] as LumaFrame, n * 200);
    for (let n = 0; n < 20; n++) add(n); // warm
    const startMs = performance.now();
    for (let n = 20; n < 60; n++) {
      add(n);
      seeing.measures();
    }
    expect((performance.now() - startMs) / 40).toBeLessThan(20); // measured: 3 ms; room for a busy machine
  });
});
