// The line to hand on: every step, one date, and nothing that could name a person or a device.
import { expect, it } from 'vitest';
import { en } from '../content/locales/en/index.ts';
import { newRecord, type StepOutcome, withStep } from '../core/check-record.ts';
import type { App } from '../state/app.ts';
import { stateOf, wordOf } from './outcome.tsx';
import { summaryLine } from './summary-line.ts';

const ids = ['camera', 'microphone', 'speaker', 'power', 'connection'];
const app = { t: en, locale: 'en-US', dayCheck: { ids } } as unknown as App;
const startedAt = new Date('2026-11-24T08:05').getTime();
const judged = (grade: 'ready' | 'notes' | 'unclear' | 'notYet'): StepOutcome => ({
  kind: 'judged',
  grade,
  findings: [],
  reading: {},
});
const recordOf = (outcomes: readonly StepOutcome[]) =>
  outcomes.reduce((r, o, i) => withStep(r, ids[i] ?? '', o, startedAt, ids), newRecord(startedAt, 'x', '0.1.0'));

it('says the word of every step', () => {
  const record = recordOf([
    judged('ready'),
    judged('notes'),
    { kind: 'passed', choice: 'doesNotApply' },
    judged('unclear'),
    { kind: 'blocked', fault: 'M07' },
  ]);
  expect(summaryLine(app, record).replace(/\s/g, ' ')).toBe(
    'Equipment check Nov 24, 2026, 8:05 AM: Camera: Ready; Microphone: Ready, with notes; Sound: Does not apply; Power: Could not tell; Connection: Not yet.',
  );
});

it('says of a step that was skipped or not reached that it was not checked', () => {
  const line = summaryLine(app, recordOf([{ kind: 'passed', choice: 'skipped' }]));
  expect(line).toContain('Camera: Skipped');
  expect(line.match(/Not checked/g)).toHaveLength(4);
});

it.each<[StepOutcome | undefined, string, string]>([
  [undefined, 'none', 'Not checked'],
  [judged('ready'), 'ready', 'Ready'],
  [{ kind: 'blocked', fault: 'M07' }, 'notYet', 'Not yet'],
  [{ kind: 'passed', choice: 'skipped' }, 'none', 'Skipped'],
  [{ kind: 'passed', choice: 'doesNotApply' }, 'none', 'Does not apply'],
])('%o is shown as %s and called "%s"', (outcome, state, word) => {
  expect([stateOf(outcome), wordOf(app, outcome)]).toEqual([state, word]);
});

it('a stopped step is never green', () => {
  expect(stateOf({ kind: 'cancelled', reason: 'hidden' })).toBe('none');
});
