// Which of the two copies is right, case by case: what is said, what is given back, and whether the copy is written anew.
import { describe, expect, it } from 'vitest';
import { all, blank, checksPair, copy, disk, head, noCopy, none, one, pair, rows, rowsPair, two } from './boot.fake.ts';
import { type Disk, noHead, plan, type SecondCopy } from './boot.ts';
import { noRows, textOf } from './rows.ts';

describe('two copies that agree', () => {
  it('are fine, and nothing is done', () => {
    expect(plan(disk, copy, false)).toEqual({
      report: { found: 'fine', lost: [] },
      restore: undefined,
      isCopyOld: false,
    });
  });

  it('are fine where the checks were looked at and are the same', () => {
    const looked = { ...disk, checks: JSON.stringify([two, one]) };
    expect(plan(looked, copy, false).restore).toBeUndefined();
  });

  it('are new where nothing was ever there, and no copy is written of nothing', () => {
    expect(plan(blank, noCopy, false)).toEqual({
      report: { found: 'new', lost: [] },
      restore: undefined,
      isCopyOld: false,
    });
  });

  it.each([
    ['a transaction', { ...blank, head: head(1, 0) }],
    ['a row', { ...blank, rows: rows({ a: 1 }) }],
    ['a check', { ...blank, checkCount: 1 }],
  ])('are not new where there was %s', (_, some) => {
    expect(plan(some, noCopy, false).report).toEqual({ found: 'fine', lost: [] });
  });
});

describe('a copy that is older', () => {
  it.each([
    ['its rows', { ...copy, rows: pair(head(6, 3), '[["settings",[]]]') }],
    ['its checks', { ...copy, checks: pair(head(6, 2), '[]', 1) }],
    ['no rows', { ...copy, rows: none }],
    ['no checks', { ...copy, checks: none }],
  ])('is written anew where that is %s, and the database stays as it is', (_, older) => {
    expect(plan(disk, older, false)).toEqual({
      report: { found: 'fine', lost: [] },
      restore: undefined,
      isCopyOld: true,
    });
  });

  it('is whole without checks where the database has none', () => {
    const noChecks: Disk = { ...disk, head: head(7, 0), checkCount: 0 };
    expect(plan(noChecks, { ...copy, rows: pair(head(7, 0), textOf(disk.rows)), checks: none }, false)).toMatchObject({
      isCopyOld: false,
    });
  });

  it('is missed where version 1 left checks that no transaction is counted for', () => {
    const fromVersion1: Disk = { ...blank, checkCount: 1 };
    const kept: SecondCopy = { ...noCopy, rows: pair(head(0, 0), textOf(noRows())) };
    expect(plan(fromVersion1, kept, false)).toMatchObject({ restore: undefined, isCopyOld: true });
  });

  it('is missed where version 1 left rows that no transaction is counted for', () => {
    expect(plan({ ...blank, rows: rows({ a: 1 }) }, noCopy, false)).toMatchObject({ isCopyOld: true });
  });

  it.each([
    ['damaged rows', { ...copy, rows: { ...rowsPair, isDamaged: true } }],
    ['damaged checks', { ...copy, checks: { ...checksPair, isDamaged: true } }],
    ['the mark that it is behind', { ...copy, isBehind: true }],
  ])('is written anew where it has %s, and nothing is lost as the database is there', (_, hurt) => {
    expect(plan(disk, hurt, false)).toEqual({
      report: { found: 'fine', lost: [] },
      restore: undefined,
      isCopyOld: true,
    });
  });
});

