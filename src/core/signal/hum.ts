// Finds the hum of the mains: tones at 50 or 60 Hz and their multiples that stand out of what lies beside them.
import { fft, powerOfTwoFrom } from './fft.ts';
import { signalThresholds } from './thresholds.ts';

export interface Hum {
  /** The mains the tones belong to; `null` where no hum stands out. */
  readonly mainsHz: 50 | 60 | null;
  /** RMS of its tones together, up to 1000 Hz; -Infinity where there are none. */
  readonly levelDbfs: number;
  /** By how much the power of those tones is more than that of the noise beside them; 0 where there is no hum. */
  readonly overNoiseDb: number;
}

const leastProminenceDb = signalThresholds.humProminenceDb.value;
const aloneProminenceDb = signalThresholds.humAloneProminenceDb.value;
const steadyShare = signalThresholds.humSteadyShare.value;
const lowestDbfs = signalThresholds.humLowestDbfs.value;
const strayPart = signalThresholds.mainsStrayHz.value / 50;
/** Hum is told by its first tones; what a rectifier adds above them is told by these too. */
const highestHz = 1000;
const reducedHz = 4000;

interface Tone {
  readonly harmonic: number;
  readonly frequencyHz: number;
  readonly power: number;
  /** What the noise beside it would amount to in the same bins. */
  readonly noise: number;
  /** Whether the highest bin around is here, and not on the slope of a tone beside. */
  readonly isLine: boolean;
}

/**
 * Looks for hum in a stretch without a voice; 2 s tell 50 from 60 Hz and both from a voice or a fan, whose tones are
 * broader or lie elsewhere.
 */
export function findHum(quiet: Float32Array, rateHz: number): Hum {
  const reduced = averaged(quiet, Math.max(1, Math.floor(rateHz / reducedHz)));
  const reducedRateHz = rateHz / Math.max(1, Math.floor(rateHz / reducedHz));
  const spectrum = lineSpectrum(reduced, reducedRateHz);
  const none: Hum = { mainsHz: null, levelDbfs: Number.NEGATIVE_INFINITY, overNoiseDb: 0 };
  let best = none;
  for (const mainsHz of [50, 60] as const) {
    const tones = standingOut(spectrum, mainsHz);
    if (!isHum(tones) || !isSteady(reduced, reducedRateHz, tones)) continue;
    const power = tones.reduce((sum, tone) => sum + Math.max(0, tone.power - tone.noise), 0);
    const noise = tones.reduce((sum, tone) => sum + tone.noise, 0);
    const levelDbfs = 10 * Math.log10(power);
    const found = { mainsHz, levelDbfs, overNoiseDb: 10 * Math.log10(power / (noise || power)) };
    if (levelDbfs >= lowestDbfs && levelDbfs > best.levelDbfs) best = found;
  }
  return best;
}

/** One tone may be a fan or a note; the mains make the first or the second, and mostly more than one. */
function isHum(tones: readonly Tone[]): boolean {
  const low = tones.filter(({ harmonic }) => harmonic <= 2);
  if (low.some((tone) => prominenceDb(tone) >= aloneProminenceDb)) return true;
  return low.length >= 1 && tones.length >= 2;
}

const prominenceDb = ({ power, noise }: Tone) => 10 * Math.log10(power / noise);

/** Hum is there all the time. A voice may rest on such a pitch, but not in each quarter of the stretch alike. */
function isSteady(samples: Float64Array, rateHz: number, tones: readonly Tone[]): boolean {
  const length = Math.floor(samples.length / 4);
  const powers = [0, 1, 2, 3].map((n) =>
    tones.reduce((sum, { frequencyHz }) => sum + tonePower(samples, n * length, length, frequencyHz / rateHz), 0),
  );
  const mean = powers.reduce((sum, power) => sum + power, 0) / powers.length;
  return Math.min(...powers) >= steadyShare * mean;
}

