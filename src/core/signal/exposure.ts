// Tells when a camera has stopped changing its exposure, so that the light can be measured.
import { signalThresholds as limits } from './thresholds.ts';

export interface Exposure {
  /** The mean luma of a picture and when it was taken. Later than the one before. */
  add(meanLuma: number, atMs: number): void;
  /** Whether the mean has stayed within a small band for half a second, up to the last picture. */
  isSettled(): boolean;
}

/** How long to wait for it at most is the caller's to say: in flickering light it never settles. */
export function createExposure(): Exposure {
  const holdMs = limits.exposureHoldMs.value;
  let recent: { meanLuma: number; atMs: number }[] = [];
  return {
    add(meanLuma, atMs) {
      recent.push({ meanLuma, atMs });
      // The newest of those older than the hold stays: the hold is whole only if it reaches back to one.
      while (recent.length > 2 && atMs - (recent[1]?.atMs ?? atMs) >= holdMs) recent = recent.slice(1);
    },
    isSettled() {
      const first = recent[0];
      const last = recent[recent.length - 1];
      if (!first || !last || last.atMs - first.atMs < holdMs) return false;
      const means = recent.map(({ meanLuma }) => meanLuma);
      const spread = Math.max(...means) - Math.min(...means);
      return spread <= limits.exposureBandLuma.value + limits.exposureBandShare.value * last.meanLuma;
    },
  };
}
