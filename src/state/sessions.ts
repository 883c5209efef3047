// The session list as it stands: the session under way, the lists and their answers; every tick is kept before it is shown.
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Choice } from '../core/checklist/answer.ts';
import type { Item, ItemSwitches } from '../core/checklist/item.ts';
import type { Checklist, Readiness } from '../core/checklist/list.ts';
import type { Place } from '../core/checklist/place.ts';
import type { Session } from '../core/checklist/session.ts';
import { createAnswers } from './answers.ts';
import type { Kept } from './kept.ts';
import { contextOf, isUnderWay, situationOf } from './session-context.ts';
import { createSessionLists } from './session-lists.ts';
import { createSessionPlan } from './session-plan.ts';
import { answersIn, sessionsIn } from './usable-rows.ts';

/** What a session begins with; the choices of the last one are the start of the next. */
export type Plan = Pick<Session, 'placeId' | 'platformId' | 'minutes' | 'isAlone' | 'isHost' | 'isSharing'>;

export type OtherScope = 'dayStart' | 'dayEnd' | 'periodic' | 'once';

export interface Sessions {
  /** The one under way; `null` between sessions. */
  readonly current: ReadonlySignal<Session | null>;
  /** The newest, under way or over; its choices are the start of the next plan. */
  readonly last: ReadonlySignal<Session | null>;
  /** The session list: of the session under way, or of the last place and app between sessions. */
  readonly list: ReadonlySignal<Checklist>;
  /** Of `list` alone. Between sessions nothing is ready: "Not yet". */
  readonly readiness: ReadonlySignal<Readiness>;
  /** The lists that Today surfaces. What was put off is in none of them until its time comes. */
  readonly others: ReadonlySignal<Readonly<Record<OtherScope, Checklist>>>;
  /** Items whose answer is on its way to the disk. */
  readonly saving: ReadonlySignal<ReadonlySet<string>>;
  /** Items whose last answer could not be kept. */
  readonly unsaved: ReadonlySignal<ReadonlySet<string>>;
  /** Items whose last answer can be taken back. */
  readonly undoable: ReadonlySignal<ReadonlySet<string>>;
  /** What may be wrong with keeping the session itself (start, change, end), until the next that is kept. */
  readonly trouble: ReadonlySignal<boolean>;
  /** Ends the one under way, if there is one. True once it is kept. Nothing here rejects. */
  start(plan: Plan): Promise<boolean>;
  /** Another place, app, length or situation in mid-session: the rules of expiry ask again what hangs on it. */
  change(plan: Partial<Plan>): Promise<boolean>;
  end(): Promise<boolean>;
  /** The last one goes on, as if it had not been ended. */
  takeBackEnd(): Promise<boolean>;
  /** True once the answer is kept; until then the list shows the one before. */
  answer(item: Pick<Item, 'id' | 'expiry'>, choice: Choice): Promise<boolean>;
  /** Takes back the last answer to an item: the one before it holds again. */
  undo(item: Pick<Item, 'id' | 'expiry'>): Promise<boolean>;
  /** Out of `others` until tomorrow (items of the day) or for a week (all else). */
  putOff(item: Pick<Item, 'id' | 'scope'>): Promise<boolean>;
  takeBackPutOff(itemId: string): Promise<boolean>;
  /** The clock has moved on; called every half minute and when the page is shown again. */
  tick(): void;
}

export interface SessionsOptions {
  readonly kept: Kept;
  /** The whole catalogue. */
  readonly items: readonly Item[];
  /** What the person and their organization wrote. */
  readonly own: ReadonlySignal<readonly Item[]>;
  readonly switches: ReadonlySignal<ItemSwitches>;
  readonly places: ReadonlySignal<readonly Place[]>;
  readonly isPhone: boolean;
  readonly deviceHash: ReadonlySignal<string | null>;
  /** By measurement: then nobody needs to tick that it was done. */
  readonly isEquipmentChecked: ReadonlySignal<boolean>;
  /** When what we know of a video app was last looked up: what was ticked before is asked again. */
  readonly factsAtMs?: (platformId: string) => number | undefined;
  readonly now: () => number;
  readonly newId: () => string;
}

export function createSessions(options: SessionsOptions): Sessions {
  const { kept, places, isPhone, deviceHash, factsAtMs, now, newId } = options;
  const { rows } = kept;
  const ticks = signal(1);
  // Read anew with every row too: what another tab has just kept lies in the past. They always are.
  const nowMs = computed(() =>
    ticks.value && rows.answers.value && rows.sessions.value && rows.settings.value ? now() : 0,
  );
  const tick = () => {
    ticks.value = ticks.peek() + 1;
  };
  const answers = computed(() => answersIn(rows.answers.value));
  const sessions = computed(() => sessionsIn(rows.sessions.value));
  const last = computed(() => sessions.value[0] ?? null);
  const current = computed(() => (last.value && isUnderWay(last.value, nowMs.value) ? last.value : null));
  const context = computed(() =>
    contextOf({
      nowMs: nowMs.value,
      last: last.value,
      current: current.value,
      answers: answers.value,
      deviceHash: deviceHash.value,
      factsAtMs,
    }),
  );
  const situation = computed(() => situationOf(last.value, places.value, isPhone));
  const contextNow = () => {
    tick();
    return context.value;
  };
  const { nextSequence, ...givenAnswers } = createAnswers(kept, contextNow);
  return {
    current,
    last,
    ...createSessionLists(options, { current, answers, situation, context, nowMs: () => contextNow().nowMs }),
    ...givenAnswers,
    ...createSessionPlan({ kept, sessions, current, nowMs: () => contextNow().nowMs, nextSequence, newId }),
    tick,
  };
}
