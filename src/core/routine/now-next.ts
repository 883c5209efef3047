// What is on now, how long it lasts, and what comes next, by the clock on the wall. Over midnight and weekends too.
import { type Block, dayOn, endOf, isWork, minutesPerDay, type WeekDay, type WorkDay, weekDays } from './routine.ts';

export interface WallClock {
  readonly weekDay: WeekDay;
  /** 0 to 1439. */
  readonly minute: number;
}

export interface NowNext {
  readonly now: { readonly block: Block; readonly minutesLeft: number } | null;
  /** Within a week. `inDays`: nights until then. */
  readonly next: { readonly block: Block; readonly inMinutes: number; readonly inDays: number } | null;
  /** Where the work of the day stands: not begun, begun, its last block or behind it. `free`: no work on this day. */
  readonly work: 'free' | 'before' | 'begun' | 'last';
}

/** Of days before: a block begins before the second midnight, and lasts a day at most. */
const lookBack = [2, 1, 0] as const;
/** So long after the work of yesterday one may still close that day. */
const closingMinutes = 120;

export function nowNext(all: readonly WorkDay[], { weekDay, minute }: WallClock): NowNext {
  const today = weekDays.indexOf(weekDay);
  const on = (offset: number) => dayOn(all, weekDays[(((today + offset) % 7) + 7) % 7] as WeekDay);
  /** All blocks round now, by their start in minutes from the last midnight. */
  const near = [...lookBack.map((back) => -back), 1, 2, 3, 4, 5, 6, 7].flatMap((offset) =>
    (on(offset)?.blocks ?? []).map((block) => ({ block, from: block.startMinute + offset * minutesPerDay })),
  );
  const running = near.filter(({ block, from }) => from <= minute && minute < from + block.lengthMinutes);
  const current = latest(running);
  const coming = near.filter(({ from }) => from > minute);
  const next = coming.reduce<(typeof coming)[number] | null>(
    (first, one) => (first === null || one.from < first.from ? one : first),
    null,
  );
  return {
    now: current && { block: current.block, minutesLeft: current.from + current.block.lengthMinutes - minute },
    next: next && {
      block: next.block,
      inMinutes: next.from - minute,
      inDays: Math.floor(next.from / minutesPerDay),
    },
    work: workAt(on, minute),
  };
}

/** Of blocks that overlap, the one that began last. */
function latest<T extends { readonly from: number }>(running: readonly T[]): T | null {
  return running.reduce<T | null>((last, one) => (last === null || one.from >= last.from ? one : last), null);
}

/** Past midnight, yesterday's work goes on until it is over, and a while longer. */
function workAt(on: (offset: number) => WorkDay | undefined, minute: number): NowNext['work'] {
  for (const back of lookBack) {
    const work = (on(-back)?.blocks ?? []).filter(({ type }) => isWork(type));
    const [first, last] = [work[0], work[work.length - 1]];
    if (!first || !last) continue;
    const at = minute + back * minutesPerDay;
    const isOver = back > 0 && at >= Math.max(...work.map(endOf)) + closingMinutes;
    if (!isOver) return at < first.startMinute ? 'before' : at < last.startMinute ? 'begun' : 'last';
  }
  return 'free';
}
