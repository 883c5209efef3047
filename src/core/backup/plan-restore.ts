// What taking a back-up in would do, to be shown before and then done: as one list of changes, with the way back.
import type { CheckRecord } from '../check-record.ts';
import { canonical, plainJson } from './canonical.ts';
import type { FoundRows } from './make-backup.ts';
import { undoRestoreKey } from './own-keys.ts';
import type { Contents } from './read-backup.ts';
import { type BackupTable, backupTables, tidyRow } from './rows.ts';

/** As the storage takes them; `null` takes the row out. */
export interface RowChange {
  readonly table: BackupTable;
  readonly key: string;
  readonly value: unknown;
}

export interface TablePreview {
  readonly inFile: number;
  readonly added: number;
  readonly replaced: number;
  /** Here and not in the file. Checks never go: those of both places are the past of the same person. */
  readonly removed: number;
  readonly same: number;
}

export interface RestorePlan {
  readonly preview: Readonly<Record<BackupTable, TablePreview>>;
  readonly changes: readonly RowChange[];
  /** Undoes all of them, and nothing else. */
  readonly back: readonly RowChange[];
}

/**
 * Afterwards every table but the checks is as in the file; what this device has of its own stays. A row here that cannot
 * be used is left alone: perhaps another version can.
 */
export function* planRestore(here: FoundRows, { rows }: Contents): Generator<undefined, RestorePlan> {
  const changes: RowChange[] = [];
  const back: RowChange[] = [];
  const preview = {} as Record<BackupTable, TablePreview>;
  let done = 0;
  for (const table of backupTables) {
    let [added, replaced, removed, same] = [0, 0, 0, 0];
    const change = (key: string, value: unknown) => {
      changes.push({ table, key, value });
      back.push({ table, key, value: here[table].get(key) ?? null });
    };
    for (const [key, value] of rows[table]) {
      if (++done % 100 === 0) yield;
      const found = here[table].get(key);
      const tidy = found === undefined ? undefined : tidyRow(table, key, plainJson(found));
      if (found !== undefined && (isSame(table, tidy, value) || (table === 'checks' && !tellsMore(value, tidy))))
        same++;
      else {
        if (found === undefined) added++;
        else replaced++;
        change(key, table === 'checks' ? brought(value) : value);
      }
    }
    if (table !== 'checks')
      for (const [key, found] of here[table]) {
        if (rows[table].has(key) || !tidyRow(table, key, plainJson(found))) continue;
        removed++;
        change(key, null);
      }
    preview[table] = { inFile: rows[table].size, added, replaced, removed, same };
  }
  return { preview, changes, back };
}

/** A session that is under way here goes on: in the file it is over only because files have no session under way. */
function isSame(table: BackupTable, here: unknown, inFile: unknown): boolean {
  const isOpen = table === 'sessions' && (Object(here) as { endedAt?: unknown }).endedAt === null;
  return canonical(here) === canonical(isOpen ? { ...(inFile as object), endedAt: null } : inFile);
}

/** The same check, and only the file has it to its end. One that cannot be used tells nothing. */
const tellsMore = (inFile: unknown, here: unknown): boolean =>
  !here || ((inFile as CheckRecord).finishedAt !== null && (here as CheckRecord).finishedAt === null);

/** It was made elsewhere, or before: it says nothing of the devices that are here now, so nothing is ready by it. */
const brought = (value: unknown): CheckRecord => ({ ...(value as CheckRecord), brought: true });

/** The way back as one row of the settings, written with the restore itself: where the one is kept, so is the other. */
export function wayBack(back: readonly RowChange[], atMs: number): RowChange {
  const list = back.map(({ table, key, value }) => [table, key, value]);
  return { table: 'settings', key: undoRestoreKey, value: JSON.stringify({ atMs, back: list }) };
}

export interface WayBack {
  readonly atMs: number;
  readonly back: readonly RowChange[];
}

/** Our own row, as it comes from storage; `null` where there is none that can be used. */
export function wayBackIn(found: unknown): WayBack | null {
  if (typeof found !== 'string') return null;
  try {
    const { atMs, back } = JSON.parse(found) as { atMs: unknown; back: readonly (readonly unknown[])[] };
    if (!Number.isFinite(atMs)) return null;
    const changes = back.map(([table, key, value]): RowChange => {
      const known = backupTables.find((name) => name === table);
      if (!known || typeof key !== 'string' || value === undefined) throw new Error('not one of ours');
      return { table: known, key, value };
    });
    return { atMs: atMs as number, back: changes };
  } catch {
    return null;
  }
}
