// Erasing everything: others let go, each kind goes, and then it is looked whether it is gone. What stays is named.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Trace } from '../storage/erase.ts';

/** In the order in which they go. The worker before the caches, which it could fill again. */
export const traceIds = ['database', 'files', 'worker', 'caches', 'notes'] as const;
export type TraceId = (typeof traceIds)[number];

export type ErasingState =
  | { readonly is: 'asked' }
  /** `isHeld`: another page keeps the database; it goes as soon as that page is closed. */
  | { readonly is: 'going'; readonly isHeld: boolean }
  | { readonly is: 'gone' }
  | { readonly is: 'left'; readonly left: readonly TraceId[]; readonly isHeld: boolean };

export interface Erasing {
  readonly state: ReadonlySignal<ErasingState>;
  /** Never rejects. To be called again where something was left. */
  erase(): Promise<void>;
}

export interface ErasingOptions {
  readonly traces: Readonly<Record<TraceId, Trace>>;
  /** This tab and the others write nothing from here on, and hold nothing open. */
  readonly letGo: () => void;
  readonly clearBadge: () => Promise<void>;
  readonly wait: (ms: number) => Promise<void>;
}

/** As long as one kind may take; a database that another page holds goes on waiting behind it. */
export const goingLimitMs = 10_000;
/** What was on its way when all was asked to let go is written by then. */
export const settleMs = 1_000;
const mostRounds = 3;

export function createErasing({ traces, letGo, clearBadge, wait }: ErasingOptions): Erasing {
  const state = signal<ErasingState>({ is: 'asked' });
  let isHeld = false;
  let isErasing = false;
  /** A request that waits for another page can not be called back: it is not made twice. */
  const going = new Map<TraceId, Promise<void>>();

  const remove = (id: TraceId): Promise<void> => {
    const known = going.get(id);
    if (known) return known;
    const held = () => {
      isHeld = true;
      if (state.value.is === 'going') state.value = { is: 'going', isHeld };
    };
    const removing = traces[id]
      .remove(held)
      .catch(() => {}) // it is looked at next whether it is gone
      .finally(() => {
        going.delete(id);
        if (id !== 'database' || !isHeld) return;
        isHeld = false;
        if (state.value.is === 'left') void erase(); // it was let go at last
      });
    going.set(id, removing);
    return removing;
  };
  const left = async () => {
    const isThere = await Promise.all(
      // What the browser does not say counts as there: "gone" is said only of what was looked for and not found.
      traceIds.map((id) => Promise.race([traces[id].isThere().catch(() => true), wait(goingLimitMs).then(() => true)])),
    );
    return traceIds.filter((_, i) => isThere[i]);
  };

  async function erase(): Promise<void> {
    if (isErasing) return;
    isErasing = true;
    state.value = { is: 'going', isHeld };
    clearBadge().catch(() => {}); // there is none, or the browser knows none
    let now: readonly TraceId[] = traceIds;
    for (let round = 0; round < mostRounds && now.length > 0 && !(round > 0 && isHeld); round++) {
      letGo(); // each time: another tab may have been started anew meanwhile
      const database = remove('database'); // may have to wait for another page, and nothing else waits for that
      for (const id of traceIds.slice(1)) await Promise.race([remove(id), wait(goingLimitMs)]);
      await Promise.race([database, wait(goingLimitMs)]);
      await wait(settleMs);
      now = await left();
    }
    isErasing = false;
    state.value = now.length === 0 ? { is: 'gone' } : { is: 'left', left: now, isHeld };
  }
  return { state, erase };
}
