// Turns what was seen into what can be said about the camera, the picture and the light.
import { type FramingCode, type FramingReading, judgeFraming } from '../../core/face/framing.ts';
import { backlightRatio, judgeLight } from '../../core/light/light-verdict.ts';
import type { Seeing } from '../../core/signal/seeing.ts';
import type { Figure, Finding } from '../../core/verdict.ts';
import { thresholds } from './thresholds.ts';

/** Over the last two seconds, but for the count of frames. */
export interface FrameTiming {
  readonly frameRateFps: number;
  readonly framesSeen: number;
  readonly secondsMeasured: number;
  readonly longestGapMs: number;
}

type Seen = { readonly [K in keyof Seeing]: Seeing[K] };
type Timed = { readonly [K in keyof FrameTiming]: FrameTiming[K] };
type Framed = { readonly [K in keyof Omit<FramingReading, 'facesFound'>]: FramingReading[K] };

export type CameraReading = Seen &
  Timed &
  Framed & {
    readonly widthPixels: number;
    readonly heightPixels: number;
    readonly muted: boolean;
    /** The chosen camera is gone, so another was measured. */
    readonly otherDevice: boolean;
    /** What became of the wish to have a face looked for. */
    readonly faceHelp: 'off' | 'loading' | 'on' | 'missing';
    /** `null`: no face was looked for. */
    readonly facesFound: number | null;
    /** "Can your peer see your face well?" `null`: not asked or not answered. `asBefore`: like the picture of a "yes". */
    readonly answer: 'yes' | 'notYet' | 'unsure' | 'asBefore' | null;
  };

export type CameraCode =
  | 'camera.clear'
  | 'camera.noFrames'
  | 'camera.frozen'
  | 'camera.black'
  | 'camera.covered'
  | 'camera.muted'
  | 'camera.otherDevice'
  | 'camera.small'
  | 'camera.tooSmall'
  | 'camera.slow'
  | 'camera.tooSlow'
  | 'camera.dark'
  | 'camera.backlit'
  | 'camera.backlitMuch'
  | 'camera.hotSpot'
  | 'camera.blown'
  | 'camera.uneven'
  | 'camera.flicker'
  | 'camera.shaky'
  | `camera.${FramingCode}`
  | 'camera.asBefore'
  | 'camera.notSeen'
  | 'camera.notAnswered';
export type CameraFigure =
  | 'camera.width'
  | 'camera.height'
  | 'camera.frameRate'
  | 'camera.centreLight'
  | 'camera.surroundLight'
  | 'camera.backlightRatio'
  | 'camera.change'
  | 'camera.sharpness'
  | 'camera.shift'
  | 'camera.faceHeight'
  | 'camera.headroom'
  | 'camera.eyeLine';

type Found = Finding<CameraCode>;

/** What can be said. A picture that is none stands alone: there is nothing to ask about it. */
export function judge(reading: CameraReading): readonly Found[] {
  const none = judgePresence(reading);
  if (none) return [none];
  const light = judgeLight(reading);
  const measured: Found[] = [...judgeSize(reading), ...judgeRate(reading)];
  // Advice, never a block. That one side is in shadow is told apart: it may be wanted.
  for (const code of light) if (code !== 'uneven') measured.push({ code: `camera.${code}`, grade: 'notes' });
  if (reading.hasFlicker) measured.push({ code: 'camera.flicker', grade: 'notes' });
  if (reading.isShaky) measured.push({ code: 'camera.shaky', grade: 'notes' });
  if (reading.otherDevice) measured.push({ code: 'camera.otherDevice', grade: 'notes' });
  const place = judgePlace(reading);
  measured.push(...place.filter(({ grade }) => grade === 'notes'));
  // A picture that will not do is not asked about.
  const isHopeless = reading.answer === null && measured.some(({ grade }) => grade === 'notYet');
  const complaints = isHopeless ? measured : [...measured, ...judgeAnswer(reading)];
  const findings: Found[] = complaints.length > 0 ? complaints : [{ code: 'camera.clear', grade: 'ready' }];
  // From here on for information only, so it takes nothing from a clear verdict.
  findings.push(...place.filter(({ grade }) => grade === 'ready'));
  if (reading.answer === 'asBefore') findings.push({ code: 'camera.asBefore', grade: 'ready' });
  // That none was found says as much of the finder as of the person, whose own eyes decide.
  if (reading.facesFound === 0) findings.push({ code: 'camera.noFace', grade: 'ready' });
  if (light.includes('uneven')) {
    findings.push({
      code: 'camera.uneven',
      grade: 'ready',
      values: { leftRightRatio: oneDigit(reading.leftRightRatio) },
    });
  }
  return findings;
}

/**
 * Whether there is a living picture at all. Black and covered come first, because such a picture hardly changes either
 * and "frozen" would send the person the wrong way.
 */
