// Measures how far the background shifts from picture to picture: whether the phone stands or is held.
import { type FaceBox, halve, type LumaFrame, ovalOf } from './luma.ts';
import { signalThresholds as limits } from './thresholds.ts';

export interface Steadiness {
  /** Root of the mean square shift of the background from one picture to the next, in percent of the width. */
  readonly shiftPercent: number;
  readonly isShaky: boolean;
  /** Whether there was enough to see in the background: a bare wall looks the same wherever the phone points. */
  readonly isJudged: boolean;
}

/** A square block of the picture: its top left corner. */
interface Block {
  readonly x: number;
  readonly y: number;
}

const side = 16;
/** How far a block is looked for at a quarter of the size: 6 pixels of 80 are 7.5 % of the width. */
const reach = 6;
/** A person takes the middle: this many half faces to either side, and all that is under the chin. */
const personShare = 1.9;

/**
 * Looks at pictures of the same size (320 x 240, or another multiple of 4) one after the other, about 5 a second.
 * Blocks of the background are found again in the next picture by the least sum of differences, first at a quarter,
 * then at half of the size, then between pixels by a parabola. The median of the blocks is the shift: who walks through
 * some of them does not count. Only along directions in which a block has slopes is it believed.
 */
export function measureSteadiness(frames: readonly LumaFrame[], faceBox?: FaceBox): Steadiness {
  const pyramids = frames.map(pyramidOf);
  const shifts: number[] = [];
  for (let n = 1; n < pyramids.length; n++) {
    const shift = shiftBetween(pyramids[n - 1] as Pyramid, pyramids[n] as Pyramid, faceBox);
    if (shift !== null) shifts.push(shift);
  }
  return steadinessOf(shifts);
}

/** From the shifts between pictures, in percent of the width. */
export function steadinessOf(shifts: readonly number[]): Steadiness {
  if (shifts.length === 0) return { shiftPercent: 0, isShaky: false, isJudged: false };
  const shiftPercent = Math.sqrt(shifts.reduce((a, shift) => a + shift * shift, 0) / shifts.length);
  return { shiftPercent, isShaky: shiftPercent >= limits.shakyPercent.value, isJudged: true };
}

/** A picture at half and at a quarter of its size. */
export interface Pyramid {
  readonly half: LumaFrame;
  readonly quarter: LumaFrame;
}

export function pyramidOf(frame: LumaFrame): Pyramid {
  const half = halve(frame);
  return { half, quarter: halve(half) };
}

/** How far the background has shifted, in percent of the width; `null` where there is too little to see. */
export function shiftBetween(before: Pyramid, after: Pyramid, faceBox?: FaceBox): number | null {
  const { width, height } = before.half;
  if (after.half.width !== width || after.half.height !== height) return null;
  const across: number[] = [];
  const down: number[] = [];
  for (const block of backgroundBlocks(width, height, faceBox)) {
    const { slopeX, slopeY } = slopesOf(before.half, block);
    const hasX = slopeX >= limits.blockLeastSlope.value;
    const hasY = slopeY >= limits.blockLeastSlope.value;
    if (!hasX && !hasY) continue;
    const shift = shiftOf(before, after, block);
    if (!shift) continue;
    if (hasX) across.push(shift.x);
    if (hasY) down.push(shift.y);
  }
  const x = agreed(across);
  const y = agreed(down);
  if (x === null && y === null) return null;
  return (100 * Math.hypot(x ?? 0, y ?? 0)) / width;
}

/** Blocks beside and above the person, at half of the size. */
function backgroundBlocks(width: number, height: number, faceBox?: FaceBox): readonly Block[] {
  const at = ovalOf(faceBox);
  const [from, to] = [(at.centreX - personShare * at.radiusX) * width, (at.centreX + personShare * at.radiusX) * width];
  const top = (at.centreY - personShare * at.radiusY) * height;
  const chin = (at.centreY + at.radiusY) * height;
  const blocks: Block[] = [];
  const margin = 2 * reach;
  for (let y = margin / 2; y + side <= Math.min(height - margin / 2, chin + side); y += side) {
    for (let x = margin / 2; x + side <= width - margin / 2; x += side) {
      if (x + side <= from || x >= to || y + side <= top) blocks.push({ x, y });
    }
  }
  return blocks;
}