/** Power of a stretch at one frequency, under a Hann window (the transform at a single point). */
function tonePower(samples: Float64Array, from: number, length: number, turns: number): number {
  let re = 0;
  let im = 0;
  for (let i = 0; i < length; i++) {
    const x = (0.5 - 0.5 * Math.cos((2 * Math.PI * i) / length)) * (samples[from + i] as number);
    re += x * Math.cos(2 * Math.PI * turns * i);
    im += x * Math.sin(2 * Math.PI * turns * i);
  }
  return re * re + im * im;
}

interface Lines {
  readonly powers: Float64Array;
  readonly binHz: number;
  /** Half of the width of a pure tone, in bins. */
  readonly half: number;
}

/** The tones of one mains frequency that stand out. All are multiples of one fundamental, which may stray a little. */
function standingOut(lines: Lines, mainsHz: number): readonly Tone[] {
  let best: readonly Tone[] = [];
  let most = 0;
  for (let stray = -strayPart; stray <= strayPart * 1.001; stray += strayPart / 4) {
    const tones: Tone[] = [];
    for (let harmonic = 1; harmonic * mainsHz <= highestHz; harmonic++) {
      const tone = toneAt(lines, harmonic, mainsHz * (1 + stray));
      if (tone.isLine && prominenceDb(tone) >= leastProminenceDb) tones.push(tone);
    }
    const power = tones.reduce((sum, tone) => sum + tone.power, 0);
    if (power > most) [best, most] = [tones, power];
  }
  return best;
}

/** Power within the width of a tone, and what it would be from the median of the bins on both sides. */
function toneAt({ powers, binHz, half }: Lines, harmonic: number, fundamentalHz: number): Tone {
  const middle = Math.round((harmonic * fundamentalHz) / binHz);
  const far = Math.round(20 / binHz);
  let power = 0;
  for (let k = middle - half; k <= middle + half; k++) power += powers[k] ?? 0;
  let highest = middle;
  for (let k = middle - 2 * half; k <= middle + 2 * half; k++)
    if ((powers[k] ?? 0) > (powers[highest] ?? 0)) highest = k;
  const beside: number[] = [];
  for (let away = 3 * half; away <= far; away++) beside.push(powers[middle - away] ?? 0, powers[middle + away] ?? 0);
  beside.sort((a, b) => a - b);
  // Of exponential noise the median is ln 2 of the mean.
  const median = (beside[Math.floor(beside.length / 2)] ?? 0) / Math.LN2;
  return {
    harmonic,
    frequencyHz: harmonic * fundamentalHz,
    power,
    noise: Math.max(median * (2 * half + 1), Number.MIN_VALUE),
    isLine: Math.abs(highest - middle) <= 1,
  };
}

/** The spectrum below 2 kHz, so finely that a tone of 2 s is a line; powers add up to the mean square. */
function lineSpectrum(reduced: Float64Array, rateHz: number): Lines {
  const size = powerOfTwoFrom(reduced.length);
  const re = new Float64Array(size);
  let windowPower = 0;
  const mean = reduced.reduce((sum, x) => sum + x, 0) / Math.max(1, reduced.length);
  for (let i = 0; i < reduced.length; i++) {
    const taper = 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / reduced.length);
    re[i] = taper * ((reduced[i] as number) - mean);
    windowPower += taper * taper;
  }
  const im = new Float64Array(size);
  fft(re, im);
  const scale = 2 / (windowPower * size || 1);
  const powers = Float64Array.from(
    { length: size / 2 },
    (_, k) => scale * ((re[k] as number) ** 2 + (im[k] as number) ** 2),
  );
  const binHz = rateHz / size;
  // A Hann window makes a tone two bins wide on either side, of the bins that the true length would give.
  return { powers, binHz, half: Math.ceil((2 * size) / Math.max(1, reduced.length)) };
}

/** Means of `step` samples each: enough of a filter for tones under a quarter of the new rate. */
function averaged(samples: Float32Array, step: number): Float64Array {
  return Float64Array.from({ length: Math.floor(samples.length / step) }, (_, n) => {
    let sum = 0;
    for (let i = n * step; i < (n + 1) * step; i++) sum += samples[i] as number;
    return sum / step;
  });
}
