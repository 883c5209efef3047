// Tells a living picture from a frozen one: a real sensor has noise, so no two of its pictures are the same.
import type { LumaFrame } from './luma.ts';

const largestLuma = 255;

/** Mean difference of luma per pixel, 0 to 255. Pictures of different size are taken as wholly different. */
export function meanAbsoluteChange(a: LumaFrame, b: LumaFrame): number {
  if (!haveSameSize(a, b)) return largestLuma;
  if (a.luma.length === 0) return 0;
  let sum = 0;
  for (let i = 0; i < a.luma.length; i++) sum += Math.abs((a.luma[i] ?? 0) - (b.luma[i] ?? 0));
  return sum / a.luma.length;
}

/** Share of pixels whose luma is not the same, in percent. Pictures of different size are taken as wholly different. */
export function changedPercent(a: LumaFrame, b: LumaFrame): number {
  if (!haveSameSize(a, b)) return 100;
  if (a.luma.length === 0) return 0;
  let changed = 0;
  for (let i = 0; i < a.luma.length; i++) if (a.luma[i] !== b.luma[i]) changed++;
  return (100 * changed) / a.luma.length;
}

const haveSameSize = (a: LumaFrame, b: LumaFrame) => a.width === b.width && a.height === b.height;
