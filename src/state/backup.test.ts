// Back-ups from the tap to the disk: made, closed, refused, opened, taken in, taken back.
import { describe, expect, it, vi } from 'vitest';
import { appVersion, nowMs, sampleRows } from '../core/backup/backup.fake.ts';
import { type BackupTable, backupTables } from '../core/backup/rows.ts';
import { sealing } from '../devices/sealing.ts';
import type { Change } from '../storage/store.ts';
import { createBackup } from './backup.ts';
import type { FilePlace } from './backup-file.ts';
import { makeKept } from './kept.fake.ts';

interface Options {
  readonly rows?: ReturnType<typeof sampleRows>;
  /** `null`: the person closes the picker. */
  readonly place?: Partial<FilePlace> | null;
  readonly mode?: 'disk' | 'memory' | 'readOnly';
  /** One round instead of 600,000: what is slow on purpose elsewhere. */
  readonly slowKey?: Promise<void>;
}
async function make({ rows, place = {}, mode = 'disk', slowKey }: Options = {}) {
  const found = rows
    ? backupTables.flatMap((table) => [...rows[table]].map(([key, value]) => ({ table, key, value })))
    : [];
  const fake = await makeKept(found);
  Object.assign(fake.store, { mode });
  const kept = await fake.reopen();
  const saved: string[] = [];
  const clock = { ms: nowMs };
  const told: (readonly Change[])[] = [];
  const history = { refresh: vi.fn(async () => {}) };
  const wrong: Error[] = [];
  const backup = createBackup({
    kept,
    store: fake.store,
    history,
    version: appVersion,
    now: () => clock.ms,
    sealing: {
      ...sealing,
      async makeKey(passphrase, ways, tell) {
        if (ways.iterations < 600_000) wrong.push(new Error('too few rounds'));
        await slowKey;
        tell(0.5);
        return sealing.makeKey(passphrase, { ...ways, iterations: 1 }, () => {});
      },
    },
    pickPlace: async () => place && { needsTap: false, save: async (text) => saved.push(text) > 0, ...place },
    tell: (changes) => void told.push(changes),
  });
  const all = async () => {
    const tables = await Promise.all(
      backupTables.map(async (table) => [table, new Map(await fake.store.all(table))] as const),
    );
    return new Map<BackupTable, ReadonlyMap<string, unknown>>(tables);
  };
  return { ...fake, kept, backup, saved, clock, told, history, all, wrong };
}
type Made = Awaited<ReturnType<typeof make>>;
const fileOf = (text: string) => ({ size: text.length, text: async () => text });
const stateOf = ({ backup }: Made) => backup.restore.state.value;

