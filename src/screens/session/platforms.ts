// The video apps to choose from: ours, and those that the person's organization said yes to.
import type { LateWords } from '../../content/messages.ts';
import { hasOwn } from '../../core/own-field.ts';
import type { App } from '../../state/app.ts';

const ownPrefix = 'org:';

/** Those of the organization first, as that is what it wants people to use. `chosen` is among them in any case. */
export function platformsOf(
  app: App,
  words: LateWords,
  chosen: string | null,
): readonly { readonly id: string; readonly isApproved: boolean }[] {
  const ours = Object.keys(words.platforms);
  const approved = (app.packs.installed.value?.apps ?? []).map(
    (named) => ours.find((id) => isSame(named, id) || isSame(named, nameOf(words, id))) ?? `${ownPrefix}${named}`,
  );
  const all = new Set([...approved, ...ours, ...(chosen === null ? [] : [chosen])]); // a pack may name one twice
  return [...all].map((id) => ({ id, isApproved: approved.includes(id) }));
}

export const platformName = (words: LateWords, id: string): string =>
  nameOf(words, id) || (id.startsWith(ownPrefix) ? id.slice(ownPrefix.length) : id);

const nameOf = (words: LateWords, id: string): string =>
  hasOwn(words.platforms, id) ? words.platforms[id as keyof typeof words.platforms] : '';
const isSame = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
