// The order of grades: the worst one counts, and nothing at all is never green.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Grade, gradeOf, type Outcome, worst } from './verdict.ts';

const order: readonly Grade[] = ['ready', 'notes', 'unclear', 'notYet'];
const of = (...grades: Grade[]) => grades.map((grade) => ({ grade }));

it('says "could not tell" of no findings: the absence of a complaint proves nothing', () => {
  expect(worst([])).toBe('unclear');
});

it('gives the worst of all, in any order', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...order), { minLength: 1 }), (grades) => {
      const expected = order[Math.max(...grades.map((grade) => order.indexOf(grade)))];
      expect(worst(of(...grades))).toBe(expected);
    }),
  );
});

it.each<[Outcome, Grade | undefined]>([
  [{ kind: 'judged', grade: 'notes', findings: [], reading: {} }, 'notes'],
  [{ kind: 'blocked', fault: 'M07' }, 'notYet'],
  [{ kind: 'passed', choice: 'skipped' }, undefined],
  [{ kind: 'passed', choice: 'doesNotApply' }, undefined],
  [{ kind: 'cancelled', reason: 'left' }, undefined],
])('grades %o', (outcome, grade) => {
  expect(gradeOf(outcome)).toBe(grade);
});
