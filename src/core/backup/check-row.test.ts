// One check as it may stand in a file: every field at its edges, written by hand.
import { describe, expect, it } from 'vitest';
import { checkIn } from './check-row.ts';

const judged = { kind: 'judged', grade: 'ready', findings: [], reading: {} };
const check = { id: '1-a', startedAt: 1, finishedAt: null, appVersion: '0.1.0', steps: {} };
const withStep = (step: unknown) => ({ ...check, steps: { camera: step } });
const many = (count: number, value: unknown) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`a${i}`, value]));

describe('a check', () => {
  it.each<[string, object]>([
    ['with no step', {}],
    ['that came to its end', { finishedAt: 2 }],
    ['at a place', { placeId: 'p1' }],
    ['at no place', { placeId: null }],
    ['with devices', { devicesHash: 'abc' }],
    ['with none', { devicesHash: null }],
    ['that was quick', { quick: true }],
    ['with twenty steps', { steps: many(20, { kind: 'passed', choice: 'skipped' }) }],
  ])('%s is taken as it is', (_what, change) => {
    expect(checkIn({ ...check, ...change })).toEqual({ ...check, ...change });
  });

  it.each<[string, object]>([
    ['without an id', { id: undefined }],
    ['without a start', { startedAt: null }],
    ['with an end that is a text', { finishedAt: '2' }],
    ['of a version with a space', { appVersion: '0 1' }],
    ['without steps', { steps: null }],
    ['with steps in a list', { steps: [] }],
    ['with twenty-one steps', { steps: many(21, { kind: 'passed', choice: 'skipped' }) }],
    ['with a step under a name with a space', { steps: { 'a b': judged } }],
    ['at a place with a space', { placeId: 'a b' }],
    ['with devices that are a number', { devicesHash: 1 }],
    ['that was quick by a number', { quick: 1 }],
  ])('%s is not', (_what, change) => {
    expect(checkIn({ ...check, ...change })).toBeNull();
  });

  it('comes without what says that it was brought', () => {
    expect(checkIn({ ...check, brought: true })).toEqual(check);
  });

  it('is no text and no list', () => {
    expect([checkIn('check'), checkIn([check]), checkIn(null)]).toEqual([null, null, null]);
  });
});

describe('a step', () => {
  const finding = { code: 'mic.tooQuiet', grade: 'notes' };
  const withFinding = (change: object) => ({ ...judged, findings: [{ ...finding, ...change }] });
  const withReading = (value: unknown) => ({ ...judged, reading: { a: value } });

  it.each<[string, unknown]>([
    ['judged', judged],
    ['judged with notes', { ...judged, grade: 'notes' }],
    ['judged unclear', { ...judged, grade: 'unclear' }],
    ['judged not yet', { ...judged, grade: 'notYet' }],
    ['judged on a device', { ...judged, deviceHash: 'abc' }],
    ['judged on none', { ...judged, deviceHash: null }],
    ['with a finding', withFinding({})],
    ['with a finding of numbers', withFinding({ values: { percent: 1.5 } })],
    ['with a finding of 150 numbers', withFinding({ values: many(150, 1) })],
    ['with 60 findings', { ...judged, findings: Array(60).fill(finding) }],
    ['with nothing read', withReading(null)],
    ['with no read', withReading(false)],
    ['with a number read', withReading(-1.5)],
    ['with a code read', withReading('asBefore')],
    ['with 150 values read', { ...judged, reading: many(150, 0) }],
    ['skipped', { kind: 'passed', choice: 'skipped' }],
    ['that does not apply', { kind: 'passed', choice: 'doesNotApply' }],
    ...['M01', 'M09', 'M10', 'M59', 'M60', 'M65'].map((fault): [string, unknown] => [
      `blocked by ${fault}`,
      { kind: 'blocked', fault },
    ]),
  ])('%s is taken as it is', (_what, step) => {
    expect(checkIn(withStep(step))).toEqual(withStep(step));
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['of no kind', {}],
    ['of another kind', { ...judged, kind: 'cancelled' }],
    ['judged by another grade', { ...judged, grade: 'green' }],
    ['without findings', { ...judged, findings: {} }],
    ['with 61 findings', { ...judged, findings: Array(61).fill(finding) }],
    ['with nothing for a finding', { ...judged, findings: [null] }],
    ['with a finding without a code', withFinding({ code: undefined })],
    ['with a finding without a grade', withFinding({ grade: 'best' })],
    ['with a finding of a text', withFinding({ values: { percent: '1' } })],
    ['with a finding of a list', withFinding({ values: [] })],
    ['with a finding of nothing', withFinding({ values: null })],
    ['with a finding under a name with a space', withFinding({ values: { 'a b': 1 } })],
    ['with a finding of 151 numbers', withFinding({ values: many(151, 1) })],
    ['with no reading', { ...judged, reading: null }],
    ['with two words read', withReading('two words')],
    ['with an object read', withReading({})],
    ['with a list read', withReading(['a'])],
    ['with a reading under a name with a space', { ...judged, reading: { 'a b': 1 } }],
    ['with 151 values read', { ...judged, reading: many(151, 0) }],
    ['on a device with a space', { ...judged, deviceHash: 'a b' }],
    ['passed otherwise', { kind: 'passed', choice: 'perhaps' }],
    ['blocked by nothing', { kind: 'blocked' }],
    ['blocked by a fault in a list', { kind: 'blocked', fault: ['M01'] }],
    ...['M00', 'M66', 'M70', 'M1', 'M011', 'xM01', 'm01'].map((fault): [string, unknown] => [
      `blocked by ${fault}`,
      { kind: 'blocked', fault },
    ]),
  ])('%s is not', (_what, step) => {
    expect(checkIn(withStep(step))).toBeNull();
  });

  it('comes without what is not known of it', () => {
    expect(checkIn(withStep({ ...withFinding({ more: 1 }), more: 1 }))).toEqual(withStep(withFinding({})));
    expect(checkIn(withStep({ kind: 'blocked', fault: 'M23', more: 1 }))).toEqual(
      withStep({ kind: 'blocked', fault: 'M23' }),
    );
  });
});
