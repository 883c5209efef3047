// Out and in again: what was kept is the same to the last byte, here, and on a device that has nothing yet.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checksumOf } from '../../devices/sealing.ts';
import { smallTables } from '../../storage/rows.ts';
import { appVersion, nowMs, ownSettings, rowsArbitrary, sampleRows } from './backup.fake.ts';
import { backupLimits } from './limits.ts';
import { type FoundRows, finish, makeBackup } from './make-backup.ts';
import { planRestore } from './plan-restore.ts';
import { type Contents, openBackup, readBackup } from './read-backup.ts';
import { type BackupTable, backupTables } from './rows.ts';
import { staysHere } from './settings-rows.ts';
import { planUndo, type RowChange, wayBack, wayBackIn } from './way-back.ts';

const noRows = (): FoundRows =>
  Object.fromEntries(backupTables.map((table) => [table, new Map()])) as unknown as FoundRows;

async function fileOf(rows: FoundRows, isNewer = false): Promise<string> {
  const made = finish(makeBackup({ app: appVersion, createdAt: nowMs, rows, isNewer }));
  return made.textWith(await checksumOf(made.hashed));
}
async function contentsOf(text: string): Promise<Contents> {
  const opened = openBackup(text);
  if (opened.is !== 'plain') throw new Error(JSON.stringify(opened));
  const { hashed, contents } = finish(readBackup(opened.file));
  expect(await checksumOf(hashed)).toBe(opened.file.checksum);
  if (!contents) throw new Error('not right');
  return contents;
}
function applied(rows: FoundRows, changes: readonly RowChange[]): FoundRows {
  const next = Object.fromEntries(backupTables.map((table) => [table, new Map(rows[table])])) as unknown as Record<
    BackupTable,
    Map<string, unknown>
  >;
  for (const { table, key, value } of changes) {
    if (value === null) next[table].delete(key);
    else next[table].set(key, value);
  }
  return next;
}
const plain = (rows: FoundRows) => JSON.stringify(backupTables.map((table) => [...rows[table]].sort()));

describe('a back-up', () => {
  it('has every table of the storage', () => {
    expect([...backupTables]).toEqual([...smallTables, 'checks']);
  });

  it('comes back byte by byte through an empty device, and nothing of this device is in it', async () => {
    await fc.assert(
      fc.asyncProperty(rowsArbitrary(), async (rows) => {
        const text = await fileOf(rows);
        const restored = applied(noRows(), finish(planRestore(noRows(), await contentsOf(text))).changes);
        expect(await fileOf(restored)).toBe(text);
        expect(restored.checks.size).toBe(rows.checks.size);
        for (const table of backupTables)
          if (table !== 'settings') expect(restored[table].size, table).toBe(rows[table].size);
        expect([...restored.settings.keys()].filter(staysHere)).toEqual([]);
        for (const [key] of ownSettings) expect(text).not.toContain(key);
        expect(text).not.toContain('a-secret-salt');
      }),
      { numRuns: 150 },
    );
  });

  it('is the same file in whatever order the rows are kept', async () => {
    const rows = sampleRows();
    const turned = Object.fromEntries(
      backupTables.map((table) => [table, new Map([...rows[table]].reverse())]),
    ) as unknown as FoundRows;
    expect(await fileOf(turned)).toBe(await fileOf(rows));
  });

  it('survives a mail program that changes line ends and adds a mark in front', async () => {
    const text = await fileOf(sampleRows());
    const contents = await contentsOf(`\uFEFF${text.replace(/\n/g, '\r\n')}\r\n\r\n`);
    expect(plain(contents.rows)).toBe(plain((await contentsOf(text)).rows));
  });

  it('leaves out what no version could use, and counts it', () => {
    const rows: FoundRows = {
      ...noRows(),
      checks: new Map<string, unknown>([
        ['1-a', { id: '1-a', startedAt: 1, finishedAt: null, appVersion: '0.1.0', steps: {} }],
        ['2-b', { id: '2-b', startedAt: 'yesterday', finishedAt: null, appVersion: '0.1.0', steps: {} }],
        ['3-c', { id: 'other', startedAt: 3, finishedAt: null, appVersion: '0.1.0', steps: {} }],
      ]),
    };
    const made = finish(makeBackup({ app: appVersion, createdAt: nowMs, rows }));
    expect([made.counts.checks, made.leftOut]).toEqual([1, 2]);
  });

  it('keeps a check whose reading has a number that no file can hold', async () => {
    const steps = { power: { kind: 'judged', grade: 'ready', findings: [], reading: { a: Number.NaN, b: -0, c: 2 } } };
    const check = { id: '1-a', startedAt: 1, finishedAt: 2, appVersion: '0.1.0', steps };
    const { rows } = await contentsOf(await fileOf({ ...noRows(), checks: new Map([['1-a', check]]) }));
    expect(rows.checks.get('1-a')).toMatchObject({ steps: { power: { reading: { b: 0, c: 2 } } } });
  });

  it('takes the newest checks where there are more than fit', () => {
    const checks = Array.from({ length: backupLimits.checks + 5 }, (_, i) => ({
      id: `${i}-x`,
      startedAt: i,
      finishedAt: i,
      appVersion: '0.1.0',
      steps: {},
    }));
    const rows = { ...noRows(), checks: new Map<string, unknown>(checks.map((check) => [check.id, check])) };
    const made = finish(makeBackup({ app: appVersion, createdAt: nowMs, rows }));
    expect([made.counts.checks, made.leftOut]).toEqual([backupLimits.checks, 5]);
    expect(made.hashed).not.toContain('["4-x"');
    expect(made.hashed).toContain('["5-x"');
  });

  it('ends a session in the file: its ticks must not hold on another phone', async () => {
    const session = {
      ...{ id: 's1', startedAt: nowMs - 60_000, endedAt: null, placeId: null, placeSinceSequence: 1, platformId: null },
      ...{ minutes: 60, isAlone: true, isHost: false, isSharing: false },
    };
    const here: FoundRows = { ...noRows(), sessions: new Map([['s1', session]]) };
    const contents = await contentsOf(await fileOf(here));
    expect(contents.rows.sessions.get('s1')).toEqual({ ...session, endedAt: nowMs });
    expect(finish(planRestore(here, contents)).changes).toEqual([]); // here it goes on
  });

  it('of a newer version takes along what this one does not know', async () => {
    const place = { id: 'p1', name: 'Desk', isHome: true, order: 0, hasWindow: true };
    const rows = { ...noRows(), places: new Map([['p1', place]]) };
    expect(await fileOf(rows, true)).toContain('"hasWindow":true');
    expect(await fileOf(rows)).not.toContain('hasWindow');
    expect((await contentsOf(await fileOf(rows, true))).rows.places.get('p1')).not.toHaveProperty('hasWindow');
  });
});

