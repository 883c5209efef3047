// The calendar: every day once, under its weekday, whatever day a week begins with.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareMonths, daysIn, monthLater, weekdayOf, weeksOf } from './month.ts';

const month = fc.record({ year: fc.integer({ min: 1970, max: 2400 }), month: fc.integer({ min: 1, max: 12 }) });

describe('a month', () => {
  it('has the days that the clock of the computer gives it', () => {
    fc.assert(
      fc.property(month, fc.integer({ min: 1, max: 28 }), (m, day) => {
        expect(daysIn(m)).toBe(new Date(Date.UTC(m.year, m.month, 0)).getUTCDate());
        expect(weekdayOf(m, day)).toBe(new Date(Date.UTC(m.year, m.month - 1, day)).getUTCDay());
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    [2000, 29],
    [2100, 28],
    [2024, 29],
    [2026, 28],
  ])('February %i has %i days', (year, days) => expect(daysIn({ year, month: 2 })).toBe(days));

  it('is November 2026 as it hangs on the wall', () => {
    const november = { year: 2026, month: 11 };
    expect(weeksOf(november, 0)).toEqual([
      [1, 2, 3, 4, 5, 6, 7],
      [8, 9, 10, 11, 12, 13, 14],
      [15, 16, 17, 18, 19, 20, 21],
      [22, 23, 24, 25, 26, 27, 28],
      [29, 30, null, null, null, null, null],
    ]);
    expect(weeksOf(november, 1)[0]).toEqual([null, null, null, null, null, null, 1]);
    expect(weeksOf(november, 1)).toHaveLength(6);
  });

  it('has each day once, in order, under its weekday, and no empty week', () => {
    fc.assert(
      fc.property(month, fc.integer({ min: 0, max: 6 }), (m, first) => {
        const weeks = weeksOf(m, first);
        const days = weeks.flat().filter((day) => day !== null);
        expect(days).toEqual(Array.from({ length: daysIn(m) }, (_, i) => i + 1));
        for (const week of weeks) {
          expect(week).toHaveLength(7);
          expect(week.some((day) => day !== null)).toBe(true);
          for (const [at, day] of week.entries()) if (day !== null) expect(weekdayOf(m, day)).toBe((first + at) % 7);
        }
      }),
    );
  });
});

describe('going through months', () => {
  it('counts over the end of a year', () => {
    expect(monthLater({ year: 2026, month: 11 }, 2)).toEqual({ year: 2027, month: 1 });
    expect(monthLater({ year: 2026, month: 1 }, -1)).toEqual({ year: 2025, month: 12 });
    expect(monthLater({ year: 2026, month: 12 }, 0)).toEqual({ year: 2026, month: 12 });
  });

  it('comes back to where it began', () => {
    fc.assert(
      fc.property(month, fc.integer({ min: -2_000, max: 2_000 }), (m, months) => {
        const there = monthLater(m, months);
        expect(monthLater(there, -months)).toEqual(m);
        expect(compareMonths(there, m)).toBe(months);
      }),
    );
  });
});
