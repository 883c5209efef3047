// What a restore says that it will do, to the number, and then each change of it with its way back.
import { describe, expect, it } from 'vitest';
import { type FoundRows, finish } from './make-backup.ts';
import { planRestore, type UnderWay } from './plan-restore.ts';
import { backupTables } from './rows.ts';
import { markOf } from './way-back.ts';

const none = Object.fromEntries(backupTables.map((table) => [table, new Map()])) as unknown as FoundRows;
const fileMs = 1_000;
const work = (here: Partial<FoundRows>, inFile: Partial<FoundRows>, underWay?: UnderWay) =>
  planRestore({ ...none, ...here }, { app: '0.1.0', createdAt: fileMs, rows: { ...none, ...inFile } }, underWay);
const plan = (here: Partial<FoundRows>, inFile: Partial<FoundRows>, underWay?: UnderWay) =>
  finish(work(here, inFile, underWay));
const byId = (...rows: readonly { readonly id: string }[]) =>
  new Map<string, unknown>(rows.map((row) => [row.id, row]));

const place = (id: string, name: string) => ({ id, name, isHome: true, order: 0 });
const check = (id: string, finishedAt: number | null) => ({ id, startedAt: 1, finishedAt, appVersion: '1', steps: {} });
const session = (id: string, startedAt: number, endedAt: number | null, change: object = {}) => ({
  ...{ id, startedAt, endedAt, placeId: null, placeSinceSequence: 1, platformId: null },
  ...{ minutes: 60, isAlone: true, isHost: false, isSharing: false },
  ...change,
});

describe('rows of which the newer is not known', () => {
  const { changes, back, preview, isAllInFile } = plan(
    { places: byId(place('same', 'A'), place('other', 'B'), place('here', 'C'), place('more', 'C')) },
    { places: byId(place('same', 'A'), place('other', 'X'), place('new', 'Y')) },
  );

  it('are counted by what happens to them', () => {
    expect(preview.places).toEqual({ inFile: 3, added: 1, replaced: 1, removed: 2, same: 1 });
    expect(preview.items).toEqual({ inFile: 0, added: 0, replaced: 0, removed: 0, same: 0 });
    expect(isAllInFile).toBe(false);
  });

  it('become those of the file', () => {
    expect(changes).toEqual([
      { table: 'places', key: 'other', value: place('other', 'X') },
      { table: 'places', key: 'new', value: place('new', 'Y') },
      { table: 'places', key: 'here', value: null },
      { table: 'places', key: 'more', value: null },
    ]);
  });

  it('can come back, each with the mark of what took its place', () => {
    expect(back).toEqual([
      { table: 'places', key: 'other', value: place('other', 'B'), put: markOf(place('other', 'X')) },
      { table: 'places', key: 'new', value: null, put: markOf(place('new', 'Y')) },
      { table: 'places', key: 'here', value: place('here', 'C'), put: markOf(null) },
      { table: 'places', key: 'more', value: place('more', 'C'), put: markOf(null) },
    ]);
  });
});

describe('a row that cannot be used here', () => {
  const broken = new Map<string, unknown>([['p1', { id: 'p1', shape: 'new' }]]);

  it('is replaced where the file has it, and can come back', () => {
    const { preview, back, isAllInFile } = plan({ places: broken }, { places: byId(place('p1', 'A')) });
    expect(preview.places).toEqual({ inFile: 1, added: 0, replaced: 1, removed: 0, same: 0 });
    expect(back[0]?.value).toEqual({ id: 'p1', shape: 'new' });
    expect(isAllInFile).toBe(true);
  });

  it('stays where the file does not', () => {
    expect(plan({ places: broken }, {}).changes).toEqual([]);
  });
});

