// The answers to the items: each is kept before it is shown, and the last one can be taken back.
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Answer, answerNow, type Choice, type Context } from '../core/checklist/answer.ts';
import { statusOf } from '../core/checklist/expiry.ts';
import type { Item } from '../core/checklist/item.ts';
import { answerFor, answerKey } from '../core/checklist/list.ts';
import { isKept } from './keeping.ts';
import type { Kept } from './kept.ts';
import { nextSequenceOf } from './session-context.ts';
import { answersIn } from './usable-rows.ts';

type Asked = Pick<Item, 'id' | 'expiry'>;

export interface Answers {
  readonly saving: ReadonlySignal<ReadonlySet<string>>;
  readonly unsaved: ReadonlySignal<ReadonlySet<string>>;
  answer(item: Asked, choice: Choice): Promise<boolean>;
  undo(item: Asked): Promise<boolean>;
  /** The number of the next answer: above all that are kept, and all that are on their way. */
  nextSequence(): number;
}

/** What an answer replaced. */
interface Step {
  readonly before: Answer | null;
  readonly given: Answer;
}

export function createAnswers(kept: Kept, contextNow: () => Context): Answers {
  const rows = kept.rows.answers;
  const saving = signal<ReadonlySet<string>>(new Set());
  const unsaved = signal<ReadonlySet<string>>(new Set());
  /** By row: one step back for each. */
  const steps = new Map<string, Step>();
  const queues = new Map<string, Promise<unknown>>();
  let highestGiven = 0;
  const nextSequence = () => Math.max(nextSequenceOf(answersIn(rows.value)), highestGiven + 1);

  /** One write after another for each item, so that the last tap is the one that stays. */
  function inTurn(id: string, write: () => Promise<boolean>): Promise<boolean> {
    mark(saving, id, true);
    const mine: Promise<boolean> = (queues.get(id) ?? Promise.resolve()).then(write).finally(() => {
      if (queues.get(id) !== mine) return;
      queues.delete(id);
      mark(saving, id, false);
    });
    queues.set(id, mine);
    return mine;
  }
  async function keep(id: string, key: string, value: Answer | null): Promise<boolean> {
    const isDone = await isKept(kept, [{ table: 'answers', key, value }]);
    mark(unsaved, id, !isDone);
    return isDone;
  }

  /** The answer that stands for here and now, with the key of its row. */
  function standing(item: Asked) {
    const context = contextNow();
    const answer = answerFor(item, answersIn(rows.value), context);
    const found = [...rows.value].find(([, row]) => row === answer);
    if (!answer || !found) return undefined;
    const status = statusOf(item, answer, context);
    const isElsewhere = status.kind === 'due' && status.because.startsWith('change:');
    return isElsewhere && answerKey(item, answer) !== answerKey(item, context) ? undefined : { key: found[0], answer };
  }

  return {
    saving,
    unsaved,
    nextSequence,
    answer(item, choice) {
      highestGiven = nextSequence();
      // As things were at the tap, however long those before it take.
      const given = answerNow(item.id, choice, { ...contextNow(), sequence: highestGiven });
      const key = answerKey(item, given);
      return inTurn(item.id, async () => {
        const before = rows.value.get(key) ?? null;
        const isDone = await keep(item.id, key, given);
        if (isDone) steps.set(key, { before, given });
        return isDone;
      });
    },
    undo: (item) =>
      inTurn(item.id, async () => {
        const now = standing(item);
        if (!now) return false;
        const step = steps.get(now.key);
        if (step && !isSame(now.answer, step.given)) {
          steps.delete(now.key); // another tab answered since, and that stays
          return false;
        }
        const isDone = await keep(item.id, now.key, step?.before ?? null);
        if (isDone) steps.delete(now.key);
        return isDone;
      }),
  };
}

function mark(set: Signal<ReadonlySet<string>>, id: string, isIn: boolean): void {
  if (set.value.has(id) === isIn) return;
  const next = new Set(set.value);
  if (isIn) next.add(id);
  else next.delete(id);
  set.value = next;
}

const isSame = (a: Answer, b: Answer) => JSON.stringify(a) === JSON.stringify(b);
