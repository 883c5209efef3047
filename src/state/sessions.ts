// The session list as it stands: places, answers, the session under way; every tick is kept before it is shown.
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Answer, answerNow, type Choice, type Context, isAnswer } from '../core/checklist/answer.ts';
import type { Item, ItemSwitches, Situation } from '../core/checklist/item.ts';
import { answerFor, answerKey, type Checklist, listFor } from '../core/checklist/list.ts';
import { type OwnItem, ownAsItems } from '../core/checklist/own-item.ts';
import type { Place } from '../core/checklist/place.ts';
import { inPlace, type Session } from '../core/checklist/session.ts';
import type { Change, Store } from '../storage/durable/store.ts';
import { localDateOf, nextMidnightOf } from './calendar.ts';

/** What a session begins with; the choices of the last one are the start of the next. */
export type Plan = Pick<Session, 'placeId' | 'platformId' | 'minutes' | 'isAlone' | 'isHost' | 'isSharing'>;

export interface Sessions {
  /** The one under way; `null` between sessions. */
  readonly current: ReadonlySignal<Session | null>;
  readonly last: ReadonlySignal<Session | null>;
  readonly places: ReadonlySignal<readonly Place[]>;
  readonly ownItems: ReadonlySignal<readonly OwnItem[]>;
  /** The items of the session under way, or of the last place between sessions. */
  readonly list: ReadonlySignal<Checklist>;
  /** Items whose answer is on its way to the disk. */
  readonly saving: ReadonlySignal<ReadonlySet<string>>;
  /** Items whose last answer could not be kept. */
  readonly unsaved: ReadonlySignal<ReadonlySet<string>>;
  start(plan: Plan): Promise<void>;
  moveTo(placeId: string | null): Promise<void>;
  end(): Promise<void>;
  /** Settles when the answer is kept; until then the list shows the one before. */
  answer(item: Item, choice: Choice): Promise<void>;
  /** Takes back the last answer to an item: the one before it holds again. */
  undo(item: Item): Promise<void>;
  /** The clock has moved on; called every half minute and when the page is shown again. */
  tick(): void;
}

export interface SessionsOptions {
  readonly store: Store;
  readonly items: readonly Item[];
  readonly now: () => number;
  readonly newId: () => string;
  readonly switches: ReadonlySignal<ItemSwitches>;
  /** What the browser and the settings know of the situation; place and plan add the rest. */
  readonly device: ReadonlySignal<Pick<Situation, 'isPhone' | 'usesHeadset' | 'isOtherZone'>>;
  readonly deviceHash: ReadonlySignal<string | null>;
}

