// The state of a day: that of its last finished check.
import { expect, it } from 'vitest';
import { dayMs, judged, wholeCheck } from '../usual/fixtures.fake.ts';
import { type DayState, daysOf } from './days.ts';

const hourMs = 3_600_000;
const dayOf = (atMs: number) => Math.floor(atMs / dayMs) + 1;
const check = (day: number, hour: number, parts = {}) => wholeCheck((day - 1) * dayMs + hour * hourMs, parts);
const notYet = { steps: { camera: judged({}, null, 'notYet') } };

it('is the last finished check of the day, in whatever order they come', () => {
  const records = [check(3, 9, notYet), check(3, 10), check(1, 8), check(1, 9, notYet), check(9, 1)];
  const days: readonly (readonly [number, DayState])[] = [
    [3, { state: 'notes', checks: 2 }],
    [1, { state: 'notYet', checks: 2 }],
    [9, { state: 'notes', checks: 1 }],
  ];
  expect(daysOf(records, dayOf)).toEqual(new Map(days));
  expect(daysOf([...records].reverse(), dayOf)).toEqual(new Map(days));
});

it('is not spoiled by a check that was left half way, which counts only where it is alone', () => {
  const open = { ...check(2, 12), finishedAt: null };
  expect(daysOf([check(2, 8), open], dayOf).get(2)).toEqual({ state: 'notes', checks: 2 });
  expect(daysOf([open], dayOf).get(2)).toEqual({ state: 'unclear', checks: 1 });
  expect(daysOf([{ ...open, steps: {} }], dayOf).get(2)).toEqual({ state: 'none', checks: 1 });
  expect(daysOf([], dayOf).size).toBe(0);
});
