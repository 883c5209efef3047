// The calendar file, read back by a parser that is not ours: over any routine, every time, text and alarm is the same.
import fc from 'fast-check';
import ICAL from 'ical.js';
import { afterEach, describe, expect, it } from 'vitest';
import { exampleDay } from '../../content/example-day.ts';
import { type CalendarWords, eventsOf, takenBack, type Written, writtenIn, writtenWith } from './calendar-events.ts';
import { calendarFile, escaped, folded } from './calendar-file.ts';
import { type BlockType, type WorkDay, weekDays } from './routine.ts';
import { anyRoutine, at, block, workDay } from './routines.fake.ts';

const stamp = '20261124T090000Z';
const today = '2026-11-24';
const words: CalendarWords = {
  title: ({ label }) => label,
  alarms: { check: 'Session check, 15 minutes; before “{title}”', soon: '{title} in 5 minutes', now: '{title}' },
};
const octets = (text: string) => new TextEncoder().encode(text).length;
const events = (days: readonly WorkDay[], from = today) => eventsOf(days, { today: from, install: '3f2a', words });
const fileOf = (days: readonly WorkDay[], from = today) =>
  calendarFile({ name: 'Work day', language: 'en', sequence: 3, stamp, events: events(days, from) });

/** What the other parser makes of it. */
function parse(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return {
    calendar,
    events: calendar
      .getAllSubcomponents('vevent')
      .map((component) => ({ component, event: new ICAL.Event(component) })),
  };
}
const textOf = (component: InstanceType<typeof ICAL.Component>, name: string) =>
  String(component.getFirstPropertyValue(name));

/** As a calendar has to show it: without control characters, and with half pairs marked. */
const shown = (text: string) =>
  [...text.replace(/\r\n?/g, '\n')]
    .filter((character) => /^[\t\n]$/.test(character) || !/^\p{Cc}$/u.test(character))
    .map((character) => (/^[\ud800-\udfff]$/.test(character) ? '\ufffd' : character))
    .join('');

const alarmsOf: Readonly<Record<BlockType, readonly number[]>> = {
  peers: [-900, 0],
  team: [-900, 0],
  admin: [-300],
  meal: [-300],
  break: [0],
  self: [],
};