describe('a copy that is further on', () => {
  it('gives its rows back, under a head newer than both', () => {
    expect(plan(disk, { ...copy, rows: pair(head(9, 3), textOf(rows({ a: 2 }))) }, false)).toEqual({
      report: { found: 'recovered', lost: [] },
      restore: { head: head(10, 4), rows: rows({ a: 2 }), checks: [], isOver: false },
      isCopyOld: true,
    });
  });

  it('gives its checks back over those that are there', () => {
    const further: SecondCopy = {
      rows: pair(head(7, 3), textOf(disk.rows)),
      checks: pair(head(7, 4), JSON.stringify([two]), 1),
      isBehind: false,
    };
    expect(plan(disk, further, false)).toEqual({
      report: { found: 'recovered', lost: [] },
      restore: { head: head(8, 5), rows: disk.rows, checks: [two], isOver: true },
      isCopyOld: true,
    });
  });

  it('counts where both stood at the same moment and the rows differ', () => {
    const { report, restore } = plan({ ...disk, rows: rows({ a: 3 }) }, copy, false);
    expect(report).toEqual({ found: 'recovered', lost: [] });
    expect(restore).toEqual({ head: head(8, 4), rows: rows({ a: 1 }), checks: [], isOver: false });
  });

  it('counts where both stood at the same moment and the checks that were looked at differ', () => {
    const { report, restore } = plan({ ...disk, checks: JSON.stringify([one]) }, copy, false);
    expect(report).toEqual({ found: 'recovered', lost: [] });
    expect(restore).toEqual({ head: head(8, 4), rows: disk.rows, checks: [two, one], isOver: true });
  });

  it('puts checks that are missing beside the others where nobody looked at them', () => {
    const { report, restore } = plan({ ...disk, checkCount: 1 }, copy, false);
    expect(report).toEqual({ found: 'recovered', lost: [] });
    expect(restore).toEqual({ head: head(8, 4), rows: disk.rows, checks: [two, one], isOver: false });
  });

  it('gives nothing back of checks that were older than those there, however many', () => {
    const older = { ...copy, checks: pair(head(6, 2), JSON.stringify([two, one]), 9) };
    expect(plan({ ...disk, checks: '[]' }, older, false).restore).toBeUndefined();
  });
});

describe('a database that is another one than the copy is of', () => {
  const other: Disk = { head: head(2, 1, 6), rows: rows({ b: 2 }), checkCount: 1 };

  it('gets what the copy has under what was written meanwhile', () => {
    expect(plan(other, copy, false)).toEqual({
      report: { found: 'recovered', lost: [] },
      restore: { head: head(8, 4), rows: rows({ a: 1, b: 2 }), checks: [two, one], isOver: false },
      isCopyOld: true,
    });
  });

  it('keeps its own row where both have it', () => {
    expect(plan({ ...other, rows: rows({ a: 9 }) }, copy, false).restore?.rows).toEqual(rows({ a: 9 }));
  });

  it('has a head newer than its own too', () => {
    expect(plan({ ...other, head: head(20, 11, 6) }, copy, false).restore?.head).toEqual(head(21, 12));
  });

  it('without a head is replaced by the copy', () => {
    expect(plan({ ...disk, head: noHead, rows: rows({ a: 9, c: 1 }) }, copy, false)).toEqual({
      report: { found: 'recovered', lost: [] },
      restore: { head: head(8, 4), rows: rows({ a: 1 }), checks: [two, one], isOver: true },
      isCopyOld: true,
    });
  });

  it('without a head keeps its rows over those of a copy that is behind', () => {
    const { report, restore } = plan(
      { ...disk, head: noHead, rows: rows({ a: 9 }) },
      { ...copy, rows: pair(head(7, 3), textOf(rows({ a: 1, b: 2 }))), isBehind: true },
      false,
    );
    expect(report).toEqual({ found: 'lostSome', lost: all });
    expect(restore).toEqual({ head: head(8, 4), rows: rows({ a: 9, b: 2 }), checks: [two, one], isOver: false });
  });

  it('without a head and without a copy keeps what it has, and says that some may be lost', () => {
    expect(plan({ ...disk, head: noHead }, noCopy, false)).toEqual({
      report: { found: 'lostSome', lost: all },
      restore: { head: head(1, 1, 0), rows: disk.rows, checks: [], isOver: false },
      isCopyOld: true,
    });
  });

  it('takes the epoch of the checks where there are no rows in the copy', () => {
    expect(plan({ ...blank, head: head(0, 0, 6) }, { ...copy, rows: none }, false).restore?.head).toEqual(head(8, 4));
  });
});
