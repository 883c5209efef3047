// How far away one sits so that looking at a face on the screen seems like looking into the lens.

/**
 * Content.md 4.1, after Tam et al.: up to about 7 degrees between lens and face, a gaze is taken for eye contact.
 * 0.123 is the tangent of 7 degrees.
 */
export const tangentOfSeven = 0.123;
/** As an arm is long: closer than this hardly anybody sits, and further away the keys are out of reach. */
export const armLengthCm = { from: 50, to: 75 } as const;
export const cmPerInch = 2.54;

export type LengthUnit = 'cm' | 'inch';
/** What can be picked: from a phone to the far edge of a large screen, in steps that one can measure by eye. */
export const lensHeights: Readonly<Record<LengthUnit, Readonly<Record<'from' | 'to' | 'step' | 'usual', number>>>> = {
  cm: { from: 1, to: 15, step: 1, usual: 8 },
  inch: { from: 0.5, to: 6, step: 0.5, usual: 3 },
};

/** In the unit of `lensToFace`, as it is a ratio. */
export const eyeDistance = (lensToFace: number): number => lensToFace / tangentOfSeven;

/** Where that is: nearer than one sits anyway, within reach of the arm, or further away than one can sit. */
export type Seat = 'anywhere' | 'arm' | 'tooFar';
export function seatFor(distanceCm: number): Seat {
  if (distanceCm <= armLengthCm.from) return 'anywhere';
  return distanceCm <= armLengthCm.to ? 'arm' : 'tooFar';
}

/** The three countries that still measure in inches. */
const inchRegions: readonly string[] = ['US', 'LR', 'MM'];
/** By the region of a locale ("en-US", "es-MX"); a bare language of ours is taken as that of the United States. */
export function lengthUnitFor(locale: string): LengthUnit {
  const region = /-([A-Za-z]{2})(?:-|$)/.exec(locale)?.[1]?.toUpperCase() ?? 'US';
  return inchRegions.includes(region) ? 'inch' : 'cm';
}
