// The text of a back-up to the letter, what is left out of it, and what happens where not all fits.
import { describe, expect, it } from 'vitest';
import { type FoundRows, finish, makeBackup } from './make-backup.ts';
import { backupTables } from './rows.ts';

const none = Object.fromEntries(backupTables.map((table) => [table, new Map()])) as unknown as FoundRows;
const rowsWith = (rows: Readonly<Record<string, readonly (readonly [string, unknown])[]>>): FoundRows => ({
  ...none,
  ...Object.fromEntries(Object.entries(rows).map(([table, list]) => [table, new Map(list)])),
});
const make = (rows: FoundRows, isNewer = false) =>
  finish(makeBackup({ app: '0.1.0', createdAt: 1_000, rows, isNewer }));
const linesOf = (rows: FoundRows, isNewer = false) =>
  make(rows, isNewer)
    .hashed.split('\n')
    .filter((line) => line.startsWith('['));
const place = (id: string, more: object = {}) => [id, { id, name: 'Desk', isHome: true, order: 0, ...more }] as const;
const check = (id: string, startedAt: unknown = 1) =>
  [id, { id, startedAt, finishedAt: null, appVersion: '1', steps: {} }] as const;

it('is one row a line, in one order', () => {
  const { hashed, textWith, counts, leftOut } = make(
    rowsWith({
      settings: [
        ['theme', 'dark'],
        ['salt', 'x'],
        ['language', 'es'],
      ],
      places: [place('p1')],
    }),
  );
  const count = { settings: 2, answers: 0, sessions: 0, items: 0, places: 1, packs: 0, routines: 0, checks: 0 };
  const desk = '["p1",{"id":"p1","isHome":true,"name":"Desk","order":0}]';
  expect([counts, leftOut]).toEqual([count, 0]);
  expect(hashed.split('\n')).toEqual([
    '{"app":"0.1.0","counts":{"answers":0,"checks":0,"items":0,"packs":0,"places":1,"routines":0,"sessions":0,"settings":2},"createdAt":1000,"format":"session-ready-backup","version":1}',
    ...['settings', '["language","es"]', '["theme","dark"]', 'answers', 'sessions', 'items', 'places', desk],
    ...['packs', 'routines', 'checks'],
  ]);
  expect(textWith('abc')).toBe(
    `{"format":"session-ready-backup","version":1,"app":"0.1.0","createdAt":1000,"counts":${JSON.stringify(count)},"checksum":"abc","data":{
"settings":[
["language","es"],
["theme","dark"]
],
"answers":[

],
"sessions":[

],
"items":[

],
"places":[
${desk}
],
"packs":[

],
"routines":[

],
"checks":[

]
}}
`,
  );
});

describe('what is left out', () => {
  it('is counted where nobody can use it, and not where it belongs to this device', () => {
    const rows = rowsWith({
      settings: [
        ['theme', 'pink'],
        ['salt', 'x'],
        ['fromTheFuture', 1],
      ],
      places: [['p9', { id: 'p9' }], place('p1')],
    });
    expect([make(rows).leftOut, make(rows).counts.settings, make(rows).counts.places]).toEqual([2, 0, 1]);
  });

  it('is the sixth pack', () => {
    const pack = (id: string) =>
      [id, { format: 'session-ready-pack', version: 1, id, name: 'A', items: [], apps: [], contacts: [] }] as const;
    const made = make(rowsWith({ packs: ['a', 'b', 'c', 'd', 'e', 'f'].map(pack) }));
    expect([made.counts.packs, made.leftOut]).toEqual([5, 1]);
  });
});

it('checks without a start that can be counted do not stop it', () => {
  const odd = [
    ['x', null],
    ['y', 7],
    ['z', { startedAt: 'soon' }],
  ] as const;
  expect(make(rowsWith({ checks: [...odd, check('1-a')] })).leftOut).toBe(3);
});

describe('of a newer version', () => {
  const kept = '["p1",{"id":"p1","isHome":true,"more":[1],"name":"Desk","order":0}]';
  const tidy = '["p1",{"id":"p1","isHome":true,"name":"Desk","order":0}]';

  it('takes along what this one does not know', () => {
    expect(linesOf(rowsWith({ places: [place('p1', { more: [1] })] }), true)).toEqual([kept]);
    expect(linesOf(rowsWith({ places: [place('p1', { more: [1] })] }))).toEqual([tidy]);
  });

  it('is nothing that is taken for granted', () => {
    const rows = rowsWith({ places: [place('p1', { more: [1] })] });
    expect(finish(makeBackup({ app: '0.1.0', createdAt: 1_000, rows })).hashed).not.toContain('more');
  });

  it('takes along nothing that reaches into the language', () => {
    expect(linesOf(rowsWith({ places: [place('p1', { more: [{ constructor: 1 }] })] }), true)).toEqual([tidy]);
  });

  it('mends what the reader would refuse', () => {
    const day = { id: 'd1', name: '', days: ['MO', 'XX'], blocks: [], stopMinute: null, order: 0, more: 1 };
    expect(linesOf(rowsWith({ routines: [['d1', day]] }), true)).toEqual([
      '["d1",{"blocks":[],"days":["MO"],"id":"d1","name":"","order":0,"stopMinute":null}]',
    ]);
  });

  it('ends a session too', () => {
    const session = {
      ...{ id: 's1', startedAt: 5, endedAt: null, placeId: null, placeSinceSequence: 0, platformId: null },
      ...{ minutes: 60, isAlone: true, isHost: false, isSharing: false, more: 1 },
    };
    const [line = ''] = linesOf(rowsWith({ sessions: [['s1', session]] }), true);
    expect(JSON.parse(line)[1]).toEqual({ ...session, endedAt: 1_000 });
  });
});

it.each([
  ['that goes on ends with the file', 5, null, 1_000],
  ['that begins after the file ends at its start', 2_000, null, 2_000],
  ['that is over keeps its end', 5, 7, 7],
])('a session %s', (_what, startedAt, endedAt, is) => {
  const session = {
    ...{ id: 's1', startedAt, endedAt, placeId: null, placeSinceSequence: 0, platformId: null },
    ...{ minutes: 60, isAlone: true, isHost: false, isSharing: false },
  };
  const [line = ''] = linesOf(rowsWith({ sessions: [['s1', session]] }));
  expect(JSON.parse(line)).toEqual(['s1', { ...session, endedAt: is }]);
});

it.each([
  [99, 0],
  [100, 1],
  [250, 2],
])('%i rows give way %i times', (count, times) => {
  const settings = Array.from({ length: count }, (_, i) => [`item:own-${i}`, 'on'] as const);
  const work = makeBackup({ app: '0.1.0', createdAt: 1_000, rows: rowsWith({ settings }) });
  let breaths = 0;
  while (!work.next().done) breaths++;
  expect(breaths).toBe(times);
});
