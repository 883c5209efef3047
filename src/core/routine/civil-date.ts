// Dates without a clock or a zone: days are counted, and named again. 'YYYY-MM-DD', Gregorian.
import { type WeekDay, weekDays } from './routine.ts';

const daysTo1970 = 719_162; // from the 1st of January of year 1
const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const daysOfMonth = (year: number, month: number) =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
const daysBeforeYear = (year: number) => {
  const past = year - 1;
  return past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400) - daysTo1970;
};

/** Days since the 1st of January 1970. */
export function dayNumberOf(date: string): number {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  let days = daysBeforeYear(year) + day - 1;
  for (let before = 1; before < month; before++) days += daysOfMonth(year, before);
  return days;
}

export function dateOfDay(dayNumber: number): string {
  let year = 1970 + Math.floor(dayNumber / 366); // never too late from 1970 on
  while (daysBeforeYear(year + 1) <= dayNumber) year++;
  let left = dayNumber - daysBeforeYear(year);
  let month = 1;
  while (left >= daysOfMonth(year, month)) left -= daysOfMonth(year, month++);
  return [String(year).padStart(4, '0'), ...[month, left + 1].map((part) => String(part).padStart(2, '0'))].join('-');
}

/** The 1st of January 1970 was a Thursday. */
export const weekDayOf = (dayNumber: number): WeekDay => weekDays[(((dayNumber + 3) % 7) + 7) % 7] as WeekDay;
