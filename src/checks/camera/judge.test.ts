// Each finding of the camera at, just under and just over its threshold, and what holds for every reading.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { worst } from '../../core/verdict.ts';
import { watchFraming } from './framing-watch.ts';
import { type CameraReading, figures, judge } from './judge.ts';

const good: CameraReading = {
  widthPixels: 640,
  heightPixels: 480,
  frameRateFps: 30,
  framesSeen: 60,
  secondsMeasured: 2,
  longestGapMs: 40,
  changePerFrame: 1.7,
  sampledFrames: 10,
  muted: false,
  otherDevice: false,
  meanLuma: 110,
  medianLuma: 115,
  lumaVariance: 700,
  ovalMedianLuma: 140,
  surroundMedianLuma: 115,
  hotSpotPercent: 0,
  ovalBlownPercent: 0,
  leftRightRatio: 1.1,
  ovalShineLuma: 170,
  largestHotSpotPercent: 0,
  faceFound: 0,
  isExposureSettled: true,
  isSteadinessJudged: true,
  flickerPercent: 0,
  hasFlicker: false,
  sharpness: 1,
  shiftPercent: 0,
  isShaky: false,
  ...watchFraming(undefined).known(),
  answer: 'yes',
};
const codes = (change: Partial<CameraReading>) => judge({ ...good, ...change }).map(({ code }) => code);
const gradeOf = (change: Partial<CameraReading>) => worst(judge({ ...good, ...change }));
const size = (widthPixels: number, heightPixels: number) => ({ widthPixels, heightPixels });
const flat = { lumaVariance: 5 };
/** A face as content.md 4.1 wants it. */
const facing: Partial<CameraReading> = {
  faceHelp: 'on',
  facesFound: 1,
  faceHeightPercent: 35,
  headroomPercent: 10,
  centreOffsetPercent: 0,
  eyeLinePercent: 34,
  tiltDegrees: 0,
  cameraHeight: 'level',
};

