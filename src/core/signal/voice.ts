// How loud a voice is and how loud the room is without it, counted above 300 Hz and without the pauses.
import { highPass } from './high-pass.ts';
import { peak, rms, toDbfs } from './level.ts';
import { steadyPower } from './noise.ts';
import { signalThresholds } from './thresholds.ts';

const frameSeconds = signalThresholds.frameSeconds.value;
const cutoffHz = signalThresholds.voiceCutoffHz.value;

/** What a speech window says. -Infinity is "nothing there". */
export interface Speech {
  /** RMS over the active frames only, above 300 Hz; -Infinity when no frame was active. */
  readonly levelDbfs: number;
  /** How long a voice was heard, without the pauses. */
  readonly activeSeconds: number;
  /** The largest sample, unfiltered: what a clipping converter would see. */
  readonly peakDbfs: number;
}

/** RMS in dBFS of each whole frame of 20 ms, above 300 Hz. A last frame that is not whole is left out. */
export const frameLevels = (samples: Float32Array, rateHz: number): Float32Array =>
  levelsOf(highPass(samples, rateHz, cutoffHz), rateHz);

/** The same, of samples that have been filtered already. */
export function levelsOf(filtered: Float32Array, rateHz: number): Float32Array {
  const length = frameLength(rateHz);
  const levels = new Float32Array(Math.floor(filtered.length / length));
  for (let i = 0; i < levels.length; i++) levels[i] = toDbfs(rms(filtered.subarray(i * length, (i + 1) * length)));
  return levels;
}

/**
 * Level in dBFS of the room: the power of the frames near the median, so that a cough or a chair in less than half of
 * the time does not move it. -Infinity for digital silence or no whole frame.
 */
export function noiseFloorDbfs(quiet: Float32Array, rateHz: number): number {
  return 10 * Math.log10(steadyPower(frameLevels(quiet, rateHz).map((levelDbfs) => 10 ** (levelDbfs / 10))));
}

/** Measures the frames of `speech` that lie more than 9 dB over the floor. */
export function measureSpeech(speech: Float32Array, rateHz: number, floorDbfs: number): Speech {
  return { ...speechOf(frameLevels(speech, rateHz), rateHz, floorDbfs), peakDbfs: toDbfs(peak(speech)) };
}

/** The same, of frames that have been measured already. */
export function speechOf(levels: Float32Array, rateHz: number, floorDbfs: number): Omit<Speech, 'peakDbfs'> {
  // A floor of digital silence would make the faintest hiss a voice.
  const activeDbfs =
    Math.max(floorDbfs, signalThresholds.lowestFloorDbfs.value) + signalThresholds.activeMarginDb.value;
  let active = 0;
  let power = 0;
  for (const levelDbfs of levels) {
    if (levelDbfs <= activeDbfs) continue;
    active++;
    power += 10 ** (levelDbfs / 10);
  }
  return {
    levelDbfs: active === 0 ? Number.NEGATIVE_INFINITY : 10 * Math.log10(power / active),
    activeSeconds: (active * frameLength(rateHz)) / rateHz,
  };
}

/** The level in dBFS that only a tenth of the frames lie under: in a speech window, the room between the words. */
export function quietestDbfs(levels: Float32Array): number {
  return percentile(levels, signalThresholds.quietestPercentile.value);
}

const frameLength = (rateHz: number) => Math.max(1, Math.round(rateHz * frameSeconds));

/** By nearest rank, so that the answer is always a level that was measured; -Infinity for none. */
function percentile(levels: Float32Array, percent: number): number {
  const sorted = Float32Array.from(levels).sort();
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NEGATIVE_INFINITY;
}
