// The pack of the person's organization: read, looked at, taken, removed.
import { computed, type ReadonlySignal } from '@preact/signals';
import type { Item } from '../core/checklist/item.ts';
import { asItem } from '../core/checklist/own-item.ts';
import { type PackPreview, previewOf } from '../core/pack/change-pack.ts';
import type { Pack, PackProblem } from '../core/pack/pack.ts';
import { readPack } from '../core/pack/read-pack.ts';
import type { Change } from '../storage/store.ts';
import type { Kept } from './kept.ts';

export type PackFile =
  | { readonly ok: true; readonly pack: Pack; readonly preview: PackPreview }
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

export interface Packs {
  readonly installed: ReadonlySignal<Pack | null>;
  /** Its items as the session list asks them, in its order. */
  readonly items: ReadonlySignal<readonly Item[]>;
  /** Looks at a file's text. Takes nothing over. */
  look(text: string): PackFile;
  /** In place of the one before. Settles when it is kept; rejects with a `StoreError`. */
  take(pack: Pack): Promise<void>;
  remove(): Promise<void>;
}

export function createPacks({ kept }: { readonly kept: Kept }): Packs {
  const rows = kept.rows.packs;
  // Read again as strictly as the file was: a damaged row is no pack.
  const installed = computed(() => {
    for (const row of rows.value.values()) {
      const reading = readPack(JSON.stringify(row) ?? '');
      if (reading.ok) return reading.pack;
    }
    return null;
  });
  const without = (id?: string): readonly Change[] =>
    [...rows.value.keys()].filter((key) => key !== id).map((key) => ({ table: 'packs', key, value: null }));
  return {
    installed,
    items: computed(() => installed.value?.items.map(asItem) ?? []),
    look(text) {
      const reading = readPack(text);
      if (!reading.ok) return reading;
      return { ok: true, pack: reading.pack, preview: previewOf(reading.pack, installed.value ?? undefined) };
    },
    take: (pack) => kept.commit([...without(pack.id), { table: 'packs', key: pack.id, value: { ...pack } }]),
    remove: () => kept.commit(without()),
  };
}
