// The days of a month, week by week, worked out without a clock.

/** `month`: 1 is January. */
export interface Month {
  readonly year: number;
  readonly month: number;
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function daysIn({ year, month }: Month): number {
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeapYear ? 29 : (lengths[month - 1] ?? 0);
}

/** 0 is Sunday. Sakamoto's way: days from the start of March on, so that a leap day comes last. */
export function weekdayOf({ year, month }: Month, day: number): number {
  const shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
  const y = month < 3 ? year - 1 : year;
  const sum = y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + (shifts[month - 1] ?? 0) + day;
  return sum % 7;
}

/** Rows of seven; `null` where the week has begun before the month, or goes on after it. */
export function weeksOf(month: Month, firstWeekday: number): readonly (readonly (number | null)[])[] {
  const before = (weekdayOf(month, 1) - firstWeekday + 7) % 7;
  const count = daysIn(month);
  return Array.from({ length: Math.ceil((before + count) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, at) => {
      const day = week * 7 + at - before + 1;
      return day >= 1 && day <= count ? day : null;
    }),
  );
}

/** So many months later, or earlier. */
export function monthLater({ year, month }: Month, months: number): Month {
  const since = year * 12 + month - 1 + months;
  return { year: Math.floor(since / 12), month: (((since % 12) + 12) % 12) + 1 };
}

export const isSameMonth = (a: Month, b: Month): boolean => a.year === b.year && a.month === b.month;
/** Below 0 where `a` comes first. */
export const compareMonths = (a: Month, b: Month): number => a.year * 12 + a.month - (b.year * 12 + b.month);