describe('each threshold', () => {
  it.each<[string, Partial<CameraReading>, string, string]>([
    ['5 frames', { framesSeen: 5 }, 'camera.clear', 'ready'],
    ['4 frames', { framesSeen: 4 }, 'camera.noFrames', 'notYet'],
    ['6 frames', { framesSeen: 6 }, 'camera.clear', 'ready'],
    ['no frames', { framesSeen: 0, sampledFrames: 0, meanLuma: 0 }, 'camera.noFrames', 'notYet'],
    ['no size', size(0, 0), 'camera.noFrames', 'notYet'],
    ['5 looked at', { sampledFrames: 5 }, 'camera.clear', 'ready'],
    ['4 looked at, 60 arrived', { sampledFrames: 4 }, 'camera.noFrames', 'unclear'],
    ['6 looked at', { sampledFrames: 6 }, 'camera.clear', 'ready'],
    ['still for 2 s', { longestGapMs: 2000 }, 'camera.frozen', 'notYet'],
    ['still for less', { longestGapMs: 1999 }, 'camera.clear', 'ready'],
    ['still for more', { longestGapMs: 2001 }, 'camera.frozen', 'notYet'],
    ['change of 0.02', { changePerFrame: 0.02 }, 'camera.clear', 'ready'],
    ['change under it', { changePerFrame: 0.0199 }, 'camera.frozen', 'notYet'],
    ['change over it', { changePerFrame: 0.021 }, 'camera.clear', 'ready'],
    ['the same picture', { changePerFrame: 0 }, 'camera.frozen', 'notYet'],
    ['mean luma of 8', { meanLuma: 8 }, 'camera.black', 'notYet'],
    ['under 8', { meanLuma: 7.9 }, 'camera.black', 'notYet'],
    ['over 8 with detail', { meanLuma: 8.1 }, 'camera.dark', 'notes'],
    ['20 without detail', { meanLuma: 20, ...flat }, 'camera.black', 'notYet'],
    ['under 20 without detail', { meanLuma: 19.9, ...flat }, 'camera.black', 'notYet'],
    ['over 20 without detail', { meanLuma: 20.1, ...flat }, 'camera.covered', 'notYet'],
    ['variance of 20', { lumaVariance: 20 }, 'camera.clear', 'ready'],
    ['variance under 20', { lumaVariance: 19.9 }, 'camera.covered', 'notYet'],
    ['variance over 20', { lumaVariance: 20.1 }, 'camera.clear', 'ready'],
    ['640 x 480', size(640, 480), 'camera.clear', 'ready'],
    ['480 x 640, a phone upright', size(480, 640), 'camera.clear', 'ready'],
    ['639 x 480', size(639, 480), 'camera.small', 'notes'],
    ['640 x 479', size(640, 479), 'camera.small', 'notes'],
    ['641 x 481', size(641, 481), 'camera.clear', 'ready'],
    ['320 x 240', size(320, 240), 'camera.small', 'notes'],
    ['319 x 240', size(319, 240), 'camera.tooSmall', 'notYet'],
    ['320 x 239', size(320, 239), 'camera.tooSmall', 'notYet'],
    ['321 x 241', size(321, 241), 'camera.small', 'notes'],
    ['15 fps', { frameRateFps: 15 }, 'camera.clear', 'ready'],
    ['14.5 fps is 15', { frameRateFps: 14.5 }, 'camera.clear', 'ready'],
    ['14.4 fps is 14', { frameRateFps: 14.4 }, 'camera.slow', 'notes'],
    ['16 fps', { frameRateFps: 16 }, 'camera.clear', 'ready'],
    ['10 fps', { frameRateFps: 10 }, 'camera.slow', 'notes'],
    ['9.5 fps is 10', { frameRateFps: 9.5 }, 'camera.slow', 'notes'],
    ['9.4 fps is 9', { frameRateFps: 9.4 }, 'camera.tooSlow', 'notYet'],
    ['11 fps', { frameRateFps: 11 }, 'camera.slow', 'notes'],
    ['a dark picture', { meanLuma: 50, medianLuma: 45 }, 'camera.dark', 'notes'],
    ['centre alone dark', { ovalMedianLuma: 20 }, 'camera.clear', 'ready'],
    ['light from behind', { ovalShineLuma: 80, surroundMedianLuma: 200 }, 'camera.backlit', 'notes'],
    ['much light from behind', { ovalShineLuma: 60, surroundMedianLuma: 200 }, 'camera.backlitMuch', 'notes'],
    ['a lamp', { largestHotSpotPercent: 8 }, 'camera.hotSpot', 'notes'],
    ['a face lit too hard', { ovalBlownPercent: 5 }, 'camera.blown', 'notes'],
    ['light that flickers', { hasFlicker: true, flickerPercent: 4 }, 'camera.flicker', 'notes'],
    ['a hand that shakes', { isShaky: true, shiftPercent: 2 }, 'camera.shaky', 'notes'],
    ['a face at the side', { ...facing, centreOffsetPercent: 30 }, 'camera.moveRight', 'notes'],
    ['a face far away', { ...facing, faceHeightPercent: 10 }, 'camera.moveCloser', 'notes'],
    ['two faces', { ...facing, facesFound: 2 }, 'camera.twoFaces', 'notes'],
    ['a face in its place', facing, 'camera.clear', 'ready'],
    ['muted', { muted: true }, 'camera.muted', 'notYet'],
    ['the chosen camera gone', { otherDevice: true }, 'camera.otherDevice', 'notes'],
    ['answer: not yet', { answer: 'notYet' }, 'camera.notSeen', 'notYet'],
    ['answer: unsure', { answer: 'unsure' }, 'camera.notAnswered', 'unclear'],
    ['no answer', { answer: null }, 'camera.notAnswered', 'unclear'],
  ])('%s', (_, change, code, grade) => {
    expect(codes(change)).toEqual([code]);
    expect(gradeOf(change)).toBe(grade);
  });

  it.each<[string, Partial<CameraReading>, readonly string[]]>([
    ['slow in a dim room', { frameRateFps: 11, meanLuma: 80 }, ['camera.slow', 'camera.dark']],
    ['slow in good light', { frameRateFps: 11 }, ['camera.slow']],
    ['one side in shadow: still ready', { leftRightRatio: 2.5, faceFound: 1 }, ['camera.clear', 'camera.uneven']],
    ['two halves where no face was found', { leftRightRatio: 2.5 }, ['camera.clear']],
    [
      'a camera that seems low: still ready',
      { ...facing, cameraHeight: 'below' },
      ['camera.clear', 'camera.cameraBelow'],
    ],
    ['no face found: still ready', { facesFound: 0, faceHelp: 'on' }, ['camera.clear', 'camera.noFace']],
    ['like the picture of a yes', { answer: 'asBefore' }, ['camera.clear', 'camera.asBefore']],
  ])('%s', (_, change, expected) => {
    expect(codes(change)).toEqual(expected);
  });
});

