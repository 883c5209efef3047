// The sentence that tells a peer when one answers, made from the hours in the words and the ways of a language.
import { fill } from '../message.ts';
import { dayRuns, type Hours, type WeekDay } from './hours.ts';

export interface HoursSentenceWords {
  readonly everyDay: string;
  /** `{first}`, `{last}`. */
  readonly dayRun: string;
  /** `{days}`, `{start}`, `{end}`, `{zone}`. */
  readonly answers: string;
  readonly otherTimes: string;
  /** `{other}`. */
  readonly otherTimesAnd: string;
}

/** The fifth of January 1970 was a Monday. */
const mondayMs = 4 * 86_400_000;

export const weekDayName = (locale: string, day: WeekDay): string =>
  new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(mondayMs + day * 86_400_000);

/** "9 AM", "9:30 AM", "09:00": as the locale writes it, without needless zeros. Plain spaces, for the plainest phone. */
export function clockTime(locale: string, minute: number): string {
  const isHalfDay = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hour12 === true;
  const format = new Intl.DateTimeFormat(locale, {
    hour: 'numeric',
    ...((!isHalfDay || minute % 60 !== 0) && { minute: '2-digit' as const }),
    timeZone: 'UTC',
  });
  return format.format(minute * 60_000).replace(/\s/g, ' ');
}

/** "Mountain Time". Where a browser is too old to say it like that, the name for this time of the year. */
export function zoneName(locale: string, timeZone: string | undefined, atMs: number): string {
  const named = (timeZoneName: 'longGeneric' | 'long') =>
    new Intl.DateTimeFormat(locale, { timeZoneName, ...(timeZone && { timeZone }) })
      .formatToParts(atMs)
      .find(({ type }) => type === 'timeZoneName')?.value ?? '';
  try {
    return named('longGeneric');
  } catch {
    return named('long');
  }
}

export function hoursSentence(words: HoursSentenceWords, locale: string, zone: string, hours: Hours): string {
  const runs = dayRuns(hours.days).map(({ first, last }) =>
    first === last
      ? weekDayName(locale, first)
      : fill(words.dayRun, { first: weekDayName(locale, first), last: weekDayName(locale, last) }),
  );
  const answers = fill(words.answers, {
    days: runs.length === 0 ? words.everyDay : new Intl.ListFormat(locale, { type: 'conjunction' }).format(runs),
    start: clockTime(locale, hours.startMinute),
    end: clockTime(locale, hours.endMinute),
    zone,
  });
  const others = hours.otherTimes === '' ? words.otherTimes : fill(words.otherTimesAnd, { other: hours.otherTimes });
  return `${answers} ${others}`;
}
