import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Face } from './faces.ts';
import { adviseFraming, judgeFraming } from './framing.ts';

const frame = { width: 640, height: 480 };

interface Placed {
  /** Shares of the picture. */
  readonly x?: number;
  readonly eyes?: number;
  readonly boxHeight?: number;
  /** Where the nose is between eyes and mouth. */
  readonly nose?: number;
  readonly leanDegrees?: number;
}
/** A face as the model would tell it: the distance from eyes to mouth is 0.44 of the box. */
function placed({ x = 0.5, eyes = 0.33, boxHeight = 0.28, nose = 0.55, leanDegrees = 0 }: Placed): Face {
  const box = boxHeight * frame.height;
  const lean = (leanDegrees * Math.PI) / 180;
  const point = (across: number, down: number) => ({
    x: x + (box * (across * Math.cos(lean) - down * Math.sin(lean))) / frame.width,
    y: eyes + (box * (across * Math.sin(lean) + down * Math.cos(lean))) / frame.height,
  });
  const width = box / frame.width;
  return {
    score: 0.9,
    box: { x: x - width / 2, y: eyes - 0.27 * boxHeight, width, height: boxHeight },
    rightEye: point(-0.2, 0),
    leftEye: point(0.2, 0),
    nose: point(0, 0.44 * nose),
    mouth: point(0, 0.44),
  };
}
const codes = (...faces: readonly Placed[]) => judgeFraming(adviseFraming(faces.map(placed), frame));

describe('what is measured', () => {
  it('tells where a face is, in percent', () => {
    const reading = adviseFraming([placed({ x: 0.6, eyes: 0.3, boxHeight: 0.24 })], frame);
    expect(reading).toMatchObject({ facesFound: 1, cameraHeight: 'level' });
    expect(reading.faceHeightPercent).toBeCloseTo(30, 6);
    expect(reading.headroomPercent).toBeCloseTo(100 * (0.3 - 0.24 * 0.83), 6);
    expect(reading.centreOffsetPercent).toBeCloseTo(10, 6);
    expect(reading.eyeLinePercent).toBeCloseTo(30, 6);
    expect(reading.tiltDegrees).toBeCloseTo(0, 6);
  });

  it('tells the lean in degrees of the picture as it looks, whatever its proportions', () => {
    expect(adviseFraming([placed({ leanDegrees: 20 })], frame).tiltDegrees).toBeCloseTo(20, 6);
    expect(adviseFraming([placed({ leanDegrees: -8 })], frame).tiltDegrees).toBeCloseTo(-8, 6);
  });

  it('has nothing to tell without a face', () => {
    expect(adviseFraming([], frame)).toEqual({
      facesFound: 0,
      faceHeightPercent: null,
      headroomPercent: null,
      centreOffsetPercent: null,
      eyeLinePercent: null,
      tiltDegrees: null,
      cameraHeight: null,
    });
  });

  it('measures the largest face', () => {
    const reading = adviseFraming([placed({ x: 0.9, boxHeight: 0.1 }), placed({ x: 0.5 })], frame);
    expect(reading.facesFound).toBe(2);
    expect(reading.centreOffsetPercent).toBeCloseTo(0, 6);
  });

  it('takes the nose along the face, so that a leaning head is no camera from above', () => {
    for (const leanDegrees of [-35, 0, 35]) {
      expect(adviseFraming([placed({ leanDegrees, nose: 0.55 })], frame).cameraHeight).toBe('level');
      expect(adviseFraming([placed({ leanDegrees, nose: 0.35 })], frame).cameraHeight).toBe('below');
      expect(adviseFraming([placed({ leanDegrees, nose: 0.75 })], frame).cameraHeight).toBe('above');
    }
  });
});

