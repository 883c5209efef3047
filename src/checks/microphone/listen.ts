// Gathers blocks into a reading: first the quiet room, then the voice.
import { findClipping } from '../../core/signal/clipping.ts';
import { peak, toDbfs } from '../../core/signal/level.ts';
import { zeroPercent } from '../../core/signal/silence.ts';
import { frameLevels, measureSpeech, noiseFloorDbfs, quietestDbfs } from '../../core/signal/voice.ts';
import type { MicrophoneReading } from './judge.ts';

/** content.md 4.3: silent for 2 s, then one line for 4 s; longer while no voice is heard. */
export const quietSeconds = 2;
export const speechSeconds = 4;
export const longestSpeechSeconds = 9;
/** -Infinity has no JSON: nothing a 16-bit microphone delivers is lower than this. */
export const lowestDbfs = -120;

export interface Window {
  add(samples: Float32Array, startFrame: number): void;
  readonly seconds: () => number;
  /** All samples so far, in one piece. */
  samples(): Float32Array;
  /** Samples that never came, by the gaps between blocks. */
  lost(): number;
}

/** Collects contiguous blocks. */
export function createWindow(rateHz: number): Window {
  const blocks: Float32Array[] = [];
  let length = 0;
  let lost = 0;
  let nextFrame: number | undefined;
  return {
    add(samples, startFrame) {
      if (nextFrame !== undefined && startFrame > nextFrame) lost += startFrame - nextFrame;
      nextFrame = startFrame + samples.length;
      blocks.push(samples);
      length += samples.length;
    },
    seconds: () => length / rateHz,
    samples() {
      const all = new Float32Array(length);
      let at = 0;
      for (const block of blocks) {
        all.set(block, at);
        at += block.length;
      }
      return all;
    },
    lost: () => lost,
  };
}

/** Both windows to one reading. Pure: the same samples always give the same numbers. */
export function readVoice(
  quiet: Window,
  speech: Window,
  about: Pick<MicrophoneReading, 'rateHz' | 'muted' | 'contextRan' | 'rawCapture' | 'otherDevice'>,
): MicrophoneReading {
  const [silence, voice] = [quiet.samples(), speech.samples()];
  const floorDbfs = finite(noiseFloorDbfs(silence, about.rateHz));
  const { levelDbfs, activeSeconds } = measureSpeech(voice, about.rateHz, floorDbfs);
  const { runs, clippedPercent } = findClipping(voice);
  const lost = quiet.lost() + speech.lost();
  return {
    ...about,
    quietSeconds: round(quiet.seconds()),
    speechSeconds: round(speech.seconds()),
    activeSeconds: round(activeSeconds),
    noiseFloorDbfs: round(floorDbfs),
    speechLevelDbfs: round(finite(levelDbfs)),
    speechOverNoiseDb: round(Math.max(0, finite(levelDbfs) - floorDbfs)),
    peakDbfs: round(finite(toDbfs(peak(voice)))),
    clippedPercent: round(clippedPercent, 3),
    clippedRuns: runs,
    zeroPercent: round(zeroPercent(voice)),
    quietestDbfs: round(finite(quietestDbfs(frameLevels(voice, about.rateHz)))),
    lostPercent: round((100 * lost) / Math.max(1, lost + silence.length + voice.length), 2),
  };
}

const finite = (dbfs: number) => Math.max(lowestDbfs, dbfs);
const round = (value: number, digits = 2) => Number(value.toFixed(digits));
