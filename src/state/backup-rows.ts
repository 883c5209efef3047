// All that is kept, read in pages and worked through in short turns, so that the page stays alive.
import type { FoundRows } from '../core/backup/make-backup.ts';
import type { CheckRecord } from '../core/check-record.ts';
import { smallTables } from '../storage/rows.ts';
import type { Store } from '../storage/store.ts';
import type { Kept } from './kept.ts';

/** What the browser's cryptography does for back-ups; `sealing` of the devices. */
export interface Sealing {
  randomBase64(bytes: number): string;
  checksumOf(text: string): Promise<string>;
  makeKey(
    passphrase: string,
    ways: { readonly salt: string; readonly iterations: number },
    tell: (share: number) => void,
  ): Promise<CryptoKey>;
  sealText(key: CryptoKey, iv: string, head: string, text: string): Promise<string>;
  /** `null`: another key, or not what was sealed. */
  openText(key: CryptoKey, iv: string, head: string, data: string): Promise<string | null>;
}

const pageSize = 250;
/** Less than a frame of a slow phone. */
const turnMs = 12;

/** The small tables as they are on screen; the checks from the disk, page by page. Rejects where they cannot be read. */
export async function allRows(kept: Kept, store: Pick<Store, 'checksBefore'>): Promise<FoundRows> {
  const checks = new Map<string, CheckRecord>();
  for (let next: number | null = Number.POSITIVE_INFINITY; next !== null; ) {
    const page = await store.checksBefore(next, pageSize);
    for (const record of page.checks) checks.set(record.id, record);
    next = page.next;
  }
  const small = Object.fromEntries(smallTables.map((name) => [name, kept.rows[name].peek()]));
  return { ...small, checks } as unknown as FoundRows;
}

/** Does the work and lets the page breathe in between. */
export async function inTurns<T>(work: Generator<undefined, T>, now: () => number): Promise<T> {
  let endMs = now() + turnMs;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (now() < endMs) continue;
    await new Promise((resolve) => setTimeout(resolve));
    endMs = now() + turnMs;
  }
}
