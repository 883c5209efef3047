// What taking, renewing or removing a pack does to the list, to be shown before and then done.
import type { Pack, PackContact, PackItem } from './pack.ts';

export interface PackChange {
  /** Item ids, app names or contact labels, each in the order of its pack. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

export interface PackPreview {
  /** `first`: none is there. `same`: this one, to the letter. `update`: another state of it. `other`: another pack, which goes. */
  readonly kind: 'first' | 'same' | 'update' | 'other';
  readonly items: PackChange;
  readonly apps: PackChange;
  readonly contacts: PackChange;
}

/**
 * What would be new, changed and gone if `pack` took the place of `installed`. Both as `readPack` gives them: with their
 * fields in one order, so that their texts can be compared.
 */
export function previewOf(pack: Pack, installed?: Pack): PackPreview {
  return {
    kind: kindOf(pack, installed),
    items: changeOf(pack.items, installed?.items),
    apps: changeOf(pack.apps, installed?.apps),
    contacts: changeOf(pack.contacts, installed?.contacts),
  };
}

function kindOf(pack: Pack, installed: Pack | undefined): PackPreview['kind'] {
  if (!installed) return 'first';
  if (installed.id !== pack.id) return 'other';
  return JSON.stringify(installed) === JSON.stringify(pack) ? 'same' : 'update';
}

type Entry = PackItem | PackContact | string;
const nameOf = (entry: Entry) => (typeof entry === 'string' ? entry : 'id' in entry ? entry.id : entry.label);
const textsOf = (entries: readonly Entry[] = []) =>
  new Map(entries.map((entry) => [nameOf(entry), JSON.stringify(entry)]));

function changeOf(now: readonly Entry[], before: readonly Entry[] | undefined): PackChange {
  const has = textsOf(now);
  const had = textsOf(before);
  const names = [...has.keys()];
  return {
    added: names.filter((name) => !had.has(name)),
    changed: names.filter((name) => had.has(name) && had.get(name) !== has.get(name)),
    removed: [...had.keys()].filter((name) => !has.has(name)),
  };
}

/** The list after a pack is removed: all that is not from a pack, the very same objects in the same order. */
export const withoutPack = <T extends { readonly id: string }>(items: readonly T[]): readonly T[] =>
  items.filter(({ id }) => !id.startsWith('org-'));

/** The list with the items of `pack` behind all others and in its order, in place of those of any pack before. */
export const mergePack = <T extends { readonly id: string }>(
  items: readonly T[],
  pack: Pack,
): readonly (T | PackItem)[] => [...withoutPack(items), ...pack.items];
