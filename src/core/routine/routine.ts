// The work day: blocks of time one after another, on certain days of the week, and what can be done with them.
import { written } from '../checklist/written.ts';

/** As the calendar file names them; a week begins on Monday. */
export const weekDays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type WeekDay = (typeof weekDays)[number];

/** `self`: one's own time. `team`: with co-workers. */
export const blockTypes = ['peers', 'admin', 'team', 'break', 'meal', 'self'] as const;
export type BlockType = (typeof blockTypes)[number];
export const isWork = (type: BlockType): boolean => type === 'peers' || type === 'admin' || type === 'team';

export const minutesPerDay = 1_440;
/** A length that can be chosen. */
export const maxLengthMinutes = 720;

export interface Block {
  readonly id: string;
  /** From the midnight that the day begins with; from 1440 on it is past the next midnight, and still this work day. */
  readonly startMinute: number;
  readonly lengthMinutes: number;
  readonly type: BlockType;
  readonly label: string;
}

export interface WorkDay {
  readonly id: string;
  /** Empty where the days of the week say enough. */
  readonly name: string;
  /** Each day of the week is in one work day at most; none at all is a day on call, kept for when it is needed. */
  readonly days: readonly WeekDay[];
  /** By their start. Never more than 24 hours from the first start to the last. */
  readonly blocks: readonly Block[];
  /** When work is over, in minutes as of `startMinute`; `null` where that is not said. */
  readonly stopMinute: number | null;
  readonly order: number;
}

export const endOf = ({ startMinute, lengthMinutes }: Omit<Block, 'label' | 'type' | 'id'>): number =>
  startMinute + lengthMinutes;

/** Where the day begins: its first work, or its first block where there is no work. */
export const workStartOf = ({ blocks }: { readonly blocks: readonly Omit<Block, 'label'>[] }): number | null =>
  (blocks.find(({ type }) => isWork(type)) ?? blocks[0])?.startMinute ?? null;

const byStart = (blocks: readonly Block[]): readonly Block[] =>
  [...blocks].sort((a, b) => a.startMinute - b.startMinute || (a.id < b.id ? -1 : 1));

/** A start that is a whole day or more behind the first one is taken to be on the day before. */
function withBlocks(day: WorkDay, blocks: readonly Block[]): WorkDay {
  const first = Math.min(...blocks.map(({ startMinute }) => startMinute));
  const within = ({ startMinute }: Block) => first + ((startMinute - first) % minutesPerDay);
  return { ...day, blocks: byStart(blocks.map((block) => ({ ...block, startMinute: within(block) }))) };
}

/** The same day so many minutes later, or earlier. It begins on its own date again, and may go on past midnight. */
export function shiftDay(day: WorkDay, byMinutes: number): WorkDay {
  const first = day.blocks[0]?.startMinute;
  if (first === undefined) return day;
  const moved = first + byMinutes;
  const shift = moved - Math.floor(moved / minutesPerDay) * minutesPerDay - first;
  const blocks = day.blocks.map((block) => ({ ...block, startMinute: block.startMinute + shift }));
  if (day.stopMinute === null) return { ...day, blocks };
  const stop = (day.stopMinute + shift) % (2 * minutesPerDay);
  return { ...day, blocks, stopMinute: stop < 0 ? stop + minutesPerDay : stop };
}

/** The same day with its work, or its first block where there is no work, beginning at this minute of the day. */
export const startingAt = (day: WorkDay, minute: number): WorkDay =>
  shiftDay(day, minute - (workStartOf(day) ?? minute));

/** With one more block, or with one changed. */
export const withBlock = (day: WorkDay, block: Block): WorkDay =>
  withBlocks(day, [...day.blocks.filter(({ id }) => id !== block.id), block]);

export const withoutBlock = (day: WorkDay, id: string): WorkDay => ({
  ...day,
  blocks: day.blocks.filter((block) => block.id !== id),
});

/**
 * The block changes places with the one before (-1) or behind it (1): the two fill the same time as before, with the
 * same gap between them.
 */