describe('a restore', () => {
  it('ends where the file says, whatever was there, keeps all checks and what is of this device, and can be undone', async () => {
    await fc.assert(
      fc.asyncProperty(rowsArbitrary(), rowsArbitrary(), fc.boolean(), async (there, here, isMixed) => {
        const mine: FoundRows = isMixed ? { ...here, places: there.places, checks: there.checks } : here;
        const contents = await contentsOf(await fileOf(there));
        const plan = finish(planRestore(mine, contents));
        const after = applied(mine, plan.changes);
        const { checks: _, ...small } = (await contentsOf(await fileOf(after))).rows;
        const { checks: fromFile, ...smallInFile } = contents.rows;
        const open = new Set([...mine.sessions].filter(([, row]) => (row as { endedAt: unknown }).endedAt === null));
        if (open.size === 0) expect(small).toEqual(smallInFile);
        for (const key of [...mine.checks.keys(), ...fromFile.keys()]) expect(after.checks.has(key)).toBe(true);
        for (const [key, value] of ownSettings) expect(after.settings.get(key)).toBe(value);

        const kept = wayBackIn(wayBack(plan.back, nowMs).value);
        expect(kept?.atMs).toBe(nowMs);
        const undo = finish(planUndo(after, kept?.back ?? []));
        expect(undo.newer).toBe(0);
        expect(plain(applied(after, undo.changes))).toBe(plain(mine));
        for (const table of backupTables) {
          const { inFile, added, replaced, same, removed } = plan.preview[table];
          expect(added + replaced + same).toBe(inFile);
          expect(plan.changes.filter((change) => change.table === table)).toHaveLength(added + replaced + removed);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('changes nothing where all is the same', async () => {
    const rows = sampleRows();
    const { changes } = finish(planRestore(rows, await contentsOf(await fileOf(rows))));
    expect(changes).toEqual([]);
  });

  it('marks checks that come from elsewhere: they make nothing ready here', async () => {
    const rows = sampleRows();
    const plan = finish(planRestore(noRows(), await contentsOf(await fileOf(rows))));
    const checks = plan.changes.filter(({ table }) => table === 'checks');
    expect(checks.length).toBeGreaterThan(0);
    for (const { value } of checks) expect(value).toMatchObject({ brought: true });
    const text = await fileOf(applied(noRows(), plan.changes));
    expect(text).not.toContain('brought');
  });

  it('finishes a check that only the file has to its end, and leaves one that is further here', async () => {
    const open = { id: '1-a', startedAt: 1, finishedAt: null, appVersion: '0.1.0', steps: {} };
    const done = { ...open, finishedAt: 9 };
    const withCheck = (check: object): FoundRows => ({ ...noRows(), checks: new Map([['1-a', check]]) });
    const from = async (check: object) => contentsOf(await fileOf(withCheck(check)));
    expect(finish(planRestore(withCheck(open), await from(done))).preview.checks.replaced).toBe(1);
    expect(finish(planRestore(withCheck(done), await from(open))).changes).toEqual([]);
  });

  it('leaves alone what it cannot read: perhaps another version can', async () => {
    const rows: FoundRows = { ...noRows(), places: new Map<string, unknown>([['p9', { id: 'p9', shape: 'new' }]]) };
    expect(
      finish(planRestore(rows, await contentsOf(await fileOf(sampleRows())))).back.map(({ key }) => key),
    ).not.toContain('p9');
  });
});
