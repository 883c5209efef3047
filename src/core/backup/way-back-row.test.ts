// The way back as it is kept: its text by hand, the marks as another hand reckons them, and what is no way back.
import { describe, expect, it } from 'vitest';
import { type FoundRows, finish } from './make-backup.ts';
import { backupTables } from './rows.ts';
import { type BackRow, joined, markOf, planUndo, wayBack, wayBackIn } from './way-back.ts';

const none = Object.fromEntries(backupTables.map((table) => [table, new Map()])) as unknown as FoundRows;
const row = (change: Partial<BackRow> = {}): BackRow => ({
  ...{ table: 'settings', key: 'theme', value: 'dark', put: '3.1' },
  ...change,
});

it.each([
  [null, '4.1996966820'],
  [undefined, '4.1996966820'],
  ['a', '3.1637994474'],
  [{ b: [2], a: 1 }, '15.2246116761'],
])('the mark of %j is %s', (value, mark) => {
  expect(markOf(value)).toBe(mark);
});

describe('the row', () => {
  const text = '{"atMs":7,"back":[["settings","theme","dark","3.1"],["places","p1",null,"4.2"],["checks","1-a",null]]}';
  const back = [
    row(),
    row({ table: 'places', key: 'p1', value: null, put: '4.2' }),
    row({ table: 'checks', key: '1-a', value: null, put: null }),
  ];

  it('is a setting of this device', () => {
    expect(wayBack(back, 7)).toEqual({ table: 'settings', key: 'undoRestore', value: text });
  });

  it('comes back', () => {
    expect(wayBackIn(text)).toEqual({ atMs: 7, back });
    expect(wayBackIn('{"atMs":7,"back":[]}')).toEqual({ atMs: 7, back: [] });
  });

  it.each([
    ['nothing', undefined],
    ['no text', { atMs: 7, back: [] }],
    ['no JSON', text.slice(1)],
    ['JSON of nothing', 'null'],
    ['without a moment', '{"back":[]}'],
    ['with a moment that is a text', '{"atMs":"7","back":[]}'],
    ['without rows', '{"atMs":7}'],
    ['with a row that is none', '{"atMs":7,"back":[null]}'],
    ['with a table that is none of ours', '{"atMs":7,"back":[["toString","theme","dark"]]}'],
    ['with a key that is a number', '{"atMs":7,"back":[["settings",1,"dark"]]}'],
    ['without a value', '{"atMs":7,"back":[["settings","theme"]]}'],
    ['with a mark that is a number', '{"atMs":7,"back":[["settings","theme","dark",3.1]]}'],
  ])('is none: %s', (_what, found) => {
    expect(wayBackIn(found)).toBeNull();
  });
});

describe('undoing', () => {
  const here = (settings: Readonly<Record<string, unknown>>) => ({
    ...none,
    settings: new Map(Object.entries(settings)),
  });

  it.each<[string, Readonly<Record<string, unknown>>, BackRow, number, number]>([
    ['puts back what is as it was left', { theme: 'a' }, row({ put: '3.1637994474' }), 1, 0],
    ['leaves what was changed', { theme: 'b' }, row({ put: '3.1637994474' }), 0, 1],
    ['leaves what is as before', { theme: 'dark' }, row({ put: '3.1637994474' }), 0, 0],
    ['puts back what could not change', { theme: 'b' }, row({ put: null }), 1, 0],
    ['knows what is gone', {}, row({ put: '4.1996966820' }), 1, 0],
    ['says nothing of a back-up made since', { lastBackupAt: 5 }, row({ key: 'lastBackupAt', value: 1 }), 0, 0],
  ])('%s', (_what, settings, back, changes, newer) => {
    const { table, key, value } = back;
    const undo = finish(planUndo(here(settings), [back]));
    expect(undo).toEqual({ changes: changes === 1 ? [{ table, key, value }] : [], newer });
  });

  it('counts all that is newer', () => {
    expect(finish(planUndo(here({ a: 1, b: 2 }), [row({ key: 'a' }), row({ key: 'b' })])).newer).toBe(2);
  });

  it.each([
    [99, 0],
    [100, 1],
    [250, 2],
  ])('%i rows give way %i times', (count, times) => {
    const work = planUndo(none, Array(count).fill(row()));
    let breaths = 0;
    while (!work.next().done) breaths++;
    expect(breaths).toBe(times);
  });
});

describe('a second restore', () => {
  it('of the same key in another table is of another row', () => {
    const [one, other] = [row({ table: 'items', key: 'a' }), row({ table: 'places', key: 'a' })];
    expect(joined([one], [other])).toEqual([one, other]);
  });

  it('over what could not change leads to before the first', () => {
    const second = row({ value: 'light', put: '9.9' });
    expect(joined([row({ put: null })], [second])).toEqual([row({ put: '9.9' })]);
  });

  it('of another key changes nothing of the first', () => {
    expect(joined([row()], [row({ key: 'language' })])).toEqual([row(), row({ key: 'language' })]);
  });
});
