// How far to sit for eye contact: the numbers of content.md 4.1.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cmPerInch, eyeDistance, lengthUnitFor, lensHeights, seatFor } from './eye-distance.ts';

it.each([
  [3, 24],
  [5, 41],
  [8, 65],
  [10, 81],
  [12, 98],
  [15, 122],
])('a lens %d cm above the face: %d cm', (heightCm, distanceCm) => {
  expect(Math.round(eyeDistance(heightCm))).toBe(distanceCm);
});

it('keeps the gaze at 7 degrees, whatever the height and the unit', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.1, max: 100, noNaN: true }), (height) => {
      expect((Math.atan(height / eyeDistance(height)) * 180) / Math.PI).toBeCloseTo(7, 1);
      expect(eyeDistance(height * cmPerInch)).toBeCloseTo(eyeDistance(height) * cmPerInch, 6);
    }),
  );
});

it.each([
  [24, 'anywhere'],
  [50, 'anywhere'],
  [51, 'arm'],
  [75, 'arm'],
  [75.1, 'tooFar'],
  [122, 'tooFar'],
] as const)('%d cm: %s', (distanceCm, seat) => {
  expect(seatFor(distanceCm)).toBe(seat);
});

it('begins, in each unit, where an arm’s length is right', () => {
  expect(seatFor(eyeDistance(lensHeights.cm.usual))).toBe('arm');
  expect(seatFor(eyeDistance(lensHeights.inch.usual) * cmPerInch)).toBe('arm');
});

it.each([
  ['en-US', 'inch'],
  ['es-US', 'inch'],
  ['en', 'inch'],
  ['es', 'inch'],
  ['es-MX', 'cm'],
  ['en-GB', 'cm'],
  ['es-419', 'inch'],
  ['zh-Hans-CN', 'cm'],
  ['en-us', 'inch'],
])('measures in %s as there: %s', (locale, unit) => {
  expect(lengthUnitFor(locale)).toBe(unit);
});