export async function createSessions(options: SessionsOptions): Promise<Sessions> {
  const { store, items, now, newId, switches, device, deviceHash } = options;
  const [kept, sessions, keptPlaces, keptItems] = await Promise.all([
    store.all('answers'),
    store.all('sessions'),
    store.all('places'),
    store.all('items'),
  ]);
  const answers = signal<ReadonlyMap<string, Answer>>(new Map([...kept].filter(([, answer]) => isAnswer(answer))));
  const newest = [...sessions.values()].sort((a, b) => b.startedAt - a.startedAt)[0] ?? null;
  const last: Signal<Session | null> = signal(newest);
  const places = signal<readonly Place[]>([...keptPlaces.values()].sort((a, b) => a.order - b.order));
  const ownItems = signal<readonly OwnItem[]>([...keptItems.values()].sort((a, b) => a.order - b.order));
  const nowMs = signal(now());
  const saving = signal<ReadonlySet<string>>(new Set());
  const unsaved = signal<ReadonlySet<string>>(new Set());
  /** What an answer replaced, by item: one step back for each. */
  const before = new Map<string, { readonly key: string; readonly answer: Answer | undefined }>();

  const current = computed(() => (last.value?.endedAt === null ? last.value : null));
  const nextSequence = () => 1 + Math.max(0, ...[...answers.value.values()].map(({ sequence }) => sequence));
  const context = computed<Context>(() => ({
    nowMs: nowMs.value,
    localDate: localDateOf(nowMs.value),
    nextMidnightMs: nextMidnightOf(nowMs.value),
    sequence: nextSequence(),
    sessionId: current.value?.id ?? null,
    placeId: last.value?.placeId ?? null,
    placeSinceSequence: last.value?.placeSinceSequence ?? 0,
    platformId: last.value?.platformId ?? null,
    deviceHash: deviceHash.value,
    ...(last.value && { platformUsedAtMs: last.value.startedAt }),
  }));
  const situation = computed<Situation>(() => ({
    ...device.value,
    isHome: places.value.find(({ id }) => id === last.value?.placeId)?.isHome ?? true,
    isAlone: last.value?.isAlone ?? false,
    isHost: last.value?.isHost ?? false,
    isSharing: last.value?.isSharing ?? false,
    hasPlatform: last.value?.platformId != null,
    isNewPeer: false,
  }));
  const list = computed(() => {
    const asked = [...items.filter(({ scope }) => scope === 'session'), ...ownAsItems(ownItems.value)];
    return listFor(asked, switches.value, situation.value, [...answers.value.values()], context.value);
  });

  const mark = (set: Signal<ReadonlySet<string>>, id: string, isIn: boolean) => {
    const next = new Set(set.value);
    if (isIn) next.add(id);
    else next.delete(id);
    set.value = next;
  };
  /** Shows what was kept, and only then. */
  const show = (changes: readonly Change[]) => {
    for (const { table, key, value } of changes) {
      if (table === 'answers') answers.value = withRow(answers.value, key, value);
      if (table === 'sessions' && value && value.startedAt >= (last.value?.startedAt ?? 0)) last.value = value;
      if (table === 'places') places.value = inOrder(places.value, key, value);
      if (table === 'items') ownItems.value = inOrder(ownItems.value, key, value);
    }
  };
  const commit = async (changes: readonly Change[]) => {
    await store.commit(changes);
    show(changes);
  };
  const keepAnswer = async (item: Item, key: string, answer: Answer | null) => {
    mark(saving, item.id, true);
    try {
      await commit([{ table: 'answers', key, value: answer }]);
      mark(unsaved, item.id, false);
    } catch (error) {
      mark(unsaved, item.id, true);
      throw error;
    } finally {
      mark(saving, item.id, false);
    }
  };
  const keepSession = (session: Session) => commit([{ table: 'sessions', key: session.id, value: session }]);

  store.onForeignChange(show);
  return {
    current,
    last,
    places,
    ownItems,
    list,
    saving,
    unsaved,
    async start(plan) {
      const session: Session = { ...plan, id: newId(), startedAt: now(), endedAt: null, placeSinceSequence: 0 };
      const placed = last.value?.placeId === plan.placeId ? last.value.placeSinceSequence : nextSequence();
      await keepSession({ ...session, placeSinceSequence: placed });
      nowMs.value = now();
    },
    async moveTo(placeId) {
      if (current.value) await keepSession(inPlace(current.value, placeId, nextSequence()));
    },
    async end() {
      if (current.value) await keepSession({ ...current.value, endedAt: now() });
    },
    async answer(item, choice) {
      nowMs.value = now();
      const given = answerNow(item.id, choice, context.value);
      const key = answerKey(item, given);
      const replaced = answers.value.get(key);
      await keepAnswer(item, key, given);
      before.set(item.id, { key, answer: replaced });
    },
    async undo(item) {
      const step = before.get(item.id);
      const here = answerFor(item, [...answers.value.values()], context.value);
      const key = step?.key ?? (here && answerKey(item, here));
      if (!key) return;
      await keepAnswer(item, key, step?.answer ?? null);
      before.delete(item.id);
    },
    tick() {
      nowMs.value = now();
    },
  };
}

function withRow<T>(rows: ReadonlyMap<string, T>, key: string, value: T | null): ReadonlyMap<string, T> {
  const next = new Map(rows);
  if (value === null) next.delete(key);
  else next.set(key, value);
  return next;
}

function inOrder<T extends { readonly id: string; readonly order: number }>(
  rows: readonly T[],
  id: string,
  row: T | null,
) {
  const others = rows.filter((other) => other.id !== id);
  return (row ? [...others, row] : others).sort((a, b) => a.order - b.order);
}
