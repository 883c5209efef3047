// A slow camera is put down to the dark only where it is dark.
import { expect, it } from 'vitest';
import { fallsInTheDark } from './rate.ts';

it.each([
  ['half of the rate in the dark', 15, 30, 60, true],
  ['the rate promised', 30, 30, 60, false],
  ['half of the rate in good light', 15, 30, 110, false],
  ['under 12 a second in the dark, nothing promised', 10, null, 60, true],
  ['15 a second in the dark, nothing promised', 15, null, 60, false],
  ['no rate counted', 0, 30, 60, false],
] as const)('%s', (_, frameRateFps, nominalFps, meanLuma, expected) => {
  expect(fallsInTheDark(frameRateFps, nominalFps, meanLuma)).toBe(expected);
});
