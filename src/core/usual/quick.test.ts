// A quick check only where nothing speaks against it.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CheckRecord } from '../check-record.ts';
import { dayMs, devices, goodVoice, judged, wholeCheck } from './fixtures.fake.ts';
import { canBeQuick, type DevicesNow } from './quick.ts';

const nowMs = 30 * dayMs;
const yesterday = nowMs - dayMs;
const now: DevicesNow = {
  all: 'all0',
  expected: { camera: devices.camera, microphone: null, speaker: devices.speaker },
};
const good = wholeCheck(yesterday);
const withStep = (id: string, outcome: unknown): CheckRecord =>
  ({ ...good, steps: { ...good.steps, [id]: outcome } }) as CheckRecord;
const quickOne = wholeCheck(nowMs - 3_600_000, { quick: true });

it.each<[string, readonly CheckRecord[], Partial<DevicesNow>, string | null, boolean]>([
  ['all was well yesterday', [good], {}, 'home', true],
  ['nothing was ever checked', [], {}, 'home', false],
  ['it was a week ago', [wholeCheck(nowMs - 7 * dayMs)], {}, 'home', true],
  ['it was more than a week ago', [wholeCheck(nowMs - 7 * dayMs - 1)], {}, 'home', false],
  ['it lies in the future', [wholeCheck(nowMs + 1)], {}, 'home', false],
  ['another place', [good], {}, 'office', false],
  ['no place now', [good], {}, null, false],
  ['a device came or went', [good], { all: 'all1' }, 'home', false],
  ['the devices are not known', [good], { all: null }, 'home', false],
  ['another camera is chosen', [good], { expected: { ...now.expected, camera: 'c1' } }, 'home', false],
  ['the browser chooses the camera', [good], { expected: { ...now.expected, camera: null } }, 'home', true],
  ['another output', [good], { expected: { ...now.expected, speaker: 's1' } }, 'home', false],
  ['the microphone was not known', [withStep('microphone', judged(goodVoice, null))], {}, 'home', false],
  ['an older version kept it', [withStep('camera', { ...judged({}, null), deviceHash: undefined })], {}, 'home', false],
  [
    'the outputs have no names',
    [withStep('speaker', judged({}, null))],
    { expected: { ...now.expected, speaker: null } },
    'home',
    true,
  ],
  ['the outputs have names now', [withStep('speaker', judged({}, null))], {}, 'home', false],
  ['the speaker does not apply', [withStep('speaker', { kind: 'passed', choice: 'doesNotApply' })], {}, 'home', true],
  ['a step was skipped', [withStep('power', { kind: 'passed', choice: 'skipped' })], {}, 'home', false],
  ['something was not yet', [withStep('power', judged({}, null, 'notYet'))], {}, 'home', false],
  ['something could not be told', [withStep('connection', judged({}, null, 'unclear'))], {}, 'home', false],
  ['the camera was refused', [withStep('camera', { kind: 'blocked', fault: 'M07' })], {}, 'home', false],
  ['a quick one came since', [quickOne, good], {}, 'home', true],
  ['there are only quick ones', [quickOne], {}, 'home', false],
  ['a quick one rests on one too old', [quickOne, wholeCheck(nowMs - 8 * dayMs)], {}, 'home', false],
  [
    'a quick one since was not well',
    [{ ...withStep('power', judged({}, null, 'notYet')), quick: true }, good],
    {},
    'home',
    false,
  ],
  ['one was left in between, with nothing amiss', [{ ...quickOne, finishedAt: null }, good], {}, 'home', true],
  [
    'one was left in between, with something amiss',
    [{ ...withStep('camera', judged({}, devices.camera, 'notYet')), finishedAt: null }, good],
    {},
    'home',
    false,
  ],
])('%s', (_what, records, change, placeId, expected) => {
  expect(canBeQuick(records, { ...now, ...change }, placeId, nowMs) !== null).toBe(expected);
});

it('rests on the whole check, not on the quick one after it', () => {
  expect(canBeQuick([quickOne, good], now, 'home', nowMs)).toBe(good);
});

it('never rests on anything but a whole, finished, well ended check of the last week', () => {
  const record = fc.record({
    startedAt: fc.integer({ min: nowMs - 12 * dayMs, max: nowMs + dayMs }),
    quick: fc.boolean(),
    isOpen: fc.boolean(),
    placeId: fc.constantFrom('home', 'home', 'office'),
    devicesHash: fc.constantFrom('all0', 'all0', 'all1'),
    grade: fc.constantFrom('ready' as const, 'ready' as const, 'notes' as const, 'notYet' as const),
  });
  fc.assert(
    fc.property(fc.array(record, { maxLength: 6 }), (list) => {
      const records = list
        .sort((a, b) => b.startedAt - a.startedAt)
        .map(({ startedAt, quick, isOpen, placeId, devicesHash, grade }): CheckRecord => {
          const whole = wholeCheck(startedAt, { quick, placeId, devicesHash });
          const steps = { ...whole.steps, camera: judged({}, devices.camera, grade) };
          return { ...whole, steps, ...(isOpen && { finishedAt: null }) };
        });
      const rests = canBeQuick(records, now, 'home', nowMs);
      if (!rests) return;
      expect(rests).toMatchObject({ quick: false, placeId: 'home', devicesHash: 'all0' });
      expect(rests.finishedAt).not.toBeNull();
      expect(nowMs - rests.startedAt).toBeLessThanOrEqual(7 * dayMs);
      for (const later of records.slice(0, records.indexOf(rests)).filter(({ startedAt }) => startedAt <= nowMs))
        expect(Object.values(later.steps).every((step) => step.kind === 'judged' && step.grade !== 'notYet')).toBe(
          true,
        );
    }),
    { numRuns: 2_000 },
  );
});
