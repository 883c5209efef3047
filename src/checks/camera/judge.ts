// Turns what was seen into what can be said about the camera, the picture and the light.
import type { Figure, Finding } from '../../core/verdict.ts';
import { thresholds } from './thresholds.ts';

export type CameraReading = {
  readonly widthPixels: number;
  readonly heightPixels: number;
  readonly frameRateFps: number;
  readonly framesSeen: number;
  readonly secondsMeasured: number;
  readonly longestGapMs: number;
  /** The largest mean change of luma from one looked-at picture to the next. */
  readonly changePerFrame: number;
  /** Pictures whose light was looked at. */
  readonly sampledFrames: number;
  readonly muted: boolean;
  /** The chosen camera is gone, so another was measured. */
  readonly otherDevice: boolean;
  readonly meanLuma: number;
  readonly medianLuma: number;
  readonly lumaVariance: number;
  readonly ovalMedianLuma: number;
  readonly surroundMedianLuma: number;
  readonly hotSpotPercent: number;
  readonly ovalBlownPercent: number;
  readonly leftRightRatio: number;
  /** "Can your peer see your face well?" `null`: not asked or not answered. */
  readonly answer: 'yes' | 'notYet' | 'unsure' | null;
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
  | 'camera.notSeen'
  | 'camera.notAnswered';
export type CameraFigure =
  | 'camera.width'
  | 'camera.height'
  | 'camera.frameRate'
  | 'camera.centreLight'
  | 'camera.surroundLight'
  | 'camera.backlightRatio'
  | 'camera.change';

type Found = Finding<CameraCode>;

/** What can be said. A picture that is none stands alone: there is nothing to ask about it. */
export function judge(reading: CameraReading): readonly Found[] {
  const none = judgePresence(reading);
  if (none) return [none];
  const measured = [...judgeSize(reading), ...judgeRate(reading), ...judgeLight(reading)];
  if (reading.otherDevice) measured.push({ code: 'camera.otherDevice', grade: 'notes' });
  // A picture that will not do is not asked about.
  const isHopeless = reading.answer === null && measured.some(({ grade }) => grade === 'notYet');
  const complaints = isHopeless ? measured : [...measured, ...judgeAnswer(reading)];
  const findings: Found[] = complaints.length > 0 ? complaints : [{ code: 'camera.clear', grade: 'ready' }];
  // For information only, so it takes nothing from a clear verdict.
  if (reading.leftRightRatio > thresholds.unevenRatio.value) {
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
  surroundMedianLuma,
}: CameraReading): boolean {
  return [meanLuma, medianLuma, lumaVariance, ovalMedianLuma, surroundMedianLuma].every(Number.isFinite);
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

/** Advice, never a block, and never from the centre alone: a right picture of dark skin is darker (content.md 4.2). */
function judgeLight(reading: CameraReading): readonly Found[] {
  const { surroundMedianLuma, hotSpotPercent, ovalBlownPercent } = reading;
  const findings: Found[] = [];
  if (isDark(reading)) findings.push({ code: 'camera.dark', grade: 'notes' });
  const ratio = backlightRatio(reading);
  if (surroundMedianLuma >= thresholds.backlitSurroundLuma.value && ratio > thresholds.backlitRatio.value) {
    const isMuch = ratio > thresholds.backlitMuchRatio.value;
    findings.push({ code: isMuch ? 'camera.backlitMuch' : 'camera.backlit', grade: 'notes' });
  }
  if (hotSpotPercent >= thresholds.hotSpotPercent.value) findings.push({ code: 'camera.hotSpot', grade: 'notes' });
  if (ovalBlownPercent >= thresholds.blownPercent.value) findings.push({ code: 'camera.blown', grade: 'notes' });
  return findings;
}

/** Centre and whole picture dark, or the camera slows down to gather light in a picture that is still not bright. */
function isDark({ ovalMedianLuma, medianLuma, frameRateFps }: CameraReading): boolean {
  const isFrameDark = ovalMedianLuma < thresholds.darkOvalLuma.value && medianLuma < thresholds.darkFrameLuma.value;
  const isSlow = Math.round(frameRateFps) < thresholds.lowLightFps.value;
  return isFrameDark || (isSlow && medianLuma < thresholds.lowLightFrameLuma.value);
}

function judgeAnswer({ answer }: CameraReading): readonly Found[] {
  if (answer === 'yes') return [];
  if (answer === 'notYet') return [{ code: 'camera.notSeen', grade: 'notYet' }];
  return [{ code: 'camera.notAnswered', grade: 'unclear' }];
}

/** Light around the centre over light in it. */
const backlightRatio = ({ surroundMedianLuma, ovalMedianLuma }: CameraReading) =>
  surroundMedianLuma / Math.max(1, ovalMedianLuma);

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
    { code: 'camera.backlightRatio', value: oneDigit(backlightRatio(reading)), unit: 'ratio' },
    { code: 'camera.change', value: reading.changePerFrame, unit: 'luma' },
  ];
}
