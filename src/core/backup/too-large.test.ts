// What is too much for a back-up, and the last that is not: these files are large, so the tests of them are slow.
import { describe, expect, it } from 'vitest';
import { parseWithin } from './json-text.ts';
import { type FoundRows, finish, makeBackup } from './make-backup.ts';
import { backupTables } from './rows.ts';

describe('a text', () => {
  it('has four million values at most', () => {
    const numbers = (count: number) => `[${'1,'.repeat(count - 1)}1]`;
    expect(parseWithin(numbers(4_000_000))).not.toBeNull(); // the list, and a comma for each number but one
    expect(parseWithin(numbers(4_000_001))).toBeNull();
  });

  it('has four million lists at most', () => {
    const empty = (count: number) => `[${'[],'.repeat(count - 1)}[]]`;
    expect(parseWithin(empty(2_000_000))).not.toBeNull(); // each counts once for itself and once for its comma
    expect(parseWithin(empty(2_000_001))).toBeNull();
  });
});

const none = Object.fromEntries(backupTables.map((table) => [table, new Map()])) as unknown as FoundRows;
/** By a newer version, so that a field can be as long as it likes. */
const make = (rows: Partial<FoundRows>) =>
  finish(makeBackup({ app: '0.1.0', createdAt: 1_000, rows: { ...none, ...rows }, isNewer: true }));

describe('a back-up', () => {
  it('has the newest checks where not all fit', () => {
    const large = (id: string, startedAt: number) =>
      [id, { id, startedAt, finishedAt: null, appVersion: '1', steps: {}, more: 'x'.repeat(11_000_000) }] as const;
    const made = make({ checks: new Map([large('a', 1), large('b', 9), large('c', 3), large('d', 8)]) });
    expect([made.counts.checks, made.leftOut]).toEqual([3, 1]);
    expect(made.hashed).not.toContain('["a"');
  });

  it('has 32 MB less ten thousand letters, with two for what lies between the rows', () => {
    const row = (id: string, length: number) =>
      [id, { id, name: 'Desk', isHome: true, order: 0, more: 'x'.repeat(length) }] as const;
    const around = '["p1",{"id":"p1","isHome":true,"more":"","name":"Desk","order":0}]'.length;
    const room = 33_554_432 - 10_000 - 2 * around - 2;
    expect(make({ places: new Map([row('p1', 0), row('p2', room)]) }).leftOut).toBe(0);
    expect(make({ places: new Map([row('p1', 0), row('p2', room + 1)]) }).leftOut).toBe(1);
  });
});
