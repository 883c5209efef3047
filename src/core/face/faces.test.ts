import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../signal/random.ts';
import { shortRangeAnchors } from './anchors.ts';
import { findFaces, merge, openFaceNetwork } from './faces.ts';
import { ModelError } from './flatbuffer.ts';
import { type Picture, shrink, squaresOf } from './square.ts';

const packageFile = (name: string) =>
  new Uint8Array(readFileSync(createRequire(import.meta.url).resolve(`@mediapipe/face_detection/${name}`)));

const painted = (
  width: number,
  height: number,
  colour: (x: number, y: number) => readonly [number, number, number],
): Picture => {
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let p = 0; p < width * height; p++) {
    rgba.set([...colour(p % width, Math.floor(p / width)), 255], p * 4);
  }
  return { rgba, width, height };
};

describe('anchors', () => {
  it('are 896: two in each of 16 x 16 cells, six in each of 8 x 8', () => {
    const { x, y } = shortRangeAnchors();
    expect([x.length, y.length]).toEqual([896, 896]);
    expect([x[0], y[0], x[1], y[1], x[2], y[2]]).toEqual([1 / 32, 1 / 32, 1 / 32, 1 / 32, 3 / 32, 1 / 32]);
    expect([x[511], y[511]]).toEqual([31 / 32, 31 / 32]);
    expect([x[512], y[512], x[517], x[518]]).toEqual([1 / 16, 1 / 16, 1 / 16, 3 / 16]);
    expect([x[895], y[895]]).toEqual([15 / 16, 15 / 16]);
    expect(x.reduce((sum, place) => sum + place, 0)).toBeCloseTo(448, 3);
  });
});

describe('answers about one face become one', () => {
  const answer = (score: number, x: number, y = 0.5, size = 0.3) => [score, x, y, size, size, x, y];

  it('blends those that overlap, by score, and keeps the surest score', () => {
    expect(merge([answer(0.6, 0.52), answer(0.9, 0.5)]).map((a) => a.map((n) => Math.round(n * 1e4) / 1e4))).toEqual([
      [0.9, 0.508, 0.5, 0.3, 0.3, 0.508, 0.5],
    ]);
  });

  it('keeps those apart that hardly overlap, the surest first', () => {
    const found = merge([answer(0.8, 0.2), answer(0.9, 0.45), answer(0.85, 0.8)]);
    expect(found.map(([score]) => score)).toEqual([0.9, 0.85, 0.8]);
  });

  it('parts at 3 tenths of what both cover', () => {
    const shift = (overlap: number) => (0.3 * (1 - overlap)) / (1 + overlap);
    expect(merge([answer(0.9, 0.4), answer(0.8, 0.4 + shift(0.31))])).toHaveLength(1);
    expect(merge([answer(0.9, 0.4), answer(0.8, 0.4 + shift(0.29))])).toHaveLength(2);
  });

  it('gives none for none, and ends even with numbers that are none', () => {
    expect(merge([])).toEqual([]);
    expect(merge([answer(0.9, Number.NaN), answer(0.8, Number.NaN)])).toHaveLength(2);
  });
});

