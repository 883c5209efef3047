// Taking a back-up in: looked at, opened, shown, and then kept whole or not at all, with the way back in the same write.
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { backupLimits } from '../core/backup/limits.ts';
import { lastBackupIn, lastBackupKey, undoRestoreKey } from '../core/backup/own-keys.ts';
import { planRestore, type RestorePlan, type UnderWay } from '../core/backup/plan-restore.ts';
import {
  type BackupProblem,
  type Contents,
  openBackup,
  type PlainFile,
  readBackup,
} from '../core/backup/read-backup.ts';
import { headText, type SealedFile, sealedHashed } from '../core/backup/sealed-file.ts';
import { type BackRow, joined, markOf, planUndo, type RowChange, wayBack, wayBackIn } from '../core/backup/way-back.ts';
import { asStoreError } from '../storage/limit.ts';
import type { Change, Refusal, Store } from '../storage/store.ts';
import { allRows, inTurns, type Sealing } from './backup-rows.ts';
import type { Kept } from './kept.ts';

/** What is needed of a `File`. */
export interface ChosenFile {
  readonly size: number;
  text(): Promise<string>;
}

export type RestoreState =
  | { readonly is: 'idle' | 'reading' }
  /** `notRead`: the browser could not open it. `notHere`: what is kept here could not be read. */
  | { readonly is: 'problem'; readonly why: BackupProblem | 'notRead' | 'notHere' }
  /** `share`: how far the key is, `null` while nobody works at it. */
  | {
      readonly is: 'locked';
      readonly createdAt: number;
      readonly share: number | null;
      readonly isWrong: boolean;
    }
  | {
      readonly is: 'preview';
      readonly createdAt: number;
      readonly preview: RestorePlan['preview'];
      readonly changes: number;
      /** Why it was not kept: then nothing was changed. */
      readonly refused: Refusal | null;
      readonly isBusy: boolean;
    };

export interface BackupRestore {
  readonly state: ReadonlySignal<RestoreState>;
  /** Only where what is taken in will stay. */
  readonly canRestore: ReadonlySignal<boolean>;
  /** When the last restore was, as long as it can be undone. */
  readonly restoredAtMs: ReadonlySignal<number | null>;
  /** None of these rejects. */
  look(file: ChosenFile): Promise<void>;
  unlock(passphrase: string): Promise<void>;
  /** True once it is kept. */
  restore(): Promise<boolean>;
  /** Lets go of the file, and of a key that is being made; what is being kept is kept. */
  cancel(): void;
  takeBack(): Promise<TakenBack>;
  /** It is good as it is: the way back is let go. */
  settle(): Promise<TakenBack>;
}

export interface TakenBack {
  /** Why it was not kept. */
  readonly refused: Refusal | null;
  /** Rows that are newer than the restore: they stay as they are. */
  readonly newer: number;
}

export interface BackupRestoreOptions {
  readonly kept: Kept;
  readonly store: Pick<Store, 'checksBefore'>;
  readonly now: () => number;
  readonly sealing: Sealing;
  readonly underWay: () => UnderWay;
  /** Tells those who hold checks that there are others now. */
  readonly tell: (changes: readonly Change[]) => void;
}

/** Whoever has not missed anything for so long will not. */
const wayBackMs = 14 * 24 * 3_600_000;

