// What goes into the calendar file: one event for each block, and how to call back what an earlier file had.
import { dateOfDay, dayNumberOf, weekDayOf } from './civil-date.ts';
import { type Block, type BlockType, isWork, minutesPerDay, type WeekDay, type WorkDay, weekDays } from './routine.ts';

/** Clock time without a zone: 9:00 stays 9:00 across daylight saving and travel. */
export interface LocalTime {
  /** 'YYYY-MM-DD'. */
  readonly date: string;
  /** 0 to 1439. */
  readonly minute: number;
}

/** When an event is, and its name for ever: the same in every file, so that a calendar finds it again. */
export interface EventTime {
  readonly uid: string;
  readonly start: LocalTime;
  readonly end: LocalTime;
  /** Each week on these days; the start is on one of them. */
  readonly days: readonly WeekDay[];
}

export interface CalendarEvent extends EventTime {
  readonly title: string;
  /** Others see that one is busy. */
  readonly isBusy: boolean;
  readonly alarms: readonly Alarm[];
  readonly isCancelled: boolean;
}

export interface Alarm {
  readonly minutesBefore: number;
  readonly text: string;
}

/** What the files that were made so far had: kept, so that the next one can update or take back all of it. */
export interface Written {
  readonly id: typeof writtenId;
  /** Tells this app on this device from every other. */
  readonly install: string;
  /** Of the last file; grows by one with each. */
  readonly sequence: number;
  readonly events: readonly EventTime[];
}
export const writtenId = 'calendar';
/** Those of blocks that are long gone are forgotten one day. */
const mostEvents = 300;

/** The words of a file. `{title}` in an alarm is the title of its event. */
export interface CalendarWords {
  readonly title: (block: Block) => string;
  readonly alarms: Readonly<Record<AlarmKind, string>>;
}
export type AlarmKind = 'check' | 'soon' | 'now';

/** Of each type of block: what rings, and how many minutes before (content.md 6.3). */
export const alarmsFor: Readonly<Record<BlockType, readonly (readonly [kind: AlarmKind, minutesBefore: number])[]>> = {
  peers: [
    ['check', 15],
    ['now', 0],
  ],
  team: [
    ['check', 15],
    ['now', 0],
  ],
  admin: [['soon', 5]],
  meal: [['soon', 5]],
  break: [['now', 0]],
  self: [],
};

/** `today`: no event begins before it. Days on no day of the week are not in the calendar. */
export function eventsOf(
  all: readonly WorkDay[],
  { today, install, words }: { readonly today: string; readonly install: string; readonly words: CalendarWords },
): readonly CalendarEvent[] {
  return all
    .filter(({ days }) => days.length > 0)
    .flatMap((day) =>
      day.blocks.map((block) => {
        const title = words.title(block);
        return {
          ...timeOf(day, block, dayNumberOf(today)),
          uid: `${day.id}.${block.id}.${install}@session-ready`,
          title,
          isBusy: isWork(block.type),
          alarms: alarmsFor[block.type].map(([kind, minutesBefore]) => ({
            minutesBefore,
            text: words.alarms[kind].replace('{title}', () => title),
          })),
          isCancelled: false,
        };
      }),
    );
}

/** A block past midnight is on the next day of the week, and one that goes on past midnight ends there. */
function timeOf(day: WorkDay, { startMinute, lengthMinutes }: Block, today: number): Omit<EventTime, 'uid'> {
  const nights = Math.floor(startMinute / minutesPerDay);
  const later = day.days.map((weekDay) => weekDays[(weekDays.indexOf(weekDay) + nights) % 7]);
  const days = weekDays.filter((weekDay) => later.includes(weekDay));
  let first = today;
  while (!days.includes(weekDayOf(first))) first++;
  const at = (minute: number): LocalTime => ({
    date: dateOfDay(first + Math.floor(minute / minutesPerDay)),
    minute: minute % minutesPerDay,
  });
  const start = startMinute % minutesPerDay;
  return { start: at(start), end: at(start + lengthMinutes), days };
}

/** Events of earlier files, to be taken back: all of them, or those that `now` no longer has. */
export const takenBack = (
  written: Written | null,
  title: string,
  now: readonly CalendarEvent[] = [],
): readonly CalendarEvent[] =>
  (written?.events ?? [])
    .filter(({ uid }) => now.every((event) => event.uid !== uid))
    .map((time) => ({ ...time, title, isBusy: false, alarms: [], isCancelled: true }));

/** With what one more file has. */
export function writtenWith(before: Written | null, install: string, events: readonly CalendarEvent[]): Written {
  const old = (before?.events ?? []).filter(({ uid }) => events.every((event) => event.uid !== uid));
  const times = events.map(({ uid, start, end, days }) => ({ uid, start, end, days }));
  return {
    id: writtenId,
    install,
    sequence: (before?.sequence ?? -1) + 1,
    events: [...times, ...old].slice(0, mostEvents),
  };
}

/** Of any shape, as it comes from storage or a backup. */
export function writtenIn(found: unknown): Written | null {
  const { id, install, sequence, events } = Object(found) as Partial<Record<keyof Written, unknown>>;
  if (id !== writtenId || typeof install !== 'string' || !/^[\w-]{1,64}$/.test(install)) return null;
  if (!Number.isInteger(sequence) || (sequence as number) < 0 || !Array.isArray(events)) return null;
  return { id, install, sequence: sequence as number, events: events.map(eventIn).filter((event) => event !== null) };
}

function eventIn(found: unknown): EventTime | null {
  const { uid, start, end, days } = Object(found) as Partial<Record<keyof EventTime, unknown>>;
  if (typeof uid !== 'string' || !/^[\w.@-]{1,250}$/.test(uid) || !Array.isArray(days)) return null;
  const known = weekDays.filter((weekDay) => days.includes(weekDay));
  return isLocalTime(start) && isLocalTime(end) && known.length > 0 ? { uid, start, end, days: known } : null;
}

function isLocalTime(found: unknown): found is LocalTime {
  const { date, minute } = Object(found) as Partial<Record<keyof LocalTime, unknown>>;
  return (
    typeof date === 'string' &&
    /^\d{4}-\d{2}-\d{2}$/.test(date) &&
    Number.isInteger(minute) &&
    (minute as number) >= 0 &&
    (minute as number) < minutesPerDay
  );
}
