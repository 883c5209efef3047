// Making a back-up: all that is kept as one file, with a passphrase where the person wants one.
import { type ReadonlySignal, signal } from '@preact/signals';
import { kdf } from '../core/backup/limits.ts';
import { makeBackup } from '../core/backup/make-backup.ts';
import { lastBackupKey } from '../core/backup/own-keys.ts';
import { headText, sealedHashed, sealedHead, sealedText } from '../core/backup/sealed-file.ts';
import type { Store } from '../storage/store.ts';
import { allRows, inTurns, type Sealing } from './backup-rows.ts';
import { localDateOf } from './calendar.ts';
import { isKept } from './keeping.ts';
import type { Kept } from './kept.ts';

/** What became of a file; `Saved` of the devices. `handedOver`: the browser has it, and does not tell what it did with it. */
export type Saved = 'saved' | 'handedOver' | 'no';

export interface MadeFile {
  readonly checks: number;
  /** Rows that could not go along. */
  readonly leftOut: number;
}

export type MakingState =
  | { readonly is: 'idle' | 'reading' | 'notMade' }
  /** How far the making of the key is, from 0 to 1. */
  | { readonly is: 'sealing'; readonly share: number }
  /** It goes out with a tap: the one before, where the browser still knows of it, or another. */
  | { readonly is: 'ready' | 'notSaved'; readonly file: MadeFile; readonly save: () => Promise<void> }
  /** Only the person can see whether it is there. */
  | {
      readonly is: 'handedOver';
      readonly file: MadeFile;
      readonly isThere: () => Promise<void>;
      readonly isNotThere: () => void;
    }
  /** `share`: another way, where the browser has one. */
  | {
      readonly is: 'notThere';
      readonly file: MadeFile;
      readonly save: () => Promise<void>;
      readonly share: (() => Promise<void>) | null;
    }
  | { readonly is: 'saved'; readonly file: MadeFile };

export interface BackupFile {
  readonly state: ReadonlySignal<MakingState>;
  /**
   * To be called from a tap. `null`: without a passphrase. True once the file is made and not yet saved: nothing needs the
   * passphrase any more. Never rejects.
   */
  make(passphrase: string | null): Promise<boolean>;
  /** Nothing is saved that was not on its way. */
  stop(): void;
}

export interface BackupFileOptions {
  readonly kept: Kept;
  readonly store: Pick<Store, 'checksBefore'>;
  readonly version: string;
  readonly now: () => number;
  readonly sealing: Sealing;
  /** To be called from a tap, with the whole text. Never rejects. */
  readonly keepFile: (name: string, type: string, text: string) => Promise<Saved>;
  /** `null`: this browser shares no such file. */
  readonly sharerOf: (name: string, type: string, text: string) => (() => Promise<Saved>) | null;
}

/** A tap counts for about so long in the strictest browser. */
const tapHoldsMs = 1_000;

export function createBackupFile(options: BackupFileOptions): BackupFile {
  const { kept, store, version, now, sealing, keepFile, sharerOf } = options;
  const state = signal<MakingState>({ is: 'idle' });
  let run = 0;

  async function seal(text: string, passphrase: string, createdAt: number, tell: (share: number) => void) {
    const salt = sealing.randomBase64(kdf.saltBytes);
    const iv = sealing.randomBase64(kdf.ivBytes);
    const { iterations } = kdf;
    const key = await sealing.makeKey(passphrase, { salt, iterations }, tell);
    const head = sealedHead(version, createdAt, {
      kdf: 'PBKDF2-SHA-256',
      iterations,
      salt,
      cipher: 'AES-256-GCM',
      iv,
    });
    const data = await sealing.sealText(key, iv, headText(head), text);
    return sealedText({ head, data, checksum: await sealing.checksumOf(sealedHashed({ head, data })) });
  }

  /** Offers the text to be saved: nothing is said of it, or kept of it, that is not known. */
  function offer(text: string, file: MadeFile, createdAt: number, show: (next: MakingState) => void) {
    const named = [`session-ready-backup-${localDateOf(createdAt)}.json`, 'application/json', text] as const;
    let isBusy = false;
    /** A second tap while the first is at work would open a second sheet. */
    const once = (work: () => Promise<Saved>) => async () => {
      if (isBusy) return;
      isBusy = true;
      const saved = await work();
      isBusy = false;
      if (saved === 'no') show({ is: 'notSaved', file, save });
      else if (saved === 'handedOver') show({ is: 'handedOver', file, isThere, isNotThere });
      else {
        show({ is: 'saved', file });
        if (kept.mode.peek() === 'disk')
          await isKept(kept, [{ table: 'settings', key: lastBackupKey, value: createdAt }]);
      }
    };
    const save = once(() => keepFile(...named));
    const isThere = once(async () => 'saved');
    const isNotThere = () => {
      const share = sharerOf(...named);
      show({ is: 'notThere', file, save, share: share && once(share) });
    };
    show({ is: 'ready', file, save });
    return save;
  }

  async function make(passphrase: string | null): Promise<boolean> {
    const mine = ++run;
    const startedAt = now();
    const show = (next: MakingState) => {
      if (mine === run) state.value = next;
    };
    show({ is: 'reading' });
    let text: string;
    let file: MadeFile;
    try {
      const rows = await allRows(kept, store);
      const isNewer = kept.mode.peek() === 'readOnly';
      const made = await inTurns(makeBackup({ app: version, createdAt: startedAt, rows, isNewer }), now);
      file = { checks: made.counts.checks, leftOut: made.leftOut };
      text = made.textWith(await sealing.checksumOf(made.hashed));
      if (passphrase !== null)
        text = await seal(text, passphrase, startedAt, (share) => show({ is: 'sealing', share }));
    } catch {
      show({ is: 'notMade' });
      return false;
    }
    if (mine !== run) return false;
    const save = offer(text, file, startedAt, show);
    if (now() - startedAt <= tapHoldsMs) void save();
    return true;
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
