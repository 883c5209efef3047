// Stands in for seeing.ts until it is here.
import { averageLight, type Light, type LumaFrame, measureLight } from './luma.ts';
import { meanAbsoluteChange } from './motion.ts';
export interface Seeing extends Light {
  readonly changePerFrame: number;
  readonly sampledFrames: number;
  readonly isExposureSettled: boolean;
}
export function halve({ width, height, luma }: LumaFrame): LumaFrame {
  const out = new Uint8Array((width >> 1) * (height >> 1));
  for (let y = 0, i = 0; y < height >> 1; y++)
    for (let x = 0; x < width >> 1; x++, i++) {
      const p = 2 * y * width + 2 * x;
      out[i] = ((luma[p] ?? 0) + (luma[p + 1] ?? 0) + (luma[p + width] ?? 0) + (luma[p + width + 1] ?? 0) + 2) >> 2;
    }
  return { width: width >> 1, height: height >> 1, luma: out };
}
export function createSeeing() {
  let lights: Light[] = [];
  let changes: number[] = [];
  let last: LumaFrame | undefined;
  let first: number | undefined;
  let now = 0;
  return {
    add(frame: LumaFrame, atMs: number) {
      first ??= atMs;
      now = atMs;
      const small = halve(frame);
      lights = [...lights, measureLight(small)].slice(-10);
      if (last) changes = [...changes, meanAbsoluteChange(last, small)].slice(-10);
      last = small;
    },
    measures(): Seeing {
      return {
        ...averageLight(lights),
        changePerFrame: changes.length > 0 ? Number(Math.max(...changes).toFixed(3)) : 0,
        sampledFrames: lights.length,
        isExposureSettled: now - (first ?? now) > 1000,
      };
    },
  };
}
