import { expect, it } from 'vitest';
import { newRecord } from '../core/check-record.ts';
import { isFresh, localDateOf, nextMidnightOf } from './calendar.ts';

// The test machine's own zone: days are made with local parts, so the expected values are local too.
it('names the local day, with both digits', () => {
  expect(localDateOf(new Date(2026, 0, 5, 0, 0).getTime())).toBe('2026-01-05');
  expect(localDateOf(new Date(2026, 10, 24, 23, 59, 59, 999).getTime())).toBe('2026-11-24');
});

it('finds the next midnight, also over the end of a month and a year', () => {
  expect(nextMidnightOf(new Date(2026, 1, 28, 12).getTime())).toBe(new Date(2026, 2, 1).getTime());
  expect(nextMidnightOf(new Date(2026, 11, 31, 23, 59).getTime())).toBe(new Date(2027, 0, 1).getTime());
});

it('is always later than now, at most 25 hours, and on the next day', () => {
  for (let hour = 0; hour < 24 * 366; hour++) {
    const at = new Date(2026, 0, 1, hour).getTime();
    const next = nextMidnightOf(at);
    expect(next - at).toBeGreaterThan(0);
    expect(next - at).toBeLessThanOrEqual(25 * 3_600_000);
    expect(localDateOf(next - 1)).toBe(localDateOf(at));
    expect(localDateOf(next)).not.toBe(localDateOf(at));
  }
});

it('takes a check for fresh on its own day, for less than 12 hours, and never from the future', () => {
  const at = (day: number, hour: number, minute = 0) => new Date(2026, 5, day, hour, minute).getTime();
  const record = { ...newRecord(at(1, 8), 'x', '0'), finishedAt: at(1, 8, 2) };
  expect(isFresh(record, at(1, 8, 2))).toBe(true);
  expect(isFresh(record, at(1, 20, 2) - 1)).toBe(true);
  expect(isFresh(record, at(1, 20, 2))).toBe(false);
  expect(isFresh(record, at(1, 8, 1))).toBe(false);
  const overMidnight = { ...newRecord(at(1, 23, 58), 'x', '0'), finishedAt: at(2, 0, 2) };
  expect(isFresh(overMidnight, at(2, 0, 3))).toBe(true);
  expect(isFresh({ ...overMidnight, finishedAt: null }, at(2, 0, 3))).toBe(false);
});
