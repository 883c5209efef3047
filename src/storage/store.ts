// What the rest of the app sees of storage: tables of plain data, changes that are kept whole or not at all, and one store.
import type { CheckRecord } from '../core/check-record.ts';
import type { Answer } from '../core/checklist/answer.ts';
import type { OwnItem } from '../core/checklist/own-item.ts';
import type { Place } from '../core/checklist/place.ts';
import type { Session } from '../core/checklist/session.ts';
import type { Written } from '../core/routine/calendar-events.ts';
import type { WorkDay } from '../core/routine/routine.ts';

/** What an organization added: JSON that storage keeps and does not read. */
export type Pack = Readonly<Record<string, unknown>>;

/** A work day, and beside them what the last calendar file had. */
export type RoutineRow = WorkDay | Written;

/** Values as they come back from `JSON.parse`: no dates, no `undefined`, no `-0`. The key of a check is its own id. */
export interface Tables {
  settings: string | number;
  checks: CheckRecord;
  answers: Answer;
  sessions: Session;
  items: OwnItem;
  places: Place;
  packs: Pack;
  routines: RoutineRow;
}
export type TableName = keyof Tables;

/** `null` takes the row out. */
export type Change = {
  [N in TableName]: { readonly table: N; readonly key: string; readonly value: Tables[N] | null };
}[TableName];

export interface BootReport {
  /** `recovered`: from the second copy, nothing is missing. `lostSome`: neither copy had all of it. */
  readonly found: 'new' | 'fine' | 'recovered' | 'lostSome';
  /** What may be missing rows. */
  readonly lost: readonly TableName[];
  /** The browser keeps all of it only until this window closes. */
  readonly isPrivate?: boolean;
}

export interface ChecksPage {
  readonly checks: readonly CheckRecord[];
  /** Before which moment the next page begins; `null`: this is the last. */
  readonly next: number | null;
}

export interface Store {
  /**
   * `memory`: forgotten when the page closes. `readOnly`: a newer version of the app wrote the data. It may change while
   * the page is open: to `readOnly` when a newer version comes in, from `memory` to another when the disk answers after
   * all, and to `memory` when another tab erased everything.
   */
  readonly mode: 'disk' | 'memory' | 'readOnly';
  readonly boot: BootReport;
  /**
   * All or nothing. Settles only when the transaction is complete and the second copy, where there is one, holds it.
   * Rejects with a `StoreError`; then it may still be kept later, as a write that was late can not be called back.
   */
  commit(changes: readonly Change[]): Promise<void>;
  /** All rows by key. Changes of this tab are in it once they are kept, those of others once they are heard of. */
  all<N extends TableName>(table: N): Promise<ReadonlyMap<string, Tables[N]>>;
  /** The newest first. */
  latestChecks(count: number): Promise<readonly CheckRecord[]>;
  /**
   * A page of those that began before `beforeMs`, and not before `fromMs`; the newest first. At least `count` where there
   * are so many, and all or none of one moment, so that no page cuts one in two.
   */
  checksBefore(beforeMs: number, count: number, fromMs?: number): Promise<ChecksPage>;
  /** When the first check began; `null` where there is none. */
  firstCheckAt(): Promise<number | null>;
  /** Changes that other tabs committed, or none: then `mode` may be another. Returns what stops it. */
  onForeignChange(tell: (changes: readonly Change[]) => void): () => void;
  /** Everything is about to be erased: nothing is opened or written from here on, and memory stands in, empty. */
  close(): void;
}

/** `full`: no room. `lost`: the connection broke, and broke again. `late`: no answer in time. */
export type Refusal = 'full' | 'refused' | 'lost' | 'readOnly' | 'late';

export interface StoreError extends Error {
  readonly name: 'StoreError';
  readonly reason: Refusal;
}

export const storeError = (reason: Refusal, cause?: unknown): StoreError =>
  Object.assign(new Error(`storage: ${reason}`, { cause }), { name: 'StoreError', reason } as const);
