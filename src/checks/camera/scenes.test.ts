// Whole scenes from pixel to verdict, and fairness: light advice is never about skin.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageLight, type LumaFrame, measureLight } from '../../core/signal/luma.ts';
import { meanAbsoluteChange } from '../../core/signal/motion.ts';
import { createRandom, gaussian } from '../../core/signal/random.ts';
import { type SceneKind, type SceneOptions, scene } from '../../core/signal/synth.ts';
import { watchFraming } from './framing-watch.ts';
import { type CameraReading, judge } from './judge.ts';

/** A living picture of 640 x 480 that the person can be seen in, but for its light. */
const living = {
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
  isExposureSettled: true,
  isSteadinessJudged: true,
  flickerPercent: 0,
  hasFlicker: false,
  sharpness: 1,
  shiftPercent: 0,
  isShaky: false,
  ...watchFraming(undefined).known(),
  answer: 'yes',
} as const;
const evenLight = measureLight(
  scene('face', { width: 160, height: 120, frames: 1 })[0] ?? { width: 0, height: 0, luma: new Uint8Array(0) },
);
const judged = (change: Partial<CameraReading>) => judge({ ...living, ...evenLight, ...change });

/** What the check does with ten pictures of a scene. */
function read(frames: readonly LumaFrame[]): CameraReading {
  const changes = frames.slice(1).map((frame, i) => meanAbsoluteChange(frames[i] ?? frame, frame));
  return {
    ...living,
    ...averageLight(frames.map((frame) => measureLight(frame))),
    changePerFrame: Math.max(...changes),
  };
}
const seen = (kind: SceneKind, options: SceneOptions = {}) =>
  judge(read(scene(kind, { width: 160, height: 120, ...options }))).map(({ code }) => code);

describe('from pixels', () => {
  it.each<[SceneKind, readonly string[]]>([
    ['face', ['camera.clear']],
    ['dark', ['camera.dark']],
    ['black', ['camera.black']],
    ['covered', ['camera.covered']],
    ['backlit', ['camera.backlitMuch']],
    ['hotSpot', ['camera.hotSpot']],
    ['frozen', ['camera.frozen']],
  ])('%s', (kind, expected) => {
    expect(seen(kind)).toEqual(expected);
  });

  it('a lamp too near', () => {
    expect(seen('face', { faceLuma: 254 })).toContain('camera.blown');
  });

  it.each([
    [0.02, ['camera.clear']],
    [0.015, ['camera.frozen']],
  ])('a wall in falling light, with sensor noise of %d luma', (noiseLuma, expected) => {
    // Spread over all fractions of a step, two pictures differ by 2 / sqrt(pi) = 1.13 times their noise in the mean.
    const next = createRandom(1);
    const frame = (): LumaFrame => ({
      width: 160,
      height: 120,
      luma: Uint8Array.from({ length: 160 * 120 }, (_, i) =>
        Math.round(90 + (i % 160) * 0.371 + noiseLuma * gaussian(next)),
      ),
    });
    expect(judge(read([frame(), frame(), frame()])).map(({ code }) => code)).toEqual(expected);
  });
});

describe('fairness', () => {
  const faces = Array.from({ length: 32 }, (_, i) => 45 + 5 * i); // 45 to 200
  it.each(faces)('a face of %i before a wall like it is ready, whatever its brightness', (faceLuma) => {
    expect(seen('face', { faceLuma, wallLuma: Math.max(95, faceLuma), clothesLuma: faceLuma * 0.5 })).toEqual([
      'camera.clear',
    ]);
  });

  it.each(faces)('a face of %i before a mid wall in even light is ready', (faceLuma) => {
    expect(seen('face', { faceLuma, wallLuma: 120 })).toEqual(['camera.clear']);
  });

  it('no light advice is about a face, or a block, whatever the light', () => {
    const luma = fc.integer({ min: 9, max: 255 });
    const light = fc.record({ ovalMedianLuma: luma, surroundMedianLuma: luma, medianLuma: luma, meanLuma: luma });
    fc.assert(
      fc.property(light, (change) => {
        const findings = judged(change);
        expect(findings.map(({ grade }) => grade)).not.toContain('notYet');
        expect(findings.some(({ code }) => /face/i.test(code))).toBe(false);
      }),
    );
  });

  it('the centre alone decides nothing: with an even surround no advice is given', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 255 }), (ovalMedianLuma) => {
        expect(judged({ ovalMedianLuma, surroundMedianLuma: 115, medianLuma: 115 }).map(({ code }) => code)).toEqual([
          'camera.clear',
        ]);
      }),
    );
  });
});