export function createBackupRestore(options: BackupRestoreOptions): BackupRestore {
  const { kept, store, now, sealing, underWay, tell } = options;
  const state = signal<RestoreState>({ is: 'idle' });
  const canRestore = computed(() => kept.mode.value === 'disk');
  let run = 0;
  let sealed: SealedFile | null = null;
  let contents: Contents | null = null;
  const row = computed(() => kept.rows.settings.value.get(undoRestoreKey));
  const back = computed(() => wayBackIn(row.value));

  async function commit(changes: readonly RowChange[]): Promise<Refusal | null> {
    try {
      await kept.commit(changes as readonly Change[]);
      tell(changes as readonly Change[]);
      return null;
    } catch (error) {
      return asStoreError(error).reason;
    }
  }
  const planNow = async (from: Contents) => inTurns(planRestore(await allRows(kept, store), from, underWay()), now);
  /** A file that has all that is here is a back-up of this place as well. The clock where it was made may be ahead. */
  function lastBackupOf({ createdAt }: Contents): readonly RowChange[] {
    const atMs = Math.min(createdAt, now());
    const isNews = atMs > (lastBackupIn(kept.rows.settings.peek(), now()) ?? -1);
    return isNews ? [{ table: 'settings', key: lastBackupKey, value: atMs }] : [];
  }
  const backOfSetting = ({ table, key, value }: RowChange): BackRow => ({
    ...{ table, key, put: markOf(value) },
    value: kept.rows.settings.peek().get(key) ?? null,
  });
  const begin = () => {
    const mine = ++run;
    return (next: RestoreState) => {
      if (mine === run) state.value = next;
      return mine === run;
    };
  };

  async function showPlain(file: PlainFile, show: (next: RestoreState) => boolean): Promise<void> {
    const read = await inTurns(readBackup(file), now);
    if ((await sealing.checksumOf(read.hashed)) !== file.checksum || !read.contents) {
      show({ is: 'problem', why: 'damaged' });
      return;
    }
    let plan: RestorePlan;
    try {
      plan = await planNow(read.contents);
    } catch {
      show({ is: 'problem', why: 'notHere' });
      return;
    }
    const { createdAt } = read.contents;
    const { preview, changes } = plan;
    if (show({ is: 'preview', createdAt, preview, changes: changes.length, refused: null, isBusy: false }))
      contents = read.contents;
  }

  const letGo: RowChange = { table: 'settings', key: undoRestoreKey, value: null };
  const settle = async () => ({ refused: await commit([letGo]), newer: 0 });
  const oldBack = back.peek();
  if (oldBack && canRestore.peek() && now() - oldBack.atMs > wayBackMs) void settle();

  return {
    state,
    canRestore,
    restoredAtMs: computed(() => back.value?.atMs ?? null),
    async look(file) {
      const show = begin();
      [sealed, contents] = [null, null];
      if (file.size > backupLimits.bytes) return void show({ is: 'problem', why: 'tooLarge' });
      show({ is: 'reading' });
      try {
        const opened = openBackup(await file.text());
        if (opened.is === 'problem') show(opened);
        else if (opened.is === 'plain') await showPlain(opened.file, show);
        else if ((await sealing.checksumOf(sealedHashed(opened.file))) !== opened.file.checksum)
          show({ is: 'problem', why: 'damaged' });
        else if (show({ is: 'locked', createdAt: opened.file.head.createdAt, share: null, isWrong: false }))
          sealed = opened.file;
      } catch {
        show({ is: 'problem', why: 'notRead' }); // moved or removed since it was chosen
      }
    },
    async unlock(passphrase) {
      const file = sealed;
      if (!file) return;
      const show = begin();
      const { createdAt, sealed: ways } = file.head;
      const locked = { is: 'locked', createdAt, isWrong: false } as const;
      try {
        const key = await sealing.makeKey(passphrase, ways, (share) => void show({ ...locked, share }));
        const text = await sealing.openText(key, ways.iv, headText(file.head), file.data);
        if (text === null) return void show({ ...locked, share: null, isWrong: true });
        const opened = openBackup(text, true);
        if (opened.is === 'plain') await showPlain(opened.file, show);
        else show({ is: 'problem', why: opened.is === 'problem' ? opened.why : 'damaged' });
      } catch {
        show({ is: 'problem', why: 'notRead' });
      }
    },
    async restore() {
      const before = state.peek();
      const from = contents;
      if (!from || before.is !== 'preview' || before.isBusy) return false;
      const show = begin();
      show({ ...before, isBusy: true, refused: null });
      let refused: Refusal | null;
      try {
        const plan = await planNow(from); // another tab may have kept something since
        const said = plan.isAllInFile ? lastBackupOf(from) : [];
        const before = said.map(backOfSetting);
        const way = joined(back.peek()?.back ?? [], [...plan.back, ...before]);
        refused = await commit([...plan.changes, ...said, wayBack(way, now())]);
      } catch (error) {
        refused = asStoreError(error).reason;
      }
      if (refused) {
        show({ ...before, isBusy: false, refused });
        return false;
      }
      if (contents === from) [sealed, contents] = [null, null]; // and not another that came meanwhile
      show({ is: 'idle' });
      return true;
    },
    cancel() {
      const shown = state.peek();
      if (shown.is === 'preview' && shown.isBusy) return;
      run++;
      [sealed, contents] = [null, null];
      state.value = { is: 'idle' };
    },
    async takeBack() {
      const way = back.peek();
      if (!way) return { refused: null, newer: 0 };
      try {
        const { changes, newer } = await inTurns(planUndo(await allRows(kept, store), way.back), now);
        return { refused: await commit([...changes, letGo]), newer };
      } catch (error) {
        return { refused: asStoreError(error).reason, newer: 0 };
      }
    },
    settle,
  };
}
