// Reads a file as a back-up: strict, never throwing, and nothing of it is used before all of it is found right.
import { hasOwn } from '../own-field.ts';
import { canonical } from './canonical.ts';
import { fieldsIn, isCode, isWholeMoment } from './fields.ts';
import { hasForbiddenKey, isObject, parseWithin } from './json-text.ts';
import { backupFormat, backupLimits, backupVersion, mostRows } from './limits.ts';
import { type Counts, type Head, hashedText } from './make-backup.ts';
import { type BackupTable, backupTables, isKey, strictRow } from './rows.ts';
import { type SealedFile, sealedIn } from './sealed-file.ts';

/** Why a file is not taken. Its words live in `content/locales`, under the same code. */
export type BackupProblem = 'tooLarge' | 'notOurs' | 'newer' | 'damaged';

export type BackupRows = Readonly<Record<BackupTable, ReadonlyMap<string, unknown>>>;

export interface Contents {
  readonly app: string;
  readonly createdAt: number;
  readonly rows: BackupRows;
}

export interface PlainFile {
  readonly head: Head;
  readonly checksum: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export type OpenedFile =
  | { readonly is: 'problem'; readonly why: BackupProblem }
  | { readonly is: 'sealed'; readonly file: SealedFile }
  | { readonly is: 'plain'; readonly file: PlainFile };

export interface ReadFile {
  /** To be compared with the checksum of the file, before anything else is believed. */
  readonly hashed: string;
  /** `null`: a row of it is not as it should be. */
  readonly contents: Contents | null;
}

const problem = (why: BackupProblem): OpenedFile => ({ is: 'problem', why });
export const isChecksum = (value: unknown): value is string => typeof value === 'string' && /^[\da-f]{64}$/.test(value);

/** What kind of file it is. `isInside`: it came out of one with a passphrase, and is none itself. */
export function openBackup(text: string, isInside = false): OpenedFile {
  if (text.length > backupLimits.bytes) return problem('tooLarge');
  const found = parseWithin(text.replace(/^\uFEFF/, '')); // some editors put a byte order mark in front
  const isOurs = text.slice(0, 200).includes(`"${backupFormat}"`);
  if (!found || !isObject(found.value)) return problem(isOurs ? 'damaged' : 'notOurs');
  const { format, version, checksum, data, sealed } = found.value;
  if (format !== backupFormat) return problem(isOurs ? 'damaged' : 'notOurs');
  if (Number.isSafeInteger(version) && (version as number) > backupVersion) return problem('newer');
  if (version !== backupVersion || !isChecksum(checksum) || hasForbiddenKey(found.value)) return problem('damaged');
  if (sealed !== undefined) {
    const file = isInside ? null : sealedIn(found.value);
    return file ? { is: 'sealed', file } : problem('damaged');
  }
  if (text.length > backupLimits.text) return problem('tooLarge');
  const head = fieldsIn(found.value, { app: isCode, createdAt: isWholeMoment, counts: isObject });
  if (!head || !isObject(data)) return problem('damaged');
  const { app, createdAt, counts } = head as { app: string; createdAt: number; counts: Counts };
  return { is: 'plain', file: { head: { format, version, app, createdAt, counts }, checksum, data } };
}

/** Rows between two breaths. */
const breath = 100;

/** Reads all rows; gives way now and then. The checksum is compared by whoever can make one. */
export function* readBackup({ head, data }: PlainFile): Generator<undefined, ReadFile> {
  const lines = {} as Record<BackupTable, readonly string[]>;
  const rows = {} as Record<BackupTable, ReadonlyMap<string, unknown>>;
  let isRight = Object.keys(head.counts).length === backupTables.length;
  let done = 0;
  for (const table of backupTables) {
    const list = hasOwn(data, table) ? data[table] : null;
    isRight &&= Array.isArray(list) && list.length <= mostRows[table] && head.counts[table] === list.length;
    const found = isRight ? (list as readonly unknown[]) : [];
    const kept = new Map<string, unknown>();
    let before = '';
    for (const entry of found) {
      if (++done % breath === 0) yield;
      const [key, value, ...more]: readonly unknown[] = Array.isArray(entry) ? entry : [];
      // In order, so that none is there twice.
      isRight &&= more.length === 0 && isKey(key) && (key as string) > before;
      if (!isRight) break;
      before = key as string;
      const row = strictRow(table, before, value);
      if (row === null) isRight = false;
      else if (row !== undefined) kept.set(before, row);
    }
    lines[table] = isRight ? found.map(canonical) : [];
    rows[table] = kept;
  }
  const { app, createdAt } = head;
  return { hashed: hashedText(head, lines), contents: isRight ? { app, createdAt, rows } : null };
}
