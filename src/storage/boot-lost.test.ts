// What is said to be lost at the start: where the database is empty, and where neither copy has all.
import { describe, expect, it } from 'vitest';
import { all, blank, checksPair, copy, disk, head, noCopy, none, one, pair, rows, rowsPair, two } from './boot.fake.ts';
import { checksInCopy, type Disk, plan } from './boot.ts';
import { smallTables, textOf } from './rows.ts';
import type { Pair } from './sealed.ts';

const damaged: Pair = { newest: undefined, isDamaged: true };

describe('a database that is empty', () => {
  const made: Disk = { ...blank, head: head(0, 0, 6) };

  it('is new where the browser threw nothing away and there is no copy', () => {
    expect(plan(made, noCopy, false).report).toEqual({ found: 'new', lost: [] });
  });

  it('has lost all where the browser threw the old one away and there is no copy', () => {
    expect(plan(made, noCopy, true).report).toEqual({ found: 'lostSome', lost: all });
  });

  it('gets all back from a whole copy', () => {
    for (const isWiped of [true, false])
      expect(plan(made, copy, isWiped)).toEqual({
        report: { found: 'recovered', lost: [] },
        restore: { head: head(8, 4), rows: rows({ a: 1 }), checks: [two, one], isOver: false },
        isCopyOld: true,
      });
  });

  it.each([
    ['rows that can not be read', { ...noCopy, rows: damaged }, all],
    ['checks that can not be read', { ...noCopy, checks: damaged }, all],
    ['only the mark that it is behind', { ...noCopy, isBehind: true }, all],
    ['no rows, which would tell whether the checks are the newest', { ...copy, rows: none }, all],
    ['one file of rows that can not be read', { ...copy, rows: { ...rowsPair, isDamaged: true } }, smallTables],
    ['one file of checks that can not be read', { ...copy, checks: { ...checksPair, isDamaged: true } }, ['checks']],
    ['the mark that it is behind', { ...copy, isBehind: true }, all],
  ])('may have lost some where the copy has %s', (_, hurt, lost) => {
    expect(plan(made, hurt, false).report).toEqual({ found: 'lostSome', lost });
  });

  it('has lost no checks where the copy has rows that know of none', () => {
    const { report } = plan(made, { ...noCopy, rows: pair(head(7, 0), textOf(disk.rows)) }, false);
    expect(report).toEqual({ found: 'recovered', lost: [] });
  });

  it('has lost the checks where only the rows know of them', () => {
    const { report } = plan(made, { ...copy, checks: none }, false);
    expect(report).toEqual({ found: 'lostSome', lost: ['checks'] });
  });
});

describe('what one file of the copy knows of the other', () => {
  it('tells that rows are lost which neither copy has', () => {
    const later = { ...copy, checks: pair(head(9, 4), JSON.stringify([two, one]), 2) };
    expect(plan(disk, later, false).report).toEqual({ found: 'lostSome', lost: smallTables });
  });

  it('tells that checks are lost which neither copy has', () => {
    const later = { ...copy, rows: pair(head(9, 5), textOf(disk.rows)) };
    expect(plan(disk, later, false).report).toEqual({ found: 'lostSome', lost: ['checks'] });
  });

  it('tells nothing where the database has come as far', () => {
    const later = { rows: pair(head(8, 4), textOf(disk.rows)), checks: checksPair, isBehind: false };
    expect(plan({ ...disk, head: head(8, 4) }, later, false).report).toEqual({ found: 'fine', lost: [] });
  });

  it('believes nothing of a database that was thrown away', () => {
    const later = { ...copy, rows: pair(head(7, 4), textOf(disk.rows)) };
    expect(plan({ ...disk, head: head(9, 9, 6) }, later, true).report.lost).toEqual(['checks']);
  });
});

describe('more checks than a copy holds', () => {
  const many = (total: number) => ({ ...copy, checks: pair(head(7, 3), '[]', total) });

  it('are lost where the database is gone', () => {
    expect(plan({ ...blank, head: head(0, 0, 6) }, many(checksInCopy + 1), false).report).toEqual({
      found: 'lostSome',
      lost: ['checks'],
    });
  });

  it('are not lost where the copy holds just as many', () => {
    expect(plan({ ...blank, head: head(0, 0, 6) }, many(checksInCopy), false).report.found).toBe('recovered');
  });

  it('are lost where the database has fewer than there were, and not where it has as many', () => {
    const has = (checkCount: number) => plan({ ...disk, checkCount }, many(900), false).report;
    expect([has(899), has(900)]).toEqual([
      { found: 'lostSome', lost: ['checks'] },
      { found: 'fine', lost: [] },
    ]);
  });
});
