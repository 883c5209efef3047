// Items that the person wrote: added, changed, moved, removed and brought back. All of it as plain lists.
import { type ExpiryCode, type GroupId, groupScopes, type Item } from './item.ts';
import { lastOrder, moved, type Ordered, sorted } from './order.ts';
import { type WrittenProblem, written } from './written.ts';

export interface OwnItem extends Ordered {
  /** `own-` keeps it apart from every id of ours, today's and tomorrow's. */
  readonly id: `own-${string}`;
  readonly text: string;
  readonly group: OwnGroup;
  readonly expiry: OwnExpiry;
  readonly order: number;
  /** When it was removed; `null` while it is on the list. */
  readonly removedAt: number | null;
}

/** Where an own item can stand: not among what is measured, nor among what is about one peer. */
export type OwnGroup = Exclude<GroupId, 'equipment' | 'newPeer'>;
export const ownGroups = (Object.keys(groupScopes) as readonly GroupId[]).filter(
  (id): id is OwnGroup => id !== 'equipment' && id !== 'newPeer',
);

/** What the person can choose from. */
export const ownExpiries = [
  'session',
  'day',
  '7d',
  '30d',
  '90d',
  '365d',
  'once',
  'change:place',
  'change:platform',
  'change:device',
] as const satisfies readonly ExpiryCode[];
export type OwnExpiry = (typeof ownExpiries)[number];

export type ValidOwnItem =
  | { readonly ok: true; readonly item: OwnItem }
  | { readonly ok: false; readonly why: WrittenProblem | 'noId' | 'noGroup' | 'noExpiry' };

/** The item with its text cleaned, or what is not right yet. Also for what comes from a backup, so it trusts no type. */
export function validateOwnItem(item: OwnItem): ValidOwnItem {
  if (!/^own-[\w-]{1,64}$/.test(item.id)) return { ok: false, why: 'noId' };
  if (!ownGroups.includes(item.group)) return { ok: false, why: 'noGroup' };
  if (!ownExpiries.includes(item.expiry)) return { ok: false, why: 'noExpiry' };
  const text = written(String(item.text ?? ''));
  const order = Number.isFinite(item.order) ? item.order : 0;
  return text.ok ? { ok: true, item: { ...item, text: text.text, order } } : text;
}

/** With one more, or with one changed. A new one without an order goes last. */
export function withOwnItem(
  list: readonly OwnItem[],
  item: Omit<OwnItem, 'order'> & { readonly order?: number },
): readonly OwnItem[] {
  const others = list.filter(({ id }) => id !== item.id);
  return sorted([...others, { ...item, order: item.order ?? lastOrder(others) }]);
}

/** One step among the items of its group that are not removed. */
export function moveOwnItem(list: readonly OwnItem[], id: string, step: -1 | 1): readonly OwnItem[] {
  return moved(list, id, step, (one, other) => other.group === one.group && other.removedAt === null);
}

/** Marked, not dropped: its place in the order and its answers stay for an undo. */
export function removeOwnItem(list: readonly OwnItem[], id: string, atMs: number): readonly OwnItem[] {
  return list.map((item) => (item.id === id && item.removedAt === null ? { ...item, removedAt: atMs } : item));
}

export function restoreOwnItem(list: readonly OwnItem[], id: string): readonly OwnItem[] {
  return list.map((item) => (item.id === id ? { ...item, removedAt: null } : item));
}

/** Those on the list, in order, to put behind our items for `listFor`. */
export function ownAsItems(list: readonly OwnItem[]): readonly Item[] {
  return sorted(list)
    .filter(({ removedAt }) => removedAt === null)
    .map(asItem);
}

/** An item that is not ours, of the person or of an organization: always shown, asked in the list of its group. */
export function asItem({ id, group, expiry }: { id: string; group: GroupId; expiry: ExpiryCode }): Item {
  return {
    id,
    group,
    scope: groupScopes[group],
    expiry: [expiry],
    shown: ['all'],
    kind: 'tick',
    isCore: false,
  };
}
