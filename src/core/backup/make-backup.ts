// Makes the text of a back-up: one row a line, everything in one order, so that the same data is the same file.
import { canonical, plainJson } from './canonical.ts';
import { hasForbiddenKey } from './json-text.ts';
import { backupFormat, backupLimits, backupVersion, mostRows } from './limits.ts';
import { type BackupTable, backupTables, isKey, strictRow, tidyRow } from './rows.ts';

export type FoundRows = Readonly<Record<BackupTable, ReadonlyMap<string, unknown>>>;
export type Counts = Readonly<Record<BackupTable, number>>;

export interface Source {
  readonly app: string;
  readonly createdAt: number;
  /** As the storage has them, of any shape. */
  readonly rows: FoundRows;
  /** A newer version of the app wrote them: what this one does not know of a row goes along as it is. */
  readonly isNewer?: boolean;
}

export interface MadeBackup {
  /** What the checksum is over: all that the file says. */
  readonly hashed: string;
  readonly textWith: (checksum: string) => string;
  readonly counts: Counts;
  /** Rows that no version could use, and checks older than fit. */
  readonly leftOut: number;
}

/** Rows between two breaths, so that the page stays alive: a few milliseconds of work. */
const breath = 100;

/** Gives way now and then; `finish` does it at once. */
export function* makeBackup({ app, createdAt, rows, isNewer = false }: Source): Generator<undefined, MadeBackup> {
  let leftOut = 0;
  let size = 0;
  let done = 0;
  const lines = {} as Record<BackupTable, readonly string[]>;
  for (const table of backupTables) {
    const kept: (readonly [key: string, line: string])[] = [];
    for (const [key, found] of inOrderOfWorth(table, rows[table])) {
      if (++done % breath === 0) yield;
      const row = rowToKeep(table, key, found, isNewer, createdAt);
      if (row === undefined) continue;
      const line = row === null ? '' : canonical([key, row]);
      if (line === '' || kept.length >= mostRows[table] || size + line.length > backupLimits.text - 10_000) leftOut++;
      else {
        kept.push([key, line]);
        size += line.length + 2;
      }
    }
    lines[table] = kept.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
  }
  const counts = Object.fromEntries(backupTables.map((table) => [table, lines[table].length])) as Counts;
  const head = { format: backupFormat, version: backupVersion, app, createdAt, counts };
  return {
    hashed: hashedText(head, lines),
    textWith: (checksum) => textOf(head, checksum, lines),
    counts,
    leftOut,
  };
}

export interface Head {
  readonly format: string;
  readonly version: number;
  readonly app: string;
  readonly createdAt: number;
  readonly counts: Counts;
}

/** What the checksum is over. Spaces and line ends of the file are not in it: mail programs change those. */
export const hashedText = (head: Head, lines: Readonly<Record<BackupTable, readonly string[]>>): string =>
  [canonical(head), ...backupTables.flatMap((table) => [table, ...lines[table]])].join('\n');

function textOf(head: Head, checksum: string, lines: Readonly<Record<BackupTable, readonly string[]>>): string {
  const { format, version, app, createdAt, counts } = head;
  const start = JSON.stringify({ format, version, app, createdAt, counts, checksum });
  const tables = backupTables.map((table) => `"${table}":[\n${lines[table].join(',\n')}\n]`);
  return `${start.slice(0, -1)},"data":{\n${tables.join(',\n')}\n}}\n`;
}

/** Where not all fit, the newest checks do. */
function inOrderOfWorth(table: BackupTable, rows: ReadonlyMap<string, unknown>): Iterable<readonly [string, unknown]> {
  if (table !== 'checks') return rows;
  const startOf = (row: unknown) => Number((Object(row) as { startedAt?: unknown }).startedAt) || 0;
  return [...rows].sort(([, a], [, b]) => startOf(b) - startOf(a));
}

/** `null`: cannot be used. `undefined`: does not travel. */
function rowToKeep(table: BackupTable, key: string, found: unknown, isNewer: boolean, createdAt: number): unknown {
  const plain = plainJson(found);
  const row = tidyRow(table, key, plain);
  if (isNewer && isKey(key) && !hasForbiddenKey(plain) && strictRow(table, key, plain))
    return ended(table, plain, createdAt);
  return row && ended(table, row, createdAt);
}

/**
 * A session does not go on in a file: on another phone its ticks would say that this one is ready. Here it goes on as
 * before.
 */
function ended(table: BackupTable, row: unknown, createdAt: number): unknown {
  if (table !== 'sessions') return row;
  const { startedAt, endedAt } = row as { readonly startedAt: number; readonly endedAt: number | null };
  return { ...(row as object), endedAt: endedAt ?? Math.max(createdAt, startedAt) };
}

/** All at once: for what is small, and for tests. */
export function finish<T>(work: Generator<undefined, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
