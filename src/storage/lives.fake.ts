// A device that was written to, killed and started again, and everything that is on it as one text.
import { afterEach, beforeEach, vi } from 'vitest';
import { newRecord } from '../core/check-record.ts';
import { heard } from './bench.fake.ts';
import { type Device, makeDevice, settle } from './device.fake.ts';
import { smallTables } from './rows.ts';
import type { Change, Store } from './store.ts';

/** To be called at the top of a file. */
export function useLives(): void {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });
}

/** The person comes back to the page. */
export async function seenAgain(device: Device): Promise<void> {
  device.seen();
  for (let i = 0; i < 5; i++) await heard();
}

export const check = (startedAt: number): Change => {
  const value = newRecord(startedAt, 'x', '0');
  return { table: 'checks', key: value.id, value };
};
export const setting = (key: string, value: string | number): Change => ({ table: 'settings', key, value });

const inOrder = <T>(rows: readonly (readonly [string, T])[]) => [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
export async function stateOf(device: Device, store: Store): Promise<string> {
  const all: unknown[] = [];
  for (const table of [...smallTables, 'checks'] as const)
    all.push([table, inOrder([...(await settle(device, store.all(table)))])]);
  return JSON.stringify(all);
}

/** A device on which `given` was committed one after the other, then killed. */
export async function deviceWith(given: readonly (readonly Change[])[]) {
  const device = makeDevice();
  const { store } = await settle(device, device.openTab());
  for (const one of given) await settle(device, store.commit(one));
  const state = await stateOf(device, store);
  device.killAll();
  return { device, state };
}

export async function boot(device: Device) {
  const { store, id } = await settle(device, device.openTab());
  return { store, id, state: await stateOf(device, store), found: store.boot.found, lost: store.boot.lost };
}
