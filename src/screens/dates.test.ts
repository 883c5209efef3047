// Days and times as people say them.
import { describe, expect, it } from 'vitest';
import { app as words } from '../content/locales/en/app.ts';
import type { App } from '../state/app.ts';
import { dateOf, dayOf, timeOf, when } from './dates.ts';

const at = (text: string) => new Date(text).getTime(); // local time: no zone is given
const appAt = (now: string, locale = 'en-US') => ({ t: { app: words }, locale, now: () => at(now) }) as unknown as App;

describe('dayOf', () => {
  it.each([
    ['2026-11-24T08:00', '2026-11-24T00:00', 'today'],
    ['2026-11-24T00:01', '2026-11-23T23:59', 'yesterday'],
    ['2026-11-24T23:59', '2026-11-23T00:00', 'yesterday'],
    ['2026-11-24T08:00', '2026-11-22T23:59', 'Sunday, November 22'],
    ['2026-03-09T08:00', '2026-03-08T01:00', 'yesterday'], // the day between is an hour short in the US
    ['2026-11-02T08:00', '2026-11-01T00:30', 'yesterday'], // and here an hour longer
  ])('at %s says of %s: %s', (now, then, expected) => {
    expect(dayOf(appAt(now), at(then))).toBe(expected);
  });

  it('does not call tomorrow today: a clock may have been set back', () => {
    expect(dayOf(appAt('2026-11-24T08:00'), at('2026-11-25T08:00'))).toBe('Wednesday, November 25');
  });
});

it('writes the date of now', () => {
  expect(dateOf(appAt('2026-11-24T08:00'))).toBe('Tuesday, November 24');
});

it.each([
  ['en-US', '2:05 PM'],
  ['en-GB', '14:05'],
])('writes the time as they do in %s', (locale, expected) => {
  expect(timeOf(appAt('2026-11-24T14:05', locale), at('2026-11-24T14:05')).replace(/\s/g, ' ')).toBe(expected);
});

it('fills a sentence with day, time and more', () => {
  const app = appAt('2026-11-24T14:05');
  const line = when(app, '{day}, {time}: {done} of {all}', at('2026-11-24T08:30'), { done: 2, all: 5 });
  expect(line.replace(/\s/g, ' ')).toBe('today, 8:30 AM: 2 of 5');
});
