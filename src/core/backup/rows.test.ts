// One row of every table, right and wrong, as it may stand in a file or in the storage.
import { describe, expect, it } from 'vitest';
import { type BackupTable, isKey, strictRow, tidyRow } from './rows.ts';

const answer = {
  ...{ itemId: 'SP-01', choice: 'yes', atMs: 5, localDate: '2026-11-24', sequence: 3 },
  ...{ sessionId: 's1', placeId: 'p1', platformId: null, deviceHash: null },
};
const session = {
  ...{ id: 's1', startedAt: 1, endedAt: 2, placeId: null, placeSinceSequence: 0, platformId: 'zoom' },
  ...{ minutes: 60, isAlone: true, isHost: false, isSharing: false },
};
const item = { id: 'own-1', text: 'My cat', group: 'self', expiry: 'day', order: 1, removedAt: null };
const place = { id: 'p1', name: 'Desk', isHome: true, order: 0 };
const pack = {
  ...{ format: 'session-ready-pack', version: 1, id: 'sample', name: 'Sample' },
  ...{ items: [{ id: 'org-a', text: 'My badge', group: 'self', expiry: 'day' }], apps: ['zoom'], contacts: [] },
};
const block = { id: 'b1', startMinute: 540, lengthMinutes: 30, type: 'peers', label: 'Calls' };
const day = { id: 'd1', name: 'Work', days: ['MO', 'TU'], blocks: [block], stopMinute: 1_020, order: 0 };
const time = { date: '2026-11-24', minute: 540 };
const event = { uid: 'd1.b1.x@session-ready', start: time, end: time, days: ['MO'] };
const calendar = { id: 'calendar', install: 'x', sequence: 0, events: [event] };
const check = { id: '1-a', startedAt: 1, finishedAt: 2, appVersion: '0.1.0', steps: {} };

const keyOf = (...ties: readonly unknown[]) => JSON.stringify(['SP-01', ...ties]);
const rows: Readonly<Record<BackupTable, readonly [string, unknown]>> = {
  settings: ['theme', 'dark'],
  answers: [keyOf('p1', false, false), answer],
  sessions: ['s1', session],
  items: ['own-1', item],
  places: ['p1', place],
  packs: ['sample', pack],
  routines: ['d1', day],
  checks: ['1-a', check],
};
const changed = (table: BackupTable, change: object) =>
  strictRow(table, rows[table][0], { ...(rows[table][1] as object), ...change });

it.each(Object.entries(rows))(
  '%s: a right row is taken as it is, out of a file and out of the storage',
  (table, row) => {
    expect(strictRow(table as BackupTable, ...row)).toEqual(row[1]);
    expect(tidyRow(table as BackupTable, ...row)).toEqual(row[1]);
  },
);

it.each<[string, BackupTable, object]>([
  ['in a session', 'answers', { sessionId: null }],
  ['on the first day', 'answers', { sequence: 0 }],
  ['that goes on', 'sessions', { endedAt: null }],
  ['of a whole day', 'sessions', { minutes: 1_440 }],
  ['of no minute', 'sessions', { minutes: 0 }],
  ['that was removed', 'items', { removedAt: 7 }],
  ['without a name', 'routines', { name: '' }],
  ['without a block', 'routines', { blocks: [] }],
  ['that never stops', 'routines', { stopMinute: null }],
])('%s, %s: taken', (_what, table, change) => {
  expect(changed(table, change)).toEqual({ ...(rows[table][1] as object), ...change });
});

