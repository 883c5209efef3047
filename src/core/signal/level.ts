// Levels of sound. 0 dBFS is an amplitude of 1.0, so the RMS of a full-scale sine reads -3.01 dBFS.

/** Level in dBFS of an amplitude (1.0 is full scale). -Infinity for 0. */
export const toDbfs = (amplitude: number): number => 20 * Math.log10(amplitude);

/** Amplitude (1.0 is full scale) of a level in dBFS. */
export const fromDbfs = (levelDbfs: number): number => 10 ** (levelDbfs / 20);

/** Root mean square of all samples, as an amplitude; 0 for none. */
export function rms(samples: Float32Array): number {
  if (samples.length === 0) return 0;
  let sum = 0;
  for (const x of samples) sum += x * x;
  return Math.sqrt(sum / samples.length);
}

/** The largest distance from zero, as an amplitude; 0 for no samples. */
export function peak(samples: Float32Array): number {
  let largest = 0;
  for (const x of samples) largest = Math.max(largest, Math.abs(x));
  return largest;
}

/** The mean of all samples, as an amplitude: a microphone with an offset rests away from zero. */
export function dcOffset(samples: Float32Array): number {
  if (samples.length === 0) return 0;
  let sum = 0;
  for (const x of samples) sum += x;
  return sum / samples.length;
}
