// Drift from one's own usual: none by chance, none too early, and always when it is there.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { thresholds as cameraLimits } from '../../checks/camera/thresholds.ts';
import { thresholds as microphoneLimits } from '../../checks/microphone/thresholds.ts';
import { lightThresholds as lightLimits } from '../light/thresholds.ts';
import { createRandom, gaussian } from '../signal/random.ts';
import { driftOf, type Usual, usualOf } from './drift.ts';
import { checksWith, dayMs, devices, goodPicture, goodVoice, judged, wholeCheck } from './fixtures.fake.ts';
import { measures } from './measures.ts';
import { thresholds } from './thresholds.ts';

const mine = { step: 'microphone', deviceHash: devices.microphone, placeId: 'home' } as const;
const voice = (values: readonly number[]) => usualOf(checksWith('speechLevelDbfs', values), mine);
const codesOf = (reading: object, usual: Usual, step: 'microphone' | 'camera' = 'microphone') =>
  driftOf(step, { ...(step === 'camera' ? goodPicture : goodVoice), ...reading }, usual).map(({ code }) => code);
const { voiceStepDb } = thresholds;

describe('what is usual', () => {
  it('is the median and the spread, whatever one value is', () => {
    expect(voice([-22, -21, -23, -22, -90])['usual.voiceQuieter']).toMatchObject({ median: -22, checks: 5 });
    expect(voice([-22, -21, -23, -22, -90])['usual.voiceQuieter']?.spread).toBeCloseTo(1.4826);
  });

  it('does not depend on the order of the records', () => {
    const values = fc.array(fc.integer({ min: -60, max: 0 }), { minLength: 5, maxLength: 30 });
    fc.assert(
      fc.property(
        values.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          expect(voice(shuffled)).toEqual(voice(list));
        },
      ),
    );
  });

  it('is not known before 5 checks, of an unknown device, or of another device', () => {
    expect(voice([-22, -22, -22, -22])).toEqual({});
    const many = checksWith('speechLevelDbfs', Array(9).fill(-22));
    expect(usualOf(many, { ...mine, deviceHash: null })).toEqual({});
    expect(usualOf(many, { ...mine, deviceHash: 'another' })).toEqual({});
  });

  it('counts only what passed, and not what older records do not say', () => {
    const refused = checksWith('speechLevelDbfs', Array(9).fill(-22)).map((check) => ({
      ...check,
      steps: { ...check.steps, microphone: judged(goodVoice, devices.microphone, 'notYet') },
    }));
    expect(usualOf(refused, mine)).toEqual({});
    const { deviceHash: _none, ...old } = { ...judged(goodVoice, null), deviceHash: undefined };
    const older = Array.from({ length: 9 }, (_, i) => wholeCheck(i, { steps: { microphone: old } as never }));
    expect(usualOf(older, mine)).toEqual({});
  });

  it('follows a change that lasts', () => {
    const { median } = voice([...Array(60).fill(-20), ...Array(16).fill(-30)])['usual.voiceQuieter'] ?? {};
    expect(median).toBe(-30);
  });

  it('is of this place where there are enough checks of it, else of any', () => {
    const home = checksWith('noiseFloorDbfs', Array(6).fill(-60));
    const office = checksWith('noiseFloorDbfs', Array(4).fill(-45), { placeId: 'office' });
    const at = (placeId: string) => usualOf([...home, ...office], { ...mine, placeId })['usual.roomNoisier'];
    expect(at('home')).toMatchObject({ median: -60, checks: 6 });
    expect(at('office')).toMatchObject({ median: -60, checks: 10 });
  });
});

