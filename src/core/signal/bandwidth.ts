// How high a voice reaches: a headset in call mode sends nothing above 4 kHz, whatever rate it claims.
import { bandPowers, meanSpectrum, type Spectrogram, spectrogram } from './spectrogram.ts';
import { signalThresholds } from './thresholds.ts';

export interface Bandwidth {
  /** Where the sound breaks off; half of the rate where it does not. */
  readonly upperHz: number;
  /** Whether it breaks off where a telephone does. */
  readonly isNarrow: boolean;
}

const frameSeconds = signalThresholds.frameSeconds.value;
const wallDb = signalThresholds.wallDb.value;
const narrowBelowHz = signalThresholds.narrowBelowHz.value;
const activeUnderDb = signalThresholds.bandActiveUnderDb.value;
const roomWallDb = signalThresholds.roomWallDb.value;
const roundingMarginDb = signalThresholds.roundingMarginDb.value;
const quietShare = signalThresholds.quietestPercentile.value / 100;
const lowestWallHz = 2500;
/** The wall is looked for between what lies below and above it, with this much left out on either side. */
const gapHz = 250;
const belowHz = 800;
const bandHz = 500;

/** Judges the sound itself, not the label. `speech` must hold some seconds of a voice. */
export const measureBandwidth = (speech: Float32Array, rateHz: number): Bandwidth =>
  bandwidthOf(spectrogram(speech, rateHz, frameSeconds), rateHz);

/**
 * A filter or a converter makes a wall: the voice falls within some hundred hertz and stays down up to the top, and the
 * noise between the words falls with it. A deep voice falls gently and comes back in every "s", and the noise of its
 * room goes on above it.
 */
export function bandwidthOf(speech: Spectrogram, rateHz: number): Bandwidth {
  const halfHz = rateHz / 2;
  const powers = bandPowers(speech, 300, halfHz);
  const sorted = powers.filter((power) => power > 0).sort();
  const loudest = sorted[sorted.length - 1] ?? 0;
  const least = loudest * 10 ** (-activeUnderDb / 10);
  const most = sorted[Math.floor(sorted.length * quietShare)] ?? 0;
  const voice = inDecibels(meanSpectrum(speech, (frame) => loudest > 0 && (powers[frame] as number) >= least));
  const room = inDecibels(meanSpectrum(speech, (frame) => (powers[frame] as number) <= most));
  const upperHz = wallHz(voice, room, speech.binHz) ?? halfHz;
  return { upperHz, isNarrow: upperHz < narrowBelowHz };
}

/** The steepest wall, in Hz; `undefined` where there is none below the top of what the rate can carry. */
function wallHz(voice: Float64Array, room: Float64Array, binHz: number): number | undefined {
  const bins = (hertz: number) => Math.round(hertz / binHz);
  // The last bins are left out: they hold the slope of the converter's own filter.
  const last = Math.floor(0.97 * (voice.length - 1));
  // Rounding to 16 bits makes noise of step^2 / 12, spread over all bins; nothing under it is the room's.
  const roundingDbfs = 20 * Math.log10(2 ** -15) - 10 * Math.log10(12 * voice.length) + roundingMarginDb;
  const [voiceAbove, roomAbove] = [voice, room].map((levels) => movingMean(levels, bins(bandHz)));
  const [voiceBelow, roomBelow] = [voice, room].map((levels) => movingMean(levels, bins(belowHz - gapHz)));
  const highest = highestFrom(voiceAbove as Float64Array, last - bins(bandHz / 2));
  let wall: { readonly hertz: number; readonly dropDb: number } | undefined;
  for (let k = bins(lowestWallHz); k + bins(gapHz + bandHz) < last; k++) {
    const [below, above] = [k - bins((belowHz + gapHz) / 2), k + bins(gapHz + bandHz / 2)];
    const dropDb = (voiceBelow?.[below] as number) - (highest[above] as number);
    if (dropDb < wallDb || dropDb <= (wall?.dropDb ?? 0)) continue;
    const left = roomAbove?.[above] as number;
    if (left <= roundingDbfs || (roomBelow?.[below] as number) - left >= roomWallDb)
      wall = { hertz: k * binHz, dropDb };
  }
  return wall?.hertz;
}

const inDecibels = (spectrum: Float64Array) => spectrum.map((power) => 10 * Math.log10(power + 1e-30));

/** The mean over `width` bins around each: a single tone or image does not count for a band. */
function movingMean(levels: Float64Array, width: number): Float64Array {
  const half = Math.max(1, Math.round(width / 2));
  const sums = new Float64Array(levels.length + 1);
  levels.forEach((level, k) => {
    sums[k + 1] = (sums[k] as number) + level;
  });
  return levels.map((_, k) => {
    const [from, to] = [Math.max(0, k - half), Math.min(levels.length, k + half + 1)];
    return ((sums[to] as number) - (sums[from] as number)) / (to - from);
  });
}

/** The highest level from each bin up to `last`. */
function highestFrom(levels: Float64Array, last: number): Float64Array {
  const out = new Float64Array(levels.length).fill(Number.NEGATIVE_INFINITY);
  for (let k = last; k >= 0; k--) out[k] = Math.max(levels[k] as number, out[k + 1] ?? Number.NEGATIVE_INFINITY);
  return out;
}
