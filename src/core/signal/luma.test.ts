// Light, exact on pictures that can be computed by hand.
import { describe, expect, it } from 'vitest';
import { averageLight, halve, type LumaFrame, measureLight, oval, ovalOf, ovalSpan, toLuma } from './luma.ts';

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

describe('half the size', () => {
  it('is the rounded mean of 2 x 2 pixels', () => {
    const frame = { width: 5, height: 3, luma: Uint8Array.of(0, 1, 10, 20, 9, 2, 4, 30, 41, 9, 9, 9, 9, 9, 9) };
    expect(halve(frame)).toEqual({ width: 2, height: 1, luma: Uint8Array.of(2, 25) });
  });

  it('keeps the light of a picture', () => {
    const frame = picture((x, y) => (x * 7 + y * 3) % 200, 320, 240);
    const [whole, half] = [measureLight(frame), measureLight(halve(frame))];
    expect(Math.abs(half.meanLuma - whole.meanLuma)).toBeLessThan(0.6);
  });
});

describe('light', () => {
  it('of a flat picture', () => {
    expect(measureLight(picture(() => 77))).toEqual({
      meanLuma: 77,
      medianLuma: 77,
      lumaVariance: 0,
      ovalMedianLuma: 77,
      ovalShineLuma: 77,
      clothesLuma: 77,
      surroundMedianLuma: 77,
      hotSpotPercent: 0,
      largestHotSpotPercent: 0,
      ovalBlownPercent: 0,
      leftRightRatio: 1,
      faceFound: 0,
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

  it('compares with what is beside and above the face, not with the clothes under it', () => {
    const chin = (oval.centreY + oval.radiusY) * height;
    const light = measureLight(picture((_x, y, inOval) => (inOval ? 90 : y > chin ? 20 : 150)));
    expect(light).toMatchObject({ ovalMedianLuma: 90, surroundMedianLuma: 150, clothesLuma: 20 });
  });

  it('takes the shine from the middle of the face: what a tenth of it lies over', () => {
    const middle = { x: oval.centreX * width, y: oval.centreY * height };
    const shines = (x: number, y: number) => Math.hypot((x - middle.x) / 6, (y - middle.y) / 6) < 1;
    expect(measureLight(picture((x, y) => (shines(x, y) ? 140 : 40))).ovalShineLuma).toBe(140);
    expect(measureLight(picture((x, y) => (Math.hypot(x - middle.x, y - middle.y) < 2 ? 140 : 40))).ovalShineLuma).toBe(
      40,
    );
  });

  it('counts hot spots around the person from 250 on, in all and in the largest patch', () => {
    const around = measureLight(picture((_x, y) => (y < 12 ? 250 : 100)));
    const more = measureLight(picture((x, y) => (y < 12 && x !== 80 ? 250 : 100)));
    expect(measureLight(picture((_x, y) => (y < 12 ? 249 : 100))).hotSpotPercent).toBe(0);
    expect(around.hotSpotPercent).toBeCloseTo(around.largestHotSpotPercent, 10);
    expect(around.hotSpotPercent).toBeGreaterThan(10);
    expect(around.ovalBlownPercent).toBe(0);
    expect(more.largestHotSpotPercent).toBeCloseTo(around.hotSpotPercent / 2, 0);
    const shirt = measureLight(picture((x, y) => (y > 100 && x > 70 && x < 90 ? 255 : 100)));
    expect(shirt.hotSpotPercent).toBe(0);
  });

  it('counts blown-out pixels in the middle of the face from 250 on', () => {
    for (const [luma, blown] of [
      [249, 0],
      [250, 100],
    ] as const) {
      const light = measureLight(picture((_x, _y, inOval) => (inOval ? luma : 100)));
      expect(light).toMatchObject({ hotSpotPercent: 0, ovalBlownPercent: blown });
    }
  });

  it('measures where the face is found', () => {
    const box = { x: 0.6, y: 0.1, width: 0.2, height: 0.3 };
    const at = ovalOf(box);
    const isIn = (x: number, y: number) =>
      ((x / width - at.centreX) / at.radiusX) ** 2 + ((y / height - at.centreY) / at.radiusY) ** 2 < 1.1;
    const frame = picture((x, y) => (isIn(x, y) ? (x < at.centreX * width ? 60 : 120) : 180));
    expect(measureLight(frame, box)).toMatchObject({ surroundMedianLuma: 180, leftRightRatio: 2, faceFound: 1 });
    expect(measureLight(frame, box).ovalMedianLuma).toBeLessThan(121);
    expect(measureLight(frame)).toMatchObject({ ovalMedianLuma: 180, leftRightRatio: 1, faceFound: 0 });
  });

  it('survives a face that reaches out of the picture', () => {
    const light = measureLight(
      picture(() => 70),
      { x: -0.3, y: -0.2, width: 0.7, height: 1.6 },
    );
    for (const value of Object.values(light)) expect(Number.isFinite(value)).toBe(true);
    expect(light).toMatchObject({ ovalMedianLuma: 70, surroundMedianLuma: 70 });
  });

  it('survives a picture of one pixel and of none', () => {
    expect(measureLight({ width: 1, height: 1, luma: Uint8Array.of(9) }).meanLuma).toBe(9);
    expect(measureLight({ width: 0, height: 0, luma: new Uint8Array(0) })).toMatchObject({
      meanLuma: 0,
      leftRightRatio: 1,
    });
  });

  it('takes about a millisecond a picture', () => {
    const frame = picture((x, y) => (x + y) % 256);
    for (let i = 0; i < 100; i++) measureLight(frame); // warm
    const startMs = performance.now();
    for (let i = 0; i < 100; i++) measureLight(frame);
    expect((performance.now() - startMs) / 100).toBeLessThan(5); // measured: 0.3 ms; room for a busy machine
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
