// Back-ups from the file to the disk: opened, taken in, taken back.
import { describe, expect, it, vi } from 'vitest';
import { appVersion, nowMs, sampleRows } from '../core/backup/backup.fake.ts';
import { backupTables } from '../core/backup/rows.ts';
import type { Session } from '../core/checklist/session.ts';
import { sealing } from '../devices/sealing.ts';
import { storeError } from '../storage/store.ts';
import { fileOf, gate, makeDevice, makeFile, stateOf } from './backup.fake.ts';
import { createBackup } from './backup.ts';
import { makeKept } from './kept.fake.ts';

describe('taking in', () => {
  const textOf = async (rows = sampleRows()) => {
    const from = await makeDevice({ rows });
    await makeFile(from, null);
    return from.saved[0] ?? '';
  };

  it.each(['full', 'refused', 'lost', 'late', 'readOnly'] as const)(
    'a store that says "%s" is as it was',
    async (why) => {
      const to = await makeDevice({ rows: sampleRows(5) });
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
    const to = await makeDevice({ rows: sampleRows(5) });
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
    const to = await makeDevice();
    await to.backup.restore.look(fileOf(await textOf()));
    await to.backup.restore.restore();
    expect((await to.backup.restore.settle()).refused).toBeNull();
    expect(to.backup.restore.restoredAtMs.value).toBeNull();
    expect((await to.all()).get('settings')?.has('undoRestore')).toBe(false);
  });

  it('keeps what another tab kept while the preview was shown', async () => {
    const to = await makeDevice();
    await to.backup.restore.look(fileOf(await textOf()));
    const place = { id: 'p7', name: 'Attic', isHome: false, order: 9 };
    await to.fromOtherTab([{ table: 'places', key: 'p7', value: place }]);
    await to.backup.restore.restore();
    await to.backup.restore.takeBack();
    expect((await to.all()).get('places')?.get('p7')).toEqual(place);
  });

  it('twice, and undone: as it was before the first', async () => {
    const to = await makeDevice({ rows: sampleRows(5) });
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
    const to = await makeDevice({ rows: placed('before') });
    await to.backup.restore.look(fileOf(await textOf(placed('in the file'))));
    await to.backup.restore.restore();
    await to.kept.commit([{ table: 'places', key: 'p1', value: place('newer') }]);
    expect(await to.backup.restore.takeBack()).toEqual({ refused: null, newer: 1 });
    expect((await to.all()).get('places')?.get('p1')).toEqual(place('newer'));
    expect(to.backup.restore.restoredAtMs.value).toBeNull();
  });

  it('says what holds undoing back: a newer version, or checks that cannot be read', async () => {
    const to = await makeDevice();
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
    const to = await makeDevice({ rows: { ...sampleRows(5), sessions: new Map([['s9', underWay]]) }, underWay });
    await to.backup.restore.look(fileOf(await textOf()));
    await to.backup.restore.restore();
    expect((await to.all()).get('sessions')?.get('s9')).toEqual(underWay);
  });

  describe('the last back-up', () => {
    it('is the one of the file where all that is here was in it, and is not after undoing', async () => {
      const to = await makeDevice();
      await to.backup.restore.look(fileOf(await textOf()));
      to.clock.ms += 86_400_000;
      await to.backup.restore.restore();
      expect(to.backup.lastAtMs.value).toBe(nowMs);
      await to.backup.restore.takeBack();
      expect(to.backup.lastAtMs.value).toBeNull();
    });

    it('stays where one was made since, and is nothing that the person wrote', async () => {
      const to = await makeDevice();
      await to.backup.restore.look(fileOf(await textOf()));
      await to.backup.restore.restore();
      to.clock.ms += 60_000;
      await makeFile(to, null);
      expect(await to.backup.restore.takeBack()).toEqual({ refused: null, newer: 0 });
      expect(to.backup.lastAtMs.value).toBe(nowMs + 60_000);
    });

    it('is not the one of another place, where this one has rows of its own', async () => {
      const to = await makeDevice({ rows: sampleRows(5) });
      await to.backup.restore.look(fileOf(await textOf()));
      await to.backup.restore.restore();
      expect(to.backup.lastAtMs.value).toBeNull();
    });

    it('is never to come: the clock where the file was made was ahead', async () => {
      const to = await makeDevice();
      to.clock.ms -= 900 * 86_400_000;
      await to.backup.restore.look(fileOf(await textOf()));
      await to.backup.restore.restore();
      expect(to.backup.lastAtMs.value).toBe(to.clock.ms);
    });

    it('stays where it is newer than the file, and is not known where it is to come', async () => {
      const to = await makeDevice();
      await to.kept.commit([{ table: 'settings', key: 'lastBackupAt', value: nowMs + 5 }]);
      expect(to.backup.lastAtMs.value).toBeNull();
      to.clock.ms += 10;
      await to.backup.restore.look(fileOf(await textOf()));
      await to.backup.restore.restore();
      expect((await to.all()).get('settings')?.get('lastBackupAt')).toBe(nowMs + 5);
    });
  });

  it('goes on while it is being kept, whoever wants to cancel it', async () => {
    const to = await makeDevice();
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
    const to = await makeDevice();
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
    const to = await makeDevice();
    await to.backup.restore.look(fileOf(await textOf()));
    to.backup.restore.cancel();
    expect(await to.backup.restore.restore()).toBe(false);
    expect(to.commits).toEqual([]);
    await to.backup.restore.look(fileOf('not ours'));
    expect(stateOf(to)).toEqual({ is: 'problem', why: 'notOurs' });
    expect(await to.backup.restore.restore()).toBe(false);
  });

  it('says why, and changes nothing: too large, unreadable, damaged', async () => {
    const to = await makeDevice();
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
    const from = await makeDevice({ rows: sampleRows() });
    await makeFile(from, 'four plain words here');
    const { open, closed: slowKey } = gate();
    const to = await makeDevice({ slowKey });
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
