// The sentence of the hours: no gap is left open, in either language, whatever the hours.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hours as en } from '../../content/locales/en/wanted/hours.ts';
import { hours as es } from '../../content/locales/es/wanted/hours.ts';
import { type Hours, minutesPerDay, weekDays } from './hours.ts';
import { clockTime, hoursSentence, weekDayName, zoneName } from './hours-sentence.ts';

const office: Hours = { days: [0, 1, 2, 3, 4], startMinute: 9 * 60, endMinute: 17 * 60, otherTimes: '' };
const denver = (locale: string) => zoneName(locale, 'America/Denver', 0);

it('says it in English', () => {
  expect(hoursSentence(en.sentence, 'en-US', denver('en-US'), office)).toBe(
    'I answer messages Monday to Friday, 9 AM to 5 PM Mountain Time. At other times call or text 988.',
  );
  const weekend = {
    ...office,
    days: [5, 6],
    startMinute: 22 * 60 + 30,
    endMinute: 60,
    otherTimes: 'Warmline 555-0100',
  } as const;
  expect(hoursSentence(en.sentence, 'en-US', 'Mountain Time', weekend)).toBe(
    'I answer messages Saturday and Sunday, 10:30 PM to 1 AM Mountain Time. At other times call or text 988, or call: Warmline 555-0100.',
  );
  expect(hoursSentence(en.sentence, 'en-US', 'Mountain Time', { ...office, days: weekDays })).toContain(
    'messages every day,',
  );
});

it('says it in Spanish', () => {
  expect(hoursSentence(es.sentence, 'es-US', 'hora de las Montañas', office).replace(/\. m\./g, '.m.')).toMatch(
    /^Respondo mensajes de lunes a viernes, de 9 a\.m\. a 5 p\.m\., hora de las Montañas\. .*988\.$/,
  );
  const three = { ...office, days: [0, 2, 5] } as const;
  expect(hoursSentence(es.sentence, 'es-US', 'hora de las Montañas', three)).toContain('lunes, miércoles y sábado');
});

it.each([
  ['en-US', 9 * 60, '9 AM'],
  ['en-US', 9 * 60 + 5, '9:05 AM'],
  ['en-US', 0, '12 AM'],
  ['en-GB', 13 * 60, '13:00'],
  ['es-ES', 13 * 60, '13:00'],
])('writes a time as in %s: %d is %s', (locale, minute, text) => {
  expect(clockTime(locale, minute)).toBe(text);
});

it('begins the week on Monday', () => {
  expect(weekDays.map((day) => weekDayName('en', day)).join()).toBe(
    'Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday',
  );
});

it('names the zone for the whole year', () => {
  expect(denver('en-US')).toBe('Mountain Time');
  expect(denver('es-US')).toMatch(/^hora /);
});

const anyHours: fc.Arbitrary<Hours> = fc.record({
  days: fc.subarray([...weekDays], { minLength: 1 }),
  startMinute: fc.integer({ min: 0, max: minutesPerDay - 1 }),
  endMinute: fc.integer({ min: 0, max: minutesPerDay - 1 }),
  otherTimes: fc.constantFrom('', 'Warmline 406 555 0100'),
});
it.each([
  ['English', en.sentence, ['en-US', 'en-GB', 'en']],
  ['Spanish', es.sentence, ['es-US', 'es-MX', 'es-ES', 'es']],
] as const)('leaves no gap open in %s', (_language, words, locales) => {
  fc.assert(
    fc.property(anyHours, fc.constantFrom(...locales), (hours, locale) => {
      const text = hoursSentence(words, locale, denver(locale), hours);
      expect(text).not.toMatch(/[{}]|undefined|NaN|_{2}| {2}|^ | $| ,|\.\.|,,/);
      expect(text).toContain('988');
      if (hours.otherTimes) expect(text).toContain(hours.otherTimes);
      expect(text).toContain(clockTime(locale, hours.startMinute));
      expect(text).toContain(clockTime(locale, hours.endMinute));
    }),
  );
});
