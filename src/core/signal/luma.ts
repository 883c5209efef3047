// Measures the light in a picture: the centre oval, where a face is, against what is around it.
import { countSteps, emptyHistogram, meanOf, medianOf, shareFrom, sum, varianceOf } from './histogram.ts';
import { signalThresholds } from './thresholds.ts';

/** A picture as brightness only: Rec. 709 luma, 0 to 255, row by row. */
export interface LumaFrame {
  readonly width: number;
  readonly height: number;
  readonly luma: Uint8Array;
}

export interface Light {
  readonly meanLuma: number;
  readonly medianLuma: number;
  /** Population variance over the whole picture, in luma squared. */
  readonly lumaVariance: number;
  readonly ovalMedianLuma: number;
  readonly surroundMedianLuma: number;
  /** Share of the pixels around the oval with a luma of 250 or more. */
  readonly hotSpotPercent: number;
  /** Share of the pixels in the oval with a luma of 250 or more. */
  readonly ovalBlownPercent: number;
  /** The brighter half of the oval over the darker one, by their means: 1 is even. */
  readonly leftRightRatio: number;
}

/**
 * The oval as shares of width and height, because the picture may be squeezed to the size it is measured at. A face
 * framed by content.md 4.1 (eyes a third from the top, a quarter to a half of the height) covers most of it.
 */
export const oval = { centreX: 0.5, centreY: 0.4, radiusX: 0.15, radiusY: 0.22 } as const;

const brightLuma = signalThresholds.brightLuma.value;

/** Luma by Rec. 709 (0.2126 R + 0.7152 G + 0.0722 B) in whole numbers; the three weights sum to 2 ** 16. */
export function toLuma(rgba: Uint8ClampedArray, width: number, height: number): LumaFrame {
  const luma = new Uint8Array(width * height);
  for (let i = 0, p = 0; i < luma.length; i++, p += 4) {
    luma[i] = (13933 * (rgba[p] ?? 0) + 46871 * (rgba[p + 1] ?? 0) + 4732 * (rgba[p + 2] ?? 0) + 32768) >> 16;
  }
  return { width, height, luma };
}

/** The first and one past the last column of row `y` that lie in the oval; equal where the row misses it. */
export function ovalSpan(y: number, width: number, height: number): readonly [from: number, to: number] {
  const dy = ((y + 0.5) / height - oval.centreY) / oval.radiusY;
  if (dy * dy >= 1) return [0, 0];
  const half = oval.radiusX * Math.sqrt(1 - dy * dy) * width;
  const centre = oval.centreX * width;
  return [Math.ceil(centre - half - 0.5), Math.floor(centre + half - 0.5) + 1];
}

/** Measures one picture (content.md 4.2) in one pass: each pixel is counted once, in one of three histograms. */
export function measureLight({ width, height, luma }: LumaFrame): Light {
  const around = emptyHistogram();
  const left = emptyHistogram();
  const right = emptyHistogram();
  const middle = Math.round(oval.centreX * width);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    const [from, to] = ovalSpan(y, width, height);
    countSteps(luma, row, row + from, around);
    countSteps(luma, row + from, row + Math.min(middle, to), left);
    countSteps(luma, row + Math.max(middle, from), row + to, right);
    countSteps(luma, row + to, row + width, around);
  }
  const inside = sum(left, right);
  const all = sum(inside, around);
  const halves = [meanOf(left), meanOf(right)];
  return {
    meanLuma: meanOf(all),
    medianLuma: medianOf(all),
    lumaVariance: varianceOf(all),
    ovalMedianLuma: medianOf(inside),
    surroundMedianLuma: medianOf(around),
    hotSpotPercent: 100 * shareFrom(around, brightLuma),
    ovalBlownPercent: 100 * shareFrom(inside, brightLuma),
    leftRightRatio: Math.max(1, ...halves) / Math.max(1, Math.min(...halves)), // one step at least: black is no division by 0
  };
}

/** The median of each measure over the last 10 pictures: one flicker does not decide. Zeros for no pictures. */
export function averageLight(lights: readonly Light[]): Light {
  const recent = lights.slice(-signalThresholds.lightFrames.value);
  const middleOf = (measure: keyof Light) => {
    const sorted = recent.map((light) => light[measure]).sort((a, b) => a - b);
    const half = sorted.length >> 1;
    const upper = sorted[half] ?? 0;
    return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? 0)) / 2;
  };
  return {
    meanLuma: middleOf('meanLuma'),
    medianLuma: middleOf('medianLuma'),
    lumaVariance: middleOf('lumaVariance'),
    ovalMedianLuma: middleOf('ovalMedianLuma'),
    surroundMedianLuma: middleOf('surroundMedianLuma'),
    hotSpotPercent: middleOf('hotSpotPercent'),
    ovalBlownPercent: middleOf('ovalBlownPercent'),
    leftRightRatio: middleOf('leftRightRatio'),
  };
}
