// The lists as they stand: that of the session, and those that Today surfaces.
import { computed, type ReadonlySignal } from '@preact/signals';
import type { Answer, Context } from '../core/checklist/answer.ts';
import type { Item, Situation } from '../core/checklist/item.ts';
import { type Checklist, choiceOf, listFor, readiness, rowsOf } from '../core/checklist/list.ts';
import type { Session } from '../core/checklist/session.ts';
import { nextMidnightOf } from './calendar.ts';
import { isKept } from './keeping.ts';
import type { OtherScope, Sessions, SessionsOptions } from './sessions.ts';

const otherScopes = ['dayStart', 'dayEnd', 'periodic', 'once'] as const satisfies readonly OtherScope[];
const weekMs = 7 * 24 * 3_600_000;
const laterKey = (itemId: string) => `later:${itemId}`;

export interface Here {
  readonly current: ReadonlySignal<Session | null>;
  readonly answers: ReadonlySignal<readonly Answer[]>;
  readonly situation: ReadonlySignal<Situation>;
  readonly context: ReadonlySignal<Context>;
  /** The clock, read anew for all that hangs on it. */
  readonly nowMs: () => number;
}

export function createSessionLists(
  { kept, items, own, switches, isEquipmentChecked }: SessionsOptions,
  { current, answers, situation, context, nowMs }: Here,
): Pick<Sessions, 'list' | 'readiness' | 'others' | 'undoable' | 'putOff' | 'takeBackPutOff'> {
  const { settings } = kept.rows;
  const listOf = (scope: Item['scope'], asked: readonly Item[]) =>
    listFor(
      asked.filter((item) => item.scope === scope),
      switches.value,
      situation.value,
      answers.value,
      context.value,
    );
  const isPutOff = ({ id }: Item): boolean => {
    const leftMs = Number(settings.value.get(laterKey(id))) - context.value.nowMs;
    // More can only come from a clock that was wrong.
    return leftMs > 0 && leftMs <= weekMs;
  };
  /** Measured elsewhere: nobody needs to tick that it was done. */
  const isAnswered = ({ id }: Item): boolean => id === 'DY-01' && isEquipmentChecked.value;

  const list = computed(() => listOf('session', [...items, ...own.value]));
  const others = computed(() => {
    const asked = [...items, ...own.value].filter((item) => !isPutOff(item) && !isAnswered(item));
    return Object.fromEntries(otherScopes.map((scope) => [scope, listOf(scope, asked)])) as Record<
      OtherScope,
      Checklist
    >;
  });
  const keepLater = (id: string, untilMs: number | null) =>
    isKept(kept, [{ table: 'settings', key: laterKey(id), value: untilMs }]);
  return {
    list,
    others,
    readiness: computed(() => (current.value ? readiness(list.value) : 'notYet')),
    undoable: computed(() => {
      const rows = [list.value, ...Object.values(others.value)].flatMap(rowsOf);
      return new Set(rows.filter((row) => choiceOf(row) !== null).map(({ item }) => item.id));
    }),
    putOff: ({ id, scope }) =>
      keepLater(id, scope === 'dayStart' || scope === 'dayEnd' ? nextMidnightOf(nowMs()) : nowMs() + weekMs),
    takeBackPutOff: (id) => keepLater(id, null),
  };
}
