// The store on disk: boots from the better of two copies, keeps both, and follows the other tabs.
import { checksInCopy, type Disk, plan } from './boot.ts';
import { createConnection } from './connection.ts';
import {
  checksBefore,
  countChecks,
  firstCheckAt,
  latestChecks,
  readDisk,
  steps,
  writeChanges,
  writeRestore,
} from './database.ts';
import { openFiles } from './files.ts';
import { asStoreError, writeLimitMs } from './limit.ts';
import { memoryStore } from './memory-store.ts';
import { apply, differences, noRows, rowsOf, tableOf, textOf } from './rows.ts';
import { createCopier, noCopy } from './second-copy.ts';
import type { BootReport, Change, Store, TableName } from './store.ts';
import { createTabs } from './tabs.ts';

/** What is needed of `navigator`. */
export interface Browser {
  readonly storage?: StorageManager;
  readonly locks?: LockManager;
}

interface Waiting {
  readonly changes: readonly Change[];
  readonly done: () => void;
  readonly refuse: (error: unknown) => void;
}

interface Booted {
  readonly disk: Disk;
  readonly report: BootReport;
}

/** Never rejects: where the browser refuses to keep data, memory stands in. */
export async function openStore(browser: Browser, name = 'session-ready'): Promise<Store> {
  const connection = createConnection(name);
  const copier = createCopier(openFiles(browser.storage, name), steps.length);
  const listeners = new Set<(changes: readonly Change[]) => void>();
  /** What this tab has asked for and is not kept yet: it comes after all that is heard meanwhile, so that is not told. */
  const pending = new Set<readonly Change[]>();
  const tellAll = (changes: readonly Change[]) => {
    const own = [...pending].flat();
    const news = changes.filter(({ table, key }) => !own.some((mine) => mine.table === table && mine.key === key));
    if (news.length > 0) for (const tell of listeners) tell(news);
  };
  /** The small tables as this tab knows them: those of the database as it stood at `head`. */
  let known: Disk = { head: { epoch: 0, sequence: 0, checks: 0 }, rows: noRows(), checkCount: 0 };
  const tabs = createTabs(name, browser.locks, async ({ head, changes }) => {
    await booting;
    tellAll(changes.filter(({ table }) => table === 'checks')); // they are not in `known`
    if (head.epoch === known.head.epoch && head.sequence === known.head.sequence + 1) {
      apply(known.rows, changes);
      known = { ...known, head };
      tellAll(changes.filter(({ table }) => table !== 'checks'));
    } else if (head.sequence > known.head.sequence) void follow();
  });

  /** Takes over what others wrote and this tab did not hear of. */
  async function follow(): Promise<void> {
    try {
      const now = await connection.use(readDisk);
      // Another epoch is a database that lost its rows: the next write sees to that.
      if (now.head.epoch === known.head.epoch && now.head.sequence > known.head.sequence) adopt(now);
    } catch {} // nothing is lost by not knowing yet
  }
  function adopt(now: Disk): void {
    const news = differences(known.rows, now.rows);
    known = now;
    tellAll(news);
  }

  /** Reads both copies, and mends the database from the other where that has more. Only while no other tab writes. */
  async function mend(): Promise<Booted> {
    const { disk, report, restore } = await look();
    if (!restore || connection.isNewer) return { disk, report };
    if (!(await connection.use((db) => writeRestore(db, disk.head, restore), writeLimitMs))) return mend();
    return { disk: await connection.use(readDisk), report };
  }
  async function look() {
    // In this order: what the copy says was in the database before, so a healthy database is never behind it.
    const copy = await copier.read();
    const disk = await connection.use(readDisk);
    const planned = plan(disk, copy, connection.sawLoss);
    copier.isBehind ||= copy !== noCopy && planned.isCopyOld;
    return { disk, ...planned };
  }
  async function bootDisk(): Promise<Booted> {
    const looking = look(); // first: where all hangs, the copy is given up before the database, not after it
    connection.use(async () => {}).catch(() => {}); // opens while the copy is read
    const seen = await looking;
    return seen.restore && !connection.isNewer ? tabs.alone(mend) : seen;
  }

  async function put(changes: readonly Change[]): Promise<void> {
    const write = (all: readonly Change[]) => connection.use((db) => writeChanges(db, all), writeLimitMs);
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
    const withChecks = copier.isBehind || changes.some(({ table }) => table === 'checks');
    await copier.keep(
      { head: seal, body: textOf(known.rows) },
      withChecks
        ? () =>
            connection.use(async (db) => {
              const [total, checks] = await Promise.all([countChecks(db), latestChecks(db, checksInCopy)]);
              return { head: { ...seal, total }, body: JSON.stringify(checks) };
            })
        : undefined,
    );
    tabs.tell({ head: after, changes });
  }

  let waiting: Waiting[] = [];
  let isPumping = false;
  /** What was asked for meanwhile goes into one transaction and one copy. */
  async function pump(): Promise<void> {
    if (isPumping) return;
    isPumping = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        await tabs.alone(() => keep(batch));
      } catch (error) {
        for (const { refuse } of batch) refuse(asStoreError(error));
      }
    }
    isPumping = false;
  }
  async function keep(batch: readonly Waiting[]): Promise<void> {
    try {
      await put(batch.flatMap(({ changes }) => changes));
      for (const { done } of batch) done();
    } catch (error) {
      const { reason } = asStoreError(error);
      if (batch.length === 1 || (reason !== 'refused' && reason !== 'full')) throw error;
      // One that can not be kept must not take the others with it.
      for (const one of batch) await keep([one]).catch((own) => one.refuse(asStoreError(own)));
    }
  }
  const commit = (changes: readonly Change[]) => {
    pending.add(changes);
    return new Promise<void>((done, refuse) => {
      waiting.push({ changes, done, refuse });
      void pump();
    }).finally(() => pending.delete(changes));
  };

  const booting = bootDisk().then(
    ({ disk, report }) => {
      known = disk;
      return report;
    },
    () => undefined,
  );
  const boot = await booting;
  if (!boot) {
    const { rows, checks } = await copier.read();
    return memoryStore(rows.newest && rowsOf(rows.newest.body), checks.newest && JSON.parse(checks.newest.body));
  }
  if (copier.isBehind && !connection.isNewer) commit([]).catch(() => {});
  // A tab that slept may have missed what others said, and Safari drops the connections of sleeping pages.
  globalThis.addEventListener?.('visibilitychange', () => void follow());
  return {
    get mode() {
      return connection.isNewer ? 'readOnly' : 'disk';
    },
    boot,
    commit,
    async all<N extends TableName>(table: N) {
      if (table !== 'checks') return tableOf(known.rows, table);
      const checks = await connection.use((db) => latestChecks(db, Number.POSITIVE_INFINITY));
      return new Map(checks.map((check) => [check.id, check])) as never;
    },
    latestChecks: (count) => connection.use((db) => latestChecks(db, count)),
    checksBefore: (...asked) => connection.use((db) => checksBefore(db, ...asked)),
    firstCheckAt: () => connection.use(firstCheckAt),
    onForeignChange(tell) {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
  };
}