it.each<[BackupTable, string, readonly unknown[]]>([
  ['answers', 'itemId', ['SP-02', 'a b', 7]],
  ['answers', 'choice', ['', 'perhaps', ['yes'], null]],
  ['answers', 'atMs', [null, 9e15, '5']],
  ['answers', 'localDate', ['today', '2026-1-1', 'x2026-11-24', '2026-11-24x', ['2026-11-24'], null]],
  ['answers', 'sequence', [-1, 0.5, 2 ** 52, null]],
  ['answers', 'sessionId', ['a b', 7, undefined]],
  ['answers', 'placeId', ['a b', 7, undefined]],
  ['answers', 'platformId', ['a b', 7, undefined]],
  ['answers', 'deviceHash', ['a b', 7, undefined]],
  ['sessions', 'id', ['s2', 'a b', null]],
  ['sessions', 'startedAt', [null, 9e15, '1']],
  ['sessions', 'endedAt', [undefined, 9e15, '1']],
  ['sessions', 'placeId', ['a b', undefined]],
  ['sessions', 'placeSinceSequence', [-1, null]],
  ['sessions', 'platformId', ['a b', undefined]],
  ['sessions', 'minutes', [1_441, -1, 0.5, '60', null]],
  ['sessions', 'isAlone', [1, null]],
  ['sessions', 'isHost', [1, null]],
  ['sessions', 'isSharing', [1, null]],
  ['items', 'id', ['own-2', 'SP-01', null]],
  ['items', 'text', ['', ' ', 'x'.repeat(121), 7, ['My cat'], null]],
  ['items', 'group', ['equipment', 'newPeer', 'elsewhere', ['self'], null]],
  ['items', 'expiry', ['never', '', ['day'], null]],
  ['items', 'order', ['1', null]],
  ['items', 'removedAt', [undefined, '7', 9e15]],
  ['places', 'id', ['p2', 'a b', null]],
  ['places', 'name', ['', 'x'.repeat(121), 7, ['Desk'], null]],
  ['places', 'isHome', [1, null]],
  ['places', 'order', ['1', null]],
  ['packs', 'id', ['other', 'UPPER']],
  ['packs', 'version', [2, '1']],
  ['packs', 'items', [null, [{}], [{ ...pack.items[0], group: 'other' }]]],
  [
    'packs',
    'apps',
    [
      ['zoom', 7],
      ['zoom', 'zoom'],
    ],
  ],
  ['routines', 'id', ['d2', 'a b', null]],
  ['routines', 'name', [7, undefined, 'x'.repeat(121)]],
  ['routines', 'days', [{}, ['XX'], ['MO', 'MO'], ['TU', 'MO']]],
  ['routines', 'blocks', [null, {}, [{}], [block, block], [{ ...block, label: '' }], [{ ...block, type: 'x' }]]],
  ['routines', 'stopMinute', ['540', -1, undefined]],
  ['routines', 'order', ['0', undefined]],
  ['checks', 'id', ['2-b', null]],
  ['checks', 'steps', [null, { camera: {} }]],
])('%s, %s: refused where it is not right', (table, field, values) => {
  expect(values.map((value) => changed(table, { [field]: value }))).toEqual(values.map(() => null));
});

describe('the key', () => {
  it.each<[string, string, boolean]>([
    ['with no tie', keyOf(false, false, false), true],
    ['with a tie to nothing', keyOf(null, 'zoom', 'abc'), true],
    ['with three parts', keyOf(false, false), false],
    ['with five parts', keyOf(false, false, false, false), false],
    ['with a tie that is no id', keyOf(false, 'a b', false), false],
    ['with a tie that is true', keyOf(false, false, true), false],
    ['of another item', '["SP-02",false,false,false]', false],
    ['with a space', '["SP-01", false,false,false]', false],
    ['that is no JSON', 'SP-01', false],
    ['that is no list', '{"length":4,"0":"SP-01"}', false],
    ['that is nothing', 'null', false],
  ])('of an answer %s', (_what, key, is) => {
    expect(strictRow('answers', key, answer)).toEqual(is ? answer : null);
  });

  it.each(['sessions', 'items', 'places', 'packs', 'routines', 'checks'] as const)('of %s is its own id', (table) => {
    expect(strictRow(table, 'other', rows[table][1])).toBeNull();
    expect(strictRow(table, 'a b', { ...(rows[table][1] as object), id: 'a b' })).toBeNull();
    for (const value of [null, 7, 'text', []]) expect(strictRow(table, rows[table][0], value)).toBeNull();
  });

  it.each(['__proto__', 'constructor', 'prototype'])('of a day is not %s', (id) => {
    expect(strictRow('routines', id, { ...day, id })).toBeNull();
  });

  it('is a text of 1 to 400 signs that does not reach into the language', () => {
    expect(['a', 'k'.repeat(400)].every(isKey)).toBe(true);
    expect(['', 'k'.repeat(401), '__proto__', 'constructor', 7, null, ['a']].some(isKey)).toBe(false);
  });
});

