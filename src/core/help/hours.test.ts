// Hours: what is right, how days are said together, and whether it is time now.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayRuns, type Hours, isWithin, minutesPerDay, validateHours, type WeekDay, weekDays } from './hours.ts';

const office: Hours = { days: [0, 1, 2, 3, 4], startMinute: 9 * 60, endMinute: 17 * 60, otherTimes: '' };

describe('what is right', () => {
  it('takes office hours as they are', () => {
    expect(validateHours(office)).toEqual({ ok: true, hours: office });
  });
  it('cleans: days in order and once, text without hidden signs', () => {
    expect(
      validateHours({ ...office, days: [4, 0, 4, 9, 'Monday'], otherTimes: '  Warm\u200bline  406 555 0100 ' }),
    ).toEqual({
      ok: true,
      hours: { ...office, days: [0, 4], otherTimes: 'Warmline 406 555 0100' },
    });
  });
  it.each([
    [{ ...office, days: [] }, 'noDays'],
    [{ ...office, days: 'Monday' }, 'noDays'],
    [{ ...office, startMinute: Number.NaN }, 'noTime'],
    [{ ...office, endMinute: minutesPerDay }, 'noTime'],
    [{ ...office, endMinute: 9.5 }, 'noTime'],
    [{ ...office, endMinute: office.startMinute }, 'sameTime'],
    [{ ...office, otherTimes: 'x'.repeat(121) }, 'tooLong'],
    [null, 'noDays'],
    ['{}', 'noDays'],
  ])('%j: %s', (raw, why) => {
    expect(validateHours(raw)).toEqual({ ok: false, why });
  });
  it('never breaks, and what it lets through stays the same', () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        const valid = validateHours(raw);
        if (valid.ok) expect(validateHours(valid.hours)).toEqual(valid);
      }),
    );
  });
});

describe('days together', () => {
  it.each([
    [[0, 1, 2, 3, 4], [[0, 4]]],
    [[0], [[0, 0]]],
    [
      [0, 1],
      [
        [0, 0],
        [1, 1],
      ],
    ],
    [
      [0, 1, 2, 4],
      [
        [0, 2],
        [4, 4],
      ],
    ],
    [[0, 4, 5, 6], [[4, 0]]], // Friday to Monday
    [
      [0, 6],
      [
        [6, 6],
        [0, 0],
      ],
    ], // Sunday and Monday
    [[0, 1, 2, 3, 4, 5, 6], []],
    [
      [0, 2, 4],
      [
        [0, 0],
        [2, 2],
        [4, 4],
      ],
    ],
  ] as [WeekDay[], [number, number][]][])('%j: %j', (days, runs) => {
    expect(dayRuns(days).map(({ first, last }) => [first, last])).toEqual(runs);
  });
  it('says each day once and no other', () => {
    fc.assert(
      fc.property(fc.subarray([...weekDays], { minLength: 1, maxLength: 6 }), (days) => {
        const said = dayRuns(days).flatMap(({ first, last }) => {
          const length = ((last - first + 7) % 7) + 1;
          return Array.from({ length }, (_, at) => (first + at) % 7);
        });
        expect([...said].sort()).toEqual(days);
      }),
    );
  });
});

describe('whether it is time', () => {
  it.each([
    [0, 9 * 60, true],
    [0, 9 * 60 - 1, false],
    [4, 17 * 60 - 1, true],
    [4, 17 * 60, false],
    [5, 12 * 60, false],
  ] as const)('office hours: day %d, minute %d: %s', (day, minute, is) => {
    expect(isWithin(office, day, minute)).toBe(is);
  });
  const night: Hours = { ...office, days: [6], startMinute: 22 * 60, endMinute: 2 * 60 };
  it.each([
    [6, 22 * 60, true],
    [0, 0, true], // Sunday's night goes on into Monday
    [0, 2 * 60, false],
    [6, 60, false],
    [0, 23 * 60, false],
  ] as const)('from Sunday 10 pm to 2 am: day %d, minute %d: %s', (day, minute, is) => {
    expect(isWithin(night, day, minute)).toBe(is);
  });
  it('is time for as many minutes of the week as the hours say', () => {
    const minute = fc.integer({ min: 0, max: minutesPerDay - 1 });
    fc.assert(
      fc.property(fc.subarray([...weekDays], { minLength: 1 }), minute, minute, (days, startMinute, endMinute) => {
        fc.pre(startMinute !== endMinute);
        const hours = { days, startMinute, endMinute, otherTimes: '' };
        let minutes = 0;
        for (const day of weekDays) for (let at = 0; at < minutesPerDay; at++) if (isWithin(hours, day, at)) minutes++;
        const perDay = (endMinute - startMinute + minutesPerDay) % minutesPerDay;
        expect(minutes).toBe(perDay * days.length);
      }),
      { numRuns: 30 },
    );
  });
});
