// Measures the light in a picture: the centre oval, where a face is, against what is around it.
import {
  countSteps,
  emptyHistogram,
  type Histogram,
  meanOf,
  medianOf,
  percentileOf,
  shareFrom,
  sum,
  varianceOf,
} from './histogram.ts';
import { brightPatches } from './hot-spots.ts';
import { signalThresholds } from './thresholds.ts';

/** A picture as brightness only: Rec. 709 luma, 0 to 255, row by row. */
export interface LumaFrame {
  readonly width: number;
  readonly height: number;
  readonly luma: Uint8Array;
}

/** A face from brow to chin, as shares of the width and height of the picture, from its top left corner. */
export interface FaceBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Light {
  readonly meanLuma: number;
  readonly medianLuma: number;
  /** Population variance over the whole picture, in luma squared. */
  readonly lumaVariance: number;
  readonly ovalMedianLuma: number;
  /**
   * The luma that 10 % of the middle of the oval lies over: the shine of the skin, eyes and teeth. These reflect nearly
   * the same light on every face, where the skin between them does not, so they tell the light apart from the skin.
   */
  readonly ovalShineLuma: number;
  /** Median of the clothes, under the face: they get the same light. Older records have none. */
  readonly clothesLuma?: number;
  /** Beside and above the oval, without the hair next to it; what is under it are the person's clothes. */
  readonly surroundMedianLuma: number;
  /** Share of the pixels around the person with a luma of 250 or more. */
  readonly hotSpotPercent: number;
  /** Share of them that the largest connected patch of such pixels takes. */
  readonly largestHotSpotPercent: number;
  /** Share of the pixels in the middle of the oval with a luma of 250 or more. */
  readonly ovalBlownPercent: number;
  /** The brighter half of the face over the darker one, by their means: 1 is even. Without a face, of the inner oval. */
  readonly leftRightRatio: number;
  /** 1 where the face was found, 0 where it was taken to be in the centre. */
  readonly faceFound: number;
}

/** An ellipse as shares of width and height. */
export interface Oval {
  readonly centreX: number;
  readonly centreY: number;
  readonly radiusX: number;
  readonly radiusY: number;
}

/**
 * The oval as shares of width and height, because the picture may be squeezed to the size it is measured at. A face
 * framed by content.md 4.1 (eyes a third from the top, a quarter to a half of the height) covers most of it.
 */
export const oval: Oval = { centreX: 0.5, centreY: 0.4, radiusX: 0.15, radiusY: 0.22 };

const brightLuma = signalThresholds.brightLuma.value;
const shinePercentile = signalThresholds.shinePercentile.value;
/** The middle of the oval, where a face that is smaller or not quite central still is. */
const innerShare = signalThresholds.innerOvalShare.value;
const halvesShare = signalThresholds.halvesShare.value;
const headShare = signalThresholds.headShare.value;
/** How far the body reaches to either side of the face, in half faces. */
const bodyShare = signalThresholds.bodyShare.value;
const collarShare = signalThresholds.collarShare.value;
const chestShare = signalThresholds.chestShare.value;

/** Luma by Rec. 709 (0.2126 R + 0.7152 G + 0.0722 B) in whole numbers; the three weights sum to 2 ** 16. */
export function toLuma(rgba: Uint8ClampedArray, width: number, height: number): LumaFrame {
  const luma = new Uint8Array(width * height);
  for (let i = 0, p = 0; i < luma.length; i++, p += 4) {
    luma[i] = (13933 * (rgba[p] ?? 0) + 46871 * (rgba[p + 1] ?? 0) + 4732 * (rgba[p + 2] ?? 0) + 32768) >> 16;
  }
  return { width, height, luma };
}

/** The picture at half the width and height: each pixel the rounded mean of 2 x 2. An odd last row or column is left out. */
export function halve(frame: LumaFrame): LumaFrame {
  const width = frame.width >> 1;
  const height = frame.height >> 1;
  const luma = new Uint8Array(width * height);
  for (let y = 0, i = 0; y < height; y++) {
    let above = 2 * y * frame.width;
    for (let x = 0; x < width; x++, i++, above += 2) {
      const below = above + frame.width;
      luma[i] =
        ((frame.luma[above] as number) +
          (frame.luma[above + 1] as number) +
          (frame.luma[below] as number) +
          (frame.luma[below + 1] as number) +
          2) >>
        2;
    }
  }
  return { width, height, luma };
}

/** Where the face is: the ellipse in its box, or the centre oval where none was found. */
export function ovalOf(box?: FaceBox): Oval {
  if (!box) return oval;
  const radiusX = box.width / 2;
  const radiusY = box.height / 2;
  return { centreX: box.x + radiusX, centreY: box.y + radiusY, radiusX, radiusY };
}

/** The first and one past the last column of row `y` that lie in the oval; equal where the row misses it. */
export function ovalSpan(y: number, width: number, height: number, at: Oval = oval): readonly [number, number] {
  const dy = ((y + 0.5) / height - at.centreY) / at.radiusY;
  if (!(dy * dy < 1)) return [0, 0];
  const half = at.radiusX * Math.sqrt(1 - dy * dy) * width;
  const centre = at.centreX * width;
  const from = Math.max(0, Math.ceil(centre - half - 0.5));
  return [from, Math.max(from, Math.min(width, Math.floor(centre + half - 0.5) + 1))];
}

