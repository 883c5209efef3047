// Tells digital silence (nothing connected, muted) from a quiet room, which always has some noise.
import { signalThresholds } from './thresholds.ts';

const silent = Math.fround(signalThresholds.silentAmplitude.value);

/** Share of samples within one step of 16-bit sound around zero, in percent. 100 for no samples: nothing was heard. */
export function zeroPercent(samples: Float32Array): number {
  if (samples.length === 0) return 100;
  let zeros = 0;
  for (const x of samples) if (Math.abs(x) <= silent) zeros++;
  return (100 * zeros) / samples.length;
}
