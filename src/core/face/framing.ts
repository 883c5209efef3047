// Where a face is in the picture, and what would make it easier to look each other in the eye.
import type { Face, Point } from './faces.ts';
import { framingThresholds as limits } from './thresholds.ts';

/** `null` where there is no face. Percentages of the height count from the top of the picture. */
export interface FramingReading {
  readonly facesFound: number;
  /** Hairline to chin, in percent of the height: a quarter more than the box, which begins over the brows. */
  readonly faceHeightPercent: number | null;
  /**
   * From the top of the picture to the top of the head, in percent of the height; negative when it is cut off. The model
   * does not see the top of a head, so it is put 0.83 boxes above the eyes: right to about a tenth of a box, less under a
   * hat or high hair.
   */
  readonly headroomPercent: number | null;
  /** Middle between the eyes from the middle of the picture, in percent of the width. Over 0: right of it, not mirrored. */
  readonly centreOffsetPercent: number | null;
  readonly eyeLinePercent: number | null;
  /** How far the line of the eyes leans, clockwise as the picture shows it. Right to about 6 degrees: no verdict. */
  readonly tiltDegrees: number | null;
  /**
   * Where the camera is, seen from the eyes. From where the nose lies between eyes and mouth: seen from below it comes
   * nearer to the eyes. Very rough: it takes some 25 degrees to be said at all, and a head held up or down looks the same.
   */
  readonly cameraHeight: 'level' | 'above' | 'below' | null;
}

/** `moveLeft` and `moveRight` are the person's own left and right. */
export type FramingCode =
  | 'noFace'
  | 'moveCloser'
  | 'moveBack'
  | 'moveLeft'
  | 'moveRight'
  | 'moreHeadroom'
  | 'lessHeadroom'
  | 'eyesHigh'
  | 'eyesLow'
  | 'cameraBelow'
  | 'cameraAbove'
  | 'twoFaces';

/** What is known of a picture without a face. */
export const noFraming: Omit<FramingReading, 'facesFound'> = {
  faceHeightPercent: null,
  headroomPercent: null,
  centreOffsetPercent: null,
  eyeLinePercent: null,
  tiltDegrees: null,
  cameraHeight: null,
};

/** Who sits in front; `undefined` for none. */
export function largestOf(faces: readonly Face[]): Face | undefined {
  const size = ({ box }: Face) => box.width * box.height;
  return [...faces].sort((a, b) => size(b) - size(a))[0];
}

/** Measures the largest face: that is who sits in front. `frame` is the size of the whole picture in pixels. */
export function adviseFraming(
  faces: readonly Face[],
  frame: { readonly width: number; readonly height: number },
): FramingReading {
  const face = largestOf(faces);
  if (!face) return { ...noFraming, facesFound: 0 };
  const { box, rightEye, leftEye } = face;
  const eyeLine = (rightEye.y + leftEye.y) / 2;
  const across = (leftEye.x - rightEye.x) * frame.width;
  const down = (leftEye.y - rightEye.y) * frame.height;
  return {
    facesFound: faces.length,
    faceHeightPercent: 100 * box.height * limits.faceOverBox.value,
    headroomPercent: 100 * (eyeLine - box.height * limits.headTopOverBox.value),
    centreOffsetPercent: 100 * ((rightEye.x + leftEye.x) / 2 - 0.5),
    eyeLinePercent: 100 * eyeLine,
    tiltDegrees: (Math.atan2(down, across) * 180) / Math.PI,
    cameraHeight: cameraHeightOf(face, frame),
  };
}

function cameraHeightOf(
  { rightEye, leftEye, nose, mouth }: Face,
  frame: { readonly width: number; readonly height: number },
): 'level' | 'above' | 'below' {
  const eyes: Point = { x: (rightEye.x + leftEye.x) / 2, y: (rightEye.y + leftEye.y) / 2 };
  const fromEyes = ({ x, y }: Point) => [(x - eyes.x) * frame.width, (y - eyes.y) * frame.height] as const;
  const [noseX, noseY] = fromEyes(nose);
  const [mouthX, mouthY] = fromEyes(mouth);
  const long = mouthX * mouthX + mouthY * mouthY;
  // Along the line from the eyes to the mouth, so that a leaning head does not count.
  const share = long === 0 ? Number.NaN : (noseX * mouthX + noseY * mouthY) / long;
  if (share < limits.noseFromBelow.value) return 'below';
  return share > limits.noseFromAbove.value ? 'above' : 'level';
}

/**
 * The two hints that help most, the first one first; none when all is well. Distance and sides come before height: moving
 * changes the rest. Somebody else in the picture always keeps the last place, softly: it may be a poster.
 */
export function judgeFraming(reading: FramingReading): FramingCode[] {
  if (reading.facesFound === 0) return ['noFace'];
  const distance = distanceCode(reading);
  const codes = [distance, sideCode(reading), distance ? undefined : heightCode(reading), cameraCode(reading)];
  const found = codes.filter((code) => code !== undefined);
  return reading.facesFound > 1 ? [...found.slice(0, 1), 'twoFaces'] : found.slice(0, 2);
}

function distanceCode({ faceHeightPercent }: FramingReading): FramingCode | undefined {
  if (faceHeightPercent === null) return undefined;
  if (faceHeightPercent < limits.closerUnder.value) return 'moveCloser';
  return faceHeightPercent > limits.backOver.value ? 'moveBack' : undefined;
}

/** The camera looks at the person: who is right of the middle in its picture sits too far to their own left. */
function sideCode({ centreOffsetPercent }: FramingReading): FramingCode | undefined {
  if (centreOffsetPercent === null || Math.abs(centreOffsetPercent) <= limits.offCentre.value) return undefined;
  return centreOffsetPercent > 0 ? 'moveRight' : 'moveLeft';
}

/**
 * One hint only, because head room and eye line have one remedy. Much room over the head of somebody who is far away is
 * fine as long as the eyes are not under the third.
 */
function heightCode({ eyeLinePercent, headroomPercent }: FramingReading): FramingCode | undefined {
  if (eyeLinePercent === null || headroomPercent === null) return undefined;
  if (headroomPercent < limits.headroomLeast.value && eyeLinePercent < limits.eyeLineLowest.value)
    return 'moreHeadroom';
  if (eyeLinePercent < limits.eyeLineHighest.value) return 'eyesHigh';
  if (eyeLinePercent > limits.eyeLineLowest.value) {
    return headroomPercent > limits.headroomMost.value ? 'lessHeadroom' : 'eyesLow';
  }
  return undefined;
}

function cameraCode({ cameraHeight }: FramingReading): FramingCode | undefined {
  if (cameraHeight === 'below') return 'cameraBelow';
  return cameraHeight === 'above' ? 'cameraAbove' : undefined;
}
