// What is known of a picture that never came.
import type { Seeing } from '../../core/signal/seeing.ts';

/** Zeros, and nothing of it is judged: `sampledFrames` is 0. */
export const nothingSeen: Seeing = {
  meanLuma: 0,
  medianLuma: 0,
  lumaVariance: 0,
  ovalMedianLuma: 0,
  ovalShineLuma: 0,
  surroundMedianLuma: 0,
  hotSpotPercent: 0,
  largestHotSpotPercent: 0,
  ovalBlownPercent: 0,
  leftRightRatio: 1,
  faceFound: 0,
  changePerFrame: 0,
  sampledFrames: 0,
  isExposureSettled: false,
  flickerPercent: 0,
  hasFlicker: false,
  sharpness: 0,
  shiftPercent: 0,
  isShaky: false,
  isSteadinessJudged: false,
};