describe('squares of a picture', () => {
  it('looks in the middle of a wide picture first, then at its ends', () => {
    expect(squaresOf(painted(8, 6, () => [0, 0, 0]))).toEqual([
      { left: 1, top: 0, size: 6 },
      { left: 0, top: 0, size: 6 },
      { left: 2, top: 0, size: 6 },
    ]);
  });

  it('looks nearer to the top of an upright picture', () => {
    expect(squaresOf(painted(6, 14, () => [0, 0, 0])).map(({ top }) => top)).toEqual([2, 0, 8]);
  });

  it('makes it small by the mean of each area, from -1 to 1', () => {
    const picture = painted(8, 6, (x) => (x < 4 ? [255, 0, 51] : [0, 255, 51]));
    const to = new Float32Array(2 * 2 * 3);
    shrink(picture, { left: 1, top: 0, size: 6 }, 2, to);
    for (const [at, wanted] of [1, -1, -0.6, -1, 1, -0.6].entries()) {
      expect(to[at]).toBeCloseTo(wanted, 5);
      expect(to[at + 6]).toBeCloseTo(wanted, 5);
    }
    shrink(picture, { left: 2, top: 0, size: 4 }, 1, to);
    expect([...to.subarray(0, 2)].map((n) => Math.abs(Math.round(n * 1e6)))).toEqual([0, 0]);
  });

  it('keeps the mean of any square of any size, and never reads outside', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer(),
        (width, height, seed) => {
          const next = createRandom(seed);
          const picture = painted(width, height, () => [next() & 255, 100, 0]);
          for (const square of squaresOf(picture)) {
            const to = new Float32Array(16 * 16 * 3);
            shrink(picture, square, 16, to);
            for (const value of to) expect(Math.abs(value)).toBeLessThanOrEqual(1 + 1e-6);
            expect(to[1]).toBeCloseTo(100 / 127.5 - 1, 5);
          }
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe('faces', () => {
  const face = openFaceNetwork(packageFile('face_detection_short_range.tflite'));

  it('has another model of faces refused', () => {
    expect(() => openFaceNetwork(packageFile('face_detection_full_range_sparse.tflite'))).toThrow(ModelError);
  });

  /** Two eyes, a nose, a mouth: drawn, and yet a face to the model. Photographs are in the accuracy report. */
  const drawing = (centreX: number, centreY: number, width: number) => (x: number, y: number) => {
    const [u, v] = [(x - centreX) / width, (y - centreY) / width];
    const within = (du: number, dv: number, ru: number, rv: number) =>
      ((Math.abs(u) - du) / ru) ** 2 + ((v - dv) / rv) ** 2 < 1;
    if (within(0.21, -0.02, 0.05, 0.045)) return [35, 25, 20] as const;
    if (within(0.21, -0.02, 0.11, 0.05)) return [235, 230, 225] as const;
    if (within(0.21, -0.16, 0.14, 0.03)) return [70, 45, 30] as const;
    if (within(0, 0.2, 0.08, 0.04)) return [165, 110, 90] as const;
    if (within(0, 0.42, 0.18, 0.05)) return [170, 70, 70] as const;
    if (within(0, 0.1, 0.5, 0.68)) return [205, 150, 125] as const;
    if (within(0, -0.1, 0.58, 0.7)) return [60, 40, 30] as const;
    return [150, 160, 165] as const;
  };

  it.each([
    ['in the middle of a wide picture', 640, 480, 320, 200, 150],
    ['left of the middle square', 640, 480, 90, 220, 150],
    ['at the right end', 640, 480, 550, 220, 150],
    ['in an upright picture', 480, 640, 240, 230, 170],
    ['at the bottom of an upright picture', 480, 854, 240, 640, 170],
  ] as const)('finds a drawn face %s', (_name, width, height, x, y, size) => {
    const [found, ...others] = findFaces(face, painted(width, height, drawing(x, y, size)));
    expect(others).toEqual([]);
    if (!found) throw new Error('not found');
    const { box, rightEye, leftEye, nose, mouth } = found;
    expect(Math.abs((box.x + box.width / 2) * width - x)).toBeLessThan(0.12 * size);
    expect(Math.abs((rightEye.x * width - (x - 0.21 * size)) / size)).toBeLessThan(0.12);
    expect(Math.abs((leftEye.x * width - (x + 0.21 * size)) / size)).toBeLessThan(0.12);
    for (const [point, down] of [
      [rightEye, -0.02],
      [leftEye, -0.02],
      [nose, 0.18],
      [mouth, 0.42],
    ] as const) {
      expect(Math.abs((point.y * height - (y + down * size)) / size)).toBeLessThan(0.15);
    }
  });

  it('finds two', () => {
    const one = drawing(230, 220, 130);
    const other = drawing(420, 230, 130);
    const both = painted(640, 480, (x, y) => (x < 325 ? one(x, y) : other(x, y)));
    expect(findFaces(face, both)).toHaveLength(2);
  });

  it.each(['black', 'white', 'noise'])('finds none in %s', (kind) => {
    const next = createRandom(7);
    const value = () => (kind === 'black' ? 0 : kind === 'white' ? 255 : next() & 255);
    expect(
      findFaces(
        face,
        painted(640, 480, () => [value(), value(), value()]),
      ),
    ).toEqual([]);
  });
});
