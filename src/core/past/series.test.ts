// A measure over time: the checks that are compared, and nothing said before there are enough.
import { describe, expect, it } from 'vitest';
import { usualOf } from '../usual/drift.ts';
import { checksWith, dayMs, devices, goodPicture, goodVoice, judged, wholeCheck } from '../usual/fixtures.fake.ts';
import { measures } from '../usual/measures.ts';
import { inUnit } from './scale.ts';
import { devicesOf, pastOf } from './series.ts';

const voices = (values: readonly number[], parts = {}) => checksWith('speechLevelDbfs', values, parts);
const voiceOf = (records: Parameters<typeof pastOf>[0]) => {
  const past = pastOf(records, 'microphone', devices.microphone);
  return { ...past, voice: past.series.find(({ code }) => code === 'usual.voiceQuieter') };
};

describe('the series of a device', () => {
  it('has the points in the order of time, with median and spread as everywhere else', () => {
    const records = voices([-22, -21, -23, -22, -20, -22]);
    const { voice, checks, missing, placeId } = voiceOf([...records].reverse());
    expect(voice?.points.map(({ value }) => value)).toEqual([-22, -21, -23, -22, -20, -22]);
    expect(voice?.points[1]?.atMs).toBe(1 + dayMs);
    expect(voice?.usual).toEqual(
      usualOf(records, { step: 'microphone', deviceHash: devices.microphone, placeId: 'home' })['usual.voiceQuieter'],
    );
    expect([checks, missing, placeId]).toEqual([6, 0, 'home']);
  });

  it('says how many are missing, and nothing more, before there are five', () => {
    const { voice, missing, series } = voiceOf(voices([-22, -22, -22]));
    expect([voice?.usual, missing]).toEqual([null, 2]);
    expect(series.every(({ usual, isDrift }) => usual === null && !isDrift)).toBe(true);
    expect(voiceOf([])).toMatchObject({ checks: 0, missing: 5, placeId: null });
  });

  it('marks what was told then, and the newest one that is far from what was usual before it', () => {
    const told = wholeCheck(2 * dayMs, {
      steps: {
        microphone: {
          ...judged(goodVoice, devices.microphone),
          findings: [{ code: 'usual.voiceQuieter', grade: 'ready' }],
        } as never,
      },
    });
    const records = [...voices([-22, -22]), told, ...voices([-22, -22, -22, -22, -40]).slice(3)];
    const { voice } = voiceOf(records);
    expect(voice?.points.map(({ isFar }) => isFar)).toEqual([false, false, true, false, false]);
    const drifted = voiceOf(voices([-22, -22, -22, -22, -22, -40]));
    expect(drifted.voice?.points.map(({ isFar }) => isFar)).toEqual([false, false, false, false, false, true]);
    expect(drifted.series.filter(({ isDrift }) => isDrift).map(({ code }) => code)).toEqual(['usual.voiceQuieter']);
  });

  it('keeps to the place of the newest one where there are enough of it', () => {
    const office = voices([-30, -30, -30, -30, -30], { placeId: 'office' });
    const home = voices([-22, -22, -22, -22, -22, -22]).map((check) => ({
      ...check,
      startedAt: check.startedAt + 9 * dayMs,
    }));
    expect(voiceOf([...office, ...home])).toMatchObject({ placeId: 'home', checks: 6 });
    expect(voiceOf([...office, ...home.slice(0, 4)])).toMatchObject({ placeId: null, checks: 9 });
  });

  it('leaves out another device, what did not pass, and what has no number', () => {
    const at = (day: number, reading: object, hash: string | null, grade?: 'notYet') =>
      wholeCheck(day * dayMs, { steps: { microphone: judged(reading as never, hash, grade) } });
    const past = pastOf(
      [
        at(1, goodVoice, 'a'),
        at(2, goodVoice, 'b'),
        at(3, goodVoice, 'a', 'notYet'),
        at(4, goodVoice, null),
        at(5, { ...goodVoice, upperHz: null }, 'a'),
        at(6, { ...goodVoice, upperHz: 0 }, 'a'),
      ],
      'microphone',
      'a',
    );
    expect(past.series.map(({ points }) => points.length)).toEqual([3, 3, 3, 1]);
    expect(past.checks).toBe(3);
  });
});

describe('the devices that were seen', () => {
  it('come with the one used last first, known ones only', () => {
    const at = (day: number, hash: string | null) =>
      wholeCheck(day * dayMs, { steps: { camera: judged(goodPicture, hash) } });
    expect(devicesOf([at(4, 'b'), at(9, null), at(7, 'a'), at(2, 'a')], 'camera')).toEqual([
      { hash: 'a', lastAt: 7 * dayMs, checks: 2 },
      { hash: 'b', lastAt: 4 * dayMs, checks: 1 },
    ]);
    expect(devicesOf([at(4, 'b')], 'microphone')).toEqual([]);
  });
});

describe('the number in its unit', () => {
  const backlight = goodPicture.surroundMedianLuma / goodPicture.ovalShineLuma;
  it.each([
    ['microphone', goodVoice, [-22, -60, 38, 9000]],
    ['camera', goodPicture, [30, 140, backlight, 1280, 100]],
  ] as const)('is what was measured: %s', (step, reading, expected) => {
    const shown = measures[step].map(({ code, of }) => inUnit(code, of(reading)));
    for (const [at, value] of expected.entries()) expect(shown[at]).toBeCloseTo(value, 9);
    expect(shown).toHaveLength(expected.length);
  });
});