describe('making', () => {
  it('saves a file that another device takes in, and remembers when', async () => {
    const from = await make({ rows: sampleRows() });
    await from.backup.file.make(null);
    expect(from.backup.file.state.value).toMatchObject({ is: 'saved', file: { leftOut: 0 } });
    expect(from.backup.lastAtMs.value).toBe(nowMs);

    const to = await make();
    await to.backup.restore.look(fileOf(from.saved[0] ?? ''));
    expect(stateOf(to)).toMatchObject({ is: 'preview', createdAt: nowMs, refused: null });
    expect(await to.backup.restore.restore()).toBe(true);
    expect(stateOf(to).is).toBe('idle');
    const [there, here] = [await from.all(), await to.all()];
    for (const table of backupTables)
      if (table !== 'settings')
        expect([...(here.get(table)?.keys() ?? [])].sort()).toEqual([...(there.get(table)?.keys() ?? [])].sort());
    expect(here.get('settings')?.get('theme')).toBe(there.get('settings')?.get('theme'));
    expect(here.get('settings')?.has('salt')).toBe(false);
    expect(to.commits).toHaveLength(1); // one transaction, with the way back in it
    expect(to.history.refresh).toHaveBeenCalledTimes(1);
    expect(to.told).toHaveLength(1);
  });

  it('with a passphrase: hidden, opened by it alone', async () => {
    const from = await make({ rows: sampleRows() });
    await from.backup.file.make('four plain words here');
    expect(from.wrong).toEqual([]);
    const text = from.saved[0] ?? '';
    for (const word of ['answers', 'SP-01', 'Mesa', 'checks"']) expect(text).not.toContain(word);

    const to = await make();
    await to.backup.restore.look(fileOf(text));
    expect(stateOf(to)).toEqual({ is: 'locked', createdAt: nowMs, share: null, isWrong: false });
    await to.backup.restore.unlock('four plain words');
    expect(stateOf(to)).toMatchObject({ is: 'locked', isWrong: true });
    await to.backup.restore.unlock('four plain words here');
    expect(stateOf(to).is).toBe('preview');
  });

  it('says nothing when the picker is closed', async () => {
    const from = await make({ place: null });
    await from.backup.file.make(null);
    expect(from.backup.file.state.value).toEqual({ is: 'idle' });
    expect(from.backup.lastAtMs.value).toBeNull();
  });

  it('a sheet that is closed can be opened again with the same file', async () => {
    const answers = [false, true];
    const from = await make({ place: { save: async () => answers.shift() ?? false } });
    await from.backup.file.make(null);
    const state = from.backup.file.state.value;
    if (state.is !== 'notSaved') throw new Error(state.is);
    expect(from.backup.lastAtMs.value).toBeNull();
    await state.save();
    expect(from.backup.file.state.value.is).toBe('saved');
  });

  it('waits for another tap where it took too long for the first', async () => {
    let open = () => {};
    const slowKey = new Promise<void>((resolve) => {
      open = resolve;
    });
    const from = await make({ place: { needsTap: true }, slowKey });
    const making = from.backup.file.make('long enough');
    await vi.waitFor(() => expect(from.backup.file.state.value.is).toBe('reading'));
    from.clock.ms += 5_000;
    open();
    await making;
    const state = from.backup.file.state.value;
    if (state.is !== 'ready') throw new Error(state.is);
    expect(from.saved).toEqual([]);
    await state.save();
    expect(from.saved).toHaveLength(1);
  });

  it('stops while the key is being made: nothing is saved', async () => {
    let open = () => {};
    const slowKey = new Promise<void>((resolve) => {
      open = resolve;
    });
    const from = await make({ slowKey });
    const making = from.backup.file.make('long enough');
    await vi.waitFor(() => expect(from.backup.file.state.value.is).toBe('reading'));
    from.backup.file.stop();
    open();
    await making;
    expect(from.saved).toEqual([]);
    expect(from.backup.file.state.value).toEqual({ is: 'idle' });
  });

  it.each(['memory', 'readOnly'] as const)('in mode %s too, and writes nothing', async (mode) => {
    const from = await make({ rows: sampleRows(), mode });
    await from.backup.file.make(null);
    expect(from.saved).toHaveLength(1);
    expect(from.commits).toEqual([]);
    expect(from.backup.restore.canRestore.value).toBe(false);
  });

  it('says so where what is kept cannot be read', async () => {
    const from = await make();
    vi.spyOn(from.store, 'checksBefore').mockRejectedValue(new Error('broken'));
    await from.backup.file.make(null);
    expect(from.backup.file.state.value).toEqual({ is: 'notMade' });
  });
});

