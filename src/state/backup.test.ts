// Back-ups from the tap to the disk: made, closed, refused, opened, taken in, taken back.
import { describe, expect, it, vi } from 'vitest';
import { appVersion, nowMs, sampleRows } from '../core/backup/backup.fake.ts';
import { type BackupTable, backupTables } from '../core/backup/rows.ts';
import type { Session } from '../core/checklist/session.ts';
import { sealing } from '../devices/sealing.ts';
import { type Change, storeError } from '../storage/store.ts';
import { createBackup } from './backup.ts';
import type { BackupFileOptions, MakingState } from './backup-file.ts';
import { makeKept } from './kept.fake.ts';

interface Options {
  readonly rows?: ReturnType<typeof sampleRows>;
  readonly keepFile?: (text: string) => ReturnType<BackupFileOptions['keepFile']>;
  readonly share?: ReturnType<BackupFileOptions['sharerOf']>;
  readonly mode?: 'disk' | 'memory' | 'readOnly';
  readonly underWay?: Session;
  /** One round instead of 600,000: what is slow on purpose elsewhere. */
  readonly slowKey?: Promise<void>;
}
async function make(options: Options = {}) {
  const { rows, keepFile = async () => 'saved', share = null, mode = 'disk', underWay = null, slowKey } = options;
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
    async keepFile(name, type, text) {
      expect([name, type]).toEqual(['session-ready-backup-2026-11-24.json', 'application/json']);
      saved.push(text);
      return keepFile(text);
    },
    sharerOf: () => share,
    underWay: () => underWay,
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
/** Made, and what follows by itself is done. */
async function makeFile({ backup }: Made, passphrase: string | null) {
  const isMade = await backup.file.make(passphrase);
  await new Promise((resolve) => setTimeout(resolve));
  return isMade;
}
type StateThatIs<I, S = MakingState> = S extends { readonly is: infer J } ? (I extends J ? S : never) : never;
/** What the person sees of it, which must be this. */
function seen<I extends MakingState['is']>({ backup }: Made, is: I) {
  const state = backup.file.state.value;
  if (state.is !== is) throw new Error(state.is);
  return state as StateThatIs<I>;
}
function gate() {
  let open = () => {};
  const closed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, closed };
}