describe('what is said', () => {
  it('says nothing when all is well, from the near end to the far end of well', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ boxHeight: 0.2, eyes: 0.3 })).toEqual([]);
    expect(codes({ boxHeight: 0.36, eyes: 0.38 })).toEqual([]);
  });

  it('says that there is no face', () => expect(codes()).toEqual(['noFace']));

  it.each([
    ['far away', { boxHeight: 0.13 }, 'moveCloser'],
    ['near', { boxHeight: 0.5, eyes: 0.45 }, 'moveBack'],
    ['the head cut off', { boxHeight: 0.36, eyes: 0.26 }, 'moreHeadroom'],
    ['high, and still whole', { boxHeight: 0.18, eyes: 0.22 }, 'eyesHigh'],
    ['low, much room above', { eyes: 0.5 }, 'lessHeadroom'],
    ['low, a large face', { eyes: 0.44, boxHeight: 0.42 }, 'eyesLow'],
    ['seen from below', { nose: 0.36 }, 'cameraBelow'],
    ['seen from above', { nose: 0.74 }, 'cameraAbove'],
  ] as const)('%s', (_name, face, code) => expect(codes(face)).toEqual([code]));

  /**
   * The picture is as a peer sees it, not mirrored. Who faces the camera and sits to their own left is on the right of
   * it, with the right eye left of the left one, and has to move to their own right.
   */
  it('left and right are those of the person', () => {
    const onTheRight = placed({ x: 0.68 });
    expect(onTheRight.rightEye.x).toBeLessThan(onTheRight.leftEye.x);
    expect(codes({ x: 0.68 })).toEqual(['moveRight']);
    expect(codes({ x: 0.32 })).toEqual(['moveLeft']);
  });

  it('changes at the bounds of content.md 4.1', () => {
    expect(codes({ x: 0.649 })).toEqual([]);
    expect(codes({ x: 0.651 })).toEqual(['moveRight']);
    expect(codes({ boxHeight: 0.181 / 1.25 })).toEqual([]);
    expect(codes({ boxHeight: 0.179 / 1.25 })).toEqual(['moveCloser']);
    expect(codes({ boxHeight: 0.601 / 1.25, eyes: 0.45 })).toEqual(['moveBack']);
    expect(codes({ boxHeight: 0.2, eyes: 0.251 })).toEqual([]);
    expect(codes({ boxHeight: 0.2, eyes: 0.249 })).toEqual(['eyesHigh']);
    expect(codes({ eyes: 0.409 })).toEqual([]);
    expect(codes({ eyes: 0.411 })).toEqual(['lessHeadroom']);
  });

  it('says distance, then side, and no height while the distance is to change', () => {
    expect(codes({ boxHeight: 0.1, x: 0.2, eyes: 0.6, nose: 0.3 })).toEqual(['moveCloser', 'moveLeft']);
    expect(codes({ x: 0.2, eyes: 0.6, nose: 0.3 })).toEqual(['moveLeft', 'lessHeadroom']);
    expect(codes({ eyes: 0.6, nose: 0.3 })).toEqual(['lessHeadroom', 'cameraBelow']);
  });

  it('keeps the last place for somebody else', () => {
    expect(codes({}, { x: 0.2, boxHeight: 0.1 })).toEqual(['twoFaces']);
    expect(codes({ x: 0.8, eyes: 0.6 }, { x: 0.2, boxHeight: 0.1 })).toEqual(['moveRight', 'twoFaces']);
  });

  it('never says more than two things, nor two that undo each other', () => {
    const opposite = [
      ['moveLeft', 'moveRight'],
      ['moveCloser', 'moveBack'],
      ['moreHeadroom', 'lessHeadroom'],
      ['eyesLow', 'eyesHigh'],
      ['moreHeadroom', 'eyesLow'],
      ['lessHeadroom', 'eyesHigh'],
    ];
    const share = fc.double({ min: -0.2, max: 1.2, noNaN: true });
    const any = fc.record({
      x: share,
      eyes: share,
      boxHeight: fc.double({ min: 0, max: 1, noNaN: true }),
      nose: share,
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 3 }), (faces) => {
        const found = codes(...faces);
        expect(found.length).toBeLessThanOrEqual(2);
        expect(new Set(found).size).toBe(found.length);
        for (const pair of opposite) expect(pair.every((code) => found.some((f) => f === code))).toBe(false);
      }),
    );
  });
});
