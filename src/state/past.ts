// The past as the history shows it: a month, the newest checks and those before them, read page by page.
import { batch, computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { CheckRecord } from '../core/check-record.ts';
import { compareMonths, isSameMonth, type Month, monthLater } from '../core/past/month.ts';
import { thresholds } from '../core/usual/thresholds.ts';
import type { Store } from '../storage/store.ts';
import { type History, shownChecks } from './history.ts';
import { createPastFile, type PastFile, type PastFileOptions } from './past-file.ts';

type Reading = 'month' | 'older' | 'usual';
/** `null`: still being read. */
type Records = readonly CheckRecord[] | null;

export interface Past {
  readonly month: ReadonlySignal<Month>;
  readonly monthChecks: ReadonlySignal<Records>;
  /** Where the calendar begins: with the first check, as far as is known. */
  readonly firstYear: ReadonlySignal<number>;
  /** Where it ends: with this month, or later where a clock that was wrong has left a check there. */
  readonly lastMonth: ReadonlySignal<Month>;
  /** Newest first; more after `showOlder`. */
  readonly checks: ReadonlySignal<readonly CheckRecord[]>;
  readonly hasOlder: ReadonlySignal<boolean>;
  /** Those that the plots compare; `null` until `readUsual`. */
  readonly usualChecks: ReadonlySignal<Records>;
  /** What could not be read. */
  readonly trouble: ReadonlySignal<Readonly<Record<Reading, boolean>>>;
  /** The history is on screen: this month, and whether there is more than is known already. None of these rejects. */
  open(): Promise<void>;
  showMonth(month: Month): Promise<void>;
  showOlder(): Promise<void>;
  readUsual(): Promise<void>;
  readonly file: PastFile;
}

export interface PastOptions extends Omit<PastFileOptions, 'store'> {
  readonly store: Pick<Store, 'checksBefore' | 'firstCheckAt' | 'latestChecks' | 'onForeignChange'>;
  readonly history: Pick<History, 'checks'>;
}

/** A month has fewer, as a rule; where it has more, they come one page after the other. */
const monthPage = 120;

export function createPast({ store, history, ...fileOptions }: PastOptions): Past {
  const { now } = fileOptions;
  const month = signal(monthOf(now()));
  const monthChecks = signal<Records>(null);
  const firstAt = signal<number | null>(null);
  const checks = signal<readonly CheckRecord[]>(history.checks.peek());
  const hasOlder = signal(false);
  const usualChecks = signal<Records>(null);
  const trouble = signal({ month: false, older: false, usual: false });

  const attempt = async (what: Reading, work: () => Promise<void>): Promise<void> => {
    const say = (isTrouble: boolean) => {
      trouble.value = { ...trouble.peek(), [what]: isTrouble };
    };
    try {
      await work();
      say(false);
    } catch {
      say(true);
    }
  };

  /** A check that was made, here or in another tab: into all that would have it. */
  const take = (record: CheckRecord): void => {
    const { startedAt } = record;
    const oldest = checks.value[checks.value.length - 1];
    if (!oldest || startedAt >= oldest.startedAt || checks.value.length < shownChecks)
      checks.value = merged([record], checks.value);
    else hasOlder.value = true;
    if (monthChecks.value && isSameMonth(monthOf(startedAt), month.value))
      monthChecks.value = merged([record], monthChecks.value);
    if (usualChecks.value) usualChecks.value = nearest(merged([record], usualChecks.value));
    if (firstAt.value !== null) firstAt.value = Math.min(firstAt.value, startedAt);
  };
  const drop = (id: string): void => {
    const without = (records: readonly CheckRecord[]) => records.filter((record) => record.id !== id);
    checks.value = without(checks.value);
    monthChecks.value = monthChecks.value && without(monthChecks.value);
    usualChecks.value = usualChecks.value && without(usualChecks.value);
  };
  effect(() => {
    const found = history.checks.value;
    batch(() => {
      // After a long sleep none of what was known may be among the newest: between the two there would be a gap.
      const known = new Set(checks.peek().map(({ id }) => id));
      if (found.length >= shownChecks && !found.some(({ id }) => known.has(id))) {
        checks.value = found;
        hasOlder.value = true;
      }
      for (const record of found) untracked(() => take(record));
    });
  });
  store.onForeignChange((changes) =>
    batch(() => {
      for (const { table, key, value } of changes) {
        if (table !== 'checks') continue;
        if (value) take(value);
        else drop(key);
      }
    }),
  );

  let asked = 0;
  const readMonth = (wanted: Month) =>
    attempt('month', async () => {
      const mine = ++asked;
      month.value = wanted;
      monthChecks.value = null;
      const [from, to] = [startOf(wanted), startOf(monthLater(wanted, 1))];
      let found: readonly CheckRecord[] = [];
      try {
        for (let next: number | null = to; next !== null; ) {
          const page = await store.checksBefore(next, monthPage, from);
          if (mine !== asked) return; // another month is wanted by now
          found = [...found, ...page.checks];
          next = page.next;
        }
      } catch (error) {
        if (mine === asked) throw error;
        return;
      }
      // What was made meanwhile is among the newest.
      const made = history.checks.peek().filter(({ startedAt }) => startedAt >= from && startedAt < to);
      monthChecks.value = merged(made, found);
    });

  return {
    month,
    monthChecks,
    firstYear: computed(() => {
      const years = [month.value, monthOf(now()), monthOf(firstAt.value ?? now())].map(({ year }) => year);
      return Math.max(firstYearOfAll, Math.min(...years.filter(Number.isFinite)));
    }),
    lastMonth: computed(() => {
      const thisMonth = monthOf(now());
      const ahead = checks.value.map(({ startedAt }) => monthOf(startedAt)).filter(isAhead(thisMonth));
      return ahead[0] ?? thisMonth;
    }),
    checks,
    hasOlder,
    usualChecks,
    trouble,
    file: createPastFile({ store, ...fileOptions }),
    async open() {
      const oldest = checks.peek()[checks.peek().length - 1];
      await Promise.all([
        readMonth(monthOf(now())),
        attempt('older', async () => {
          firstAt.value = await store.firstCheckAt();
          hasOlder.value = Boolean(oldest && firstAt.value !== null && firstAt.value < oldest.startedAt);
        }),
      ]);
    },
    showMonth: readMonth,
    showOlder: () =>
      attempt('older', async () => {
        const oldest = checks.peek()[checks.peek().length - 1];
        // Those of the very moment of the oldest may be cut off, as the newest are counted: once more, and one for it.
        const page = await store.checksBefore(oldest ? oldest.startedAt + 1 : Infinity, shownChecks + 1);
        checks.value = merged(checks.peek(), page.checks);
        hasOlder.value = page.next !== null;
      }),
    readUsual: () =>
      attempt('usual', async () => {
        const found = await store.latestChecks(thresholds.mostChecks.value);
        usualChecks.value = nearest(merged(history.checks.peek(), found));
      }),
  };
}

/** A clock that starts anew starts in 1970; nothing is older. */
const firstYearOfAll = 1970;
/** A year ahead at most: no calendar goes on for ever because a clock was wrong once. */
const isAhead = (thisMonth: Month) => (month: Month) =>
  compareMonths(month, thisMonth) > 0 && compareMonths(month, thisMonth) <= 12;

/** On the person's own wall. */
export function monthOf(atMs: number): Month {
  const date = new Date(atMs);
  return { year: date.getFullYear(), month: date.getMonth() + 1 };
}
const startOf = ({ year, month }: Month): number => new Date(year, month - 1, 1).getTime();

const nearest = (records: readonly CheckRecord[]) => records.slice(0, thresholds.mostChecks.value);

/** Newest first; where both have a check, `newer` knows more of it. */
function merged(newer: readonly CheckRecord[], older: readonly CheckRecord[]): readonly CheckRecord[] {
  const ids = new Set(newer.map(({ id }) => id));
  return [...newer, ...older.filter(({ id }) => !ids.has(id))].sort((a, b) => b.startedAt - a.startedAt);
}
