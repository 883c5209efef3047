// Writes a calendar file (RFC 5545): lines that end in CRLF, folded at 75 octets, with every text escaped.
import type { CalendarEvent, LocalTime } from './calendar-events.ts';

export interface CalendarFile {
  /** What a calendar app may name the calendar that it makes for it. */
  readonly name: string;
  readonly language: string;
  readonly sequence: number;
  /** When it is written, in UTC: 'YYYYMMDDTHHMMSSZ'. */
  readonly stamp: string;
  readonly events: readonly CalendarEvent[];
  /** All of it takes earlier events back. */
  readonly isCancel?: boolean;
}

export function calendarFile({ name, language, sequence, stamp, events, isCancel = false }: CalendarFile): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Session Ready//Work day//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    `METHOD:${isCancel ? 'CANCEL' : 'PUBLISH'}`,
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, sequence, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent, sequence: number, stamp: string): readonly string[] {
  const { uid, start, end, days, title, isBusy, alarms, isCancelled } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${sequence}`,
    `DTSTART:${localTime(start)}`,
    `DTEND:${localTime(end)}`,
    `RRULE:FREQ=WEEKLY;BYDAY=${days.join(',')}`,
    `SUMMARY:${escaped(title)}`,
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'CLASS:PRIVATE',
    `TRANSP:${isBusy ? 'OPAQUE' : 'TRANSPARENT'}`,
    ...alarms.flatMap(({ minutesBefore, text }) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escaped(text)}`,
      `TRIGGER:${minutesBefore === 0 ? 'PT0S' : `-PT${minutesBefore}M`}`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ];
}

const two = (n: number) => String(n).padStart(2, '0');
/** Neither a zone nor "Z": the clock on the wall. */
const localTime = ({ date, minute }: LocalTime) =>
  `${date.replace(/-/g, '')}T${two(Math.floor(minute / 60))}${two(minute % 60)}00`;

/** Control characters have no place in a text, and half a pair can not be written. */
const unwritable = /(?![\t\n])\p{Cc}/gu;
const halfPair = /[\ud800-\udfff]/gu;

/** RFC 5545, 3.3.11. */
export const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(unwritable, '')
    .replace(halfPair, '\ufffd')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');

const mostOctets = 75;

/** RFC 5545, 3.1: a longer line goes on behind a line end and a space, and no character is cut in two. */
export function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const more = octetsOf(character);
    if (octets + more > mostOctets) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += more;
  }
  return text;
}

/** In UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
