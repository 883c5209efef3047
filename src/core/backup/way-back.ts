// The way back from a restore: what was there before, and a mark of what came in its place, so that nothing newer is lost.
import { canonical, plainJson } from './canonical.ts';
import type { FoundRows } from './make-backup.ts';
import { lastBackupKey, undoRestoreKey } from './own-keys.ts';
import { type BackupTable, backupTables } from './rows.ts';

/** As the storage takes them; `null` takes the row out. */
export interface RowChange {
  readonly table: BackupTable;
  readonly key: string;
  readonly value: unknown;
}

export interface BackRow extends RowChange {
  /** Of what the restore put there. `null`: nothing could have changed since. */
  readonly put: string | null;
}

export interface WayBack {
  readonly atMs: number;
  readonly back: readonly BackRow[];
}

/**
 * What a row is, in a few letters: a copy of it would make the way back as large as the file. Two rows that differ in one
 * sign never have the same mark (FNV-1a takes each sign to another number); of two others, one in four billion does.
 */
export function markOf(row: unknown): string {
  const text = canonical(plainJson(row));
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `${text.length}.${hash >>> 0}`;
}

const isStill = (found: unknown, { put }: BackRow): boolean => put === null || put === markOf(found);

/** The way back as one row of the settings, written with the restore itself: where the one is kept, so is the other. */
export function wayBack(back: readonly BackRow[], atMs: number): RowChange {
  const list = back.map(({ table, key, value, put }) =>
    put === null ? [table, key, value] : [table, key, value, put],
  );
  return { table: 'settings', key: undoRestoreKey, value: JSON.stringify({ atMs, back: list }) };
}

/** Our own row, as it comes from storage; `null` where there is none that can be used. */
export function wayBackIn(found: unknown): WayBack | null {
  if (typeof found !== 'string') return null;
  try {
    const { atMs, back } = JSON.parse(found) as { atMs: unknown; back: readonly (readonly unknown[])[] };
    if (!Number.isFinite(atMs)) return null;
    const rows = back.map(([table, key, value, put = null]): BackRow => {
      const known = backupTables.find((name) => name === table);
      const isMark = put === null || typeof put === 'string';
      if (!known || typeof key !== 'string' || value === undefined || !isMark) throw new Error('not one of ours');
      return { table: known, key, value, put };
    });
    return { atMs: atMs as number, back: rows };
  } catch {
    return null;
  }
}

/**
 * Back over a second restore to what was there before the first. Where the person changed a row in between, that is what
 * the way leads to.
 */
export function joined(first: readonly BackRow[], second: readonly BackRow[]): readonly BackRow[] {
  const nameOf = ({ table, key }: BackRow) => `${table} ${key}`;
  const rows = new Map(first.map((row) => [nameOf(row), row]));
  for (const row of second) {
    const before = rows.get(nameOf(row));
    rows.set(nameOf(row), before && isStill(row.value, before) ? { ...row, value: before.value } : row);
  }
  return [...rows.values()];
}

export interface Undo {
  readonly changes: readonly RowChange[];
  /** Rows that are newer than the restore: they stay. */
  readonly newer: number;
}

/** Puts back only what is still as the restore left it. Gives way now and then. */
export function* planUndo(here: FoundRows, back: readonly BackRow[]): Generator<undefined, Undo> {
  const changes: RowChange[] = [];
  let newer = 0;
  let done = 0;
  for (const row of back) {
    if (++done % 100 === 0) yield;
    const { table, key, value } = row;
    const found = here[table].get(key) ?? null;
    if (isStill(found, row)) changes.push({ table, key, value });
    // What is said of back-ups is not what anybody wrote, nor is a row that is already as it was.
    else if (key !== lastBackupKey && markOf(found) !== markOf(value)) newer++;
  }
  return { changes, newer };
}
