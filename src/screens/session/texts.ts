// The words of an item, wherever they come from: ours, the person's, or the organization's.
import type { LateWords } from '../../content/messages.ts';
import type { Item } from '../../core/checklist/item.ts';
import type { App } from '../../state/app.ts';

export interface ItemWords {
  readonly text: string;
  readonly why?: string | undefined;
  readonly how?: readonly string[] | undefined;
}

export function wordsOf(app: App, words: LateWords, { id }: Pick<Item, 'id'>): ItemWords {
  const ours = (words.items as Readonly<Record<string, ItemWords>>)[id];
  return (
    ours ??
    app.library.ownItems.value.find((item) => item.id === id) ??
    app.packs.installed.value?.items.find((item) => item.id === id) ?? { text: id }
  );
}
