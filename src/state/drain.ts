// Learns how fast this device drains while the app is open, and keeps it as numbers.
import { computed, effect, type ReadonlySignal } from '@preact/signals';
import { type Drain, drainOf, learn, nothingLearnt, spanOf, spansOf, textOf } from '../core/power/drain.ts';
import type { Surroundings } from './app.ts';
import type { Kept } from './kept.ts';

export interface DrainOptions {
  readonly kept: Pick<Kept, 'rows' | 'commit'>;
  readonly battery: Surroundings['battery'];
  /** Moves on every half minute while the device is awake: that is how a sleep is noticed. */
  readonly clock: ReadonlySignal<number>;
  readonly now: () => number;
}

const key = 'drain';

/** `null` until enough was learnt, and where the browser gives no reading. */
export function watchDrain({ kept, battery, clock, now }: DrainOptions): ReadonlySignal<Drain | null> {
  let state = nothingLearnt;
  /** The span under way as it was kept last: it grows, so the next one takes its place. */
  let growing = '';
  /** On its way to the disk, or refused by it: what comes next must not be put in place of it. */
  let unkept: string | null = null;
  const keep = async (text: string) => {
    unkept = text;
    try {
      await kept.commit([{ table: 'settings', key, value: text }]);
    } catch {
      return; // the next one takes it along
    }
    if (unkept === text) unkept = null;
  };
  effect(() => {
    const reading = battery.value;
    if (!clock.value || !reading || reading.maybeNoBattery) return;
    const { levelPercent, charging } = reading;
    const { now: next, ended } = learn(state, { atMs: now(), levelPercent, charging });
    state = next;
    const open = spanOf(state);
    const openText = open ? textOf([open]) : '';
    if (!ended && openText === growing) return;
    const before = spansOf(unkept ?? kept.rows.settings.peek().get(key));
    const last = before[before.length - 1];
    const others = last && textOf([last]) === growing ? before.slice(0, -1) : before;
    growing = openText;
    void keep(textOf([...others, ...(ended ? [ended] : []), ...(open ? [open] : [])]));
  });
  return computed(() => drainOf(spansOf(kept.rows.settings.value.get(key))));
}