describe('checks', () => {
  it.each<[string, number | null, number | null, 'same' | 'replaced', boolean]>([
    ['to the end in both', 2, 3, 'same', true],
    ['open in both', null, null, 'same', true],
    ['to the end here', 2, null, 'same', false],
    ['to the end in the file', null, 3, 'replaced', true],
  ])('%s', (_what, here, inFile, is, isAllInFile) => {
    const done = plan({ checks: byId(check('1-a', here)) }, { checks: byId(check('1-a', inFile)) });
    expect(done.preview.checks).toEqual({ inFile: 1, added: 0, replaced: 0, removed: 0, same: 0, [is]: 1 });
    expect(done.isAllInFile).toBe(isAllInFile);
  });

  it('are marked as brought; a new one can go unseen, a finished one is marked by what it was', () => {
    const { changes, back } = plan(
      { checks: byId(check('1-a', null)) },
      { checks: byId(check('1-a', 3), check('2-b', 4)) },
    );
    const brought = [check('1-a', 3), check('2-b', 4)].map((row) => ({ ...row, brought: true }));
    expect(changes.map(({ value }) => value)).toEqual(brought);
    expect(back).toEqual([
      { table: 'checks', key: '1-a', value: check('1-a', null), put: markOf(brought[0]) },
      { table: 'checks', key: '2-b', value: null, put: null },
    ]);
  });

  it('that only are here stay, and the file is not all that there is', () => {
    const { changes, preview, isAllInFile } = plan({ checks: byId(check('1-a', 2)) }, { checks: byId() });
    expect([changes, preview.checks.removed, isAllInFile]).toEqual([[], 0, false]);
  });
});

describe('a session', () => {
  const mine = session('s5', 500, null);

  it.each<[string, ReturnType<typeof session>, ReturnType<typeof session>, UnderWay, 'same' | 'replaced' | 'none']>([
    ['as it is', session('s1', 1, 2), session('s1', 1, 2), null, 'same'],
    ['that goes on here and is cut in the file', session('s1', 1, null), session('s1', 1, fileMs), null, 'same'],
    [
      'that goes on here and is another in the file',
      session('s1', 1, null),
      session('s1', 1, 9, { isHost: true }),
      null,
      'replaced',
    ],
    ['that ended here, cut in the file', session('s1', 1, 2_000), session('s1', 1, fileMs), null, 'same'],
    ['that began after the file', session('s1', 1_500, 2_000), session('s1', 1_500, 1_500), null, 'same'],
    ['that ended otherwise', session('s1', 1, 2_000), session('s1', 1, 999), null, 'replaced'],
    ['under way', mine, session('s5', 500, 999, { isHost: true }), mine, 'same'],
    ['before the one under way', session('s1', 1, 2), session('s1', 1, 3), mine, 'replaced'],
    ['as late as the one under way', session('s6', 500, 2), session('s6', 500, 3), mine, 'none'],
    ['just before the one under way', session('s6', 499, 2), session('s6', 499, 3), mine, 'replaced'],
  ])('%s', (_what, here, inFile, underWay, is) => {
    const { preview } = plan({ sessions: byId(here) }, { sessions: byId(inFile) }, underWay);
    const zero = { inFile: is === 'none' ? 0 : 1, added: 0, replaced: 0, removed: 0, same: 0 };
    expect(preview.sessions).toEqual(is === 'none' ? zero : { ...zero, [is]: 1 });
  });

  it('that begins as the one under way is not brought, one of another table with its key is', () => {
    const { changes } = plan({}, { sessions: byId(session('s6', 500, 3)), places: byId(place('s6', 'A')) }, mine);
    expect(changes.map(({ table }) => table)).toEqual(['places']);
  });

  it('under way stays where the file has none, and a place with its key goes', () => {
    const { changes, preview } = plan(
      { sessions: byId(mine, session('s1', 1, 2)), places: byId(place('s5', 'A')) },
      {},
      mine,
    );
    expect(changes.map(({ table, key }) => `${table} ${key}`)).toEqual(['sessions s1', 'places s5']);
    expect(preview.sessions.removed).toBe(1);
  });
});

describe('giving way', () => {
  const places = (count: number) => byId(...Array.from({ length: count }, (_, i) => place(`p${i}`, 'A')));

  it.each<[string, Partial<FoundRows>, Partial<FoundRows>, number]>([
    ['99 rows of the file', {}, { places: places(99) }, 0],
    ['100 rows of the file', {}, { places: places(100) }, 1],
    ['250 rows of the file', {}, { places: places(250) }, 2],
    ['250 rows that are here', { places: places(250) }, {}, 2],
    ['60 rows of the file and 60 that are here', { places: places(60) }, { places: places(60) }, 1],
  ])('%s', (_what, here, inFile, times) => {
    const steps = work(here, inFile);
    let breaths = 0;
    while (!steps.next().done) breaths++;
    expect(breaths).toBe(times);
  });
});