export function moveBlock(day: WorkDay, id: string, step: -1 | 1): WorkDay {
  const at = day.blocks.findIndex((block) => block.id === id);
  const [first, second] = [day.blocks[Math.min(at, at + step)], day.blocks[Math.max(at, at + step)]];
  if (at < 0 || !first || !second) return day;
  const gap = Math.max(0, second.startMinute - endOf(first));
  const before = { ...second, startMinute: first.startMinute };
  const behind = { ...first, startMinute: endOf(before) + gap };
  const isFull = behind.startMinute >= (day.blocks[0]?.startMinute ?? 0) + minutesPerDay;
  if (isFull || behind.startMinute >= 2 * minutesPerDay) return day;
  const blocks = day.blocks.map((block) => (block === first ? before : block === second ? behind : block));
  return { ...day, blocks: byStart(blocks) };
}

/** The next free five minutes behind the last block, for one that is added. */
export function nextStartOf({ blocks }: WorkDay): number {
  const last = Math.max(...blocks.map(endOf));
  return Number.isFinite(last) ? Math.min(Math.ceil(last / 5) * 5, 2 * minutesPerDay - 5) : 9 * 60;
}

const inOrder = (days: readonly WorkDay[]): readonly WorkDay[] =>
  [...days].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));

/** With one more, or with one changed. The others give up its days of the week. A new one goes last. */
export function withDay(all: readonly WorkDay[], day: Omit<WorkDay, 'order'>): readonly WorkDay[] {
  const order = all.find(({ id }) => id === day.id)?.order;
  const others = all
    .filter(({ id }) => id !== day.id)
    .map((other) => {
      const days = other.days.filter((weekDay) => !day.days.includes(weekDay));
      return days.length === other.days.length ? other : { ...other, days };
    });
  const last = others.reduce((most, other) => Math.max(most, other.order + 1), 0);
  return inOrder([...others, { ...day, order: order ?? last }]);
}

/** A copy, on no day of the week yet. */
export const copyOfDay = (day: WorkDay, id: string, name: string): WorkDay => ({ ...day, id, name, days: [] });

/** The work day of a day of the week. */
export const dayOn = (all: readonly WorkDay[], weekDay: WeekDay): WorkDay | undefined =>
  all.find(({ days }) => days.includes(weekDay));

const isId = (id: unknown): id is string => typeof id === 'string' && /^[\w-]{1,64}$/.test(id);
const isMinute = (minute: unknown): minute is number =>
  Number.isInteger(minute) && (minute as number) >= 0 && (minute as number) < 2 * minutesPerDay;

/** Of any shape, as it comes from storage or a backup; what can not be used is left out. */
export function blockIn(found: unknown): Block | null {
  const { id, startMinute, lengthMinutes, type, label } = Object(found) as Partial<Record<keyof Block, unknown>>;
  const text = typeof label === 'string' ? written(label) : null;
  const isLength =
    Number.isInteger(lengthMinutes) && (lengthMinutes as number) > 0 && (lengthMinutes as number) <= 1_440;
  if (!isId(id) || !isMinute(startMinute) || !isLength || !blockTypes.includes(type as BlockType) || !text?.ok)
    return null;
  return { id, startMinute, lengthMinutes: lengthMinutes as number, type: type as BlockType, label: text.text };
}

export function dayIn(found: unknown): WorkDay | null {
  const { id, name, days, blocks, stopMinute, order } = Object(found) as Partial<Record<keyof WorkDay, unknown>>;
  if (!isId(id) || !Array.isArray(blocks)) return null;
  const usable = blocks.map(blockIn).filter((block) => block !== null);
  const single = usable.filter((block, at) => usable.findIndex((other) => other.id === block.id) === at);
  const title = typeof name === 'string' ? written(name) : null;
  const day = {
    id,
    name: title?.ok ? title.text : '',
    days: Array.isArray(days) ? weekDays.filter((weekDay) => days.includes(weekDay)) : [],
    blocks: single,
    stopMinute: isMinute(stopMinute) ? stopMinute : null,
    order: Number.isFinite(order) ? (order as number) : 0,
  };
  return single.length > 0 ? withBlocks(day, single) : day;
}

/** All that can be used, in the person's order; a day of the week that two have is with the first of them. */
export function daysIn(found: Iterable<readonly [string, unknown]>): readonly WorkDay[] {
  const all = [...found].map(([key, row]) => ({ key, day: dayIn(row) }));
  const own = inOrder(all.flatMap(({ key, day }) => (day?.id === key ? day : [])));
  return own.map((day, at) => {
    const taken = own.slice(0, at).flatMap((before) => before.days);
    return { ...day, days: day.days.filter((weekDay) => !taken.includes(weekDay)) };
  });
}
