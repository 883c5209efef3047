// The record of a day check: when it is finished, what it comes to, and where it goes on.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CheckRecord,
  firstOpen,
  isCheckRecord,
  newestOf,
  newRecord,
  overall,
  type StepOutcome,
  withoutStep,
  withStep,
} from './check-record.ts';
import type { Grade } from './verdict.ts';

const ids = ['camera', 'microphone', 'speaker', 'power', 'connection'];
const judged = (grade: Grade): StepOutcome => ({ kind: 'judged', grade, findings: [], reading: {} });
const skipped: StepOutcome = { kind: 'passed', choice: 'skipped' };
const doesNotApply: StepOutcome = { kind: 'passed', choice: 'doesNotApply' };
const blocked: StepOutcome = { kind: 'blocked', fault: 'M07' };
const recordOf = (...outcomes: StepOutcome[]): CheckRecord =>
  outcomes.reduce(
    (record, outcome, i) => withStep(record, ids[i] ?? '', outcome, 2_000, ids),
    newRecord(1_000, 'x', '0.1.0'),
  );
const all = (outcome: StepOutcome, ...first: StepOutcome[]) => recordOf(...ids.map((_, i) => first[i] ?? outcome));

describe('withStep', () => {
  it('is finished with the last step, and not before', () => {
    expect(recordOf(...ids.slice(1).map(() => judged('ready'))).finishedAt).toBeNull();
    expect(all(judged('ready')).finishedAt).toBe(2_000);
  });

  it('leaves the record before it as it was', () => {
    const before = newRecord(1_000, 'x', '0.1.0');
    withStep(before, 'camera', blocked, 2_000, ids);
    expect(before.steps).toEqual({});
  });
});

describe('overall', () => {
  it.each<[string, CheckRecord, Grade | undefined]>([
    ['all ready', all(judged('ready')), 'ready'],
    ['one with notes', all(judged('ready'), judged('notes')), 'notes'],
    ['one that could not tell', all(judged('notes'), judged('unclear')), 'unclear'],
    ['one not yet', all(judged('unclear'), judged('notYet')), 'notYet'],
    ['one refused by the browser', all(judged('ready'), blocked), 'notYet'],
    ['one that does not apply', all(judged('ready'), doesNotApply), 'ready'],
    ['none that applies', all(doesNotApply), undefined],
    ['all skipped', all(skipped), undefined],
    ['nothing yet', newRecord(1_000, 'x', '0.1.0'), undefined],
  ])('%s', (_what, record, expected) => {
    expect(overall(record)).toBe(expected);
  });

  it('is never "ready" with a step that was skipped, is missing or was refused', () => {
    const outcome = fc.constantFrom(
      judged('ready'),
      judged('notes'),
      judged('unclear'),
      judged('notYet'),
      skipped,
      doesNotApply,
      blocked,
    );
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: ids.length }), (outcomes) => {
        const isAllReady =
          outcomes.length === ids.length &&
          outcomes.every((o) => o === doesNotApply || (o.kind === 'judged' && o.grade === 'ready')) &&
          outcomes.some((o) => o !== doesNotApply);
        expect(overall(recordOf(...outcomes)) === 'ready').toBe(isAllReady);
      }),
    );
  });
});

it('goes on at the first open step', () => {
  expect(firstOpen(newRecord(1_000, 'x', '0.1.0'), ids)).toBe(0);
  expect(firstOpen(recordOf(judged('ready'), skipped), ids)).toBe(2);
  expect(firstOpen(all(judged('ready')), ids)).toBe(ids.length);
});

describe('what comes from storage', () => {
  const good = recordOf(judged('ready'), blocked, skipped);
  it.each<[string, unknown, boolean]>([
    ['a good one', good, true],
    ['one without steps yet', newRecord(1_000, 'x', '0.1.0'), true],
    ['nothing', null, false],
    ['a text', 'x', false],
    ['no time', { ...good, startedAt: Number.NaN }, false],
    ['a step that is nothing', { ...good, steps: { microphone: null } }, false],
    ['a step of a kind that is not known', { ...good, steps: { microphone: { kind: 'x' } } }, false],
    [
      'a verdict without findings',
      { ...good, steps: { camera: { kind: 'judged', grade: 'ready', reading: {} } } },
      false,
    ],
    ['a verdict without a reading', { ...good, steps: { camera: { kind: 'judged', findings: [] } } }, false],
  ])('%s', (_, value, expected) => expect(isCheckRecord(value)).toBe(expected));
});

it('leaves out what lies in the future: a clock that was wrong must not hide what came after', () => {
  const [late, now, early] = [9_000, 5_000, 1_000].map((at) => newRecord(at, 'x', '0.1.0'));
  expect(newestOf([late, now, early] as CheckRecord[], 5_000)).toBe(now);
  expect(newestOf([late] as CheckRecord[], 5_000)).toBeUndefined();
});

it('takes a step back, and the check is unfinished then', () => {
  const whole = recordOf(...ids.map(() => judged('ready')));
  expect(whole.finishedAt).not.toBeNull();
  const again = withoutStep(whole, 'speaker');
  expect([again.finishedAt, again.steps.speaker, Object.keys(again.steps)]).toEqual([
    null,
    undefined,
    ['camera', 'microphone', 'power', 'connection'],
  ]);
});
