// All checks as a file: read page by page, so that the page stays alive, and saved after a tap.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { CheckRecord } from '../core/check-record.ts';
import type { Stamp } from '../core/past/columns.ts';
import { csvHead, csvRow } from '../core/past/csv.ts';
import { jsonBetween, jsonEnd, jsonHead, jsonRow } from '../core/past/json.ts';
import type { Store } from '../storage/store.ts';
import type { Wanted } from './wanted.ts';

export type FileKind = 'csv' | 'json';

export type FileState =
  | { readonly is: 'idle' | 'empty' | 'notRead' }
  /** `isLong`: for more than a second. */
  | { readonly is: 'reading'; readonly count: number; readonly isLong: boolean }
  /** It took so long that the browser has forgotten the tap: it has to be tapped once more. */
  | { readonly is: 'ready'; readonly count: number; readonly save: () => Promise<void> }
  | { readonly is: 'saved' | 'notSaved'; readonly count: number };

export interface PastFile {
  readonly state: ReadonlySignal<FileState>;
  /** To be called from a tap. Never rejects. */
  make(kind: FileKind): Promise<void>;
  /** Nothing is saved. */
  stop(): void;
}

export interface PastFileOptions {
  readonly store: Pick<Store, 'checksBefore'>;
  readonly saveFile: Wanted['saveFile'];
  readonly now: () => number;
}

/** A few milliseconds of work for a page, and a few hundred pages for ten thousand checks. */
export const filePage = 250;
const longMs = 1_000;
const types = { csv: 'text/csv', json: 'application/json' } as const;

export function createPastFile({ store, saveFile, now }: PastFileOptions): PastFile {
  const state = signal<FileState>({ is: 'idle' });
  let run = 0;

  async function make(kind: FileKind): Promise<void> {
    const mine = ++run;
    const startedAt = now();
    const isLong = () => now() - startedAt >= longMs;
    const pieces: string[] = [];
    let count = 0;
    state.value = { is: 'reading', count, isLong: false };
    const timer = setTimeout(() => {
      if (mine === run) state.value = { is: 'reading', count, isLong: true };
    }, longMs);
    try {
      for (let next: number | null = Number.POSITIVE_INFINITY; next !== null; ) {
        const page = await store.checksBefore(next, filePage);
        if (mine !== run) return;
        pieces.push(...page.checks.map((record) => rowOf[kind](record)));
        count += page.checks.length;
        next = page.next;
        if (isLong()) state.value = { is: 'reading', count, isLong: true };
      }
    } catch {
      if (mine === run) state.value = { is: 'notRead' };
      return;
    } finally {
      clearTimeout(timer);
    }
    if (count === 0) {
      state.value = { is: 'empty' };
      return;
    }
    const { date, utc } = stampOf(startedAt);
    const text = kind === 'csv' ? csvHead + pieces.join('') : jsonHead(utc) + pieces.join(jsonBetween) + jsonEnd;
    const save = async () => {
      const isSaved = await saveFile(`session-ready-checks-${date}.${kind}`, types[kind], text);
      if (mine === run) state.value = { is: isSaved ? 'saved' : 'notSaved', count };
    };
    if (isLong()) state.value = { is: 'ready', count, save };
    else await save();
  }

  return {
    state,
    make,
    stop() {
      run++;
      state.value = { is: 'idle' };
    },
  };
}

const rowOf: Readonly<Record<FileKind, (record: CheckRecord) => string>> = {
  csv: (record) => csvRow(record, stampOf),
  json: jsonRow,
};

/** Nothing for a moment that no calendar has: a damaged check must not take the file with it. */
export function stampOf(atMs: number): Stamp {
  const date = new Date(atMs);
  if (Number.isNaN(date.getTime())) return { date: '', time: '', utc: '' };
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    date: `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`,
    time: `${two(date.getHours())}:${two(date.getMinutes())}`,
    utc: date.toISOString(),
  };
}
