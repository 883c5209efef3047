// What is on disk about a check: nothing that could be a sentence, a name or a device.
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type CheckRecord, newRecord, type StepOutcome, withStep } from '../core/check-record.ts';
import type { Outcome } from '../core/verdict.ts';
import { openStore } from './open-store.ts';

const record = (startedAt: number): CheckRecord => newRecord(startedAt, 'x', '0.1.0');

it('a stored record has only numbers, yes or no, nothing, and short codes', async () => {
  const store = await openStore({});
  const grade = fc.constantFrom('ready' as const, 'notes' as const, 'unclear' as const, 'notYet' as const);
  const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0); // no -0: it is not the same in JSON
  const reading = fc.record({
    levelDbfs: number,
    muted: fc.boolean(),
    raw: fc.constant(null),
    answer: fc.constantFrom('yes', 'unsure'),
  });
  const outcome: fc.Arbitrary<StepOutcome> = fc.oneof(
    fc.record({
      kind: fc.constant('judged' as const),
      grade,
      findings: fc.array(
        fc.record({ code: fc.constant('mic.clear'), grade, values: fc.record({ levelDbfs: number }) }),
      ),
      reading,
    }),
    fc.record({ kind: fc.constant('blocked' as const), fault: fc.constantFrom('M07' as const, 'M39' as const) }),
    fc.record({
      kind: fc.constant('passed' as const),
      choice: fc.constantFrom('skipped' as const, 'doesNotApply' as const),
    }),
  );
  const short = /^[\w.-]{1,40}$/;
  const isPlain = (value: unknown): boolean =>
    value === null ||
    ['number', 'boolean'].includes(typeof value) ||
    (typeof value === 'string' && short.test(value)) ||
    (Array.isArray(value) && value.every(isPlain)) ||
    (typeof value === 'object' && Object.entries(value).every(([key, inner]) => short.test(key) && isPlain(inner)));
  await fc.assert(
    fc.asyncProperty(fc.array(outcome, { maxLength: 5 }), fc.nat(), async (outcomes, startedAt) => {
      const saved = outcomes.reduce(
        (r, o: Outcome, i) => withStep(r, `step${i}`, o as StepOutcome, startedAt + i, ['step0']),
        record(startedAt),
      );
      await store.commit([{ table: 'checks', key: saved.id, value: saved }]);
      const kept = (await store.latestChecks(10_000)).find(({ id }) => id === saved.id);
      expect(kept).toEqual(saved);
      expect(isPlain(kept)).toBe(true);
    }),
    { numRuns: 50 },
  );
});
