// Whatever happens to the store, in any order: what was acknowledged is there after the next start, or its loss is said.
import fc from 'fast-check';
import { openDB } from 'idb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { newRecord } from '../core/check-record.ts';
import { steps } from './database.ts';
import { type Device, makeDevice, settle, type Tab } from './device.fake.ts';
import { readLimitMs } from './limit.ts';
import { openAs } from './older.fake.ts';
import { smallTables } from './rows.ts';
import type { Change, Store, StoreError } from './store.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

type State = ReadonlyMap<string, unknown>;
const written = (state: State) => JSON.stringify([...state].sort(([a], [b]) => (a < b ? -1 : 1)));
const changed = (state: State, changes: readonly Change[]): State => {
  const next = new Map(state);
  for (const { table, key, value } of changes)
    value === null ? next.delete(`${table}/${key}`) : next.set(`${table}/${key}`, value);
  return next;
};

async function stateOf(store: Store): Promise<State> {
  const state = new Map<string, unknown>();
  for (const table of [...smallTables, 'checks'] as const)
    for (const [key, value] of await store.all(table)) state.set(`${table}/${key}`, value);
  return state;
}

/** A read that met an opening that hangs is refused as late, like a write; the next one opens anew. */
const read = (device: Device, store: Store): Promise<State> =>
  settle(device, stateOf(store)).catch((error: StoreError) => {
    expect([error.reason, device.is.hanging]).toEqual(['late', true]);
    return settle(device, stateOf(store));
  });

const change: fc.Arbitrary<Change> = fc
  .record({
    table: fc.constantFrom('settings', 'answers', 'places', 'checks'),
    key: fc.constantFrom('a', 'b', 'c'),
    value: fc.option(fc.nat(9), { freq: 4 }),
  })
  .map(({ table, key, value }) => {
    if (value === null) return { table, key, value } as Change;
    if (table === 'settings') return { table, key, value } as Change;
    if (table === 'checks') return { table, key, value: { ...newRecord(value, 'x', '0'), id: key } } as Change;
    return { table, key, value: { id: key, order: value } } as unknown as Change;
  });
const changes = fc.array(change, { minLength: 1, maxLength: 3 });
const tab = fc.nat(1);

const command = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('commit' as const), tab, changes }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('commitAtOnce' as const), changes, others: changes }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('putFails' as const),
      name: fc.constantFrom('QuotaExceededError', 'DataError', 'UnknownError', 'InvalidStateError'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('abort' as const, 'abortAtCommit' as const),
      name: fc.constantFrom('AbortError', 'QuotaExceededError'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('fileFails' as const),
      how: fc.constantFrom('QuotaExceededError', 'NoModificationAllowedError', 'torn', 'hang'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('killWhileCommitting' as const), tab, changes, ticks: fc.nat(12) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wipeWhileOpen' as const), tab, changes }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('memoryThenDisk' as const), changes, others: changes }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('erased' as const), tab, changes }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('damage' as const),
      file: fc.constantFrom('rows-0', 'rows-1', 'checks-0', 'checks-1'),
      at: fc.nat(4_000),
      how: fc.constantFrom('flip', 'cut'),
    }),
  },
  {
    weight: 13,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'restart',
        'wipe',
        'forceClose',
        'closeTab',
        'seen',
        'clockBack',
        'openHangs',
        'openRefused',
        'restartWithoutFiles',
        'restartBlocked',
        'newerVersion',
      ),
    }),
  },
);
type Command = typeof command extends fc.Arbitrary<infer C> ? C : never;

/** What may be on the device now: one state, or several after a commit that was not acknowledged. */
function makeModel() {
  let possible: State[] = [new Map()];
  const unique = (states: State[]) => [...new Map(states.map((state) => [written(state), state])).values()];
  return {
    acknowledged: (done: readonly Change[]) => {
      possible = unique(possible.map((state) => changed(state, done)));
    },
    perhaps: (...tried: (readonly Change[])[]) => {
      for (const one of tried) possible = unique([...possible, ...possible.map((state) => changed(state, one))]);
    },
    expectSeen(state: State, what: string) {
      expect(possible.map(written), what).toContain(written(state));
      possible = [state];
    },
    forgive(state: State) {
      possible = [state];
    },
  };
}

/** As version 1 of the app left it. */
async function leaveVersion1(device: Device, given: readonly Change[]) {
  const db = await openAs(1);
  for (const { table, key, value } of given) {
    if (value !== null && table === 'settings') await db.put('settings', value, key);
    if (value !== null && table === 'checks') await db.put('checks', value);
  }
  return { close: () => db.close(), device };
}

let operations = 0;

