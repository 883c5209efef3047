// The past on screen: read in pages, never more than is shown, and up to date with what is kept meanwhile.
import { signal } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import { type CheckRecord, newRecord } from '../core/check-record.ts';
import { memoryStore } from '../storage/memory-store.ts';
import type { Change, Store } from '../storage/store.ts';
import { createHistory, shownChecks } from './history.ts';
import { createPast, monthOf } from './past.ts';
import type { FileState } from './past-file.ts';

const dayMs = 86_400_000;
const now = new Date(2026, 10, 24, 12).getTime();
const daily = (count: number, from = now - 3_600_000): CheckRecord[] =>
  Array.from({ length: count }, (_, i) => ({ ...newRecord(from - i * dayMs, 'x', '0.1.0'), finishedAt: from }));
const change = (value: CheckRecord): Change => ({ table: 'checks', key: value.id, value });

/** A store that counts what is read of it, refuses on command, and hears another tab. */
async function make(records: readonly CheckRecord[] = [], options: { now?: () => number } = {}) {
  const memory = memoryStore();
  await memory.commit(records.map(change));
  let listeners: ((changes: readonly Change[]) => void)[] = [];
  const is = { broken: false };
  const read = { checks: 0, pages: [] as number[] };
  let gate: Promise<void> = Promise.resolve();
  const store: Store = {
    ...memory,
    async checksBefore(...asked) {
      await gate;
      if (is.broken) throw new Error('broken');
      const page = await memory.checksBefore(...asked);
      read.checks += page.checks.length;
      read.pages.push(page.checks.length);
      return page;
    },
    async latestChecks(count) {
      if (is.broken) throw new Error('broken');
      const found = await memory.latestChecks(count);
      read.checks += found.length;
      return found;
    },
    onForeignChange(listen) {
      listeners = [...listeners, listen];
      return () => {};
    },
  };
  const history = await createHistory(store, vi.fn());
  const saveFile = vi.fn(async (_name: string, _type: string, _text: string) => true);
  const past = createPast({ store, history, saveFile, now: options.now ?? (() => now) });
  return {
    past,
    history,
    saveFile,
    read,
    is,
    hold() {
      let open = () => {};
      gate = new Promise((resolve) => {
        open = resolve;
      });
      return open;
    },
    async fromOtherTab(...changes: Change[]) {
      await memory.commit(changes);
      for (const tell of listeners) tell(changes);
    },
  };
}
const timesOf = (records: readonly CheckRecord[] | null) => records?.map(({ startedAt }) => startedAt);

describe('the history that opens', () => {
  it.each([10, 1_000, 10_000])('reads this month and the newest 30, of %i checks', async (count) => {
    const { past, read } = await make(daily(count));
    await past.open();
    expect(read.checks).toBeLessThanOrEqual(shownChecks + 24);
    expect(past.checks.value).toHaveLength(Math.min(count, shownChecks));
    expect(past.monthChecks.value).toHaveLength(Math.min(count, 24)); // November, up to the 24th
    expect(past.hasOlder.value).toBe(count > shownChecks);
    expect(past.usualChecks.value).toBeNull();
  });

  it('reads nothing at all before', async () => {
    const { past, read } = await make(daily(100));
    expect(read.checks).toBe(shownChecks); // those of the app itself
    expect(past.monthChecks.value).toBeNull();
  });

  it('begins with the year of the first check', async () => {
    const { past } = await make(daily(3_700));
    await past.open();
    expect(past.firstYear.value).toBe(2016);
    expect(past.lastMonth.value).toEqual({ year: 2026, month: 11 });
    expect((await make()).past.firstYear.value).toBe(2026);
  });

  it('has no calendar without end because a clock was wrong', async () => {
    const at = (atMs: number) => ({ ...newRecord(atMs, 'x', '0'), finishedAt: atMs });
    const { past } = await make([at(8e15), at(-8e15), at(1e300), at(now + 40 * dayMs)]);
    await past.open();
    expect(past.firstYear.value).toBe(1970);
    expect(past.lastMonth.value).toEqual({ year: 2027, month: 1 });
  });
});

