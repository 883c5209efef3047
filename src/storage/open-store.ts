// The store on disk: boots from the better of two copies, keeps both, follows the other tabs, and tries again from memory.
import type { CheckRecord } from '../core/check-record.ts';
import { checksInCopy, type Disk, noHead, plan, planWithout } from './boot.ts';
import { createConnection } from './connection.ts';
import {
  checksBefore,
  countChecks,
  type Database,
  firstCheckAt,
  latestChecks,
  readDisk,
  steps,
  writeChanges,
  writeRestore,
} from './database.ts';
import { openFiles } from './files.ts';
import { limitForMs, writeLimitMs } from './limit.ts';
import { memoryStore, nothing } from './memory-store.ts';
import { watchPage } from './page.ts';
import { createQueue } from './queue.ts';
import { apply, differences, noRows, tableOf, textOf } from './rows.ts';
import { createCopier, noCopy } from './second-copy.ts';
import type { Change, Store, TableName } from './store.ts';
import { createTabs } from './tabs.ts';

/** What is needed of `navigator`. */
export interface Browser {
  readonly storage?: StorageManager;
  readonly locks?: LockManager;
}

/** Never rejects: where the browser refuses to keep data, memory stands in. */
export async function openStore(browser: Browser, name = 'session-ready'): Promise<Store> {
  let isPrivate = false;
  const onRefused = () => {
    isPrivate = true;
  };
  const copier = createCopier(openFiles(browser.storage, name, onRefused), steps.length);
  const onWanted = (isErased: boolean) => {
    if (!isErased) return void follow();
    copier.giveUp();
    Object.setPrototypeOf(store, memoryStore());
    tell(differences(known.rows, noRows()));
  };
  /** The disk was only slow: it answers when memory stands in for it, or is about to. */
  let isSlow = false;
  const onLate = () => {
    isSlow = true;
    if (store.mode === 'memory' && !isLeft()) void again();
  };
  const connection = createConnection(name, onWanted, onLate);
  const listeners = new Set<(changes: readonly Change[]) => void>();
  const tell = (news: readonly Change[]) => {
    for (const listen of listeners) listen(news);
  };
  /** What this tab has asked for and is not kept yet: it comes after all that is heard meanwhile, so that is not told. */
  const pending = new Set<readonly Change[]>();
  const tellAll = (changes: readonly Change[]) => {
    const own = [...pending].flat();
    const news = changes.filter(({ table, key }) => !own.some((mine) => mine.table === table && mine.key === key));
    if (news.length > 0) tell(news);
  };
  /** The small tables as this tab knows them: those of the database as it stood at `head`. */
  let known: Disk = { head: noHead, rows: noRows(), checkCount: 0 };
  const tabs = createTabs(name, browser.locks, async ({ head, changes }) => {
    await booting;
    if (store.mode === 'memory') return again(); // the disk answers others
    tellAll(changes.filter(({ table }) => table === 'checks')); // they are not in `known`
    if (head.epoch === known.head.epoch && head.sequence === known.head.sequence + 1) {
      apply(known.rows, changes);
      known = { ...known, head };
      tellAll(changes.filter(({ table }) => table !== 'checks'));
    } else if (head.sequence > known.head.sequence) return follow();
  });

  /** Takes over what others wrote and this tab did not hear of. */
  async function follow(): Promise<void> {
    try {
      const now = await connection.use(readDisk);
      // Another epoch is a database that lost its rows: the next write sees to that.
      if (now.head.epoch === known.head.epoch && now.head.sequence > known.head.sequence) adopt(now);
      if (connection.isNewer) tell([]);
    } catch {} // nothing is lost by not knowing yet
  }
  function adopt(now: Disk): void {
    const news = differences(known.rows, now.rows);
    known = now;
    tellAll(news);
  }

  /** Reads both copies, and mends the database from the other where that has more. Only while no other tab writes. */
  async function mend(withChecks = false): ReturnType<typeof look> {
    const seen = await look(withChecks);
    const { disk, restore } = seen;
    if (!restore || connection.isNewer) return seen;
    if (!(await connection.use((db) => writeRestore(db, disk.head, restore), writeLimitMs))) return mend(withChecks);
    return { ...seen, disk: await connection.use(readDisk) };
  }
  async function look(withChecks = false) {
    // In this order: what the copy says was in the database before, so a healthy database is never behind it.
    const copy = await copier.read();
    let disk = await connection.use(readDisk);
    if (withChecks) disk = { ...disk, checks: JSON.stringify(await connection.use(newestChecks)) };
    const planned = plan(disk, copy, connection.sawLoss);
    copier.isBehind ||= copy !== noCopy && planned.isCopyOld;
    return { disk, ...planned };
  }
  /** Whether the database and a way to it were found. */
  async function start(): Promise<boolean> {
    try {
      const looking = look(); // first: where all hangs, the copy is given up before the database, not after it
      connection.use(async () => {}).catch(() => {}); // opens while the copy is read
      const seen = await looking;
      const { disk, report } = seen.restore && !connection.isNewer ? await tabs.alone(mend) : seen;
      known = disk;
      boot = { ...report, isPrivate };
      return true;
    } catch {
      return false;
    }
  }

  let areChecksSure = false;
  /**
   * Once, and before the copy is written over: a check that is not as the copy has it is put back from there. Not at the
   * start, which it would hold up.
   */
  async function makeSure(): Promise<void> {
    if (areChecksSure || connection.isNewer) return;
    areChecksSure = true;
    const { restore } = await mend(true);
    if (restore) tell(restore.checks.map(asChange));
  }

  async function put(changes: readonly Change[]): Promise<void> {
    const hasChecks = changes.some(({ table }) => table === 'checks');
    if (hasChecks) await makeSure().catch(() => {});
    const write = (all: readonly Change[]) => connection.use((db) => writeChanges(db, all), limitForMs(all.length));
    let { before, after } = await write(changes);
    if (before.epoch !== known.head.epoch) {
      // The database was emptied under this tab (and the tab's connection with it): all is given back, then written on.
      const { report } = await mend();
      const ours = report.found === 'recovered' ? [] : differences(noRows(), known.rows);
      ({ before, after } = await write([...ours, ...changes]));
    }
    apply(known.rows, changes);
    if (before.epoch === known.head.epoch && before.sequence === known.head.sequence) known = { ...known, head: after };
    else adopt(await connection.use(readDisk));
    const seal = { ...known.head, version: steps.length, total: 0 };
    await copier.keep(
      { head: seal, body: textOf(known.rows) },
      copier.isBehind || hasChecks
        ? () =>
            connection.use(async (db) => {
              const [total, checks] = await Promise.all([countChecks(db), newestChecks(db)]);
              return { head: { ...seal, total }, body: JSON.stringify(checks) };
            })
        : undefined,
    );
    tabs.tell({ head: after, changes });
  }

  const queue = createQueue(tabs.alone, put);
  const commit = (changes: readonly Change[]) => {
    pending.add(changes);
    return queue(changes).finally(() => pending.delete(changes));
  };

  let boot = nothing;
  let booting = start();
  /** What was asked for while memory stood in for the disk. */
  const made: Change[] = [];
  let shown = noRows();
  let isTrying = false;
  /** The page is seen again, or another tab has written: what was missed is read, and a disk that did not answer may now. */
  async function again(): Promise<void> {
    if (store.mode !== 'memory') {
      await follow();
      const mending = async () => {
        await makeSure();
        // At once: the next write may be another tab's, which knows nothing of it. Only where none can write meanwhile.
        if (browser.locks && copier.isBehind && !connection.isNewer) await put([]);
      };
      return tabs.alone(mending).catch(() => {});
    }
    if (isTrying) return;
    isTrying = true;
    booting = start();
    try {
      if (!(await booting)) return;
      let checks: readonly CheckRecord[];
      let done = 0;
      // Nothing is waited for between the last look at what was made and the change to the disk.
      do {
        const rest = made.slice(done);
        done = made.length;
        // Later than all that the disk has: it was done on this page, after the start.
        if (rest.length > 0) await commit(rest);
        checks = await connection.use(newestChecks);
      } while (done < made.length);
      Object.setPrototypeOf(store, disk);
      tell([...differences(shown, known.rows), ...checks.map(asChange)]);
    } catch {
      // memory goes on, and nothing of it is forgotten
    } finally {
      isTrying = false;
    }
  }

  const isLeft = watchPage(() => void booting.then(again));
  const disk: Store = {
    get mode() {
      return connection.isNewer ? 'readOnly' : 'disk';
    },
    get boot() {
      return boot;
    },
    commit,
    async all<N extends TableName>(table: N) {
      if (table !== 'checks') return tableOf(known.rows, table);
      const checks = await connection.use((db) => latestChecks(db, Number.POSITIVE_INFINITY), limitForMs(mostChecks));
      return new Map(checks.map((check) => [check.id, check])) as never;
    },
    latestChecks: (count) => connection.use((db) => latestChecks(db, count)),
    checksBefore: (...asked) => connection.use((db) => checksBefore(db, ...asked)),
    firstCheckAt: () => connection.use(firstCheckAt),
    onForeignChange(listen) {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    close: connection.close,
  };
  /** What the app holds. Which of the two stores answers behind it may change. */
  const store: Store = Object.create(disk, {
    onForeignChange: { value: disk.onForeignChange },
    close: { value: connection.close },
  });
  if (!(await booting)) {
    const { report, restore } = planWithout(await copier.read());
    shown = restore?.rows ?? shown;
    Object.setPrototypeOf(store, memoryStore(shown, restore?.checks, report, made));
    if (isSlow) onLate();
  } else if (copier.isBehind && !connection.isNewer) commit([]).catch(() => {});
  return store;
}

/** More than anybody makes in ten years. */
const mostChecks = 10_000;
const newestChecks = (db: Database) => latestChecks(db, checksInCopy);
const asChange = (value: CheckRecord): Change => ({ table: 'checks', key: value.id, value });