async function run(commands: readonly Command[], old: readonly Change[] | null, hasLocks: boolean): Promise<void> {
  const device = makeDevice();
  device.is.locksAbsent = !hasLocks;
  const model = makeModel();
  let isDatabaseHurt = false;
  let isCopyHurt = false;
  let isOver = false;
  let tabs: Tab[] = [];
  let clockMs = 0;
  vi.spyOn(Date, 'now').mockImplementation(() => 1.8e12 + clockMs++);
  const given = (old ?? []).filter(
    ({ table, value }) => value !== null && (table === 'settings' || table === 'checks'),
  );
  const before = old && (await leaveVersion1(device, given));
  model.acknowledged(given);
  before?.close();

  async function start(): Promise<void> {
    tabs = [await settle(device, device.openTab())];
    const [first] = tabs;
    if (!first) return;
    if (first.store.mode === 'memory') return;
    const state = await settle(device, stateOf(first.store));
    const { found } = first.store.boot;
    if (isDatabaseHurt && isCopyHurt && found === 'lostSome') model.forgive(state);
    else {
      model.expectSeen(state, `after the start: ${found}`);
      expect(found === 'lostSome' && !(isDatabaseHurt && isCopyHurt), 'a loss that is none').toBe(false);
    }
    isDatabaseHurt = false;
    await settle(device, first.store.commit([])); // the copy is whole again once this is through
    if (!device.is.filesRefused) isCopyHurt = false;
    tabs.push(await settle(device, device.openTab()));
  }
  /** An opening that hangs already is given up first. */
  async function pastHanging(): Promise<void> {
    if (device.is.hanging) await vi.advanceTimersByTimeAsync(readLimitMs);
  }
  async function restart(): Promise<void> {
    device.killAll();
    await start();
    if (tabs[0]?.store.mode === 'memory') {
      device.killAll();
      await start();
    }
  }

  await start();
  for (const step of commands) {
    if (isOver) break;
    const chosen = ('tab' in step ? tabs[step.tab] : undefined) ?? tabs[0];
    if (!chosen) throw new Error('no tab');
    switch (step.do) {
      case 'commit': {
        const hadFault = device.next.file !== undefined;
        await settle(device, chosen.store.commit(step.changes)).then(
          () => model.acknowledged(step.changes),
          () => model.perhaps(step.changes),
        );
        if (hadFault && device.next.file === undefined) isCopyHurt = true;
        model.expectSeen(await read(device, chosen.store), 'in the same tab');
        break;
      }
      case 'commitAtOnce': {
        const mine = step.changes;
        const theirs = step.others.filter(({ table, key }) => !mine.some((c) => c.table === table && c.key === key));
        const hadFault = device.next.file !== undefined;
        const [a, b] = tabs;
        const results = await settle(
          device,
          Promise.allSettled([a?.store.commit(mine), (b ?? a)?.store.commit(theirs)]),
        );
        results.forEach(({ status }, i) => {
          const these = i === 0 ? mine : theirs;
          if (status === 'fulfilled') model.acknowledged(these);
          else model.perhaps(these);
        });
        if (hadFault && device.next.file === undefined) isCopyHurt = true;
        // The news need a moment; a refused commit may have been kept, and then nobody hears of it before the next one.
        for (let i = 0; i < 20; i++) await new Promise((resolve) => setImmediate(resolve));
        if (results.every(({ status }) => status === 'fulfilled'))
          for (const each of tabs) model.expectSeen(await read(device, each.store), 'both tabs see both');
        break;
      }
      case 'killWhileCommitting': {
        let isDone = false;
        chosen.store.commit(step.changes).then(
          () => {
            isDone = true;
          },
          () => {},
        );
        for (let i = 0; i < step.ticks; i++) await new Promise((resolve) => setImmediate(resolve));
        if (isDone) model.acknowledged(step.changes);
        else model.perhaps(step.changes);
        if (!isDone) isCopyHurt ||= device.next.file !== undefined;
        await restart();
        break;
      }
      case 'wipeWhileOpen': {
        if (isCopyHurt || device.is.filesRefused) break;
        Object.assign(device.next, { put: undefined, abort: undefined, commit: undefined, file: undefined });
        device.next.open = undefined;
        await pastHanging();
        device.wipe();
        await settle(device, chosen.store.commit(step.changes));
        model.acknowledged(step.changes);
        model.expectSeen(await read(device, chosen.store), 'after the database was emptied');
        break;
      }
      case 'putFails':
        device.next.put = step.name;
        break;
      case 'abort':
        device.next.abort = step.name;
        break;
      case 'abortAtCommit':
        device.next.commit = step.name;
        break;
      case 'memoryThenDisk': {
        // Two commits into memory, one of them before the page is seen again; the disk answers then.
        device.killAll();
        device.next.open = 'hang';
        const only = await settle(device, device.openTab());
        tabs = [only];
        expect(only.store.mode).toBe('memory');
        device.is.hanging = false;
        await settle(device, only.store.commit(step.changes));
        device.seen();
        const second = only.store.commit(step.others);
        for (let i = 0; i < 500 && only.store.mode === 'memory'; i++) await new Promise((go) => setImmediate(go));
        await settle(device, second);
        expect(only.store.mode).toBe('disk');
        model.acknowledged(step.changes);
        model.acknowledged(step.others);
        model.expectSeen(await read(device, only.store), 'when the disk answers after all');
        await restart();
        break;
      }
      case 'erased': {
        Object.assign(device.next, { put: undefined, abort: undefined, commit: undefined, file: undefined });
        device.next.open = undefined;
        for (const each of tabs) each.store.close(); // every tab is asked first
        for (let i = 0; i < 50; i++) await new Promise((go) => setImmediate(go));
        device.erase();
        await settle(device, chosen.store.commit(step.changes)); // kept in memory, and nowhere else
        expect(tabs.map(({ store }) => store.mode)).toEqual(tabs.map(() => 'memory'));
        device.seen();
        for (let i = 0; i < 50; i++) await new Promise((go) => setImmediate(go));
        expect([await device.factory.databases(), device.files.size]).toEqual([[], 0]);
        model.forgive(new Map());
        isDatabaseHurt = isCopyHurt = false;
        await restart();
        break;
      }
      case 'closeTab':
        device.closeTab(chosen.id);
        device.next.open = undefined; // it was for the tab that is gone
        tabs = tabs.filter(({ id }) => id !== chosen.id);
        if (tabs.length === 0) await restart();
        else tabs.push(await settle(device, device.openTab()));
        break;
      case 'seen':
        device.seen();
        break;
      case 'clockBack':
        clockMs -= 3_600_000;
        break;
      case 'fileFails':
        if (!device.is.filesRefused) device.next.file = step.how;
        break;
      case 'forceClose':
        device.forceClose(chosen.id);
        break;
      case 'openHangs':
        device.forceClose(chosen.id);
        device.next.open = 'hang';
        break;
      case 'openRefused':
        device.forceClose(chosen.id);
        device.next.open = 'UnknownError';
        break;
      case 'damage':
        device.damage(step.file, step.at, step.how);
        isCopyHurt = true;
        break;
      case 'wipe':
        // Without files there is no second copy, and one that was not to be had for a while can not know what it lacks.
        if (device.is.filesRefused) break;
        device.killAll();
        device.wipe();
        isDatabaseHurt = true;
        await start();
        break;
      case 'restart':
        device.is.filesRefused = false;
        await restart();
        break;
      case 'restartWithoutFiles':
        device.is.filesRefused = true;
        await restart();
        break;
      case 'restartBlocked': {
        device.killAll();
        device.next.open = 'hang';
        await start();
        expect(tabs[0]?.store.mode).toBe('memory');
        await restart();
        break;
      }
      case 'newerVersion': {
        device.next.open = undefined;
        await pastHanging();
        const newer = await openDB('session-ready', steps.length + 1);
        await expect(settle(device, chosen.store.commit([]))).rejects.toMatchObject({ reason: 'readOnly' });
        expect(chosen.store.mode).toBe('readOnly');
        device.seen(); // what could not be read when the news came is read when the page is seen again
        for (let i = 0; i < 50; i++) await new Promise((resolve) => setImmediate(resolve));
        model.expectSeen(await read(device, chosen.store), 'beside a newer version');
        device.killAll();
        const late = await settle(device, device.openTab());
        expect(late.store.mode).toBe('readOnly');
        model.expectSeen(await read(device, late.store), 'under a newer version');
        newer.close();
        isOver = true;
        break;
      }
    }
  }
  device.killAll();
  if (!isOver) await restart();
  device.killAll();
  vi.restoreAllMocks();
  operations += commands.length;
}

/** `npm run store-model`: more of them, and new ones. */
const { MODEL_RUNS, MODEL_REPLAY } = process.env;
const numRuns = Number(MODEL_RUNS ?? 1_200);

it(`agrees with a plain map in ${numRuns} sequences`, { timeout: 60_000 + numRuns * 100 }, async () => {
  operations = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(command, { minLength: 2, maxLength: 12 }),
      fc.option(changes, { freq: 3 }),
      fc.boolean(),
      run,
    ),
    { numRuns, ...(MODEL_REPLAY && JSON.parse(MODEL_REPLAY)) },
  );
  if (MODEL_RUNS) process.stdout.write(`${numRuns} sequences, ${operations} operations\n`);
});