describe('a month', () => {
  it('has its own checks and no other, to the first and the last moment', async () => {
    const edges = [
      new Date(2026, 9, 1).getTime() - 1,
      new Date(2026, 9, 1).getTime(),
      new Date(2026, 10, 1).getTime() - 1,
      new Date(2026, 10, 1).getTime(),
    ];
    const { past } = await make(edges.map((at) => newRecord(at, 'x', '0')));
    await past.showMonth({ year: 2026, month: 10 });
    expect(timesOf(past.monthChecks.value)).toEqual([edges[2], edges[1]]);
    await past.showMonth({ year: 2017, month: 2 });
    expect(past.monthChecks.value).toEqual([]);
  });

  it('nine years ago costs what this one costs', async () => {
    const { past, read } = await make(daily(3_650));
    const before = read.checks;
    await past.showMonth({ year: 2017, month: 11 });
    expect(past.monthChecks.value).toHaveLength(30);
    expect(read.checks - before).toBe(30);
  });

  it('with more checks than a page has them all', async () => {
    const many = Array.from({ length: 400 }, (_, i) => newRecord(now - i * 60_000, String(i), '0'));
    const { past, read } = await make(many);
    await past.open();
    expect(past.monthChecks.value).toHaveLength(400);
    expect(Math.max(...read.pages)).toBeLessThan(200);
  });

  it('is the one asked for last, whichever is read first', async () => {
    const test = await make(daily(100));
    const go = test.hold();
    const first = test.past.showMonth({ year: 2026, month: 9 });
    const second = test.past.showMonth({ year: 2026, month: 10 });
    expect([test.past.month.value, test.past.monthChecks.value]).toEqual([{ year: 2026, month: 10 }, null]);
    go();
    await Promise.all([first, second]);
    expect(test.past.monthChecks.value).toHaveLength(31);
    expect(monthOf(test.past.monthChecks.value?.[0]?.startedAt ?? 0).month).toBe(10);
  });

  it('that could not be read says so, and comes when it is asked for again', async () => {
    const { past, is } = await make(daily(100));
    is.broken = true;
    await past.open();
    expect([past.trouble.value.month, past.monthChecks.value]).toEqual([true, null]);
    await past.readUsual();
    await past.showOlder();
    expect(past.trouble.value).toEqual({ month: true, older: true, usual: true });
    is.broken = false;
    await past.showMonth(past.month.value);
    await past.readUsual();
    await past.showOlder();
    expect(past.trouble.value).toEqual({ month: false, older: false, usual: false });
    expect(past.monthChecks.value).toHaveLength(24);
  });
});

describe('older checks', () => {
  it('come 30 at a time, each once, until there are no more', async () => {
    const records = daily(100);
    const { past } = await make(records);
    await past.open();
    const lengths: number[] = [];
    while (past.hasOlder.value && lengths.length < 9) {
      await past.showOlder();
      lengths.push(past.checks.value.length);
    }
    expect(lengths).toEqual([60, 90, 100]);
    expect(timesOf(past.checks.value)).toEqual(timesOf(records));
  });

  it('leave out none of two of the same moment, one of which was the last of the newest', async () => {
    const records = daily(29);
    const at = now - 99 * dayMs;
    const { past } = await make([...records, newRecord(at, 'a', '0'), newRecord(at, 'b', '0'), newRecord(1, 'c', '0')]);
    await past.open();
    await past.showOlder();
    expect(past.checks.value).toHaveLength(32);
  });
});

