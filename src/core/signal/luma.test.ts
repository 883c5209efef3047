// Light, exact on pictures that can be computed by hand.
import { describe, expect, it } from 'vitest';
import { averageLight, type LumaFrame, measureLight, oval, ovalSpan, toLuma } from './luma.ts';

const width = 160;
const height = 120;

/** A picture by a rule: `inOval` is decided as the measuring does. */
function picture(lumaAt: (x: number, y: number, inOval: boolean) => number, w = width, h = height): LumaFrame {
  const luma = Uint8Array.from({ length: w * h }, (_, i) => {
    const [x, y] = [i % w, Math.floor(i / w)];
    const [from, to] = ovalSpan(y, w, h);
    return lumaAt(x, y, x >= from && x < to);
  });
  return { width: w, height: h, luma };
}
const pixels = (w = width, h = height) => {
  let inside = 0;
  for (let y = 0; y < h; y++) inside += ovalSpan(y, w, h)[1] - ovalSpan(y, w, h)[0];
  return { inside, outside: w * h - inside };
};

describe('luma', () => {
  it.each([
    ['black', [0, 0, 0], 0],
    ['white', [255, 255, 255], 255],
    ['grey', [120, 120, 120], 120],
    ['red', [255, 0, 0], 54],
    ['green', [0, 255, 0], 182],
    ['blue', [0, 0, 255], 18],
  ] as const)('of %s is by Rec. 709', (_, [r, g, b], expected) => {
    expect(toLuma(Uint8ClampedArray.of(r, g, b, 255), 1, 1).luma[0]).toBe(expected);
  });

  it('never differs from the formula by more than rounding', () => {
    for (let r = 0; r < 256; r += 15) {
      for (let g = 0; g < 256; g += 15) {
        for (let b = 0; b < 256; b += 15) {
          const luma = toLuma(Uint8ClampedArray.of(r, g, b, 0), 1, 1).luma[0] ?? -1;
          expect(Math.abs(luma - (0.2126 * r + 0.7152 * g + 0.0722 * b))).toBeLessThan(0.51);
        }
      }
    }
  });
});

describe('the oval', () => {
  it('has the area of its half axes and is the same left and right', () => {
    const area = Math.PI * oval.radiusX * width * oval.radiusY * height;
    expect(Math.abs(pixels().inside / area - 1)).toBeLessThan(0.02);
    for (let y = 0; y < height; y++) {
      const [from, to] = ovalSpan(y, width, height);
      if (to > from) expect(from + to).toBe(width);
    }
  });

  it('misses the rows above and below it', () => {
    expect(ovalSpan(0, width, height)).toEqual([0, 0]);
    expect(ovalSpan(height - 1, width, height)).toEqual([0, 0]);
  });
});

describe('light', () => {
  it('of a flat picture', () => {
    expect(measureLight(picture(() => 77))).toEqual({
      meanLuma: 77,
      medianLuma: 77,
      lumaVariance: 0,
      ovalMedianLuma: 77,
      surroundMedianLuma: 77,
      hotSpotPercent: 0,
      ovalBlownPercent: 0,
      leftRightRatio: 1,
    });
  });

  it('of an oval of 60 before a wall of 180', () => {
    const { inside, outside } = pixels();
    const mean = (60 * inside + 180 * outside) / (inside + outside);
    const light = measureLight(picture((_x, _y, inOval) => (inOval ? 60 : 180)));
    expect(light).toMatchObject({ ovalMedianLuma: 60, surroundMedianLuma: 180, medianLuma: 180, leftRightRatio: 1 });
    expect(light.meanLuma).toBeCloseTo(mean, 10);
    expect(light.lumaVariance).toBeCloseTo((120 ** 2 * inside * outside) / (inside + outside) ** 2, 8);
  });

  it('of a picture of two halves: mean 50, variance 2500, median half way', () => {
    const light = measureLight(picture((x) => (x < width / 2 ? 0 : 100)));
    expect(light).toMatchObject({ meanLuma: 50, lumaVariance: 2500, medianLuma: 50, ovalMedianLuma: 50 });
    expect(light.leftRightRatio).toBe(100); // a black half counts as one step
  });

  it('of one-sided light, whichever side', () => {
    expect(measureLight(picture((x) => (x < width / 2 ? 120 : 40))).leftRightRatio).toBe(3);
    expect(measureLight(picture((x) => (x < width / 2 ? 40 : 120))).leftRightRatio).toBe(3);
  });

  it('counts hot spots around the oval and blown-out pixels in it, from 250 on', () => {
    const { outside } = pixels();
    for (const [luma, hot] of [
      [249, 0],
      [250, 1],
      [251, 1],
    ] as const) {
      const light = measureLight(picture((x, y) => (y === 0 && x < 100 ? luma : 100)));
      expect(light.hotSpotPercent).toBeCloseTo((hot * 100 * 100) / outside, 10);
      expect(light.ovalBlownPercent).toBe(0);
      const blown = measureLight(picture((_x, _y, inOval) => (inOval ? luma : 100)));
      expect(blown).toMatchObject({ hotSpotPercent: 0, ovalBlownPercent: hot * 100 });
    }
  });

  it('survives a picture of one pixel and of none', () => {
    expect(measureLight({ width: 1, height: 1, luma: Uint8Array.of(9) }).meanLuma).toBe(9);
    expect(measureLight({ width: 0, height: 0, luma: new Uint8Array(0) })).toMatchObject({
      meanLuma: 0,
      leftRightRatio: 1,
    });
  });

  it('takes well under a millisecond a picture', () => {
    const frame = picture((x, y) => (x + y) % 256);
    for (let i = 0; i < 100; i++) measureLight(frame); // warm
    const startMs = performance.now();
    for (let i = 0; i < 100; i++) measureLight(frame);
    expect((performance.now() - startMs) / 100).toBeLessThan(5); // measured: 0.1 ms; room for a busy machine
  });
});

describe('the average', () => {
  const of = (luma: number) => measureLight(picture(() => luma));
  it('is the median of each measure, so one flicker does not decide', () => {
    expect(averageLight([of(100), of(255), of(102)]).meanLuma).toBe(102);
    expect(averageLight([of(100), of(110)]).meanLuma).toBe(105);
    expect(averageLight([of(42)])).toEqual(of(42));
  });

  it('takes the last 10 pictures', () => {
    expect(averageLight([...Array(20).fill(of(10)), ...Array(10).fill(of(200))]).medianLuma).toBe(200);
    expect(averageLight([]).meanLuma).toBe(0);
  });
});