describe('taking in', () => {
  const textOf = async (rows = sampleRows()) => {
    const from = await make({ rows });
    await from.backup.file.make(null);
    return from.saved[0] ?? '';
  };

  it.each(['full', 'refused', 'lost', 'late', 'readOnly'] as const)(
    'a store that says "%s" is as it was',
    async (why) => {
      const to = await make({ rows: sampleRows(5) });
      const before = await to.all();
      await to.backup.restore.look(fileOf(await textOf()));
      to.refuse(why);
      expect(await to.backup.restore.restore()).toBe(false);
      expect(stateOf(to)).toMatchObject({ is: 'preview', refused: why, isBusy: false });
      expect(await to.all()).toEqual(before);
      expect(to.backup.restore.restoredAtMs.value).toBeNull();
      to.refuse(undefined);
      expect(await to.backup.restore.restore()).toBe(true); // the same file, once more
    },
  );

  it('can be undone, also after the page was closed', async () => {
    const to = await make({ rows: sampleRows(5) });
    await to.kept.commit([{ table: 'settings', key: 'undoRestore', value: null }]);
    const before = await to.all();
    await to.backup.restore.look(fileOf(await textOf()));
    await to.backup.restore.restore();
    expect(to.backup.restore.restoredAtMs.value).toBe(nowMs);
    expect(await to.all()).not.toEqual(before);
    const kept = await to.reopen();
    expect(kept.rows.settings.value.has('undoRestore')).toBe(true);

    expect(await to.backup.restore.takeBack()).toBeNull();
    const after = await to.all();
    const settings = new Map(after.get('settings'));
    settings.delete('lastBackupAt'); // the file is still there
    for (const table of backupTables)
      expect(Object.fromEntries(table === 'settings' ? settings : (after.get(table) ?? []))).toEqual(
        Object.fromEntries((before.get(table) ?? []).entries()),
      );
    expect(to.backup.restore.restoredAtMs.value).toBeNull();
  });

  it('stays as it is when the person says that all is well', async () => {
    const to = await make();
    await to.backup.restore.look(fileOf(await textOf()));
    await to.backup.restore.restore();
    expect(await to.backup.restore.settle()).toBeNull();
    expect(to.backup.restore.restoredAtMs.value).toBeNull();
    expect((await to.all()).get('settings')?.has('undoRestore')).toBe(false);
  });

  it('keeps what another tab kept while the preview was shown', async () => {
    const to = await make();
    await to.backup.restore.look(fileOf(await textOf()));
    const place = { id: 'p7', name: 'Attic', isHome: false, order: 9 };
    await to.fromOtherTab([{ table: 'places', key: 'p7', value: place }]);
    await to.backup.restore.restore();
    await to.backup.restore.takeBack();
    expect((await to.all()).get('places')?.get('p7')).toEqual(place);
  });

  it('a second file, or a way out, drops the first', async () => {
    const to = await make();
    await to.backup.restore.look(fileOf(await textOf()));
    to.backup.restore.cancel();
    expect(await to.backup.restore.restore()).toBe(false);
    expect(to.commits).toEqual([]);
    await to.backup.restore.look(fileOf('not ours'));
    expect(stateOf(to)).toEqual({ is: 'problem', why: 'notOurs' });
    expect(await to.backup.restore.restore()).toBe(false);
  });

  it('says why, and changes nothing: too large, unreadable, damaged', async () => {
    const to = await make();
    const text = await textOf();
    await to.backup.restore.look({ size: 60_000_000, text: () => Promise.reject(new Error('never asked')) });
    expect(stateOf(to)).toEqual({ is: 'problem', why: 'tooLarge' });
    await to.backup.restore.look({ size: 6, text: () => Promise.reject(new Error('gone')) });
    expect(stateOf(to)).toEqual({ is: 'problem', why: 'notRead' });
    await to.backup.restore.look(fileOf(text.replace('"notYet"', '"yes"')));
    expect(stateOf(to)).toEqual({ is: 'problem', why: 'damaged' });
    vi.spyOn(to.store, 'checksBefore').mockRejectedValue(new Error('broken'));
    await to.backup.restore.look(fileOf(text));
    expect(stateOf(to)).toEqual({ is: 'problem', why: 'notHere' });
    expect(to.commits).toEqual([]);
  });

  it('cancelled while the key is being made: what comes is dropped', async () => {
    const from = await make({ rows: sampleRows() });
    await from.backup.file.make('four plain words here');
    let open = () => {};
    const slowKey = new Promise<void>((resolve) => {
      open = resolve;
    });
    const to = await make({ slowKey });
    await to.backup.restore.look(fileOf(from.saved[0] ?? ''));
    const opening = to.backup.restore.unlock('four plain words here');
    to.backup.restore.cancel();
    open();
    await opening;
    expect(stateOf(to)).toEqual({ is: 'idle' });
  });

  it('lets the way back go after two weeks', async () => {
    const undoRestore = JSON.stringify({ atMs: nowMs - 15 * 86_400_000, back: [] });
    const fake = await makeKept([{ table: 'settings', key: 'undoRestore', value: undoRestore }]);
    Object.assign(fake.store, { mode: 'disk' });
    createBackup({
      kept: await fake.reopen(),
      store: fake.store,
      history: { refresh: async () => {} },
      version: appVersion,
      now: () => nowMs,
      sealing,
      pickPlace: async () => null,
      tell: () => {},
    });
    await vi.waitFor(async () => expect(await fake.rowsOf('settings')).toEqual({}));
  });
});