describe('any routine', () => {
  it('is read back the same by an independent parser, 1,000 times', () => {
    let blocks = 0;
    fc.assert(
      fc.property(anyRoutine, fc.nat(20_000), (days, later) => {
        const from = new Date(Date.UTC(2026, 0, 1 + later)).toISOString().slice(0, 10);
        const text = fileOf(days, from);
        const { calendar, events: found } = parse(text);
        expect([textOf(calendar, 'version'), textOf(calendar, 'method'), textOf(calendar, 'calscale')]).toEqual([
          '2.0',
          'PUBLISH',
          'GREGORIAN',
        ]);
        const expected = days
          .filter((day) => day.days.length > 0)
          .flatMap((day) => day.blocks.map((one) => ({ day, one })));
        expect(found).toHaveLength(expected.length);
        blocks += expected.length;
        const shownDays = found.map(({ component, event }) => {
          // Where the other parser puts it on the line of time, by its own arithmetic.
          const [start = 0, end = 0] = [event.startDate, event.endDate].map((time) =>
            Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second),
          );
          const rule = component.getFirstPropertyValue('rrule') as InstanceType<typeof ICAL.Recur>;
          const alarms = component.getAllSubcomponents('valarm');
          return {
            startMinute: (start / 60_000) % 1_440,
            lengthMinutes: (end - start) / 60_000,
            isFloating: event.startDate.zone === ICAL.Timezone.localTimezone,
            isInFirstWeek: start >= Date.parse(from) && start < Date.parse(from) + 7 * 86_400_000,
            isOnOneOfItsDays: rule.parts.BYDAY?.includes(
              ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'][new Date(start).getUTCDay()] ?? '',
            ),
            frequency: rule.freq,
            days: [...(rule.parts.BYDAY as string[])].sort(),
            title: event.summary,
            facts: ['class', 'status', 'transp', 'dtstamp', 'sequence'].map((fact) => textOf(component, fact)),
            alarms: alarms.map((alarm) => [
              textOf(alarm, 'action'),
              (alarm.getFirstPropertyValue('trigger') as InstanceType<typeof ICAL.Duration>).toSeconds(),
              textOf(alarm, 'description').includes(event.summary),
            ]),
          };
        });
        expect(shownDays).toEqual(
          expected.map(({ day, one }) => ({
            startMinute: one.startMinute % 1_440,
            lengthMinutes: one.lengthMinutes,
            isFloating: true,
            isInFirstWeek: true,
            isOnOneOfItsDays: true,
            frequency: 'WEEKLY',
            days: day.days
              .map((name) => weekDays[(weekDays.indexOf(name) + (one.startMinute >= 1_440 ? 1 : 0)) % 7])
              .sort(),
            title: shown(one.label),
            facts: [
              'PRIVATE',
              'CONFIRMED',
              ['peers', 'admin', 'team'].includes(one.type) ? 'OPAQUE' : 'TRANSPARENT',
              '2026-11-24T09:00:00Z',
              '3',
            ],
            alarms: alarmsOf[one.type].map((seconds) => ['DISPLAY', seconds, true]),
          })),
        );
        const uids = found.map(({ event }) => event.uid);
        expect(new Set(uids).size).toBe(uids.length);
        // And by its octets: nothing but whole lines of 75 at most.
        expect(text.endsWith('\r\n')).toBe(true);
        expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
        expect(text.split('\r\n').filter((line) => octets(line) > 75)).toEqual([]);
        expect(new TextDecoder().decode(new TextEncoder().encode(text))).toBe(text); // no half pairs
      }),
      { numRuns: 1_000 },
    );
    expect(blocks).toBeGreaterThan(5_000);
  });

  it('comes back from any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const lines = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', `SUMMARY:${escaped(text)}`, 'END:VEVENT', 'END:VCALENDAR'];
        const file = lines.map((line) => `${folded(line)}\r\n`).join('');
        expect(parse(file).events[0]?.event.summary).toBe(shown(text));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('lines and texts', () => {
  it('are escaped as the standard says', () => {
    expect(escaped('a,b;c\\d\ne\r\nf\rg')).toBe('a\\,b\\;c\\\\d\\ne\\nf\\ng');
    expect(escaped('bell\u0007 tab\t colon: "q"')).toBe('bell tab\t colon: "q"');
    expect(escaped('half \ud83d pair')).toBe('half \ufffd pair');
  });

  it('are folded at 75 octets, and no character is cut', () => {
    expect(folded('x'.repeat(75))).toBe('x'.repeat(75));
    expect(folded('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x`);
    expect(folded(`${'x'.repeat(73)}é`)).toBe(`${'x'.repeat(73)}é`);
    expect(folded(`${'x'.repeat(74)}é`)).toBe(`${'x'.repeat(74)}\r\n é`);
    for (const character of ['é', '漢', '👩'])
      for (const line of folded(character.repeat(200)).split('\r\n ')) {
        expect(octets(line)).toBeLessThanOrEqual(75);
        expect(line).toMatch(new RegExp(`^(${character})+$`, 'u'));
      }
  });
});

describe('by hand', () => {
  const example = workDay(
    exampleDay.blocks.map((one) => ({ ...one, label: one.id })),
    { id: 'd1' },
  );

  it('a block with peers is what the design asks for, line by line', () => {
    const day = { ...example, blocks: example.blocks.filter(({ id }) => id === 'peers1') };
    const text = calendarFile({
      name: 'Work day',
      language: 'en',
      sequence: 0,
      stamp,
      events: eventsOf([day], {
        today: '2026-11-28', // a Saturday: the first one is on Monday
        install: '3f2a',
        words: { title: () => 'Work block', alarms: { ...words.alarms, check: 'Session check in 15 minutes' } },
      }),
    });
    expect(text.split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Session Ready//Work day//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Work day',
      'BEGIN:VEVENT',
      'UID:d1.peers1.3f2a@session-ready',
      'DTSTAMP:20261124T090000Z',
      'SEQUENCE:0',
      'DTSTART:20261130T102000',
      'DTEND:20261130T113000',
      'RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
      'SUMMARY:Work block',
      'STATUS:CONFIRMED',
      'CLASS:PRIVATE',
      'TRANSP:OPAQUE',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Session check in 15 minutes',
      'TRIGGER:-PT15M',
      'END:VALARM',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Work block',
      'TRIGGER:PT0S',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('a block over midnight ends on the next day; one past midnight is on the next day of the week', () => {
    const day = workDay([block('over', 'peers', at(23, 30), 60), block('past', 'admin', at(25), 30)], { days: ['SU'] });
    const [over, past] = parse(fileOf([day])).events.map(({ event }) => event);
    expect([over?.startDate.toString(), over?.endDate.toString()]).toEqual([
      '2026-11-29T23:30:00',
      '2026-11-30T00:30:00',
    ]);
    expect([past?.startDate.toString(), past?.endDate.toString()]).toEqual([
      '2026-11-30T01:00:00',
      '2026-11-30T01:30:00',
    ]);
    expect(String(past?.component.getFirstPropertyValue('rrule'))).toBe('FREQ=WEEKLY;BYDAY=MO');
  });

  it('a day on call is in no calendar', () => {
    expect(parse(fileOf([{ ...example, days: [] }])).events).toEqual([]);
  });
});

describe('over the change of the clocks', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    process.env.TZ = zone ?? '';
    if (zone === undefined) delete process.env.TZ;
  });

  it.each([
    ['America/Denver', '2026-10-20', '2026-11-01'],
    ['America/Denver', '2027-03-01', '2027-03-14'],
    ['Europe/Berlin', '2027-03-20', '2027-03-28'],
  ])('%s from %s: 9:00 stays 9:00, in the other parser and on the clock', (name, from, changeDay) => {
    process.env.TZ = name;
    const day = workDay([block('a', 'peers', at(9), 75), block('night', 'self', at(23), 120)], { days: [...weekDays] });
    for (const { event } of parse(fileOf([day], from)).events) {
      const occurrences = event.iterator();
      const offsets = new Set<number>();
      const days: string[] = [];
      for (let i = 0; i < 30; i++) {
        const details = event.getOccurrenceDetails(occurrences.next());
        const [start, end] = [details.startDate.toJSDate(), details.endDate.toJSDate()];
        expect([start.getHours(), start.getMinutes()]).toEqual(event.uid.includes('night') ? [23, 0] : [9, 0]);
        expect([end.getHours(), end.getMinutes()]).toEqual(event.uid.includes('night') ? [1, 0] : [10, 15]);
        offsets.add(start.getTimezoneOffset());
        days.push(details.startDate.toString().slice(0, 10));
      }
      expect(offsets.size).toBe(2); // the clocks did change on the way
      expect(days).toContain(changeDay);
      expect(days[0]).toBe(from);
    }
  });
});

describe('file after file', () => {
  const day = workDay([block('a', 'peers', at(9)), block('b', 'admin', at(11))], { id: 'd1' });
  const less = { ...day, blocks: day.blocks.slice(0, 1) };
  const first = writtenWith(null, '3f2a', events([day]));

  it('keeps its names, counts on, and takes back what is gone', () => {
    expect([first.sequence, first.events.length]).toEqual([0, 2]);
    const now = events([less]);
    const second = writtenWith(first, '3f2a', now);
    expect(second.sequence).toBe(1);
    const gone = takenBack(first, 'Work block', now);
    expect(gone.map(({ uid, isCancelled }) => [uid, isCancelled])).toEqual([['d1.b.3f2a@session-ready', true]]);
    const text = calendarFile({ name: 'W', language: 'es', sequence: 1, stamp, events: [...now, ...gone] });
    expect(parse(text).events.map(({ component, event }) => [event.uid, textOf(component, 'status')])).toEqual([
      ['d1.a.3f2a@session-ready', 'CONFIRMED'],
      ['d1.b.3f2a@session-ready', 'CANCELLED'],
    ]);
    expect(second.events.map(({ uid }) => uid)).toEqual(['d1.a.3f2a@session-ready', 'd1.b.3f2a@session-ready']);
  });

  it('takes all of it back in one file, at the times that it had', () => {
    const text = calendarFile({
      name: 'W',
      language: 'en',
      sequence: 1,
      stamp,
      isCancel: true,
      events: takenBack(first, 'Work block'),
    });
    const { calendar, events: found } = parse(text);
    expect(textOf(calendar, 'method')).toBe('CANCEL');
    const before = parse(fileOf([day])).events;
    expect(found.map(({ event }) => [event.uid, String(event.startDate), String(event.endDate)])).toEqual(
      before.map(({ event }) => [event.uid, String(event.startDate), String(event.endDate)]),
    );
    for (const { component } of found) {
      expect(textOf(component, 'status')).toBe('CANCELLED');
      expect(component.getAllSubcomponents('valarm')).toEqual([]);
    }
  });

  it('comes back from storage as it was, and damaged it is nothing', () => {
    expect(writtenIn(JSON.parse(JSON.stringify(first)))).toEqual(first);
    const bad: readonly unknown[] = [
      null,
      4,
      {},
      { ...first, id: 'x' },
      { ...first, install: 'a b' },
      { ...first, sequence: -1 },
      { ...first, events: 'x' },
    ];
    for (const row of bad) expect(writtenIn(row)).toBeNull();
    const [event] = first.events;
    const events: readonly unknown[] = [
      { ...event, uid: 'x\r\nX' },
      { ...event, days: ['XX'] },
      { ...event, start: { date: '1', minute: 0 } },
      event,
    ];
    expect(writtenIn({ ...first, events })?.events).toEqual([event]);
    fc.assert(fc.property(fc.anything(), (any) => void writtenIn(any)));
  });

  it('forgets what is long gone', () => {
    let written: Written | null = null;
    for (let i = 0; i < 80; i++)
      written = writtenWith(
        written,
        'x',
        events([
          workDay(
            exampleDay.blocks.slice(0, 5).map((one) => ({ ...one, label: 'x' })),
            { id: `d${i}` },
          ),
        ]),
      );
    expect(written?.events).toHaveLength(300);
    expect(written?.events[0]?.uid).toMatch(/^d79\./);
  });
});
