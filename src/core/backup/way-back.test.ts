// The way back: over two restores to what was there before the first, and never over what is newer.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FoundRows, finish } from './make-backup.ts';
import { backupTables } from './rows.ts';
import { type BackRow, joined, markOf, planUndo, wayBack, wayBackIn } from './way-back.ts';

const place = (name: string) => ({ id: 'p1', name, isHome: true, order: 0 });
const back = (key: string, value: unknown, put: unknown): BackRow => ({
  ...{ table: 'places', key, value },
  put: markOf(put),
});
const withPlaces = (rows: Readonly<Record<string, unknown>>): FoundRows => ({
  ...(Object.fromEntries(backupTables.map((table) => [table, new Map()])) as unknown as FoundRows),
  places: new Map(Object.entries(rows)),
});
const undo = (here: Readonly<Record<string, unknown>>, rows: readonly BackRow[]) =>
  finish(planUndo(withPlaces(here), rows));

describe('the mark of a row', () => {
  it('is the same in whatever order the fields are, and short', () => {
    expect(markOf({ a: 1, b: [2] })).toBe(markOf({ b: [2], a: 1 }));
    expect(markOf(undefined)).toBe(markOf(null));
    expect(markOf({ text: 'x'.repeat(10_000) }).length).toBeLessThan(20);
  });

  it('is another for every sign that changes', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        fc.nat(),
        fc.string({ minLength: 1, maxLength: 1 }),
        (text, at, sign) => {
          const i = at % text.length;
          const other = text.slice(0, i) + sign + text.slice(i + 1);
          expect(markOf(other) === markOf(text)).toBe(other === text);
        },
      ),
    );
  });
});

describe('undoing', () => {
  it('puts back what is still as the restore left it, and takes out what it brought', () => {
    const rows = [
      back('p1', place('before'), place('put')),
      back('p2', null, place('new')),
      back('p3', place('x'), null),
    ];
    expect(undo({ p1: place('put'), p2: place('new') }, rows)).toEqual({
      changes: [
        { table: 'places', key: 'p1', value: place('before') },
        { table: 'places', key: 'p2', value: null },
        { table: 'places', key: 'p3', value: place('x') },
      ],
      newer: 0,
    });
  });

  it.each([
    ['written', { p1: place('newer') }],
    ['taken out', {}],
  ])('leaves what was %s after the restore, and counts it', (_what, here) => {
    expect(undo(here, [back('p1', place('before'), place('put'))])).toEqual({ changes: [], newer: 1 });
  });

  it('does not count what is as it was before', () => {
    expect(undo({ p1: place('before') }, [back('p1', place('before'), place('put'))])).toEqual({
      changes: [],
      newer: 0,
    });
  });

  it('of a row that was kept without marks puts all of it back', () => {
    const way = wayBackIn(JSON.stringify({ atMs: 1, back: [['places', 'p1', place('before')]] }));
    expect(undo({ p1: place('newer') }, way?.back ?? []).changes).toEqual([
      { table: 'places', key: 'p1', value: place('before') },
    ]);
  });
});

describe('two restores', () => {
  it('lead back to before the first', () => {
    const first = [back('p1', place('mine'), place('A')), back('p2', place('also mine'), null)];
    const second = [back('p1', place('A'), place('B')), back('p3', null, place('B'))];
    expect(joined(first, second)).toEqual([
      back('p1', place('mine'), place('B')),
      back('p2', place('also mine'), null),
      back('p3', null, place('B')),
    ]);
  });

  it('lead back to what the person wrote in between', () => {
    const first = [back('p1', place('mine'), place('A'))];
    const second = [back('p1', place('newer'), place('B'))];
    expect(joined(first, second)).toEqual(second);
  });
});

describe('the row that is kept', () => {
  it('comes back as it was', () => {
    const rows = [back('p1', null, place('A')), { table: 'checks', key: '1-a', value: null, put: null } as const];
    expect(wayBackIn(wayBack(rows, 7).value)).toEqual({ atMs: 7, back: rows });
  });

  it('is no way back where it is damaged', () => {
    const damaged = ['', '{', '{"atMs":1}', '{"atMs":1,"back":[["nowhere","a",1]]}', '{"atMs":null,"back":[]}', 7];
    for (const text of [...damaged, '{"atMs":1,"back":[["places","a",1,2]]}']) expect(wayBackIn(text)).toBeNull();
  });
});
