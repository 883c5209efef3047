// The list to show: which rows, in which order, what is due and what holds. Derived each time, stored nowhere.
import type { Answer, Choice, Context } from './answer.ts';
import { type Status, statusOf } from './expiry.ts';
import { type GroupId, groupIds, type Item, type ItemSwitches, isOn, isShown, type Situation } from './item.ts';
import { checklistThresholds } from './thresholds.ts';

const slackMs = checklistThresholds.clockSlackSeconds.value * 1_000;

export interface Row {
  readonly item: Item;
  readonly status: Status;
  /** The one that the status is about. */
  readonly answer: Answer | undefined;
}

export interface Checklist {
  /** Without empty groups. */
  readonly groups: readonly { readonly id: GroupId; readonly rows: readonly Row[] }[];
  readonly due: readonly Row[];
  readonly holds: readonly Row[];
}

/**
 * What an answer replaces: the last one to the same item and, for an item tied to a place, a platform or the devices, in
 * the same place, on the same platform, with the same devices. Only the newest of each key still answers for
 * something; an older one may only bear witness that the clock was set back.
 */
export function answerKey(item: Pick<Item, 'id' | 'expiry'>, tied: Ties): string {
  const { expiry } = item;
  return JSON.stringify([
    item.id,
    expiry.includes('change:place') && tied.placeId,
    expiry.includes('change:platform') && tied.platformId,
    expiry.includes('change:device') && tied.deviceHash,
  ]);
}
type Ties = Pick<Answer, 'placeId' | 'platformId' | 'deviceHash'>;

/** The answer to look at: the newest given here, else the newest of all, which then says what has changed. */
export function answerFor(
  item: Pick<Item, 'id' | 'expiry'>,
  answers: readonly Answer[],
  context: Context,
): Answer | undefined {
  const own = answers.filter(({ itemId }) => itemId === item.id);
  const here = answerKey(item, context);
  return newest(own.filter((answer) => answerKey(item, answer) === here)) ?? newest(own);
}

const newest = (answers: readonly Answer[]) =>
  answers.reduce<Answer | undefined>((a, b) => (a && a.sequence > b.sequence ? a : b), undefined);

/**
 * The rows of `items` that are switched on, shown here and there to be ticked, by group. Pass the items of one list, the
 * person's own among them, in their order; `answers` may be all or the newest of each key, in any order.
 */
export function listFor(
  items: readonly Item[],
  switches: ItemSwitches,
  situation: Situation,
  answers: readonly Answer[],
  context: Context,
): Checklist {
  const isDoubtful = doubtOf(answers);
  const rows = items
    .filter((item) => item.kind === 'tick' && isOn(item, switches) && isShown(item, situation))
    .map((item): Row => {
      const answer = answerFor(item, answers, context);
      const status: Status =
        answer && isDoubtful(answer) ? { kind: 'due', because: 'clock' } : statusOf(item, answer, context);
      return { item, status, answer };
    });
  return {
    groups: groupIds
      .map((id) => ({ id, rows: rows.filter(({ item }) => item.group === id) }))
      .filter((group) => group.rows.length > 0),
    due: rows.filter(({ status }) => status.kind === 'due'),
    holds: rows.filter(({ status }) => status.kind === 'holds'),
  };
}

/**
 * An answer given later at an earlier time shows that the clock was set back in between. What was ticked before then
 * stays in doubt, also when the clock has caught up and it looks fresh. A little earlier proves nothing: two windows
 * that tick at once do not agree on who was first.
 */
function doubtOf(answers: readonly Answer[]): (answer: Answer) => boolean {
  const inDoubt = new Set<Answer>();
  let earliestMs = Number.POSITIVE_INFINITY;
  for (const answer of [...answers].sort((a, b) => b.sequence - a.sequence)) {
    if (answer.atMs - earliestMs > slackMs) inDoubt.add(answer);
    earliestMs = Math.min(earliestMs, answer.atMs);
  }
  return (answer) => inDoubt.has(answer);
}

/** All rows, in the order in which they are shown. */
export const rowsOf = ({ groups }: Pick<Checklist, 'groups'>): readonly Row[] => groups.flatMap(({ rows }) => rows);

/** What was answered and still counts, "Not yet" among it. */
export function choiceOf({ status, answer }: Row): Choice | null {
  if (status.kind === 'holds') return status.choice;
  return status.because === 'notYet' && answer ? 'notYet' : null;
}

/** How many rows are still to be looked at. */
export const countLeft = (list: Pick<Checklist, 'due'>): number => list.due.length;

export type Readiness = 'ready' | 'notes' | 'notYet';

/**
 * Nothing blocks, so "Not yet" only says that something was not looked at yet, for now. When all is answered and
 * something was answered "Not yet", the person knows it and decides: that is ready, with notes. "Does not apply" says
 * nothing, so a list of nothing else is no more than ready, with notes.
 */
export function readiness({ due, holds }: Pick<Checklist, 'due' | 'holds'>): Readiness {
  if (due.some(({ status }) => status.kind === 'due' && status.because !== 'notYet')) return 'notYet';
  const isConfirmed = holds.some(({ status }) => status.kind === 'holds' && status.choice === 'yes');
  return due.length === 0 && isConfirmed ? 'ready' : 'notes';
}
