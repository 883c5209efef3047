// How the parts of a pack are written out. All of it is a stranger's text, shown as text.
import type { LateWords, WantedWords } from '../../content/messages.ts';
import { hasOwn } from '../../core/own-field.ts';
import type { PackContact, PackItem } from '../../core/pack/pack.ts';
import type { App } from '../../state/app.ts';

/** The names of items and apps are those of the late part. */
export type PackWords = LateWords & Pick<WantedWords, 'pack'>;
export interface PackProps {
  readonly app: App;
  readonly words: PackWords;
}

/** The name of one of our apps, by own keys only, or the text as it came. */
export const appName = (words: LateWords, app: string): string =>
  hasOwn(words.platforms, app) ? words.platforms[app as keyof LateWords['platforms']] : app;

export function ItemLine({ words, item }: { words: LateWords; item: PackItem }) {
  return (
    <>
      {item.text}
      <small class="hint">
        {item.why && <span>{item.why}</span>}
        <span>
          {words.groups[item.group]} · {words.mine.items.again[item.expiry]}
        </span>
      </small>
    </>
  );
}

/** Nothing to tap yet: who wrote it is not known. */
export function ContactText({ contact: { label, phone, link } }: { contact: PackContact }) {
  return (
    <>
      {label}
      <small class="hint">
        {phone && <span>{phone}</span>}
        {link && <span>{link}</span>}
      </small>
    </>
  );
}