/**
 * Root mean square of the slopes along and across a block, of that part which does not go with the other: of a slanted
 * line nothing is left, since nobody can tell how far it has slid along itself.
 */
function slopesOf({ width, luma }: LumaFrame, { x, y }: Block) {
  let [xx, yy, xy] = [0, 0, 0];
  for (let row = y; row < y + side; row++) {
    for (let i = row * width + x, end = i + side; i < end; i++) {
      const dx = (luma[i + 1] as number) - (luma[i - 1] as number);
      const dy = (luma[i + width] as number) - (luma[i - width] as number);
      xx += dx * dx;
      yy += dy * dy;
      xy += dx * dy;
    }
  }
  const left = (own: number, other: number) =>
    Math.sqrt(Math.max(0, own - (other > 0 ? (xy * xy) / other : 0))) / (2 * side);
  return { slopeX: left(xx, yy), slopeY: left(yy, xx) };
}

/** Where a block went, in pixels of the half size; `null` where the best place is at the end of the reach. */
function shiftOf(before: Pyramid, after: Pyramid, block: Block): { x: number; y: number } | null {
  const small = { x: block.x >> 1, y: block.y >> 1 };
  let best = { x: 0, y: 0, sum: Number.POSITIVE_INFINITY };
  const half = side >> 1;
  for (let dy = -reach; dy <= reach; dy++) {
    for (let dx = -reach; dx <= reach; dx++) {
      const sum = difference(before.quarter, after.quarter, small, dx, dy, half, best.sum);
      if (sum < best.sum) best = { x: dx, y: dy, sum };
    }
  }
  let fine = { x: 0, y: 0, sum: Number.POSITIVE_INFINITY };
  for (let dy = 2 * best.y - 1; dy <= 2 * best.y + 1; dy++) {
    for (let dx = 2 * best.x - 1; dx <= 2 * best.x + 1; dx++) {
      const sum = difference(before.half, after.half, block, dx, dy, side, fine.sum);
      if (sum < fine.sum) fine = { x: dx, y: dy, sum };
    }
  }
  if (!Number.isFinite(fine.sum)) return null;
  const at = (dx: number, dy: number) =>
    difference(before.half, after.half, block, fine.x + dx, fine.y + dy, side, Number.POSITIVE_INFINITY);
  return {
    x: fine.x + vertex(at(-1, 0), fine.sum, at(1, 0)),
    y: fine.y + vertex(at(0, -1), fine.sum, at(0, 1)),
  };
}

/** Sum of the differences of a block and the one shifted by `dx`, `dy`; infinite outside the picture. Stops over `most`. */
function difference(a: LumaFrame, b: LumaFrame, { x, y }: Block, dx: number, dy: number, size: number, most: number) {
  if (x + dx < 0 || y + dy < 0 || x + dx + size > b.width || y + dy + size > b.height) return Number.POSITIVE_INFINITY;
  let sum = 0;
  for (let row = 0; row < size && sum < most; row++) {
    let from = (y + row) * a.width + x;
    let to = (y + dy + row) * b.width + x + dx;
    for (const end = from + size; from < end; from++, to++) {
      sum += Math.abs((a.luma[from] as number) - (b.luma[to] as number));
    }
  }
  return sum;
}

/** Where between -1/2 and 1/2 the lowest point of a V through three values is: sums of differences rise in lines. */
function vertex(left: number, middle: number, right: number): number {
  const rise = Math.max(left, right) - middle;
  if (!Number.isFinite(rise) || rise <= 0) return 0;
  return Math.max(-0.5, Math.min(0.5, (left - right) / (2 * rise)));
}

/** The median, where there are enough blocks and more than half of them lie close to it. */
function agreed(values: readonly number[]): number | null {
  if (values.length < limits.blockFewest.value) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const median = sorted[sorted.length >> 1] as number;
  const near = sorted.filter((value) => Math.abs(value - median) <= limits.blockAgreePixels.value).length;
  return near * 2 > sorted.length ? median : null;
}