describe('the calendar', () => {
  it('is taken under its own id', () => {
    expect(strictRow('routines', 'calendar', calendar)).toEqual(calendar);
  });

  it('with a wrong event is refused by a file, and tidied out of the storage', () => {
    const wrong = { ...calendar, events: [event, { ...event, days: [] }] };
    expect(strictRow('routines', 'calendar', wrong)).toBeNull();
    expect(tidyRow('routines', 'calendar', wrong)).toEqual(calendar);
  });

  it('has 400 events at most, and a day as many blocks', () => {
    const events = (count: number) => ({ ...calendar, events: Array(count).fill(event) });
    expect(strictRow('routines', 'calendar', events(400))).not.toBeNull();
    expect(strictRow('routines', 'calendar', events(401))).toBeNull();
    const blocks = Array.from({ length: 401 }, (_, i) => ({ ...block, id: `b${i}`, startMinute: 400 + i }));
    expect(changed('routines', { blocks: blocks.slice(0, 400) })).not.toBeNull();
    expect(changed('routines', { blocks })).toBeNull();
  });
});

describe('what is cleaned', () => {
  it.each<[string, BackupTable, object, object]>([
    ['a sign that nobody sees', 'places', { name: 'De\u200bsk' }, {}],
    ['space around it', 'places', { name: ' Desk\n' }, {}],
    ['a letter in two parts', 'places', { name: 'nin\u0303o' }, { name: 'niño' }],
    ['a field that is not known', 'places', { colour: 'red' }, {}],
    ['a field of a session', 'sessions', { more: 1 }, {}],
    ['a text inside a list', 'packs', { apps: ['zo\u200bom'] }, {}],
    [
      'a letter in two parts of a pack, which keeps them',
      'packs',
      { name: 'nin\u0303o\u200b' },
      { name: 'nin\u0303o' },
    ],
    ['a field inside a list', 'routines', { blocks: [{ ...block, more: 1 }] }, {}],
  ])('%s', (_what, table, change, cleaned) => {
    expect(changed(table, change)).toEqual({ ...(rows[table][1] as object), ...cleaned });
  });
});

describe('out of the storage', () => {
  it.each<[string, BackupTable, object, object]>([
    ['a day of the week that is none', 'routines', { days: ['MO', 'XX', 'TU'] }, {}],
    ['a block that is none', 'routines', { blocks: [{}, block] }, {}],
    ['a stop that is none', 'routines', { stopMinute: 'x' }, { stopMinute: null }],
  ])('%s is mended', (_what, table, change, mended) => {
    const [key, row] = rows[table];
    expect(tidyRow(table, key, { ...(row as object), ...change })).toEqual({ ...(row as object), ...mended });
  });

  it('a row that cannot be mended is none, and a setting of this device does not travel', () => {
    expect(tidyRow('places', 'p1', { id: 'p1' })).toBeNull();
    expect(tidyRow('settings', 'theme', 'pink')).toBeNull();
    expect(tidyRow('settings', 'salt', 'x')).toBeUndefined();
    expect(strictRow('settings', 'salt', 'x')).toBeUndefined();
  });
});
