// A device that makes back-ups and takes them in, with a clock, a storage and places for files that do as they are told.
import { expect, vi } from 'vitest';
import { appVersion, nowMs, type sampleRows } from '../core/backup/backup.fake.ts';
import { type BackupTable, backupTables } from '../core/backup/rows.ts';
import type { Session } from '../core/checklist/session.ts';
import { sealing } from '../devices/sealing.ts';
import type { Change } from '../storage/store.ts';
import { createBackup } from './backup.ts';
import type { BackupFileOptions, MakingState } from './backup-file.ts';
import { makeKept } from './kept.fake.ts';

interface Options {
  readonly rows?: ReturnType<typeof sampleRows>;
  readonly keepFile?: (text: string) => ReturnType<BackupFileOptions['keepFile']>;
  readonly share?: ReturnType<BackupFileOptions['sharerOf']>;
  readonly mode?: 'disk' | 'memory' | 'readOnly';
  readonly underWay?: Session;
  /** One round instead of 600,000: what is slow on purpose elsewhere. */
  readonly slowKey?: Promise<void>;
}
export async function makeDevice(options: Options = {}) {
  const { rows, keepFile = async () => 'saved', share = null, mode = 'disk', underWay = null, slowKey } = options;
  const found = rows
    ? backupTables.flatMap((table) => [...rows[table]].map(([key, value]) => ({ table, key, value })))
    : [];
  const fake = await makeKept(found);
  Object.assign(fake.store, { mode });
  const kept = await fake.reopen();
  const saved: string[] = [];
  const clock = { ms: nowMs };
  const told: (readonly Change[])[] = [];
  const history = { refresh: vi.fn(async () => {}) };
  const wrong: Error[] = [];
  const backup = createBackup({
    kept,
    store: fake.store,
    history,
    version: appVersion,
    now: () => clock.ms,
    sealing: {
      ...sealing,
      async makeKey(passphrase, ways, tell) {
        if (ways.iterations < 600_000) wrong.push(new Error('too few rounds'));
        await slowKey;
        tell(0.5);
        return sealing.makeKey(passphrase, { ...ways, iterations: 1 }, () => {});
      },
    },
    async keepFile(name, type, text) {
      expect(name).toMatch(/^session-ready-backup-2026-11-2\d\.json$/);
      expect(type).toBe('application/json');
      saved.push(text);
      return keepFile(text);
    },
    sharerOf: () => share,
    underWay: () => underWay,
    tell: (changes) => void told.push(changes),
  });
  const all = async () => {
    const tables = await Promise.all(
      backupTables.map(async (table) => [table, new Map(await fake.store.all(table))] as const),
    );
    return new Map<BackupTable, ReadonlyMap<string, unknown>>(tables);
  };
  return { ...fake, kept, backup, saved, clock, told, history, all, wrong };
}
type Made = Awaited<ReturnType<typeof makeDevice>>;
export const fileOf = (text: string) => ({ size: text.length, text: async () => text });
export const stateOf = ({ backup }: Made) => backup.restore.state.value;
/** Made, and what follows by itself is done. */
export async function makeFile({ backup }: Made, passphrase: string | null) {
  const isMade = await backup.file.make(passphrase);
  await new Promise((resolve) => setTimeout(resolve));
  return isMade;
}
type StateThatIs<I, S = MakingState> = S extends { readonly is: infer J } ? (I extends J ? S : never) : never;
/** What the person sees of it, which must be this. */
export function seen<I extends MakingState['is']>({ backup }: Made, is: I) {
  const state = backup.file.state.value;
  if (state.is !== is) throw new Error(state.is);
  return state as StateThatIs<I>;
}
export function gate() {
  let open = () => {};
  const closed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, closed };
}
