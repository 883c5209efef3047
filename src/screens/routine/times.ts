// Times, lengths and days of the week as people say them in their own language.

import { fill } from '../../core/message.ts';
import { minutesPerDay, type WeekDay, type WorkDay, weekDays } from '../../core/routine/routine.ts';

/** Minutes from a midnight, on the clock. */
export const clockText = (locale: string, minute: number): string =>
  new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(minute * 60_000);

/** "10:20 – 11:30 AM"; `range` has the words for one over midnight, which would get its dates. */
export function rangeText(locale: string, range: string, fromMinute: number, lengthMinutes: number): string {
  const from = fromMinute % minutesPerDay;
  const to = from + lengthMinutes;
  if (to >= minutesPerDay) return fill(range, { from: clockText(locale, from), to: clockText(locale, to) });
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).formatRange(
    from * 60_000,
    to * 60_000,
  );
}

/** "1 hr 15 min". */
export function lengthText(locale: string, minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const say = (count: number, unit: 'hour' | 'minute') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(count);
  return [hours > 0 && say(hours, 'hour'), (rest > 0 || hours === 0) && say(rest, 'minute')].filter(Boolean).join(' ');
}

/** The 1st of January 2024 was a Monday. */
export const weekDayText = (locale: string, weekDay: WeekDay): string =>
  new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2024, 0, 1 + weekDays.indexOf(weekDay)),
  );

/** "Monday to Friday", or one by one. */
export function daysText(locale: string, fromTo: string, days: readonly WeekDay[]): string {
  const [first, last] = [days[0], days[days.length - 1]];
  if (!first || !last) return '';
  const name = (weekDay: WeekDay) => weekDayText(locale, weekDay);
  const isRun = weekDays.indexOf(last) - weekDays.indexOf(first) === days.length - 1;
  if (isRun && days.length > 2) return fill(fromTo, { from: name(first), to: name(last) });
  return new Intl.ListFormat(locale).format(days.map(name));
}

/** What the person calls it, or else its days of the week. */
export const nameOfDay = (locale: string, words: { fromTo: string; noDays: string }, { name, days }: WorkDay): string =>
  name || daysText(locale, words.fromTo, days) || words.noDays;

/** As a field for a time has it: "09:30". */
export const fieldValueOf = (minute: number): string =>
  [Math.floor(minute / 60) % 24, minute % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** `null` while nothing, or half of it, is written. */
export function minuteIn(fieldValue: string): number | null {
  const [, hour, minute] = /^(\d\d):(\d\d)/.exec(fieldValue) ?? [];
  return hour === undefined || minute === undefined ? null : Number(hour) * 60 + Number(minute);
}
