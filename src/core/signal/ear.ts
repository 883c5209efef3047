// Listens block by block: first to the quiet room, then to the voice, until there is enough to judge.
import { rms, toDbfs } from './level.ts';
import { measureSpeech, noiseFloorDbfs } from './voice.ts';

/** content.md 4.3: silent for 2 s, then one line for 4 s; longer while no voice is heard. */
export const quietSeconds = 2;
export const speechSeconds = 4;
const longestSpeechSeconds = 9;
/** -Infinity has no JSON: nothing a 16-bit microphone delivers is lower than this. */
export const lowestDbfs = -120;

/** After opening, some microphones deliver exact zeros for up to 1.9 s; a silent one for ever. */
const settleSeconds = 2.5;
/** Some microphones are silent between words, so a few seconds of asking for a voice belong to "no sound at all" (M42). */
const silentSeconds = 2.5;
/** One step of 16-bit sound: less is digital silence. */
const silentDbfs = -90.3;

/** How far the listening is, after one more block. */
export interface Heard {
  readonly stage: 'settling' | 'quiet' | 'speech';
  /** Of the last block. */
  readonly levelDbfs: number;
  /** Of the window under way, from 0 to 1. */
  readonly progress: number;
  /** How long a voice was heard so far. */
  readonly heardSeconds: number;
  readonly isEnough: boolean;
}

export interface EarOptions {
  readonly rateHz: number;
  /** How long the person speaks; a quick check needs less. */
  readonly speechSeconds?: number;
  /** A voice shorter than this is waited for, up to 9 s. */
  readonly leastActiveSeconds: number;
}

export interface Ear {
  hear(samples: Float32Array, startFrame: number): Heard;
  readonly quiet: Window;
  readonly speech: Window;
}

export interface Window {
  add(samples: Float32Array, startFrame: number): void;
  readonly seconds: () => number;
  /** All samples so far, in one piece. */
  samples(): Float32Array;
  /** Samples that never came, by the gaps between blocks. */
  lost(): number;
}

export function createEar({
  rateHz,
  leastActiveSeconds,
  speechSeconds: wantedSeconds = speechSeconds,
}: EarOptions): Ear {
  const quiet = createWindow(rateHz);
  const speech = createWindow(rateHz);
  let settled = 0;
  let stage: Heard['stage'] = 'settling';
  let heardSeconds = 0;
  let floorDbfs = lowestDbfs;
  let hasSound = false;

  const settle = (seconds: number, levelDbfs: number) => {
    settled += seconds;
    if (levelDbfs > lowestDbfs || settled >= settleSeconds) stage = 'quiet';
  };
  const hearRoom = (samples: Float32Array, startFrame: number) => {
    quiet.add(samples, startFrame);
    if (quiet.seconds() < quietSeconds) return;
    stage = 'speech';
    floorDbfs = Math.max(lowestDbfs, noiseFloorDbfs(quiet.samples(), rateHz));
  };
  const hearVoice = (samples: Float32Array, startFrame: number): boolean => {
    speech.add(samples, startFrame);
    heardSeconds += measureSpeech(samples, rateHz, floorDbfs).activeSeconds;
    const isSilent = !hasSound && speech.seconds() >= silentSeconds;
    const isEnough = speech.seconds() >= wantedSeconds && heardSeconds >= leastActiveSeconds;
    return isEnough || isSilent || speech.seconds() >= longestSpeechSeconds;
  };
  return {
    quiet,
    speech,
    hear(samples, startFrame) {
      const levelDbfs = Math.max(lowestDbfs, toDbfs(rms(samples)));
      hasSound ||= levelDbfs > silentDbfs;
      let isEnough = false;
      if (stage === 'settling') settle(samples.length / rateHz, levelDbfs);
      else if (stage === 'quiet') hearRoom(samples, startFrame);
      else isEnough = hearVoice(samples, startFrame);
      const progress = stage === 'speech' ? speech.seconds() / wantedSeconds : quiet.seconds() / quietSeconds;
      return { stage, levelDbfs, progress: Math.min(1, progress), heardSeconds, isEnough };
    },
  };
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
