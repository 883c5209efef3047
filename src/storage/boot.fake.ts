// The two copies of one device at the start, whole, and what else they may be.
import { newRecord } from '../core/check-record.ts';
import type { Disk, SecondCopy } from './boot.ts';
import { noRows, type Rows, smallTables, textOf } from './rows.ts';
import type { Head, Pair } from './sealed.ts';

export const rows = (settings: Record<string, number>): Rows => ({
  ...noRows(),
  settings: new Map(Object.entries(settings)),
});
export const head = (sequence: number, checks: number, epoch = 5): Head => ({ epoch, sequence, checks });
export const none: Pair = { newest: undefined, isDamaged: false };
export const pair = (of: Head, body: string, total = 0, isDamaged = false): Pair => ({
  newest: { head: { ...of, version: 3, total }, body },
  isDamaged,
});
export const one = newRecord(1, 'x', '0');
export const two = newRecord(2, 'x', '0');

/** A database with one setting and two checks, after seven transactions of which three were about checks. */
export const disk: Disk = { head: head(7, 3), rows: rows({ a: 1 }), checkCount: 2 };
export const rowsPair = pair(head(7, 3), textOf(disk.rows));
export const checksPair = pair(head(7, 3), JSON.stringify([two, one]), 2);
export const copy: SecondCopy = { rows: rowsPair, checks: checksPair, isBehind: false };
export const blank: Disk = { head: head(0, 0), rows: noRows(), checkCount: 0 };
export const noCopy: SecondCopy = { rows: none, checks: none, isBehind: false };
export const all = [...smallTables, 'checks'];
