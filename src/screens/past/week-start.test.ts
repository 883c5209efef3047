// The first day of the week, by the browser's own knowledge and without it.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { firstWeekdayOf } from './week-start.ts';

afterEach(() => vi.unstubAllGlobals());

const places = [
  ['en-US', 0],
  ['es-US', 0],
  ['es-MX', 0],
  ['en-CA', 0],
  ['en-GB', 1],
  ['es-ES', 1],
  ['es-AR', 1],
  ['en-NZ', 1],
  ['es-Latn-PR', 0],
  ['en', 0],
  ['es', 0],
  ['no locale at all', 0],
] as const;

describe.each(['known', 'not known'])('where the first day of weeks is %s to the browser', (how) => {
  it.each(places)('%s: %i', (locale, day) => {
    if (how === 'not known') {
      class Bare {
        readonly region: string | undefined;
        constructor(tag: string) {
          this.region = new RealLocale(tag).region;
        }
      }
      const RealLocale = Intl.Locale;
      vi.stubGlobal('Intl', { ...Intl, Locale: Bare });
    }
    expect(firstWeekdayOf(locale)).toBe(day);
  });
});