describe('drift', () => {
  const usual = { ...usualOf(checksWith('x', Array(5).fill(0)), mine) };
  const seen = usualOf(
    Array.from({ length: 5 }, (_, i) => wholeCheck(i * dayMs)),
    { step: 'camera', deviceHash: devices.camera, placeId: 'home' },
  );

  it.each<[object, string[]]>([
    [{}, []],
    [{ speechLevelDbfs: -28 }, []],
    [{ speechLevelDbfs: -28.1, speechOverNoiseDb: 31.9 }, ['usual.voiceQuieter']],
    [{ speechLevelDbfs: -10 }, []],
    [{ noiseFloorDbfs: -53.9, speechOverNoiseDb: 31.9 }, ['usual.roomNoisier']],
    [{ noiseFloorDbfs: -70 }, []],
    [{ speechLevelDbfs: -26, noiseFloorDbfs: -56, speechOverNoiseDb: 30 }, ['usual.marginSmaller']],
    [{ upperHz: 3400 }, ['usual.voiceDuller']],
    [{ upperHz: 7000 }, []],
    [{ speechLevelDbfs: null, upperHz: null }, []],
  ])('of a voice: %o', (reading, codes) => expect(codesOf(reading, usual)).toEqual(codes));

  it.each<[object, string[]]>([
    [{}, []],
    [{ frameRateFps: 24 }, ['usual.pictureSlower']],
    [{ frameRateFps: 60 }, []],
    [{ meanLuma: 90 }, ['usual.pictureDarker']],
    [{ meanLuma: 220 }, []],
    [{ surroundMedianLuma: 190 }, ['usual.moreBacklit']],
    [{ surroundMedianLuma: 60 }, []],
    [{ widthPixels: 640, heightPixels: 480 }, ['usual.pictureSmaller']],
    [{ widthPixels: 720, heightPixels: 1280 }, []],
    [{ sharpness: 70 }, ['usual.pictureBlurrier']],
    [{ sharpness: 72 }, []],
    [{ sharpness: 400 }, []],
    [{ sharpness: null, meanLuma: null }, []],
    [{ sharpness: 0 }, []],
  ])('of a picture: %o', (reading, codes) => expect(codesOf(reading, seen, 'camera')).toEqual(codes));

  it('is information while the measure is fine, and a note near its limit', () => {
    const loud = voice(Array(5).fill(-10));
    const gradeOf = (speechLevelDbfs: number) => driftOf('microphone', { speechLevelDbfs }, loud)[0]?.grade;
    expect([gradeOf(-17), gradeOf(-25), gradeOf(-26), gradeOf(-90)]).toEqual(['ready', 'ready', 'notes', 'notes']);
  });

  it('is near a limit before the check itself complains', () => {
    expect(thresholds.voiceNearDbfs.value).toBeGreaterThanOrEqual(microphoneLimits.quietestReadyDbfs.value);
    expect(thresholds.roomNearDbfs.value).toBeLessThanOrEqual(microphoneLimits.noisiestReadyDbfs.value);
    expect(thresholds.marginNearDb.value).toBeGreaterThanOrEqual(microphoneLimits.smallestReadyMarginDb.value);
    expect(thresholds.rateNearFps.value).toBeGreaterThanOrEqual(cameraLimits.readyFps.value);
    expect(thresholds.lightNearLuma.value).toBeGreaterThanOrEqual(lightLimits.darkMeanLuma.value);
    expect(thresholds.backlightNearRatio.value).toBeLessThanOrEqual(lightLimits.backlitRatio.value);
    expect(thresholds.sizeNearPixels.value).toBeGreaterThanOrEqual(cameraLimits.readyLongSidePixels.value);
  });
});

describe('of any data', () => {
  const count = fc.integer({ min: 5, max: 90 });
  const steadily = fc.integer({ min: -35, max: -15 });

  it('finds a shift by three steps among values that lie close', () => {
    fc.assert(
      fc.property(count, steadily, fc.nat(), (n, middle, seed) => {
        const random = createRandom(seed);
        const values = Array.from(
          { length: n },
          () => middle + ((random() % 100) / 100 - 0.5) * 0.25 * voiceStepDb.value,
        );
        expect(codesOf({ speechLevelDbfs: middle - 3 * voiceStepDb.value }, voice(values))).toContain(
          'usual.voiceQuieter',
        );
      }),
      { numRuns: 500 },
    );
  });

  it('finds it too when a quarter of the checks were something else altogether', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 8, max: 60 }),
        fc.array(fc.integer({ min: -120, max: 0 }), { minLength: 60 }),
        (n, odd) => {
          const values = Array.from({ length: n }, (_, i) => (i % 4 === 0 ? (odd[i] ?? 0) : -22));
          expect(codesOf({ speechLevelDbfs: -22 - 3 * voiceStepDb.value }, voice(values))).toContain(
            'usual.voiceQuieter',
          );
          expect(codesOf({ speechLevelDbfs: -22 }, voice(values))).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('says nothing before 5 checks, nothing that is better, and never "not yet"', () => {
    const values = fc.array(fc.double({ min: -60, max: 0, noNaN: true }), { maxLength: 12 });
    fc.assert(
      fc.property(values, fc.double({ min: -120, max: 0, noNaN: true }), (past, speechLevelDbfs) => {
        const found = driftOf('microphone', { speechLevelDbfs }, voice(past));
        if (past.length < 5) expect(found).toEqual([]);
        if (past.length > 0 && speechLevelDbfs >= Math.max(...past)) expect(found).toEqual([]);
        expect(found.every(({ grade }) => grade === 'ready' || grade === 'notes')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  // The rate: at any number of checks and any spread, at most 1 in 100 for each measure.
  it.each([5, 6, 8, 10, 20])('leaves at most 1 percent of steady data to chance after %i checks', (n) => {
    const random = createRandom(n);
    const [step] = [measures.microphone[0]?.step ?? 0];
    const runs = 3_000;
    for (const spread of [step / 2, step, 3 * step]) {
      let drifts = 0;
      for (let i = 0; i < runs; i++) {
        const values = Array.from({ length: n }, () => -30 + spread * gaussian(random));
        const usual = voice(values);
        drifts += driftOf('microphone', { speechLevelDbfs: -30 + spread * gaussian(random) }, usual).length;
      }
      expect(drifts / runs, `spread ${spread} dB`).toBeLessThanOrEqual(0.014); // 1 percent, and 2 standard errors
    }
  });
});
