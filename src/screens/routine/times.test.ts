// How times and days are said, in English and in Spanish.
import { expect, it } from 'vitest';
import { clockText, daysText, fieldValueOf, lengthText, minuteIn, nameOfDay, rangeText, weekDayText } from './times.ts';

/** Whatever kind of space and stop the platform puts between. */
const plain = (text: string) => text.replace(/\s/g, ' ');

it('says a time, also past midnight', () => {
  expect([0, 545, 780, 1_500].map((minute) => plain(clockText('en-US', minute)))).toEqual([
    '12:00 AM',
    '9:05 AM',
    '1:00 PM',
    '1:00 AM',
  ]);
  expect(plain(clockText('es-US', 780))).toMatch(/^1:00 p\. ?m\.$/);
});

it('says from when to when', () => {
  const say = (locale: string, from: number, length: number) =>
    plain(rangeText(locale, '{from} to {to}', from, length)).replace('–', '-');
  expect(say('en-US', 620, 70)).toBe('10:20 - 11:30 AM');
  expect(say('en-US', 690, 60)).toBe('11:30 AM - 12:30 PM');
  expect(say('en-US', 1_410, 60)).toBe('11:30 PM to 12:30 AM');
  expect(say('en-US', 1_500, 30)).toBe('1:00 - 1:30 AM');
  expect(say('en-US', 1_380, 60)).toBe('11:00 PM to 12:00 AM');
  expect(say('es-US', 620, 70)).toMatch(/^10:20 ?- ?11:30 a\. ?m\.$/);
});

it('says a length', () => {
  expect([0, 5, 60, 75, 1_440].map((minutes) => plain(lengthText('en-US', minutes)))).toEqual([
    '0 min',
    '5 min',
    '1 hr',
    '1 hr 15 min',
    '24 hr',
  ]);
  expect(plain(lengthText('es-US', 75))).toBe('1 h 15 min');
});

it('says the days of the week', () => {
  expect(weekDayText('en-US', 'MO')).toBe('Monday');
  expect(weekDayText('es-US', 'SU')).toBe('domingo');
  const say = (...days: Parameters<typeof daysText>[2]) => daysText('en-US', '{from} to {to}', days);
  expect([say(), say('FR'), say('MO', 'TU'), say('MO', 'TU', 'WE', 'TH'), say('MO', 'WE', 'FR')]).toEqual([
    '',
    'Friday',
    'Monday and Tuesday',
    'Monday to Thursday',
    'Monday, Wednesday, and Friday',
  ]);
  const day = { id: 'a', name: '', days: [], blocks: [], stopMinute: null, order: 0 };
  const words = { fromTo: '{from} to {to}', noDays: 'On no day' };
  expect([nameOfDay('en-US', words, day), nameOfDay('en-US', words, { ...day, name: 'On call' })]).toEqual([
    'On no day',
    'On call',
  ]);
});

it('reads and fills a field for a time', () => {
  for (let minute = 0; minute < 1_440; minute++) expect(minuteIn(fieldValueOf(minute))).toBe(minute);
  expect([fieldValueOf(1_500), minuteIn('09:30:00'), minuteIn(''), minuteIn('9')]).toEqual(['01:00', 570, null, null]);
});
