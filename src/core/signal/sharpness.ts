// Measures how sharp a picture is by the slope of its edges, whatever their contrast and its light.
import type { FaceBox, LumaFrame } from './luma.ts';
import { signalThresholds as limits } from './thresholds.ts';

/** Width of the box that smooths twice for the coarse slope: the means of 5 pixels have a variance of (5^2 - 1) / 12. */
const box = 5;
/** What the slopes see: [1 4 6 4 1] / 16 is of variance 1, and a difference over 2 pixels is a box of variance 1/3. */
const fineVariance = 1 + 1 / 3;
const coarseVariance = fineVariance + (2 * (box * box - 1)) / 12;

/**
 * 0 to 100: the slope that the edges of the picture have at a scale of 1 pixel, in percent of what ideal edges would have.
 * An edge blurred by sigma pixels and smoothed with variance v has its steepest slope at 1 / root(sigma^2 + v), so the
 * ratio of the slopes at two scales gives sigma, without the contrast and without the light (after Elder and Zucker 1998).
 * The sharper half of the strong edges counts: behind a face there may be a blurred wall. 0 where there is no edge.
 * Compare it with the same person's own on the same camera: a beard has more edges than a bald head.
 */
export function measureSharpness(frame: LumaFrame, region: FaceBox = { x: 0, y: 0, width: 1, height: 1 }): number {
  const { values, width, height } = cut(frame, region);
  if (width < 16 || height < 16) return 0;
  const fine = smooth(values, width, height);
  const coarse = blur(fine, width, height);
  const fineSlope = slopes(fine, width, height);
  const coarseSlope = slopes(coarse, width, height);
  const least = Math.max(limits.edgeLeastSlope.value, strong(coarseSlope));
  const ratios: number[] = [];
  for (let y = 3; y < height - 3; y++) {
    for (let x = 3; x < width - 3; x++) {
      const i = y * width + x;
      const slope = coarseSlope[i] as number;
      if (slope < least || !isRidge(coarseSlope, i, width)) continue;
      ratios.push((fineSlope[i] as number) / slope);
    }
  }
  if (ratios.length < limits.edgeFewest.value) return 0;
  ratios.sort((a, b) => a - b);
  const ratio = ratios[Math.floor(ratios.length * 0.75)] ?? 1;
  return 100 * slopeShare(ratio);
}

/** Share of the ideal slope at a scale of 1 pixel, from the ratio of the slopes r: sigma^2 = (v2 - r^2 v1) / (r^2 - 1). */
function slopeShare(ratio: number): number {
  const squared = ratio * ratio;
  if (squared <= 1) return 0;
  const blurVariance = Math.max(0, (coarseVariance - squared * fineVariance) / (squared - 1));
  return 1 / Math.sqrt(blurVariance + 1);
}

function cut({ width, height, luma }: LumaFrame, region: FaceBox) {
  const left = Math.max(0, Math.floor(region.x * width));
  const top = Math.max(0, Math.floor(region.y * height));
  const w = Math.max(0, Math.min(width, Math.ceil((region.x + region.width) * width)) - left);
  const h = Math.max(0, Math.min(height, Math.ceil((region.y + region.height) * height)) - top);
  const values = new Float32Array(w * h);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) values[y * w + x] = luma[(top + y) * width + left + x] as number;
  }
  return { values, width: w, height: h };
}

/** Smooths by [1 4 6 4 1] / 16 along and across. The edge stays as it is, 2 pixels wide. */
function smooth(from: Float32Array, width: number, height: number): Float32Array {
  const along = Float32Array.from(from);
  for (let y = 0; y < height; y++) five(from, along, y * width + 2, (y + 1) * width - 2, 1);
  const across = Float32Array.from(along);
  five(along, across, 2 * width, (height - 2) * width, width);
  return across;
}

function five(from: Float32Array, into: Float32Array, start: number, end: number, step: number): void {
  for (let i = start; i < end; i++) {
    const far = (from[i - 2 * step] as number) + (from[i + 2 * step] as number);
    const near = (from[i - step] as number) + (from[i + step] as number);
    into[i] = (far + 4 * near + 6 * (from[i] as number)) / 16;
  }
}

/** Smooths by the mean of a box, twice, along and across. The edge stays as it is, 2 pixels wide each time. */
function blur(from: Float32Array, width: number, height: number): Float32Array {
  let now = from;
  for (let turn = 0; turn < 2; turn++) {
    const along = Float32Array.from(now);
    for (let y = 0; y < height; y++) mean(now, along, y * width, width, 1);
    const across = Float32Array.from(along);
    for (let x = 0; x < width; x++) mean(along, across, x, height, width);
    now = across;
  }
  return now;
}

/** The running mean of `count` values that lie `step` apart, the first at `start`. */
function mean(from: Float32Array, into: Float32Array, start: number, count: number, step: number): void {
  let sum = 0;
  for (let n = 0; n < count; n++) {
    sum += from[start + n * step] as number;
    if (n >= box) sum -= from[start + (n - box) * step] as number;
    if (n >= box - 1) into[start + (n - (box >> 1)) * step] = sum / box;
  }
}

/** The length of the gradient of each pixel but those at the edge. */
function slopes(values: Float32Array, width: number, height: number): Float32Array {
  const out = new Float32Array(values.length);
  for (let y = 1; y < height - 1; y++) {
    for (let i = y * width + 1, end = (y + 1) * width - 1; i < end; i++) {
      const dx = (values[i + 1] as number) - (values[i - 1] as number);
      const dy = (values[i + width] as number) - (values[i - width] as number);
      out[i] = Math.sqrt(dx * dx + dy * dy) / 2;
    }
  }
  return out;
}

/** The slope that the share of strong edges lies over. */
function strong(slope: Float32Array): number {
  const sample: number[] = [];
  for (let i = 0; i < slope.length; i += 5) sample.push(slope[i] as number);
  sample.sort((a, b) => a - b);
  return sample[Math.floor(sample.length * (1 - limits.edgeShare.value))] ?? 0;
}

/** Whether the slope is the largest along or across: the middle of an edge. */
const isRidge = (slope: Float32Array, i: number, width: number) => {
  const here = slope[i] as number;
  return (
    (here >= (slope[i - 1] as number) && here >= (slope[i + 1] as number)) ||
    (here >= (slope[i - width] as number) && here >= (slope[i + width] as number))
  );
};
