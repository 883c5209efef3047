// Finds the beat of mains light in pictures: bands across them, or the whole picture pulsing.
import type { LumaFrame } from './luma.ts';
import { signalThresholds as limits } from './thresholds.ts';

export interface Flicker {
  /** How far the light of a row, or of the whole picture, goes up and down around its mean, in percent. */
  readonly amplitudePercent: number;
  readonly isSeen: boolean;
}

/** Upright strips of the picture. A person covers some; the light of the room is the same in all. */
const strips = 8;
/** Rows are taken together to this many: the closest bands, of 120 Hz in a sensor read in 33 ms, are 10 of them apart. */
const rows = 40;
/** Waves looked for over the height. Fewer are a shadow that moves, more are noise. */
const fewestWaves = 1;
const mostWaves = 5;

/**
 * Looks at pictures one after the other, 3 or more, of the same size. Lamps on mains pulse at 100 or 120 Hz. A sensor
 * that reads row by row shows that as bands which stand elsewhere in each picture, one that reads all at once as a pulse.
 * Between two pictures the logarithm of each row's light is compared, strip by strip, and what most strips have
 * in common taken: who moves in some of them does not count. A drift over all pictures (a cloud) and one step (a lamp
 * switched on) are no flicker: bands must be seen between most pictures, a pulse must go up and down.
 * Bands that stand still (pictures taken a whole number of pulses apart) cannot be told from a striped wall.
 */
export function findFlicker(frames: readonly LumaFrame[]): Flicker {
  const light = frames.map(lightOfRows);
  return flickerIn(light.slice(1).map((after, n) => changeBetween(light[n] as Float64Array, after)));
}

/** What has changed from one picture to the next. */
export interface LightChange {
  /** Amplitude of the one wave along the rows that explains it, as a share of the light; 0 where none does. */
  readonly band: number;
  /** The change of the whole picture, as a share of the light. */
  readonly step: number;
}

/** From what `lightOfRows` gave for two pictures. */
export const changeBetween = (before: Float64Array, after: Float64Array): LightChange => ({
  band: bandsIn(changeOfRows(before, after)),
  step: changeOfAll(before, after),
});

/** From all changes of a series, in order. */
export function flickerIn(changes: readonly LightChange[]): Flicker {
  const bands = changes.map(({ band }) => band);
  const turns = changes.slice(1).map(({ step }, n) => Math.abs(step - (changes[n]?.step ?? 0)) / pulseGain);
  const amplitudePercent = 100 * Math.max(lowerMedian(bands) / bandGain, lowerMedian(turns));
  const isEnough = changes.length >= limits.flickerFewestSteps.value;
  return { amplitudePercent, isSeen: isEnough && amplitudePercent >= limits.flickerPercent.value };
}

/** Two waves of the same amplitude and any phases differ by a wave of root 2 of the amplitude in the mean. */
const bandGain = Math.SQRT2;
/** A second difference of a wave of any phases has root 6 of its effective value, so root 3 of its amplitude. */
const pulseGain = Math.sqrt(3);

/** The logarithm of the light of each row in each strip: strip by strip. */
export function lightOfRows({ width, height, luma }: LumaFrame): Float64Array {
  const sums = new Float64Array(strips * rows);
  const counts = new Float64Array(strips * rows);
  for (let y = 0; y < height; y++) {
    const row = Math.floor((y * rows) / height);
    for (let strip = 0; strip < strips; strip++) {
      const from = y * width + Math.floor((strip * width) / strips);
      const to = y * width + Math.floor(((strip + 1) * width) / strips);
      let sum = 0;
      for (let i = from; i < to; i++) sum += luma[i] as number;
      sums[strip * rows + row] = (sums[strip * rows + row] as number) + sum;
      counts[strip * rows + row] = (counts[strip * rows + row] as number) + to - from;
    }
  }
  const least = limits.flickerLeastLuma.value;
  return sums.map((sum, i) => Math.log(Math.max(least, sum / Math.max(1, counts[i] as number))));
}

/** What each row has changed by in the median of the strips: a person is in less than half of them. */
const changeOfRows = (before: Float64Array, after: Float64Array): Float64Array =>
  Float64Array.from({ length: rows }, (_, row) => {
    const each = Array.from({ length: strips }, (_s, n) => changeAt(before, after, n * rows + row)).sort(
      (a, b) => a - b,
    );
    return ((each[strips / 2 - 1] as number) + (each[strips / 2] as number)) / 2;
  });

/** What all strips but two have changed by the same way; 0 where they differ. */
function changeOfAll(before: Float64Array, after: Float64Array): number {
  const each = Array.from({ length: strips }, (_, n) =>
    lowerMedian(Array.from({ length: rows }, (_r, row) => changeAt(before, after, n * rows + row))),
  );
  const sign = Math.sign(lowerMedian(each));
  const along = each.map((change) => sign * change).sort((a, b) => a - b);
  return sign * Math.max(0, along[2] ?? 0);
}

const changeAt = (before: Float64Array, after: Float64Array, i: number) => (after[i] as number) - (before[i] as number);

/** The amplitude of the one wave that explains most of the change along the rows, if it explains enough of it. */
function bandsIn(change: Float64Array): number {
  const rest = withoutTrend(change);
  const power = meanOf(rest.map((value) => value * value));
  if (power === 0) return 0;
  let best = 0;
  for (let waves = fewestWaves; waves <= mostWaves; waves += 0.25) {
    let [re, im, cc, ss, cs] = [0, 0, 0, 0, 0];
    for (let row = 0; row < rows; row++) {
      const angle = (2 * Math.PI * waves * (row + 0.5)) / rows;
      const [c, s] = [Math.cos(angle), Math.sin(angle)];
      re += c * (rest[row] as number);
      im += s * (rest[row] as number);
      cc += c * c;
      ss += s * s;
      cs += c * s;
    }
    // Least squares, because part of a wave is not at right angles to itself.
    const whole = cc * ss - cs * cs;
    const [a, b] = [(re * ss - im * cs) / whole, (im * cc - re * cs) / whole];
    best = Math.max(best, (a * re + b * im) / rows);
  }
  const share = best / power;
  return share >= limits.flickerWaveShare.value ? Math.sqrt(2 * best) : 0;
}

function withoutTrend(change: Float64Array): Float64Array {
  const mean = meanOf(change);
  const middle = (rows - 1) / 2;
  let [top, bottom] = [0, 0];
  change.forEach((value, row) => {
    top += (row - middle) * value;
    bottom += (row - middle) ** 2;
  });
  return change.map((value, row) => value - mean - (top / bottom) * (row - middle));
}

const meanOf = (values: ArrayLike<number>) =>
  Array.from(values).reduce((a, value) => a + value, 0) / Math.max(1, values.length);

/** The lower of the two middle values: of an even number, more than half must be as large. */
function lowerMedian(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[(sorted.length - 1) >> 1] ?? 0;
}