/**
 * Measures one picture (content.md 4.2). With a `faceBox` the face is where it says, else it is taken to be in the centre
 * oval. Every pixel is counted once: in the face, around it, or in neither; parts of the face again.
 */
export function measureLight(frame: LumaFrame, faceBox?: FaceBox): Light {
  const { width, height, luma } = frame;
  const at = ovalOf(faceBox);
  const inner = grown(at, innerShare);
  const halved = grown(at, faceBox ? halvesShare : innerShare);
  const head = grown(at, headShare);
  const left = emptyHistogram();
  const right = emptyHistogram();
  const inside = emptyHistogram();
  const middle = emptyHistogram();
  const around = emptyHistogram();
  const rest = emptyHistogram();
  const clothes = emptyHistogram();
  const centre = Math.round(at.centreX * width);
  const chin = (at.centreY + at.radiusY) * height;
  const collar = (at.centreY + collarShare * at.radiusY) * height;
  const chest = columns(at, chestShare, width);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    const count = (from: number, to: number, into: Histogram) => countSteps(luma, row + from, row + to, into);
    const [from, to] = ovalSpan(y, width, height, at);
    const [headFrom, headTo] = ovalSpan(y, width, height, head);
    const beside = y + 0.5 > chin ? rest : around;
    count(0, Math.min(headFrom, from), beside);
    count(Math.min(headFrom, from), from, rest);
    count(from, to, inside);
    count(to, Math.max(headTo, to), rest);
    count(Math.max(headTo, to), width, beside);
    count(...ovalSpan(y, width, height, inner), middle);
    if (y + 0.5 > collar) count(...chest, clothes);
    const [halfFrom, halfTo] = ovalSpan(y, width, height, halved);
    count(halfFrom, Math.max(halfFrom, Math.min(centre, halfTo)), left);
    count(Math.min(halfTo, Math.max(centre, halfFrom)), halfTo, right);
  }
  const all = sum(inside, sum(around, rest));
  const halves = [meanOf(left), meanOf(right)];
  return {
    meanLuma: meanOf(all),
    medianLuma: medianOf(all),
    lumaVariance: varianceOf(all),
    ovalMedianLuma: medianOf(inside),
    ovalShineLuma: percentileOf(middle, shinePercentile),
    clothesLuma: medianOf(clothes),
    surroundMedianLuma: medianOf(around),
    ...hotSpots(frame, at),
    ovalBlownPercent: 100 * shareFrom(middle, brightLuma),
    leftRightRatio: Math.max(1, ...halves) / Math.max(1, Math.min(...halves)), // one step at least: black is no division by 0
    faceFound: faceBox ? 1 : 0,
  };
}

const grown = (at: Oval, share: number): Oval => ({ ...at, radiusX: at.radiusX * share, radiusY: at.radiusY * share });

/** The first and one past the last column that lie within so many half faces to either side of the middle of the face. */
function columns(at: Oval, halfFaces: number, width: number): readonly [number, number] {
  const clamp = (x: number) => Math.max(0, Math.min(width, Math.round(x * width)));
  return [clamp(at.centreX - halfFaces * at.radiusX), clamp(at.centreX + halfFaces * at.radiusX)];
}

/** Bright pixels around the oval, but for what is under it: a white shirt is no lamp. */
function hotSpots(frame: LumaFrame, at: Oval) {
  const { width, height } = frame;
  const body = columns(at, bodyShare, width);
  const chin = (at.centreY + at.radiusY) * height;
  const person = (y: number) => (y + 0.5 > chin ? body : ovalSpan(y, width, height, at));
  const { all, bright, largest } = brightPatches(frame, brightLuma, person);
  const percent = (pixels: number) => (100 * pixels) / Math.max(1, all);
  return { hotSpotPercent: percent(bright), largestHotSpotPercent: percent(largest) };
}

const measures = [
  'meanLuma',
  'medianLuma',
  'lumaVariance',
  'ovalMedianLuma',
  'ovalShineLuma',
  'clothesLuma',
  'surroundMedianLuma',
  'hotSpotPercent',
  'largestHotSpotPercent',
  'ovalBlownPercent',
  'leftRightRatio',
  'faceFound',
] as const satisfies readonly (keyof Light)[];

/** The median of each measure over the last 10 pictures: one flicker does not decide. Zeros for no pictures. */
export function averageLight(lights: readonly Light[]): Light {
  const recent = lights.slice(-signalThresholds.lightFrames.value);
  const middleOf = (measure: keyof Light) => {
    const sorted = recent.map((light) => light[measure] ?? 0).sort((a, b) => a - b);
    const half = sorted.length >> 1;
    const upper = sorted[half] ?? 0;
    return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? 0)) / 2;
  };
  return Object.fromEntries(measures.map((measure) => [measure, middleOf(measure)])) as Record<keyof Light, number>;
}
