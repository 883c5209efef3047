// Days and times as people say them, in their own language.
import { fill } from '../core/message.ts';
import type { App } from '../state/app.ts';

/** "today", "yesterday", or the date written out. */
export function dayOf(app: App, atMs: number): string {
  const { days } = app.t.app;
  const midnight = (ms: number) => new Date(ms).setHours(0, 0, 0, 0);
  const ago = Math.round((midnight(app.now()) - midnight(atMs)) / 86_400_000);
  if (ago === 0) return days.today;
  if (ago === 1) return days.yesterday;
  return longDate(app, atMs);
}

const longDate = (app: App, atMs: number): string =>
  new Intl.DateTimeFormat(app.locale, { weekday: 'long', month: 'long', day: 'numeric' }).format(atMs);

/** The date now, written out. */
export const dateOf = (app: App): string => longDate(app, app.now());

export const timeOf = (app: App, atMs: number): string =>
  new Intl.DateTimeFormat(app.locale, { hour: 'numeric', minute: '2-digit' }).format(atMs);

/** A sentence with `{day}` and `{time}`. */
export const when = (app: App, text: string, atMs: number, more: Record<string, string | number> = {}): string =>
  fill(text, { day: dayOf(app, atMs), time: timeOf(app, atMs), ...more });
