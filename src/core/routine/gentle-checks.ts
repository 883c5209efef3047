// Gentle hints about a work day: what might make it hard. They never stop anybody.
import { type Block, type BlockType, endOf, isWork, type WorkDay } from './routine.ts';
import { gentle } from './thresholds.ts';

/** The block it is about; `other`: what it is too close to. `minutes`: what was counted. */
export type Hint =
  | { readonly code: 'longStretch' | 'noMeal'; readonly fromMinute: number; readonly minutes: number }
  | { readonly code: 'overlap' | 'noTimeForNotes' | 'noTimeForCheck'; readonly block: Block; readonly other: Block }
  | { readonly code: 'afterStop'; readonly block: Block; readonly minutes: number };

/** In the order of the day. */
export function gentleChecks(day: WorkDay): readonly Hint[] {
  const hints = [...stretches(day), ...withoutMeal(day), ...tooClose(day), ...afterStop(day)];
  return hints.sort((a, b) => minuteOf(a) - minuteOf(b));
}

const minuteOf = (hint: Hint): number => ('block' in hint ? hint.block.startMinute : hint.fromMinute);

/** Work without a pause. Own time and a gap in the plan are rest as well; a shorter gap is none. */
function stretches({ blocks }: WorkDay): readonly Hint[] {
  const found: { fromMinute: number; toMinute: number }[] = [];
  for (const block of blocks.filter(({ type }) => isWork(type))) {
    const open = found[found.length - 1];
    const isRest = ({ type, startMinute }: Block) =>
      !isWork(type) && open !== undefined && startMinute >= open.fromMinute && startMinute < block.startMinute;
    const goesOn =
      open && block.startMinute - open.toMinute < gentle.restMinutes.value && !blocks.some((other) => isRest(other));
    if (goesOn) open.toMinute = Math.max(open.toMinute, endOf(block));
    else found.push({ fromMinute: block.startMinute, toMinute: endOf(block) });
  }
  return found
    .map(({ fromMinute, toMinute }) => ({ code: 'longStretch' as const, fromMinute, minutes: toMinute - fromMinute }))
    .filter(({ minutes }) => minutes > gentle.stretchMinutes.value);
}

/** From the first block to the end of the last work: nobody counts the hours of a free evening. */
function withoutMeal({ blocks }: WorkDay): readonly Hint[] {
  const work = blocks.filter(({ type }) => isWork(type));
  const [first] = blocks;
  if (!first || work.length === 0) return [];
  const workEnd = Math.max(...work.map(endOf));
  const meals = blocks.filter(({ type, startMinute }) => type === 'meal' && startMinute < workEnd);
  const hints: Hint[] = [];
  let fromMinute = first.startMinute;
  for (const toMinute of [...meals.map(({ startMinute }) => startMinute), workEnd]) {
    const minutes = toMinute - fromMinute;
    if (minutes > gentle.mealMinutes.value) hints.push({ code: 'noMeal', fromMinute, minutes });
    const meal = meals.find(({ startMinute }) => startMinute === toMinute);
    if (meal) fromMinute = endOf(meal);
  }
  return hints;
}

const isMeeting = (type: BlockType) => type === 'peers' || type === 'team';

/**
 * Blocks that lie over each other, or closer than notes and the check of the equipment need. A break or own time
 * between two meetings leaves room for both.
 */
function tooClose({ blocks }: WorkDay): readonly Hint[] {
  const hints: Hint[] = [];
  for (const [at, block] of blocks.entries()) {
    const behind = blocks.slice(at + 1);
    for (const other of behind)
      if (other.startMinute < endOf(block)) hints.push({ code: 'overlap', block: other, other: block });
    const clear = behind.filter(({ startMinute }) => startMinute >= endOf(block));
    const nextMeeting = clear.find(({ type }) => isMeeting(type));
    if (block.type === 'peers' && nextMeeting && nextMeeting.startMinute - endOf(block) < gentle.notesMinutes.value)
      hints.push({ code: 'noTimeForNotes', block, other: nextMeeting });
    if (block.type !== 'peers') continue;
    const before = blocks.slice(0, at).filter((other) => isWork(other.type) && endOf(other) <= block.startMinute);
    const last = before.reduce<Block | null>(
      (latest, one) => (latest && endOf(latest) > endOf(one) ? latest : one),
      null,
    );
    if (last && block.startMinute - endOf(last) < gentle.checkMinutes.value)
      hints.push({ code: 'noTimeForCheck', block, other: last });
  }
  return hints;
}

function afterStop({ blocks, stopMinute }: WorkDay): readonly Hint[] {
  if (stopMinute === null) return [];
  return blocks
    .filter((block) => isWork(block.type) && endOf(block) > stopMinute)
    .map((block) => ({ code: 'afterStop', block, minutes: endOf(block) - Math.max(stopMinute, block.startMinute) }));
}
