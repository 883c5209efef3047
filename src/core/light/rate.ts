// Tells whether a camera gives fewer pictures because it has to gather light.
import { lightThresholds as limits } from './thresholds.ts';

/**
 * `frameRateFps` is what was counted, `nominalFps` what the camera promises (`null`: not known), `meanLuma` that of the
 * pictures. A camera that is slow in good light is slow for another reason.
 */
export function fallsInTheDark(frameRateFps: number, nominalFps: number | null, meanLuma: number): boolean {
  if (!(frameRateFps > 0) || meanLuma >= limits.lowLightMeanLuma.value) return false;
  const isSlow = Math.round(frameRateFps) < limits.lowLightFps.value;
  return isSlow || (nominalFps !== null && frameRateFps < nominalFps * limits.lowLightRateShare.value);
}
