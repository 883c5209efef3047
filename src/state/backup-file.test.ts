// Back-ups from the tap to the file: made, closed, handed over, refused, and only then remembered.
import { describe, expect, it, vi } from 'vitest';
import { nowMs, sampleRows } from '../core/backup/backup.fake.ts';
import { backupTables } from '../core/backup/rows.ts';
import { fileOf, gate, makeDevice, makeFile, seen, stateOf } from './backup.fake.ts';

describe('making', () => {
  it('saves a file that another device takes in, and remembers when', async () => {
    const from = await makeDevice({ rows: sampleRows() });
    await makeFile(from, null);
    expect(from.backup.file.state.value).toMatchObject({ is: 'saved', file: { leftOut: 0 } });
    expect(from.backup.lastAtMs.value).toBe(nowMs);

    const to = await makeDevice();
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
    const from = await makeDevice({ rows: sampleRows() });
    await makeFile(from, 'four plain words here');
    expect(from.wrong).toEqual([]);
    const text = from.saved[0] ?? '';
    for (const word of ['answers', 'SP-01', 'Mesa', 'checks"']) expect(text).not.toContain(word);

    const to = await makeDevice();
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
    const from = await makeDevice({ keepFile: async () => answers[asked++] ?? 'no' });
    await makeFile(from, null);
    expect(from.backup.lastAtMs.value).toBeNull();
    await seen(from, 'notSaved').save();
    seen(from, 'saved');
    expect(from.backup.lastAtMs.value).toBe(nowMs);
  });

  it('asks for a place only when the whole text is there: a file that is picked is emptied by that', async () => {
    const { open, closed } = gate();
    const keepFile = vi.fn(async () => 'saved' as const);
    const from = await makeDevice({ keepFile, slowKey: closed });
    const making = makeFile(from, 'long enough');
    await vi.waitFor(() => expect(from.backup.file.state.value.is).toBe('reading'));
    expect(keepFile).not.toHaveBeenCalled();
    open();
    await making;
    expect(keepFile).toHaveBeenCalledTimes(1);
  });

  it('waits for another tap where it took too long for the first', async () => {
    const { open, closed } = gate();
    const from = await makeDevice({ slowKey: closed });
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
    const from = await makeDevice({
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
    const from = await makeDevice({ keepFile: async () => 'handedOver' });
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
    const from = await makeDevice({ keepFile: async () => 'handedOver', share: async () => answers[asked++] ?? 'no' });
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

    const alone = await makeDevice({ keepFile: async () => 'handedOver' });
    await makeFile(alone, null);
    seen(alone, 'handedOver').isNotThere();
    expect(seen(alone, 'notThere').share).toBeNull();
  });

  it('a second tap while the sheet is open opens no other', async () => {
    const { open, closed } = gate();
    const from = await makeDevice({
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
    const from = await makeDevice({ slowKey });
    const making = makeFile(from, 'long enough');
    await vi.waitFor(() => expect(from.backup.file.state.value.is).toBe('reading'));
    from.backup.file.stop();
    open();
    await making;
    expect(from.saved).toEqual([]);
    expect(from.backup.file.state.value).toEqual({ is: 'idle' });
  });

  it.each(['memory', 'readOnly'] as const)('in mode %s too, and writes nothing', async (mode) => {
    const from = await makeDevice({ rows: sampleRows(), mode });
    await makeFile(from, null);
    expect(from.saved).toHaveLength(1);
    expect(from.commits).toEqual([]);
    expect(from.backup.restore.canRestore.value).toBe(false);
  });

  it('says so where what is kept cannot be read', async () => {
    const from = await makeDevice();
    vi.spyOn(from.store, 'checksBefore').mockRejectedValue(new Error('broken'));
    await makeFile(from, null);
    expect(from.backup.file.state.value).toEqual({ is: 'notMade' });
  });
});
