// What is on now and next: within a day, over midnight, over the weekend.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nowNext } from './now-next.ts';
import { endOf, minutesPerDay, weekDays } from './routine.ts';
import { anyRoutine, at, block, workDay } from './routines.fake.ts';

const week = workDay([
  block('wake', 'self', at(7)),
  block('peers', 'peers', at(9)),
  block('lunch', 'meal', at(12)),
  block('notes', 'admin', at(13)),
]);
const night = workDay(
  [block('late', 'peers', at(22), 180), block('notes', 'admin', at(25)), block('sleep', 'self', at(27), 480)],
  { id: 'night', days: ['SA'] },
);
const says = (days: Parameters<typeof nowNext>[0], weekDay: (typeof weekDays)[number], minute: number) => {
  const { now, next, work } = nowNext(days, { weekDay, minute });
  return [now && [now.block.id, now.minutesLeft], next && [next.block.id, next.inMinutes, next.inDays], work];
};

it('has nothing where there is no routine', () => {
  expect(says([], 'MO', at(9))).toEqual([null, null, 'free']);
  expect(says([workDay([], { days: [] }), workDay([])], 'MO', at(9))).toEqual([null, null, 'free']);
  expect(says([{ ...week, days: [] }], 'MO', at(9))).toEqual([null, null, 'free']);
});

describe('within a day', () => {
  it.each([
    [at(6), [null, ['wake', 60, 0], 'before']],
    [at(7), [['wake', 60], ['peers', 120, 0], 'before']],
    [at(7, 59), [['wake', 1], ['peers', 61, 0], 'before']],
    [at(8), [null, ['peers', 60, 0], 'before']],
    [at(9), [['peers', 60], ['lunch', 180, 0], 'begun']],
    [at(12, 30), [['lunch', 30], ['notes', 30, 0], 'begun']],
    [at(13), [['notes', 60], ['wake', at(18), 1], 'last']],
    [at(23, 59), [null, ['wake', at(7) + 1, 1], 'last']],
  ])('at minute %d', (minute, said) => expect(says([week], 'MO', minute)).toEqual(said));
});

it('looks over the weekend', () => {
  expect(says([week], 'FR', at(14))).toEqual([null, ['wake', at(10) + 2 * minutesPerDay + at(7), 3], 'last']);
  expect(says([week], 'SU', at(20))).toEqual([null, ['wake', at(4) + at(7), 1], 'free']);
  expect(says([{ ...week, days: ['MO'] }], 'MO', at(14))).toEqual([
    null,
    ['wake', 7 * minutesPerDay - at(7), 7],
    'last',
  ]);
});

it('goes on past midnight, with the day that it belongs to', () => {
  const both = [week, night];
  expect(says(both, 'SA', at(23))).toEqual([['late', 120], ['notes', 120, 1], 'begun']);
  expect(says(both, 'SU', at(0, 30))).toEqual([['late', 30], ['notes', 30, 0], 'begun']);
  expect(says(both, 'SU', at(1))).toEqual([['notes', 60], ['sleep', 120, 0], 'last']);
  expect(says(both, 'SU', at(3, 59))).toEqual([['sleep', 421], ['wake', at(27, 1), 1], 'last']);
  expect(says(both, 'SU', at(4))).toEqual([['sleep', 420], ['wake', at(27), 1], 'free']); // two hours behind the work
});

it('of two that overlap shows the one that began last', () => {
  const day = workDay([block('a', 'admin', at(9), 120), block('b', 'team', at(10), 30)]);
  expect(says([day], 'MO', at(10, 15))[0]).toEqual(['b', 15]);
  expect(says([day], 'MO', at(10, 45))[0]).toEqual(['a', 15]);
});

it('agrees with a walk through the week, minute by minute', () => {
  fc.assert(
    fc.property(anyRoutine, fc.nat(6), fc.nat(1_439), (days, today, minute) => {
      const weekDay = weekDays[today] ?? 'MO';
      const { now, next } = nowNext(days, { weekDay, minute });
      // Two weeks laid out on one line, and now in the second of them.
      const line = [0, 1, 2].flatMap((week) =>
        days.flatMap((day) =>
          day.days.flatMap((name) =>
            day.blocks.map((one) => ({
              one,
              from: (week * 7 + weekDays.indexOf(name)) * minutesPerDay + one.startMinute,
            })),
          ),
        ),
      );
      const at = (7 + today) * minutesPerDay + minute;
      const running = line.filter(({ one, from }) => from <= at && at < from + one.lengthMinutes);
      expect(now === null).toBe(running.length === 0);
      if (now) expect(running.map(({ one, from }) => from + one.lengthMinutes - at)).toContain(now.minutesLeft);
      const coming = line.map(({ from }) => from - at).filter((inMinutes) => inMinutes > 0);
      expect(next?.inMinutes ?? null).toBe(coming.length === 0 ? null : Math.min(...coming));
      if (now) expect(endOf(now.block) - now.block.startMinute).toBeGreaterThanOrEqual(now.minutesLeft);
    }),
    { numRuns: 500 },
  );
});
