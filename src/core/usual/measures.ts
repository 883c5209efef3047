// What is compared with the person's own usual: on which scale, which way hurts, and when it is near its limit.
import type { Reading } from '../verdict.ts';
import { thresholds } from './thresholds.ts';

export type UsualCode =
  | 'usual.voiceQuieter'
  | 'usual.roomNoisier'
  | 'usual.marginSmaller'
  | 'usual.voiceDuller'
  | 'usual.pictureSlower'
  | 'usual.pictureDarker'
  | 'usual.moreBacklit'
  | 'usual.pictureSmaller'
  | 'usual.pictureBlurrier';

/** The steps whose measures are compared; the speaker is judged by ear alone. */
export type UsualStep = 'microphone' | 'camera';

export interface Measure {
  readonly code: UsualCode;
  /** On the scale that is compared; not finite where the reading has none. */
  readonly of: (reading: Reading) => number;
  /** The smallest change that matters, on that scale. */
  readonly step: number;
  /** Which way hurts. */
  readonly hurts: 1 | -1;
  /** From here on, in the direction that hurts, it is near its limit; on that scale. Missing: it has none. */
  readonly near?: number;
  /** Says the same in other words: left out beside one of these. */
  readonly unless?: readonly UsualCode[];
}

const number = (name: string) => (reading: Reading) => {
  const value = reading[name];
  return typeof value === 'number' ? value : Number.NaN;
};
/** Sizes, frequencies and ratios are compared by octaves: half is as far as double. Nothing has no octave. */
const octaves = (of: (reading: Reading) => number) => (reading: Reading) => Math.log2(of(reading));
/** As the camera's verdict has it; records of before the shine was measured have none. */
const backlight = (reading: Reading) =>
  number('surroundMedianLuma')(reading) / Math.max(1, number('ovalShineLuma')(reading));
const longSide = (reading: Reading) => Math.max(number('widthPixels')(reading), number('heightPixels')(reading));

const t = thresholds;
export const measures: Readonly<Record<UsualStep, readonly Measure[]>> = {
  microphone: [
    {
      code: 'usual.voiceQuieter',
      of: number('speechLevelDbfs'),
      step: t.voiceStepDb.value,
      hurts: -1,
      near: t.voiceNearDbfs.value,
    },
    {
      code: 'usual.roomNoisier',
      of: number('noiseFloorDbfs'),
      step: t.roomStepDb.value,
      hurts: 1,
      near: t.roomNearDbfs.value,
    },
    {
      code: 'usual.marginSmaller',
      of: number('speechOverNoiseDb'),
      step: t.marginStepDb.value,
      hurts: -1,
      near: t.marginNearDb.value,
      unless: ['usual.voiceQuieter', 'usual.roomNoisier'],
    },
    {
      code: 'usual.voiceDuller',
      of: octaves(number('upperHz')),
      step: t.upperStepOctaves.value,
      hurts: -1,
      near: Math.log2(t.upperNearHz.value),
    },
  ],
  camera: [
    {
      code: 'usual.pictureSlower',
      of: number('frameRateFps'),
      step: t.rateStepFps.value,
      hurts: -1,
      near: t.rateNearFps.value,
    },
    {
      code: 'usual.pictureDarker',
      of: number('meanLuma'),
      step: t.lightStepLuma.value,
      hurts: -1,
      near: t.lightNearLuma.value,
    },
    {
      code: 'usual.moreBacklit',
      of: octaves(backlight),
      step: t.backlightStepOctaves.value,
      hurts: 1,
      near: Math.log2(t.backlightNearRatio.value),
    },
    {
      code: 'usual.pictureSmaller',
      of: octaves(longSide),
      step: t.sizeStepOctaves.value,
      hurts: -1,
      near: Math.log2(t.sizeNearPixels.value),
    },
    { code: 'usual.pictureBlurrier', of: octaves(number('sharpness')), step: t.sharpnessStepOctaves.value, hurts: -1 },
  ],
};
