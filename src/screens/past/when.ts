// Days of a long past: with the year where the day alone could be any.

import { fill } from '../../core/message.ts';
import { inUnit, scales } from '../../core/past/scale.ts';
import type { UsualCode } from '../../core/usual/measures.ts';
import type { App } from '../../state/app.ts';
import { dayOf } from '../dates.ts';

/** About nine months: from then on the same day of last year could be meant. */
const recentMs = 270 * 86_400_000;

/** "today", "yesterday", or the day written out. */
export const pastDay = (app: App, atMs: number): string =>
  Math.abs(app.now() - atMs) < recentMs ? dayOf(app, atMs) : writtenDay(app, atMs);

/** The day written out, with its year. */
export const writtenDay = (app: App, atMs: number): string =>
  written(app, atMs, { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' });

export const shortDay = (app: App, atMs: number): string => written(app, atMs, { dateStyle: 'medium' });

/** A check may say that it was made at a moment that no calendar has. */
function written(app: App, atMs: number, style: Intl.DateTimeFormatOptions): string {
  const date = new Date(atMs);
  return Number.isNaN(date.getTime()) ? '?' : new Intl.DateTimeFormat(app.locale, style).format(date);
}

/** A measure's number with its unit. */
export function amountOf(app: App, code: UsualCode, value: number): string {
  const { unit } = scales[code];
  const style: Intl.NumberFormatOptions =
    unit === 'count' || unit === 'ratio'
      ? { maximumSignificantDigits: 3 }
      : { maximumFractionDigits: unit === 'dB' || unit === 'dBFS' || unit === 'fps' ? 1 : 0 };
  return fill(app.t.units[unit], { value: new Intl.NumberFormat(app.locale, style).format(inUnit(code, value)) });
}

export const countOf = (words: { readonly checks: string; readonly checksOne: string }, app: App, count: number) =>
  count === 1 ? words.checksOne : fill(words.checks, { count: numberOf(app, count) });

export const numberOf = (app: App, value: number): string => new Intl.NumberFormat(app.locale).format(value);
