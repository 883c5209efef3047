// Gathers pictures one by one and tells at any moment what is to be said of their light, sharpness and steadiness.
import { createExposure } from './exposure.ts';
import { changeBetween, flickerIn, type LightChange, lightOfRows } from './flicker.ts';
import { averageLight, type FaceBox, type Light, type LumaFrame, measureLight } from './luma.ts';
import { meanAbsoluteChange } from './motion.ts';
import { measureSharpness } from './sharpness.ts';
import { type Pyramid, pyramidOf, shiftBetween, steadinessOf } from './steadiness.ts';
import { signalThresholds as limits } from './thresholds.ts';

/** Plain numbers and flags, so that it can be sent from a worker. The light is the median of the last 10 pictures. */
export interface Seeing extends Light {
  readonly sampledFrames: number;
  /** The largest mean change of luma from one picture to the next, of the last 10, at 160 x 120. */
  readonly changePerFrame: number;
  readonly isExposureSettled: boolean;
  readonly flickerPercent: number;
  readonly hasFlicker: boolean;
  /** Median of the last 5 pictures; 0 where there was no edge. */
  readonly sharpness: number;
  readonly shiftPercent: number;
  readonly isShaky: boolean;
  readonly isSteadinessJudged: boolean;
}

export interface SeeingGatherer {
  /** A picture of 320 x 240 taken at `atMs`, and where the face is in it, if that is known. */
  add(frame320: LumaFrame, atMs: number, faceBox?: FaceBox): void;
  measures(): Seeing;
}

/** Where a face most likely is, for the sharpness: the centre oval and what is close around it. */
const centre: FaceBox = { x: 0.3, y: 0.12, width: 0.4, height: 0.56 };
const keptSharp = 5;

export function createSeeing(): SeeingGatherer {
  const kept = limits.lightFrames.value;
  const exposure = createExposure();
  const lightChanges: LightChange[] = [];
  const lights: Light[] = [];
  const changes: number[] = [];
  const shifts: (number | null)[] = [];
  const sharp: number[] = [];
  let last: (Pyramid & { readonly rows: Float64Array }) | undefined;
  let sampledFrames = 0;
  return {
    add(frame320, atMs, faceBox) {
      const pyramid = pyramidOf(frame320);
      const light = measureLight(pyramid.half, faceBox);
      exposure.add(light.meanLuma, atMs);
      push(lights, light, kept);
      const rows = lightOfRows(frame320);
      push(sharp, measureSharpness(frame320, faceBox ?? centre), keptSharp);
      if (last) {
        push(changes, meanAbsoluteChange(last.half, pyramid.half), kept);
        push(shifts, shiftBetween(last, pyramid, faceBox), kept);
        push(lightChanges, changeBetween(last.rows, rows), kept - 1);
      }
      last = { ...pyramid, rows };
      sampledFrames++;
    },
    measures() {
      const flicker = flickerIn(lightChanges);
      const steadiness = steadinessOf(shifts.filter((shift) => shift !== null));
      return {
        ...averageLight(lights),
        sampledFrames,
        changePerFrame: Math.max(0, ...changes),
        isExposureSettled: exposure.isSettled(),
        flickerPercent: flicker.amplitudePercent,
        hasFlicker: flicker.isSeen && !steadiness.isShaky, // a wall that shifts looks like light that does
        sharpness: [...sharp].sort((a, b) => a - b)[sharp.length >> 1] ?? 0,
        shiftPercent: steadiness.shiftPercent,
        isShaky: steadiness.isShaky,
        isSteadinessJudged: steadiness.isJudged,
      };
    },
  };
}

function push<T>(list: T[], value: T, most: number): void {
  list.push(value);
  if (list.length > most) list.shift();
}
