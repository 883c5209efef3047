// The sound that the leak test looks for: a short sweep that no voice and no music has in it.
import { fromDbfs } from './level.ts';
import { signalThresholds } from './thresholds.ts';

const { chirpSeconds, chirpFromHz, chirpToHz, chirpEdgeSeconds, chirpPeakDbfs } = signalThresholds;

/** How many samples a chirp has at this rate. */
export const chirpLength = (rateHz: number): number => Math.round(chirpSeconds.value * rateHz);

/**
 * A logarithmic sine sweep (A. Farina, AES 108, 2000) with edges of a raised cosine, at the peak level it is played at.
 * Its frequency rises by the same ratio in the same time, so low and high tones get the same share of its energy for
 * each octave. Where the rate is too low for its top, it ends below half of the rate.
 */
export function logChirp(rateHz: number): Float32Array {
  const length = chirpLength(rateHz);
  const edge = Math.round(chirpEdgeSeconds.value * rateHz);
  const amplitude = fromDbfs(chirpPeakDbfs.value);
  const growth = Math.log(Math.min(chirpToHz.value, 0.45 * rateHz) / chirpFromHz.value);
  const turns = (chirpFromHz.value * chirpSeconds.value) / growth;
  return Float32Array.from({ length }, (_, i) => {
    const nearest = Math.min(i + 1, length - i, edge);
    const taper = 0.5 - 0.5 * Math.cos((Math.PI * nearest) / edge);
    return amplitude * taper * Math.sin(2 * Math.PI * turns * Math.expm1((growth * i) / length));
  });
}
