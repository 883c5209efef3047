// Sessions on a storage in memory, with a clock, places, devices and switches to turn by hand.
import { signal } from '@preact/signals';
import { items as catalogue } from '../content/checklist.ts';
import type { Item, ItemSwitches } from '../core/checklist/item.ts';
import type { Checklist, Row } from '../core/checklist/list.ts';
import type { Place } from '../core/checklist/place.ts';
import type { TableName } from '../storage/store.ts';
import { makeKept } from './kept.fake.ts';
import { createSessions, type Plan } from './sessions.ts';

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;
/** Ten in the morning, where the test runs. */
export const morningMs = new Date(2026, 10, 24, 10).getTime();

export const atHome: Plan = {
  placeId: 'home',
  platformId: 'zoom',
  minutes: 60,
  isAlone: false,
  isHost: true,
  isSharing: true,
};
export const places: readonly Place[] = [
  { id: 'home', name: 'Home desk', isHome: true, order: 0 },
  { id: 'car', name: 'Car', isHome: false, order: 1 },
];
/** All that can be asked. */
export const everything: ItemSwitches = Object.fromEntries(catalogue.map(({ id }) => [id, true]));

interface Start {
  readonly items?: readonly Item[];
  readonly switches?: ItemSwitches;
  readonly found?: readonly { table: TableName; key: string; value: unknown }[];
}

export async function makeSessions({ items = catalogue, switches = {}, found = [] }: Start = {}) {
  const fake = await makeKept(found);
  const clock = { nowMs: morningMs };
  let ids = 0;
  const world = {
    items,
    own: signal<readonly Item[]>([]),
    switches: signal(switches),
    places: signal(places),
    isPhone: true,
    deviceHash: signal<string | null>('a'),
    isEquipmentChecked: signal(false),
    now: () => clock.nowMs,
    newId: () => `s${ids++}`,
  };
  const sessions = createSessions({ ...world, kept: fake.kept });
  return {
    ...fake,
    ...world,
    sessions,
    clock,
    /** The clock moves on, or back, and the page takes notice. */
    pass(ms: number) {
      clock.nowMs += ms;
      sessions.tick();
    },
    /** The same storage, read by a page that was opened anew. */
    reload: async () => createSessions({ ...world, kept: await fake.reopen() }),
  };
}

export function item(id: string): Item {
  const found = catalogue.find((one) => one.id === id);
  if (!found) throw new Error(`no item ${id}`);
  return found;
}

export const idsOf = (rows: readonly Row[]) => rows.map((row) => row.item.id);
export const rowsOf = ({ due, holds }: Checklist): readonly Row[] => [...due, ...holds];
/** What a row says about an item: "yes", "doesNotApply", or why it is due. */
export function saysOf(list: Checklist, id: string): string | undefined {
  const status = rowsOf(list).find((row) => row.item.id === id)?.status;
  return status && (status.kind === 'holds' ? status.choice : status.because);
}
