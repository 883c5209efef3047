// The checks on show: at once on screen, "saved" only when they are on disk.
import { describe, expect, it, vi } from 'vitest';
import { type CheckRecord, newRecord } from '../core/check-record.ts';
import { memoryStore } from '../storage/memory-store.ts';
import type { Change, Store } from '../storage/store.ts';
import { createHistory, shownChecks } from './history.ts';

const record = (startedAt: number): CheckRecord => newRecord(startedAt, 'x', '0.1.0');
const storeWith = (parts: Partial<Store>): Store => ({ ...memoryStore(), mode: 'disk', ...parts });
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('saving', () => {
  it('shows the check at once, and says "saved" only when it is on disk', async () => {
    let done: () => void = () => {};
    const history = await createHistory(storeWith({ commit: () => new Promise((r) => (done = r)) }), vi.fn());
    expect(history.saving.value).toBe('idle');
    history.save(record(1));
    await settle();
    expect([history.saving.value, history.checks.value]).toEqual(['saving', [record(1)]]);
    done();
    await settle();
    expect(history.saving.value).toBe('saved');
  });

  it.each(['QuotaExceededError', 'AbortError'])('says so when the disk refuses: %s', async (name) => {
    const refused = new DOMException('no room', name);
    const history = await createHistory(storeWith({ commit: () => Promise.reject(refused) }), vi.fn());
    history.save(record(1));
    await settle();
    expect(history.saving.value).toBe('lost');
    expect(history.checks.value).toEqual([record(1)]); // still on screen
  });

  it('never says "saved" in memory mode', async () => {
    const history = await createHistory(memoryStore(), vi.fn());
    history.save(record(1));
    await settle();
    expect(history.saving.value).toBe('lost');
  });

  it('says "saved" of the last one only', async () => {
    const done: (() => void)[] = [];
    const history = await createHistory(storeWith({ commit: () => new Promise((r) => done.push(r)) }), vi.fn());
    history.save(record(1));
    history.save(record(1));
    done[0]?.();
    await settle();
    expect(history.saving.value).toBe('saving');
    done[1]?.();
    await settle();
    expect(history.saving.value).toBe('saved');
  });
});

describe('the list', () => {
  it('begins with what is kept', async () => {
    const store = memoryStore();
    await store.commit([{ table: 'checks', key: 'x', value: record(1) }]);
    expect((await createHistory(store, vi.fn())).checks.value).toEqual([record(1)]);
  });

  it('is empty, and says so, where nothing can be read', async () => {
    const trouble = vi.fn();
    const history = await createHistory(
      storeWith({ latestChecks: () => Promise.reject(new Error('broken')) }),
      trouble,
    );
    expect(history.checks.value).toEqual([]);
    expect(trouble).toHaveBeenCalledOnce();
  });

  it('takes over what another tab keeps', async () => {
    let tell: (changes: readonly Change[]) => void = () => {};
    const onForeignChange: Store['onForeignChange'] = (listen) => {
      tell = listen;
      return () => {};
    };
    const history = await createHistory(storeWith({ onForeignChange }), vi.fn());
    history.save(record(2));
    tell([{ table: 'checks', key: record(1).id, value: record(1) }]);
    expect(history.checks.value).toEqual([record(2), record(1)]);
  });

  it('has each check once, newest first, and no more than it shows', async () => {
    const history = await createHistory(memoryStore(), vi.fn());
    for (let i = 1; i <= shownChecks + 5; i++) history.save(record(i));
    history.save(record(shownChecks + 5));
    expect(history.checks.value).toHaveLength(shownChecks);
    expect(history.checks.value[0]?.startedAt).toBe(shownChecks + 5);
  });
});
