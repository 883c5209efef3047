// A device for each test, tabs on it, and changes to commit.
import { afterEach, beforeEach, vi } from 'vitest';
import { type CheckRecord, newRecord } from '../core/check-record.ts';
import { type Device, makeDevice, settle } from './device.fake.ts';
import type { Change, Store } from './store.ts';

export const record = (startedAt: number, chance = 'x'): CheckRecord => newRecord(startedAt, chance, '0.1.0');
export const check = (value: CheckRecord): Change => ({ table: 'checks', key: value.id, value });
export const setting = (key: string, value: string | number | null): Change => ({ table: 'settings', key, value });

export let device: Device;
/** To be called at the top of a file. */
export function useDevice(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    device = makeDevice();
  });
  afterEach(() => {
    device.killAll();
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });
}

export const open = () => settle(device, device.openTab());
export const commit = (store: Store, ...changes: Change[]) => settle(device, store.commit(changes));
/** Lets the other tabs hear. */
export async function heard(): Promise<void> {
  for (let i = 0; i < 30; i++) await new Promise((resolve) => setImmediate(resolve));
}
/** For what nobody waits for: counts turns, since time stands still here. */
export async function until(isSo: () => boolean): Promise<void> {
  for (let i = 0; !isSo(); i++) {
    if (i > 200) throw new Error('never so');
    await heard();
  }
}
