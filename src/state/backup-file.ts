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

/** Where a file goes; `FilePlace` of the devices. */
export interface FilePlace {
  /** The text has to come soon after a tap. */
  readonly needsTap: boolean;
  save(text: string): Promise<boolean>;
}

export interface MadeFile {
  readonly checks: number;
  /** Rows that could not go along. */
  readonly leftOut: number;
}

export type MakingState =
  | { readonly is: 'idle' | 'reading' | 'notMade' }
  /** How far the making of the key is, from 0 to 1. */
  | { readonly is: 'sealing'; readonly share: number }
  /** It took so long that the browser has forgotten the tap, or the sheet was closed: to be tapped (again). */
  | { readonly is: 'ready' | 'notSaved'; readonly file: MadeFile; readonly save: () => Promise<void> }
  | { readonly is: 'saved'; readonly file: MadeFile };

export interface BackupFile {
  readonly state: ReadonlySignal<MakingState>;
  /** To be called from a tap. `null`: without a passphrase. Never rejects. */
  make(passphrase: string | null): Promise<void>;
  /** Nothing is saved. */
  stop(): void;
}

export interface BackupFileOptions {
  readonly kept: Kept;
  readonly store: Pick<Store, 'checksBefore'>;
  readonly version: string;
  readonly now: () => number;
  readonly sealing: Sealing;
  /** `null`: the person closed the picker. */
  readonly pickPlace: (name: string, type: string) => Promise<FilePlace | null>;
}

/** A tap counts for about so long in the strictest browser. */
const tapHoldsMs = 1_000;

export function createBackupFile(options: BackupFileOptions): BackupFile {
  const { kept, store, version, now, sealing, pickPlace } = options;
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

  async function make(passphrase: string | null): Promise<void> {
    const mine = ++run;
    const startedAt = now();
    const show = (next: MakingState) => {
      if (mine === run) state.value = next;
    };
    const place = await pickPlace(`session-ready-backup-${localDateOf(startedAt)}.json`, 'application/json');
    if (!place || mine !== run) return;
    const pickedAt = now();
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
      return;
    }
    if (mine !== run) return;
    const save = async () => {
      const isSaved = await place.save(text);
      show(isSaved ? { is: 'saved', file } : { is: 'notSaved', file, save });
      if (isSaved && kept.mode.peek() === 'disk')
        await isKept(kept, [{ table: 'settings', key: lastBackupKey, value: startedAt }]);
    };
    if (place.needsTap && now() - pickedAt > tapHoldsMs) show({ is: 'ready', file, save });
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
