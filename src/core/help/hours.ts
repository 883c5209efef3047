// The hours in which somebody answers their peers: what is right, which days go together, and whether it is time now.
import { written } from '../checklist/written.ts';

/** 0 is Monday, 6 is Sunday. */
export type WeekDay = 0 | 1 | 2 | 3 | 4 | 5 | 6;
export const weekDays: readonly WeekDay[] = [0, 1, 2, 3, 4, 5, 6];
export const minutesPerDay = 24 * 60;

export interface Hours {
  /** In order, each once. */
  readonly days: readonly WeekDay[];
  readonly startMinute: number;
  /** Before the start: it ends on the next day. */
  readonly endMinute: number;
  /** Whom to call at other times besides 988: a warmline, a team. Empty where there is none. */
  readonly otherTimes: string;
}
export type HoursProblem = 'noDays' | 'noTime' | 'sameTime' | 'tooLong';
export type ValidHours =
  | { readonly ok: true; readonly hours: Hours }
  | { readonly ok: false; readonly why: HoursProblem };

const isMinute = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) < minutesPerDay;

/** The hours cleaned, or what is not right yet. Takes values of any kind, as they may come from storage. */
export function validateHours(raw: unknown): ValidHours {
  const { days, startMinute, endMinute, otherTimes } = Object(raw) as { readonly [K in keyof Hours]?: unknown };
  const chosen = weekDays.filter((day) => Array.isArray(days) && days.includes(day));
  if (chosen.length === 0) return { ok: false, why: 'noDays' };
  if (!isMinute(startMinute) || !isMinute(endMinute)) return { ok: false, why: 'noTime' };
  if (startMinute === endMinute) return { ok: false, why: 'sameTime' };
  const other = written(typeof otherTimes === 'string' ? otherTimes : '');
  if (!other.ok && other.why === 'tooLong') return { ok: false, why: 'tooLong' };
  return { ok: true, hours: { days: chosen, startMinute, endMinute, otherTimes: other.ok ? other.text : '' } };
}

/** Days as people say them: one, or from one to another. The week goes on after Sunday. */
export interface DayRun {
  readonly first: WeekDay;
  readonly last: WeekDay;
}
const dayAfter = (day: WeekDay, by: number): WeekDay => ((day + by + 7) % 7) as WeekDay;

/** Three or more in a row become one run; two stay two. All seven: no run, as "every day" says it better. */
export function dayRuns(days: readonly WeekDay[]): readonly DayRun[] {
  if (weekDays.every((day) => days.includes(day))) return [];
  const starts = weekDays.filter((day) => days.includes(day) && !days.includes(dayAfter(day, -1)));
  return starts
    .map((first) => {
      let length = 1;
      while (days.includes(dayAfter(first, length))) length++;
      return { first, length };
    })
    .flatMap(({ first, length }) =>
      length === 2
        ? [first, dayAfter(first, 1)].map((day) => ({ first: day, last: day }))
        : { first, last: dayAfter(first, length - 1) },
    );
}

/** Hours that end on the next day belong to the day on which they begin. */
export function isWithin({ days, startMinute, endMinute }: Hours, day: WeekDay, minute: number): boolean {
  if (startMinute < endMinute) return days.includes(day) && minute >= startMinute && minute < endMinute;
  return (days.includes(day) && minute >= startMinute) || (days.includes(dayAfter(day, -1)) && minute < endMinute);
}