it('lets a picture that is none stand alone', () => {
  const bad = { frameRateFps: 3, answer: null, changePerFrame: 0 };
  expect(codes({ ...bad, muted: true, framesSeen: 0 })).toEqual(['camera.muted']);
  expect(codes({ ...bad, meanLuma: 2 })).toEqual(['camera.black']);
  expect(codes({ ...bad, ...flat })).toEqual(['camera.covered']);
  expect(codes(bad)).toEqual(['camera.frozen']);
});

it('keeps to advice in the worst of light: a "yes" is never turned into "not yet"', () => {
  const worstLight = {
    meanLuma: 30,
    medianLuma: 30,
    ovalShineLuma: 20,
    surroundMedianLuma: 200,
    largestHotSpotPercent: 50,
    ovalBlownPercent: 50,
    hasFlicker: true,
    isShaky: true,
  };
  expect(gradeOf(worstLight)).toBe('notes');
});

it('shows no light where no picture was looked at', () => {
  expect(figures({ ...good, framesSeen: 0 })).toEqual([]);
  expect(figures({ ...good, sampledFrames: 0 }).map(({ unit }) => unit)).not.toContain('luma');
  expect(figures(good)).toContainEqual({ code: 'camera.backlightRatio', value: 0.7, unit: 'ratio' });
});

describe('whatever the reading', () => {
  const number = fc.oneof(fc.double(), fc.integer({ min: -10, max: 700 }));
  const anything: fc.Arbitrary<CameraReading> = fc.record({
    widthPixels: number,
    heightPixels: number,
    frameRateFps: number,
    framesSeen: number,
    secondsMeasured: number,
    longestGapMs: number,
    changePerFrame: number,
    sampledFrames: number,
    muted: fc.boolean(),
    otherDevice: fc.boolean(),
    meanLuma: number,
    medianLuma: number,
    lumaVariance: number,
    ovalMedianLuma: number,
    surroundMedianLuma: number,
    hotSpotPercent: number,
    ovalBlownPercent: number,
    leftRightRatio: number,
    ovalShineLuma: number,
    largestHotSpotPercent: number,
    faceFound: number,
    isExposureSettled: fc.boolean(),
    isSteadinessJudged: fc.boolean(),
    flickerPercent: number,
    hasFlicker: fc.boolean(),
    sharpness: number,
    shiftPercent: number,
    isShaky: fc.boolean(),
    faceHelp: fc.constantFrom('off' as const, 'loading' as const, 'on' as const, 'missing' as const),
    facesFound: fc.constantFrom(null, 0, 1, 2),
    faceHeightPercent: fc.option(number),
    headroomPercent: fc.option(number),
    centreOffsetPercent: fc.option(number),
    eyeLinePercent: fc.option(number),
    tiltDegrees: fc.option(number),
    cameraHeight: fc.constantFrom('level' as const, 'above' as const, 'below' as const, null),
    answer: fc.constantFrom('asBefore' as const, 'yes' as const, 'notYet' as const, 'unsure' as const, null),
  });

  it('says at least one thing', () => {
    fc.assert(
      fc.property(anything, (reading) => {
        figures(reading);
        expect(judge(reading).length).toBeGreaterThan(0);
      }),
    );
  });

  it('is never ready without a living, answered picture', () => {
    const bad = fc.constantFrom<Partial<CameraReading>>(
      { muted: true },
      { framesSeen: 0 },
      { widthPixels: 0 },
      { meanLuma: 0 },
      { meanLuma: 15, lumaVariance: 0 },
      { lumaVariance: 0 },
      { changePerFrame: 0 },
      { longestGapMs: 5000 },
      { sampledFrames: 0 },
      { answer: null },
      { answer: 'unsure' },
      { answer: 'notYet' },
      { frameRateFps: 0 },
      { frameRateFps: Number.NaN },
      { changePerFrame: Number.NaN },
      { longestGapMs: Number.NaN },
      { meanLuma: Number.NaN },
      { framesSeen: Number.NaN },
      { heightPixels: Number.NaN },
    );
    fc.assert(
      fc.property(fc.oneof(anything, fc.constant(good)), bad, (reading, change) => {
        expect(worst(judge({ ...reading, ...change }))).not.toBe('ready');
      }),
    );
  });
});
