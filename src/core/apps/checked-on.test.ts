// The date of a fact: the right day, and old after exactly 180 of them.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isStale, staleAfterDays, startOfDayMs } from './checked-on.ts';

it.each(['1970-01-01', '2000-02-29', '2024-02-29', '2026-11-24', '2027-03-01', '2100-03-01'])('%s', (day) => {
  expect(startOfDayMs(day)).toBe(Date.parse(`${day}T00:00:00Z`));
});

it('is the same as the calendar of the machine, on every day', () => {
  const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2200-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, 10);
      expect(startOfDayMs(day)).toBe(Date.parse(`${day}T00:00:00Z`));
    }),
  );
});

it('is old after exactly 180 days', () => {
  const after180 = Date.parse('2027-05-23T00:00:00Z');
  expect(staleAfterDays).toBe(180);
  expect(isStale('2026-11-24', after180 - 1)).toBe(false);
  expect(isStale('2026-11-24', after180)).toBe(true);
});

it('never becomes young again, and a clock that is set back says nothing', () => {
  expect(isStale('2026-11-24', Date.parse('2020-01-01'))).toBe(false);
  fc.assert(
    fc.property(fc.nat(4e12), fc.nat(1e12), (nowMs, later) => {
      if (isStale('2026-11-24', nowMs)) expect(isStale('2026-11-24', nowMs + later)).toBe(true);
    }),
  );
});