function judgePresence(reading: CameraReading): Found | undefined {
  const { muted, framesSeen, sampledFrames, widthPixels, heightPixels, longestGapMs, changePerFrame } = reading;
  const fewest = thresholds.fewestFrames.value;
  if (muted) return { code: 'camera.muted', grade: 'notYet' };
  if (!(framesSeen > 0 && widthPixels > 0 && heightPixels > 0)) return { code: 'camera.noFrames', grade: 'notYet' };
  if (sampledFrames > 0) {
    if (isBlack(reading)) return { code: 'camera.black', grade: 'notYet' };
    if (isFlat(reading)) return { code: 'camera.covered', grade: 'notYet' };
  }
  if (!(longestGapMs < thresholds.longestStillMs.value)) return { code: 'camera.frozen', grade: 'notYet' };
  if (!(framesSeen >= fewest)) return { code: 'camera.noFrames', grade: 'notYet' };
  // Pictures came, but we were too slow to look at them: that is no fault of the camera's.
  if (!(sampledFrames >= fewest) || !isLightKnown(reading)) return { code: 'camera.noFrames', grade: 'unclear' };
  if (!(changePerFrame >= thresholds.leastChangeLuma.value)) return { code: 'camera.frozen', grade: 'notYet' };
  return undefined;
}

const isFlat = ({ lumaVariance }: CameraReading) => lumaVariance < thresholds.flatVariance.value;

/** A dim room has detail; the inside of a lens cap has none. */
function isBlack(reading: CameraReading): boolean {
  const { meanLuma } = reading;
  return meanLuma <= thresholds.blackLuma.value || (meanLuma <= thresholds.darkFlatLuma.value && isFlat(reading));
}

function isLightKnown({
  meanLuma,
  medianLuma,
  lumaVariance,
  ovalMedianLuma,
  ovalShineLuma,
  surroundMedianLuma,
}: CameraReading): boolean {
  const needed = [meanLuma, medianLuma, lumaVariance, ovalMedianLuma, ovalShineLuma, surroundMedianLuma];
  return needed.every(Number.isFinite);
}

/** By the long and the short side, because a phone held upright turns its picture. */
function judgeSize({ widthPixels, heightPixels }: CameraReading): readonly Found[] {
  const long = Math.max(widthPixels, heightPixels);
  const short = Math.min(widthPixels, heightPixels);
  const values = { widthPixels, heightPixels };
  if (long >= thresholds.readyLongSidePixels.value && short >= thresholds.readyShortSidePixels.value) return [];
  if (long >= thresholds.usableLongSidePixels.value && short >= thresholds.usableShortSidePixels.value) {
    return [{ code: 'camera.small', grade: 'notes', values }];
  }
  return [{ code: 'camera.tooSmall', grade: 'notYet', values }];
}

/** By whole frames a second: a camera of 15 is measured as 14.97 as often as not. */
function judgeRate(reading: CameraReading): readonly Found[] {
  const frameRateFps = Math.round(reading.frameRateFps);
  const values = { frameRateFps };
  if (frameRateFps >= thresholds.readyFps.value) return [];
  if (frameRateFps >= thresholds.usableFps.value) return [{ code: 'camera.slow', grade: 'notes', values }];
  return [{ code: 'camera.tooSlow', grade: 'notYet', values }];
}

/** How high the camera stands is a rough guess, unproved across faces: told beside the verdict, never in it. */
const roughCodes: readonly FramingCode[] = ['cameraBelow', 'cameraAbove'];

/** Where the person sits in the picture: advice, and only where a face was found. */
function judgePlace(reading: CameraReading): readonly Found[] {
  const { facesFound } = reading;
  if (!facesFound) return [];
  return judgeFraming({ ...reading, facesFound }).map((code) => ({
    code: `camera.${code}`,
    grade: roughCodes.includes(code) ? 'ready' : 'notes',
  }));
}

function judgeAnswer({ answer }: CameraReading): readonly Found[] {
  if (answer === 'yes' || answer === 'asBefore') return [];
  if (answer === 'notYet') return [{ code: 'camera.notSeen', grade: 'notYet' }];
  return [{ code: 'camera.notAnswered', grade: 'unclear' }];
}

const known = (code: CameraFigure, value: number | null | undefined, unit: Figure['unit']) =>
  Number.isFinite(value) ? [{ code, value: oneDigit(Number(value)), unit }] : [];

const oneDigit = (value: number) => Math.round(value * 10) / 10;

/** The numbers behind the verdict. No light where no picture was looked at. */
export function figures(reading: CameraReading): readonly Figure<CameraFigure>[] {
  if (reading.framesSeen <= 0) return [];
  const picture: readonly Figure<CameraFigure>[] = [
    { code: 'camera.width', value: reading.widthPixels, unit: 'pixels' },
    { code: 'camera.height', value: reading.heightPixels, unit: 'pixels' },
    { code: 'camera.frameRate', value: reading.frameRateFps, unit: 'fps' },
  ];
  if (reading.sampledFrames <= 0) return picture;
  return [
    ...picture,
    { code: 'camera.centreLight', value: reading.ovalMedianLuma, unit: 'luma' },
    { code: 'camera.surroundLight', value: reading.surroundMedianLuma, unit: 'luma' },
    { code: 'camera.change', value: reading.changePerFrame, unit: 'luma' },
    // Records of before these were measured have none of them.
    ...known('camera.backlightRatio', backlightRatio(reading), 'ratio'),
    ...known('camera.sharpness', reading.sharpness || null, 'count'),
    ...known('camera.shift', reading.isSteadinessJudged ? reading.shiftPercent : null, 'percent'),
    ...known('camera.faceHeight', reading.faceHeightPercent, 'percent'),
    ...known('camera.headroom', reading.headroomPercent, 'percent'),
    ...known('camera.eyeLine', reading.eyeLinePercent, 'percent'),
  ];
}