describe('what is kept meanwhile', () => {
  it('comes into the list, the month and the plots, from here and from another tab', async () => {
    const test = await make(daily(100));
    await test.past.open();
    await test.past.readUsual();
    const [mine, theirs] = [newRecord(now - 60_000, 'mine', '0'), newRecord(now - 50_000, 'theirs', '0')];
    test.history.save(mine);
    await test.fromOtherTab(change(theirs));
    for (const list of [test.past.checks, test.past.monthChecks, test.past.usualChecks])
      expect(list.value?.slice(0, 2)).toEqual([theirs, mine]);
    expect(test.past.usualChecks.value).toHaveLength(90);
    test.history.save({ ...mine, finishedAt: now });
    expect(test.past.checks.value.filter(({ id }) => id === mine.id)).toEqual([{ ...mine, finishedAt: now }]);
  });

  it('and lies in another month or before the list is not shown there', async () => {
    const test = await make(daily(40));
    await test.past.open();
    const old = newRecord(now - 900 * dayMs, 'old', '0');
    await test.fromOtherTab(change(old));
    expect(test.past.monthChecks.value).toHaveLength(24);
    expect(test.past.checks.value).toHaveLength(shownChecks);
    expect(test.past.firstYear.value).toBe(2024);
    await test.past.showOlder();
    expect(test.past.checks.value.map(({ id }) => id)).toContain(old.id);
  });

  it('and is taken out by another tab is gone', async () => {
    const records = daily(5);
    const test = await make(records);
    await test.past.open();
    await test.past.readUsual();
    await test.fromOtherTab({ table: 'checks', key: records[1]?.id ?? '', value: null });
    for (const list of [test.past.checks, test.past.monthChecks, test.past.usualChecks])
      expect(list.value).toHaveLength(4);
  });

  it('leaves no gap after a long sleep', async () => {
    const checks = signal<readonly CheckRecord[]>(daily(shownChecks, now - 200 * dayMs));
    const store = memoryStore();
    await store.commit([...daily(100), ...checks.value].map(change));
    const past = createPast({ store, history: { checks }, saveFile: async () => true, now: () => now });
    checks.value = daily(shownChecks);
    expect(timesOf(past.checks.value)).toEqual(timesOf(daily(shownChecks)));
    while (past.hasOlder.value) await past.showOlder();
    expect(past.checks.value).toHaveLength(130);
  });
});

describe('the plots', () => {
  it('read at most 90 checks, once they are wanted', async () => {
    const { past, read } = await make(daily(10_000));
    const before = read.checks;
    await past.readUsual();
    expect(past.usualChecks.value).toHaveLength(90);
    expect(read.checks - before).toBe(90);
  });
});

describe('a file of all checks', () => {
  it('has every check once, newest first, in pages', async () => {
    const { past, saveFile, read } = await make(daily(1_003));
    await past.file.make('json');
    const [name, type, text] = saveFile.mock.calls[0] ?? [];
    expect([name, type]).toEqual(['session-ready-checks-2026-11-24.json', 'application/json']);
    expect(timesOf(JSON.parse(text ?? '').checks)).toEqual(timesOf(daily(1_003)));
    expect(past.file.state.value).toEqual({ is: 'saved', count: 1_003 });
    expect(Math.max(...read.pages)).toBe(250);
    await past.file.make('csv');
    expect(saveFile.mock.calls[1]?.[0]).toBe('session-ready-checks-2026-11-24.csv');
    const lines = saveFile.mock.calls[1]?.[2].split('\r\n') ?? [];
    expect(lines).toHaveLength(1_003 + 2); // the names before, and nothing after the last line
    expect(lines[1]).toMatch(/^2026-11-24,11:00,2026-11-/);
  });

  it('says when there is nothing, when it was not saved, and when nothing could be read', async () => {
    const none = await make();
    await none.past.file.make('csv');
    expect([none.past.file.state.value, none.saveFile.mock.calls]).toEqual([{ is: 'empty' }, []]);
    const refused = await make(daily(2));
    refused.saveFile.mockResolvedValue(false);
    await refused.past.file.make('csv');
    expect(refused.past.file.state.value).toEqual({ is: 'notSaved', count: 2 });
    refused.is.broken = true;
    await refused.past.file.make('csv');
    expect(refused.past.file.state.value).toEqual({ is: 'notRead' });
  });

  it('tells how far it is when it takes long, and then waits for another tap', async () => {
    let clock = now;
    const { past, saveFile } = await make(daily(600), { now: () => (clock += 600) });
    const told: FileState[] = [];
    const stop = past.file.state.subscribe((state) => told.push(state));
    await past.file.make('csv');
    stop();
    expect(told).toContainEqual({ is: 'reading', count: 500, isLong: true });
    expect(saveFile).not.toHaveBeenCalled();
    const ready = past.file.state.value;
    expect(ready).toMatchObject({ is: 'ready', count: 600 });
    if (ready.is === 'ready') await ready.save();
    expect(saveFile).toHaveBeenCalledOnce();
    expect(past.file.state.value).toEqual({ is: 'saved', count: 600 });
  });

  it('is not saved after it was stopped', async () => {
    const test = await make(daily(600));
    const go = test.hold();
    const making = test.past.file.make('csv');
    expect(test.past.file.state.value.is).toBe('reading');
    test.past.file.stop();
    go();
    await making;
    expect([test.past.file.state.value, test.saveFile.mock.calls]).toEqual([{ is: 'idle' }, []]);
  });
});