describe('making', () => {
  it('saves a file that another device takes in, and remembers when', async () => {
    const from = await make({ rows: sampleRows() });
    await makeFile(from, null);
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
    await makeFile(from, 'four plain words here');
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

  it('a picker or a sheet that is closed can be opened again with the same file', async () => {
    const answers = ['no', 'saved'] as const;
    let asked = 0;
    const from = await make({ keepFile: async () => answers[asked++] ?? 'no' });
    await makeFile(from, null);
    expect(from.backup.lastAtMs.value).toBeNull();
    await seen(from, 'notSaved').save();
    seen(from, 'saved');
    expect(from.backup.lastAtMs.value).toBe(nowMs);
  });

  it('asks for a place only when the whole text is there: a file that is picked is emptied by that', async () => {
    const { open, closed } = gate();
    const keepFile = vi.fn(async () => 'saved' as const);
    const from = await make({ keepFile, slowKey: closed });
    const making = makeFile(from, 'long enough');
    await vi.waitFor(() => expect(from.backup.file.state.value.is).toBe('reading'));
    expect(keepFile).not.toHaveBeenCalled();
    open();
    await making;
    expect(keepFile).toHaveBeenCalledTimes(1);
  });

  it('waits for another tap where it took too long for the first', async () => {
    const { open, closed } = gate();
    const from = await make({ slowKey: closed });
    const making = makeFile(from, 'long enough');
    await vi.waitFor(() => expect(from.backup.file.state.value.is).toBe('reading'));
    from.clock.ms += 5_000;
    open();
    expect(await making).toBe(true);
    expect(from.saved).toEqual([]);
    await seen(from, 'ready').save();
    expect(from.saved).toHaveLength(1);
  });

  it('needs the passphrase no longer once the file is made, saved or not', async () => {
    const { open, closed } = gate();
    const from = await make({
      keepFile: async () => {
        await closed;
        return 'no';
      },
    });
    expect(await makeFile(from, 'long enough')).toBe(true);
    seen(from, 'ready'); // the sheet is open
    open();
    await vi.waitFor(() => seen(from, 'notSaved'));
  });

  it('asks whether a download is there, and believes nothing before', async () => {
    const from = await make({ keepFile: async () => 'handedOver' });
    await makeFile(from, null);
    const asked = seen(from, 'handedOver');
    expect(from.backup.lastAtMs.value).toBeNull();
    expect(from.commits).toEqual([]);
    await asked.isThere();
    seen(from, 'saved');
    expect(from.backup.lastAtMs.value).toBe(nowMs);
  });

  it('is not there: it can be saved once more, or shared, and only that is remembered', async () => {
    const answers = ['no', 'saved'] as const;
    let asked = 0;
    const from = await make({ keepFile: async () => 'handedOver', share: async () => answers[asked++] ?? 'no' });
    await makeFile(from, null);
    seen(from, 'handedOver').isNotThere();
    await seen(from, 'notThere').save();
    expect(from.saved).toHaveLength(2);
    seen(from, 'handedOver').isNotThere();
    const { share } = seen(from, 'notThere');
    await share?.();
    seen(from, 'notSaved');
    expect(from.backup.lastAtMs.value).toBeNull();
    await share?.();
    seen(from, 'saved');
    expect(from.backup.lastAtMs.value).toBe(nowMs);

    const alone = await make({ keepFile: async () => 'handedOver' });
    await makeFile(alone, null);
    seen(alone, 'handedOver').isNotThere();
    expect(seen(alone, 'notThere').share).toBeNull();
  });

  it('a second tap while the sheet is open opens no other', async () => {
    const { open, closed } = gate();
    const from = await make({
      keepFile: async () => {
        await closed;
        return 'saved';
      },
    });
    await makeFile(from, null);
    const { save } = seen(from, 'ready');
    await Promise.all([save(), save()]);
    expect(from.saved).toHaveLength(1);
    expect(from.backup.lastAtMs.value).toBeNull();
    open();
    await vi.waitFor(() => seen(from, 'saved'));
  });

  it('stops while the key is being made: nothing is saved', async () => {
    const { open, closed: slowKey } = gate();
    const from = await make({ slowKey });
    const making = makeFile(from, 'long enough');
    await vi.waitFor(() => expect(from.backup.file.state.value.is).toBe('reading'));
    from.backup.file.stop();
    open();
    await making;
    expect(from.saved).toEqual([]);
    expect(from.backup.file.state.value).toEqual({ is: 'idle' });
  });

  it.each(['memory', 'readOnly'] as const)('in mode %s too, and writes nothing', async (mode) => {
    const from = await make({ rows: sampleRows(), mode });
    await makeFile(from, null);
    expect(from.saved).toHaveLength(1);
    expect(from.commits).toEqual([]);
    expect(from.backup.restore.canRestore.value).toBe(false);
  });

  it('says so where what is kept cannot be read', async () => {
    const from = await make();
    vi.spyOn(from.store, 'checksBefore').mockRejectedValue(new Error('broken'));
    await makeFile(from, null);
    expect(from.backup.file.state.value).toEqual({ is: 'notMade' });
  });
});

describe('taking in', () => {
  const textOf = async (rows = sampleRows()) => {
    const from = await make({ rows });
    await makeFile(from, null);
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

    expect(await to.backup.restore.takeBack()).toEqual({ refused: null, newer: 0 });
    const after = await to.all();
    for (const table of backupTables)
      expect(Object.fromEntries(after.get(table) ?? [])).toEqual(Object.fromEntries(before.get(table) ?? []));
    expect(to.backup.restore.restoredAtMs.value).toBeNull();
  });

  it('stays as it is when the person says that all is well', async () => {
    const to = await make();
    await to.backup.restore.look(fileOf(await textOf()));
    await to.backup.restore.restore();
    expect((await to.backup.restore.settle()).refused).toBeNull();
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

  it('twice, and undone: as it was before the first', async () => {
    const to = await make({ rows: sampleRows(5) });
    await to.kept.commit([{ table: 'settings', key: 'undoRestore', value: null }]);
    const before = await to.all();
    await to.backup.restore.look(fileOf(await textOf(sampleRows(6))));
    await to.backup.restore.restore();
    to.clock.ms += 1_000;
    await to.backup.restore.look(fileOf(await textOf(sampleRows(7))));
    await to.backup.restore.restore();
    expect(to.backup.restore.restoredAtMs.value).toBe(nowMs + 1_000);
    expect(await to.backup.restore.takeBack()).toEqual({ refused: null, newer: 0 });
    const after = await to.all();
    for (const table of backupTables)
      expect(Object.fromEntries(after.get(table) ?? [])).toEqual(Object.fromEntries(before.get(table) ?? []));
  });

  it('undone: what was written since then stays, and is counted', async () => {
    const place = (name: string) => ({ id: 'p1', name, isHome: true, order: 0 });
    const placed = (name: string) => ({ ...sampleRows(), places: new Map([['p1', place(name)]]) });
    const to = await make({ rows: placed('before') });
    await to.backup.restore.look(fileOf(await textOf(placed('in the file'))));
    await to.backup.restore.restore();
    await to.kept.commit([{ table: 'places', key: 'p1', value: place('newer') }]);
    expect(await to.backup.restore.takeBack()).toEqual({ refused: null, newer: 1 });
    expect((await to.all()).get('places')?.get('p1')).toEqual(place('newer'));
    expect(to.backup.restore.restoredAtMs.value).toBeNull();
  });

  it('says what holds undoing back: a newer version, or checks that cannot be read', async () => {
    const to = await make();
    await to.backup.restore.look(fileOf(await textOf()));
    await to.backup.restore.restore();
    to.refuse('readOnly');
    expect(await to.backup.restore.takeBack()).toMatchObject({ refused: 'readOnly' });
    to.refuse(undefined);
    vi.spyOn(to.store, 'checksBefore').mockRejectedValueOnce(storeError('lost'));
    expect(await to.backup.restore.takeBack()).toMatchObject({ refused: 'lost' });
    expect(to.backup.restore.restoredAtMs.value).toBe(nowMs);
  });

  it('leaves the session under way as it is', async () => {
    const underWay: Session = {
      ...{ id: 's9', startedAt: nowMs - 60_000, endedAt: null, placeId: null, placeSinceSequence: 1, platformId: null },
      ...{ minutes: 60, isAlone: true, isHost: false, isSharing: false },
    };
    const to = await make({ rows: { ...sampleRows(5), sessions: new Map([['s9', underWay]]) }, underWay });
    await to.backup.restore.look(fileOf(await textOf()));
    await to.backup.restore.restore();
    expect((await to.all()).get('sessions')?.get('s9')).toEqual(underWay);
  });

  describe('the last back-up', () => {
    it('is the one of the file where all that is here was in it, and is not after undoing', async () => {
      const to = await make();
      await to.backup.restore.look(fileOf(await textOf()));
      to.clock.ms += 86_400_000;
      await to.backup.restore.restore();
      expect(to.backup.lastAtMs.value).toBe(nowMs);
      await to.backup.restore.takeBack();
      expect(to.backup.lastAtMs.value).toBeNull();
    });

    it('is not the one of another place, where this one has rows of its own', async () => {
      const to = await make({ rows: sampleRows(5) });
      await to.backup.restore.look(fileOf(await textOf()));
      await to.backup.restore.restore();
      expect(to.backup.lastAtMs.value).toBeNull();
    });

    it('is never to come: the clock where the file was made was ahead', async () => {
      const to = await make();
      to.clock.ms -= 900 * 86_400_000;
      await to.backup.restore.look(fileOf(await textOf()));
      await to.backup.restore.restore();
      expect(to.backup.lastAtMs.value).toBe(to.clock.ms);
    });

    it('stays where it is newer than the file, and is not known where it is to come', async () => {
      const to = await make();
      await to.kept.commit([{ table: 'settings', key: 'lastBackupAt', value: nowMs + 5 }]);
      expect(to.backup.lastAtMs.value).toBeNull();
      to.clock.ms += 10;
      await to.backup.restore.look(fileOf(await textOf()));
      await to.backup.restore.restore();
      expect((await to.all()).get('settings')?.get('lastBackupAt')).toBe(nowMs + 5);
    });
  });

  it('goes on while it is being kept, whoever wants to cancel it', async () => {
    const to = await make();
    await to.backup.restore.look(fileOf(await textOf()));
    const open = to.hold();
    to.refuse('lost');
    const keeping = to.backup.restore.restore();
    await vi.waitFor(() => expect(stateOf(to)).toMatchObject({ is: 'preview', isBusy: true }));
    to.backup.restore.cancel();
    expect(stateOf(to)).toMatchObject({ is: 'preview', isBusy: true });
    open();
    expect(await keeping).toBe(false);
    to.refuse(undefined);
    expect(await to.backup.restore.restore()).toBe(true); // the button still does it
  });

  it('does not take away another file that was chosen while the first was being kept', async () => {
    const to = await make();
    const texts = [await textOf(), await textOf(sampleRows(6))];
    await to.backup.restore.look(fileOf(texts[0] ?? ''));
    const open = to.hold();
    const keeping = to.backup.restore.restore();
    await vi.waitFor(() => expect(stateOf(to)).toMatchObject({ isBusy: true }));
    await to.backup.restore.look(fileOf(texts[1] ?? ''));
    open();
    expect(await keeping).toBe(true);
    expect(stateOf(to)).toMatchObject({ is: 'preview', isBusy: false });
    expect(await to.backup.restore.restore()).toBe(true);
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
    await makeFile(from, 'four plain words here');
    const { open, closed: slowKey } = gate();
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
      keepFile: async () => 'no',
      sharerOf: () => null,
      underWay: () => null,
      tell: () => {},
    });
    await vi.waitFor(async () => expect(await fake.rowsOf('settings')).toEqual({}));
  });
});
