// What is known of a picture that never came: zeros, and nothing of it is judged.
import type { Seeing } from '../../core/signal/interim.ts';

export const nothingSeen: Seeing = {
  meanLuma: 0,
  medianLuma: 0,
  lumaVariance: 0,
  ovalMedianLuma: 0,
  surroundMedianLuma: 0,
  hotSpotPercent: 0,
  ovalBlownPercent: 0,
  leftRightRatio: 1,
  changePerFrame: 0,
  sampledFrames: 0,
  isExposureSettled: false,
};
