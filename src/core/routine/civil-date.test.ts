// Dates by counting: the same as the clock's own calendar over 400 years.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dateOfDay, dayNumberOf, weekDayOf } from './civil-date.ts';
import { weekDays } from './routine.ts';

it('knows dates that everybody knows', () => {
  expect([dayNumberOf('1970-01-01'), dayNumberOf('2000-03-01')]).toEqual([0, 11_017]);
  expect(weekDayOf(dayNumberOf('2026-11-24'))).toBe('TU');
  expect(dateOfDay(dayNumberOf('2028-02-28') + 1)).toBe('2028-02-29');
  expect(dateOfDay(dayNumberOf('2100-02-28') + 1)).toBe('2100-03-01');
  expect(dateOfDay(dayNumberOf('2026-12-31') + 1)).toBe('2027-01-01');
});

it('agrees with the calendar of the platform', () => {
  fc.assert(
    fc.property(fc.nat(400 * 365), (day) => {
      const date = new Date(day * 86_400_000);
      expect(dateOfDay(day)).toBe(date.toISOString().slice(0, 10));
      expect(dayNumberOf(dateOfDay(day))).toBe(day);
      expect(weekDayOf(day)).toBe(weekDays[(date.getUTCDay() + 6) % 7]);
    }),
    { numRuns: 2_000 },
  );
});
