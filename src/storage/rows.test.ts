// The small tables as maps: made, changed, told apart, laid over each other, and written as one text.
import { describe, expect, it } from 'vitest';
import {
  apply,
  differences,
  isEmpty,
  merged,
  noRows,
  type Rows,
  rowsOf,
  smallTables,
  tableOf,
  textOf,
} from './rows.ts';

const place = { id: 'p', name: 'Desk', isHome: true, order: 0 };
const rows = (settings: Record<string, string | number>): Rows => ({
  ...noRows(),
  settings: new Map(Object.entries(settings)),
});

describe('the small tables', () => {
  it('are all but the checks, and empty at first', () => {
    expect(Object.keys(noRows())).toEqual(['settings', 'answers', 'sessions', 'items', 'places', 'packs', 'routines']);
    expect(isEmpty(noRows())).toBe(true);
  });

  it.each(smallTables)('are not empty with one row in %s', (table) => {
    expect(isEmpty({ ...noRows(), [table]: new Map([['key', {}]]) })).toBe(false);
  });

  it('are handed out as copies', () => {
    const mine = rows({ a: 1 });
    const copy = tableOf(mine, 'settings');
    expect(copy).toEqual(new Map([['a', 1]]));
    copy.clear();
    expect(mine.settings.size).toBe(1);
  });

  it('have no checks to hand out', () => {
    expect(tableOf(noRows(), 'checks')).toEqual(new Map());
  });
});

describe('changes', () => {
  it('set, replace and take out, in their order', () => {
    const mine = rows({ a: 1, b: 2 });
    apply(mine, [
      { table: 'settings', key: 'a', value: null },
      { table: 'settings', key: 'b', value: 0 },
      { table: 'settings', key: 'c', value: 4 },
      { table: 'settings', key: 'c', value: 5 },
      { table: 'places', key: 'p', value: place },
    ]);
    expect(mine).toEqual({ ...rows({ b: 0, c: 5 }), places: new Map([['p', place]]) });
  });

  it('of checks are left out', () => {
    const mine = rows({ a: 1 });
    apply(mine, [
      { table: 'checks', key: 'x', value: { id: 'x' } as never },
      { table: 'checks', key: 'a', value: null },
    ]);
    expect(mine).toEqual(rows({ a: 1 }));
  });
});

describe('differences', () => {
  it('are none between the same', () => {
    expect(differences(rows({ a: 1 }), rows({ a: 1 }))).toEqual([]);
    const with1 = { ...noRows(), places: new Map([['p', place]]) };
    expect(differences(with1, { ...noRows(), places: new Map([['p', { ...place }]]) })).toEqual([]);
  });

  it('are what turns one into the other: new, changed and gone', () => {
    const from = { ...rows({ same: 1, changed: 1, gone: 1 }), places: new Map([['p', place]]) };
    const to = { ...rows({ same: 1, changed: 2, made: 3 }), places: new Map([['p', { ...place, order: 1 }]]) };
    expect(differences(from, to)).toEqual([
      { table: 'settings', key: 'changed', value: 2 },
      { table: 'settings', key: 'made', value: 3 },
      { table: 'settings', key: 'gone', value: null },
      { table: 'places', key: 'p', value: { ...place, order: 1 } },
    ]);
  });
});

describe('one over the other', () => {
  it('has every row of both, and that of the upper where both have it', () => {
    const below = { ...rows({ a: 1, b: 1 }), places: new Map([['p', place]]) };
    expect(merged(below, rows({ b: 2, c: 2 }))).toEqual({
      ...below,
      settings: new Map(Object.entries({ a: 1, b: 2, c: 2 })),
    });
    expect(below.settings.size).toBe(2);
  });
});

describe('the text', () => {
  const empty = '["answers",[]],["sessions",[]],["items",[]],["places",[]],["packs",[]],["routines",[]]]';

  it('is a list of tables, each with its rows by key', () => {
    expect(textOf(rows({ a: 1 }))).toBe(`[["settings",[["a",1]]],${empty}`);
  });

  it('is the same in whatever order the rows came', () => {
    const text = `[["settings",[["a",1],["b",2],["c",3]]],${empty}`;
    expect(textOf(rows({ c: 3, a: 1, b: 2 }))).toBe(text);
    expect(textOf(rows({ b: 2, c: 3, a: 1 }))).toBe(text);
    expect(textOf(rows({ c: 3, b: 2, a: 1 }))).toBe(text);
  });

  it('gives the rows back', () => {
    expect(rowsOf(`[["settings",[["a",1],["b","x"]]],${empty}`)).toEqual(rows({ a: 1, b: 'x' }));
  });

  it('of an older version has no rows for a newer table, and of a newer one none that are not known', () => {
    expect(rowsOf('[["settings",[["a",1]]],["ofTheFuture",[["x",1]]]]')).toEqual(rows({ a: 1 }));
  });
});
