// The database as any version of the app has it, past the store: to leave rows in it, to hurt it, and to hold it up.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { CheckRecord } from '../core/check-record.ts';
import { steps } from './database.ts';
import type { smallTables } from './rows.ts';
import type { Tables } from './store.ts';

type SmallSchema = { [N in (typeof smallTables)[number]]: { key: string; value: Tables[N] } };
export interface Schema extends DBSchema, SmallSchema {
  checks: { key: string; value: CheckRecord; indexes: { byStartedAt: number } };
  /** Also what is no head, as after damage. */
  meta: { key: string; value: unknown };
}

/** Opens it as the app of that version would, with the steps that were shipped with it. */
export const openAs = (version: number): Promise<IDBPDatabase<Schema>> =>
  openDB<Schema>('session-ready', version, {
    upgrade(db, from, to, tx) {
      for (const step of steps.slice(from, to ?? version)) step(db as never, tx as never);
    },
  });
