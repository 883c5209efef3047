// What taking a back-up in would do, to be shown before and then done: as one list of changes, with the way back.
import type { CheckRecord } from '../check-record.ts';
import type { Session } from '../checklist/session.ts';
import { canonical, plainJson } from './canonical.ts';
import type { FoundRows } from './make-backup.ts';
import type { Contents } from './read-backup.ts';
import { type BackupTable, backupTables, tidyRow } from './rows.ts';
import { type BackRow, markOf, type RowChange } from './way-back.ts';

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
  readonly back: readonly BackRow[];
  /** Nothing that can be used was here alone: the file is a back-up of this place as well. */
  readonly isAllInFile: boolean;
}

/** The session that goes on here. */
export type UnderWay = Pick<Session, 'id' | 'startedAt'> | null;

/**
 * Afterwards every table but the checks is as in the file; what this device has of its own stays, and the session under
 * way. A row here that cannot be used is left alone: perhaps another version can.
 */
export function* planRestore(
  here: FoundRows,
  { rows, createdAt }: Contents,
  underWay: UnderWay = null,
): Generator<undefined, RestorePlan> {
  const changes: RowChange[] = [];
  const back: BackRow[] = [];
  const preview = {} as Record<BackupTable, TablePreview>;
  let isAllInFile = true;
  let done = 0;
  for (const table of backupTables) {
    let [added, replaced, removed, same] = [0, 0, 0, 0];
    const change = (key: string, value: unknown) => {
      const before = here[table].get(key) ?? null;
      changes.push({ table, key, value });
      // A check that was brought is never written again, and there may be thousands.
      back.push({ table, key, value: before, put: table === 'checks' && before === null ? null : markOf(value) });
    };
    for (const [key, value] of rows[table]) {
      if (++done % 100 === 0) yield;
      if (table === 'sessions' && wouldEnd(underWay, value as Session)) continue;
      const found = here[table].get(key);
      const tidy = found === undefined ? undefined : tidyRow(table, key, plainJson(found));
      if (tidy && saysMore(table, tidy, value)) isAllInFile = false;
      if (tidy && stays(table, tidy, value, createdAt, underWay)) same++;
      else {
        if (found === undefined) added++;
        else replaced++;
        change(key, table === 'checks' ? brought(value) : value);
      }
    }
    for (const [key, found] of here[table]) {
      if (table === 'checks' && !isAllInFile) break; // they stay, and there is nothing more to learn of them
      if (++done % 100 === 0) yield;
      if (rows[table].has(key) || !tidyRow(table, key, plainJson(found))) continue;
      isAllInFile = false;
      if (table === 'checks' || (table === 'sessions' && key === underWay?.id)) continue;
      removed++;
      change(key, null);
    }
    preview[table] = { inFile: added + replaced + same, added, replaced, removed, same };
  }
  return { preview, changes, back, isAllInFile };
}

/** The newest session is the one under way: one that began later would take its place, and it is over. */
const wouldEnd = (underWay: UnderWay, { id, startedAt }: Session): boolean =>
  underWay !== null && id !== underWay.id && startedAt >= underWay.startedAt;

/** The row here is as in the file, or knows better. */
function stays(table: BackupTable, here: unknown, inFile: unknown, createdAt: number, underWay: UnderWay): boolean {
  if (table === 'checks') return !isFurther(inFile, here);
  if (canonical(here) === canonical(inFile)) return true;
  if (table !== 'sessions') return false;
  const session = here as Session;
  if (session.id === underWay?.id) return true;
  // No session goes on in a file: the end of one that did is the moment of the file, and the real one came after.
  if (session.endedAt === null) return canonical(here) === canonical({ ...(inFile as Session), endedAt: null });
  const { startedAt, endedAt } = inFile as Session;
  return endedAt === Math.max(createdAt, startedAt);
}

/** Something of it is in no file. */
const saysMore = (table: BackupTable, here: unknown, inFile: unknown): boolean =>
  table === 'checks' ? isFurther(here, inFile) : canonical(here) !== canonical(inFile);

/** The same check, and only the first has it to its end. */
const isFurther = (one: unknown, other: unknown): boolean =>
  (one as CheckRecord).finishedAt !== null && (other as CheckRecord).finishedAt === null;

/** It was made elsewhere, or before: it says nothing of the devices that are here now, so nothing is ready by it. */
const brought = (value: unknown): CheckRecord => ({ ...(value as CheckRecord), brought: true });
