// The work days that the person keeps: made, changed, copied, brought back, and handed on as a calendar file.
import { computed, type ReadonlySignal } from '@preact/signals';
import { type WrittenProblem, written } from '../core/checklist/written.ts';
import {
  type CalendarWords,
  eventsOf,
  takenBack,
  type Written,
  writtenId,
  writtenIn,
  writtenWith,
} from '../core/routine/calendar-events.ts';
import { calendarFile } from '../core/routine/calendar-file.ts';
import {
  type Block,
  blockIn,
  copyOfDay,
  moveBlock,
  startingAt,
  type WorkDay,
  withBlock,
  withDay,
  withoutBlock,
  workStartOf,
} from '../core/routine/routine.ts';
import type { Change } from '../storage/store.ts';
import { localDateOf } from './calendar.ts';
import { createTurns, differences, unsaved } from './keeping.ts';
import type { Kept } from './kept.ts';
import type { Attempt } from './library.ts';
import { createRoutineDays, type RoutineDays } from './routine-days.ts';

/** What a calendar app is told besides the blocks. */
export interface FileWords extends CalendarWords {
  readonly calendar: string;
  /** The title of what is taken back. */
  readonly gone: string;
  readonly language: string;
}

/** A file that is not handed on yet: `kept` has to be told once it is. */
export interface FileToSave {
  readonly text: string;
  readonly written: Written;
}

/** Nothing here rejects. */
export interface Routine extends RoutineDays {
  /** What the files so far had; `null` before the first. */
  readonly written: ReadonlySignal<Written | null>;
  /** When work begins in the example. */
  readonly exampleStartMinute: number;
  /** The example day with labels in the language of the screen; `startMinute`: when its work begins. */
  startWithExample(labels: Readonly<Record<string, string>>, startMinute?: number): Promise<Attempt>;
  startEmpty(): Promise<Attempt>;
  /** Its name, its days of the week, and when its work is over. */
  saveDay(day: Pick<WorkDay, 'id' | 'name' | 'days' | 'stopMinute'>): Promise<Attempt>;
  /** `name`: what the copy is called. Kept under a new id, on no day of the week. */
  copyDay(id: string, name: string): Promise<Attempt>;
  removeDay(id: string): Promise<Attempt>;
  /** The whole day, so that its work begins at this minute. */
  startDayAt(id: string, minute: number): Promise<Attempt>;
  /** Without an id: a new one. */
  saveBlock(dayId: string, block: Omit<Block, 'id'> & { readonly id?: string }): Promise<Attempt>;
  moveBlock(dayId: string, id: string, step: -1 | 1): Promise<Attempt>;
  removeBlock(dayId: string, id: string): Promise<Attempt>;
  /** Undoes any of these: the days are again as they were. */
  putBack(days: readonly WorkDay[]): Promise<Attempt>;
  /** All days, and an end for what an earlier file had and they have no more. */
  fileOf(words: FileWords): FileToSave;
  /** Takes back all that earlier files had; `null` where there was none. */
  cancelFileOf(words: FileWords): FileToSave | null;
  /** So that the next file goes on from it. */
  fileWasSaved(file: FileToSave): Promise<Attempt>;
}

export interface RoutineOptions {
  readonly kept: Kept;
  readonly now: () => number;
  /** Letters and digits. */
  readonly newId: () => string;
  readonly example: { readonly days: WorkDay['days']; readonly blocks: readonly Omit<Block, 'label'>[] };
}

export function createRoutine({ kept, now, newId, example }: RoutineOptions): Routine {
  const { days } = createRoutineDays(kept);
  const found = computed(() => writtenIn(kept.rows.routines.value.get(writtenId)));
  const inTurn = createTurns();

  const keep = async (id: string, changes: readonly Change[]): Promise<Attempt> =>
    (await unsaved(kept, changes)) ?? { is: 'kept', id };
  const change = (id: string, to: (all: readonly WorkDay[]) => readonly WorkDay[]) =>
    inTurn(() => keep(id, differences('routines', days.value, to(days.value))));
  /** A day that another tab has removed meanwhile stays removed. */
  const changeDay = (dayId: string, id: string, to: (day: WorkDay) => WorkDay) =>
    change(id, (all) => all.map((day) => (day.id === dayId ? to(day) : day)));
  const add = (day: Pick<WorkDay, 'blocks' | 'days'>): Promise<Attempt> => {
    const id = newId();
    return change(id, (all) => withDay(all, { stopMinute: null, name: '', ...day, id }));
  };
  /** `gone`: what it takes back. */
  const file = (words: FileWords, install: string, events: Events, gone: Events): FileToSave => {
    const next = writtenWith(found.value, install, events);
    const text = calendarFile({
      name: words.calendar,
      language: words.language,
      sequence: next.sequence,
      stamp: new Date(now()).toISOString().replace(/[-:]|\.\d+/g, ''),
      events: [...events, ...gone],
      isCancel: events.length === 0,
    });
    return { text, written: next };
  };

  return {
    days,
    written: found,
    exampleStartMinute: workStartOf(example) ?? 0,
    startWithExample(labels, startMinute) {
      const blocks = example.blocks.map((block) => ({ ...block, label: labels[block.id] ?? block.id }));
      const day = { id: '', name: '', stopMinute: null, order: 0, days: example.days, blocks };
      return add(startMinute === undefined ? day : startingAt(day, startMinute));
    },
    startEmpty: () => add({ days: example.days, blocks: [] }),
    async saveDay({ id, name, days: weekDays, stopMinute }) {
      const title = written(name);
      if (!title.ok && title.why !== 'empty') return problem(title.why);
      const text = title.ok ? title.text : '';
      return change(id, (all) => {
        const day = all.find((one) => one.id === id);
        return day ? withDay(all, { ...day, name: text, days: weekDays, stopMinute }) : all;
      });
    },
    copyDay(id, name) {
      const copyId = newId();
      return change(copyId, (all) => {
        const day = all.find((one) => one.id === id);
        return day ? withDay(all, copyOfDay(day, copyId, name)) : all;
      });
    },
    removeDay: (id) => change(id, (all) => all.filter((day) => day.id !== id)),
    startDayAt: (id, minute) => changeDay(id, id, (day) => startingAt(day, minute)),
    async saveBlock(dayId, { id = newId(), ...rest }) {
      const label = written(rest.label);
      if (!label.ok) return problem(label.why);
      const block = blockIn({ ...rest, id, label: label.text });
      if (!block) return { is: 'unsaved', reason: 'refused' }; // a mistake of our own
      return changeDay(dayId, id, (day) => withBlock(day, block));
    },
    moveBlock: (dayId, id, step) => changeDay(dayId, id, (day) => moveBlock(day, id, step)),
    removeBlock: (dayId, id) => changeDay(dayId, id, (day) => withoutBlock(day, id)),
    putBack: (before) => change('', () => before),
    fileOf(words) {
      const install = found.value?.install ?? newId();
      const events = eventsOf(days.value, { today: localDateOf(now()), install, words });
      return file(words, install, events, takenBack(found.value, words.gone, events));
    },
    cancelFileOf(words) {
      const before = found.value;
      return before && before.events.length > 0 ? file(words, before.install, [], takenBack(before, words.gone)) : null;
    },
    fileWasSaved: ({ written: row }) =>
      inTurn(() => keep(writtenId, [{ table: 'routines', key: writtenId, value: row }])),
  };
}

type Events = ReturnType<typeof eventsOf>;
const problem = (why: WrittenProblem): Attempt => ({ is: 'problem', why });
