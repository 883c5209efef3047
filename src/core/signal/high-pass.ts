// Takes the rumble and the hum out of sound, so that only what carries speech is measured.

/** A second-order Butterworth high-pass: -3 dB at the cutoff, 12 dB less for each octave below. */
interface Biquad {
  readonly b0: number;
  readonly b1: number;
  readonly b2: number;
  readonly a1: number;
  readonly a2: number;
}

/** Coefficients by R. Bristow-Johnson, "Audio EQ Cookbook" (W3C Note), HPF with Q = 1/sqrt(2). */
function design(rateHz: number, cutoffHz: number): Biquad {
  const w0 = (2 * Math.PI * cutoffHz) / rateHz;
  const alpha = Math.sin(w0) / Math.SQRT2; // sin(w0) / (2 Q)
  const cos = Math.cos(w0);
  const a0 = 1 + alpha;
  const b = (1 + cos) / 2 / a0;
  return { b0: b, b1: -2 * b, b2: b, a1: (-2 * cos) / a0, a2: (1 - alpha) / a0 };
}

/**
 * The samples without what lies below `cutoffHz` (which must be under half of `rateHz`), in a new array.
 * It starts as if the first sample had lasted for ever, so an offset makes no click.
 */
export function highPass(samples: Float32Array, rateHz: number, cutoffHz: number): Float32Array {
  const { b0, b1, b2, a1, a2 } = design(rateHz, cutoffHz);
  const out = new Float32Array(samples.length);
  let x1 = samples[0] ?? 0;
  let x2 = x1;
  let y1 = 0;
  let y2 = 0;
  let i = 0;
  for (const x of samples) {
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
    out[i++] = y;
    x2 = x1;
    x1 = x;
    y2 = y1;
    y1 = y;
  }
  return out;
}

/** What such a filter leaves of a tone, 0 to 1 (the analogue prototype; the digital one differs by under 0.1 dB below a quarter of the rate). */
export function highPassGain(frequencyHz: number, cutoffHz: number): number {
  const octaves = (frequencyHz / cutoffHz) ** 2;
  return octaves / Math.sqrt(1 + octaves ** 2);
}
