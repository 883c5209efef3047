// Light is judged against what is around a face: by clear cases, and by what must never matter.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Light } from '../signal/luma.ts';
import { backlightRatio, judgeLight } from './light-verdict.ts';

const even: Light & { readonly frameRateFps: number } = {
  meanLuma: 112,
  medianLuma: 115,
  lumaVariance: 1500,
  ovalMedianLuma: 130,
  ovalShineLuma: 160,
  surroundMedianLuma: 118,
  hotSpotPercent: 0,
  largestHotSpotPercent: 0,
  ovalBlownPercent: 0,
  leftRightRatio: 1.1,
  faceFound: 1,
  frameRateFps: 30,
};
const said = (change: Partial<typeof even>) => judgeLight({ ...even, ...change });

describe('what is said', () => {
  it.each<[string, Partial<typeof even>, readonly string[]]>([
    ['even light', {}, []],
    ['a picture 2 stops under', { meanLuma: 60, medianLuma: 55 }, ['dark']],
    ['a camera that slows down', { meanLuma: 80, frameRateFps: 10 }, ['dark']],
    ['a slow camera in good light', { frameRateFps: 10 }, []],
    ['a bright wall behind', { surroundMedianLuma: 160, ovalShineLuma: 70 }, ['backlit']],
    ['a window behind', { surroundMedianLuma: 240, ovalShineLuma: 60 }, ['backlitMuch']],
    [
      'a dark face with its shine before a white wall',
      { surroundMedianLuma: 140, ovalMedianLuma: 45, ovalShineLuma: 85 },
      [],
    ],
    ['a light shirt before a white wall', { surroundMedianLuma: 140, ovalShineLuma: 60, clothesLuma: 120 }, []],
    ['a dark shirt before a window', { surroundMedianLuma: 200, ovalShineLuma: 80, clothesLuma: 20 }, ['backlit']],
    ['a lamp', { largestHotSpotPercent: 7, hotSpotPercent: 7 }, ['hotSpot']],
    ['many glints', { largestHotSpotPercent: 0.4, hotSpotPercent: 7 }, []],
    ['a clipped face', { ovalBlownPercent: 5 }, ['blown']],
    ['light from one side', { leftRightRatio: 1.8 }, ['uneven']],
    ['the same where the face is a guess', { leftRightRatio: 1.8, faceFound: 0 }, []],
  ])('%s', (_, change, expected) => {
    expect(said(change)).toEqual(expected);
  });

  it('compares what is behind with the shine of the face', () => {
    expect(backlightRatio({ ...even, surroundMedianLuma: 150, ovalShineLuma: 75 })).toBe(2);
    expect(backlightRatio({ ...even, surroundMedianLuma: 150, ovalShineLuma: 0 })).toBe(150);
    expect(backlightRatio({ ...even, surroundMedianLuma: 150, ovalShineLuma: 75, clothesLuma: 100 })).toBe(1.5);
  });
});

describe('fairness', () => {
  const luma = fc.integer({ min: 0, max: 255 });
  it('the luma of the skin decides nothing', () => {
    fc.assert(
      fc.property(luma, luma, luma, luma, (ovalMedianLuma, surroundMedianLuma, ovalShineLuma, meanLuma) => {
        const change = { surroundMedianLuma, ovalShineLuma, meanLuma };
        expect(said({ ...change, ovalMedianLuma })).toEqual(said(change));
      }),
    );
  });

  it('a face alone decides nothing: with an even surround there is no advice on its light', () => {
    fc.assert(
      fc.property(luma, luma, (ovalMedianLuma, ovalShineLuma) => {
        expect(said({ ovalMedianLuma, ovalShineLuma })).toEqual([]);
      }),
    );
  });
});
