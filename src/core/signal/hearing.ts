// All that two stretches of sound, a quiet one and one with a voice, say about the microphone, the room and the voice.
import { findBabble } from './babble.ts';
import { bandwidthOf } from './bandwidth.ts';
import { findClipping } from './clipping.ts';
import { findDropOuts } from './drop-outs.ts';
import { highPass } from './high-pass.ts';
import { findHum } from './hum.ts';
import { dcOffset, peak, toDbfs } from './level.ts';
import { speechInNoiseOf } from './noise.ts';
import { zeroPercent } from './silence.ts';
import { spectrogram } from './spectrogram.ts';
import { activeSpeechLevel } from './speech-level.ts';
import { signalThresholds } from './thresholds.ts';
import { levelsOf, quietestDbfs, speechOf } from './voice.ts';

/** Levels are -120 dBFS where nothing was there, because -Infinity has no JSON; 16-bit sound ends at -90. */
export type Hearing = {
  /** RMS of the quiet room above 300 Hz. */
  readonly noiseFloorDbfs: number;
  /** Active speech level by ITU-T P.56, above 300 Hz as RFC 7874 counts it, without the noise of the room. */
  readonly speechLevelDbfs: number;
  /** The same measure over the whole band and with all that is in it. */
  readonly wideSpeechLevelDbfs: number;
  /** Speech level over noise floor, both above 300 Hz; 0 or more. */
  readonly speechOverNoiseDb: number;
  /** How long a voice stood out of the room, without the pauses. */
  readonly activeSeconds: number;
  readonly peakDbfs: number;
  readonly clippedPercent: number;
  readonly clippedRuns: number;
  readonly zeroPercent: number;
  /** The room between the words. */
  readonly quietestDbfs: number;
  /** How far the microphone rests from zero, in percent of full scale. */
  readonly dcOffsetPercent: number;
  /** 50 or 60; 0 for no hum. */
  readonly humHz: number;
  readonly humDbfs: number;
  readonly humOverNoiseDb: number;
  readonly dropOuts: number;
  readonly dropOutMs: number;
  /** Where the voice breaks off, or half of the rate. */
  readonly upperHz: number;
  readonly isNarrow: boolean;
  readonly babbleScore: number;
  readonly hasBabble: boolean;
};

const lowestDbfs = -120;
const cutoffHz = signalThresholds.voiceCutoffHz.value;
const frameSeconds = signalThresholds.frameSeconds.value;

/** Measures all. Pure: the same samples always give the same numbers, all of them finite, however short the stretches. */
export function measureHearing(quiet: Float32Array, speech: Float32Array, rateHz: number): Hearing {
  const [quietVoiceBand, voiceBand] = [highPass(quiet, rateHz, cutoffHz), highPass(speech, rateHz, cutoffHz)];
  const frames = spectrogram(speech, rateHz, frameSeconds);
  const inNoise = speechInNoiseOf(
    spectrogram(quiet, rateHz, frameSeconds, true),
    frames,
    quietVoiceBand,
    voiceBand,
    rateHz,
  );
  const floorDbfs = finite(inNoise.noiseDbfs);
  const speechDbfs = finite(inNoise.speechDbfs);
  const levels = levelsOf(voiceBand, rateHz);
  const clipping = findClipping(speech);
  const hum = findHum(quiet, rateHz);
  const dropOuts = findDropOuts(speech, rateHz);
  const bandwidth = bandwidthOf(frames, rateHz);
  const babble = findBabble(quiet, rateHz);
  return {
    noiseFloorDbfs: round(floorDbfs),
    speechLevelDbfs: round(speechDbfs),
    wideSpeechLevelDbfs: round(finite(activeSpeechLevel(speech, rateHz).levelDbfs)),
    speechOverNoiseDb: round(Math.max(0, speechDbfs - floorDbfs)),
    activeSeconds: round(speechOf(levels, rateHz, floorDbfs).activeSeconds),
    peakDbfs: round(finite(toDbfs(peak(speech)))),
    clippedPercent: round(clipping.clippedPercent, 3),
    clippedRuns: clipping.runs,
    zeroPercent: round(zeroPercent(speech)),
    quietestDbfs: round(finite(quietestDbfs(levels))),
    dcOffsetPercent: round(orZero(100 * dcOffset(speech)), 3),
    humHz: hum.mainsHz ?? 0,
    humDbfs: round(finite(hum.levelDbfs)),
    humOverNoiseDb: round(orZero(hum.overNoiseDb)),
    dropOuts: dropOuts.count,
    dropOutMs: round(dropOuts.totalMs),
    upperHz: Math.round(bandwidth.upperHz),
    isNarrow: bandwidth.isNarrow,
    babbleScore: round(babble.score),
    hasBabble: babble.isLikely,
  };
}

/** A microphone that delivers no numbers counts as one that delivers nothing. */
const finite = (dbfs: number) => (dbfs > lowestDbfs ? Math.min(dbfs, -lowestDbfs) : lowestDbfs);
const orZero = (value: number) => (Number.isFinite(value) ? value : 0);
const round = (value: number, digits = 2) => Number(value.toFixed(digits));
