// What is due outside of the session list: what is still open, and what is most useful to show on Today.
import { type GroupId, groupIds, type Item } from '../../core/checklist/item.ts';
import { type Checklist, type Row, rowsOf } from '../../core/checklist/list.ts';
import type { OtherScope } from '../../state/sessions.ts';

export type Others = Readonly<Record<OtherScope, Checklist>>;

export interface Moment {
  /** 0 to 23, by the clock on the wall. */
  readonly hour: number;
  readonly hasSessionEndedToday: boolean;
}

const noonHour = 12;
/** From here on the end of the day is in sight (own proposal). */
const dayEndHour = 15;
/** What Today has room for without becoming a list of chores. */
const mostOnToday = 3;

export const isOpen = ({ status }: Row): boolean => status.kind === 'due' || status.isDueSoon;

export const countOpen = (others: Others): number =>
  Object.values(others).reduce((count, list) => count + rowsOf(list).filter(isOpen).length, 0);

/** At most 3 for Today: the day's own first, and its end only when it is near. */
export function pickForToday(others: Others, { hour, hasSessionEndedToday }: Moment): readonly Row[] {
  const of = (scope: OtherScope) => rowsOf(others[scope]).filter(isOpen);
  const lasting = inUse([...of('periodic'), ...of('once')]);
  const dayEnd = hour >= dayEndHour || hasSessionEndedToday ? of('dayEnd') : [];
  const dayStart = of('dayStart');
  if (hour < noonHour) return [...dayStart, ...lasting, ...dayEnd].slice(0, mostOnToday);
  // When the day is ending, nobody needs to be asked how it began.
  return [...dayEnd, ...lasting, ...(dayEnd.length > 0 ? [] : dayStart)].slice(0, mostOnToday);
}

/** What was true once and is not sure any more comes first; what is known not to be so yet comes last. */
function inUse(rows: readonly Row[]): readonly Row[] {
  const rank = ({ status }: Row) => {
    if (status.kind === 'holds') return 2;
    return status.because === 'never' ? 1 : status.because === 'notYet' ? 3 : 0;
  };
  return [...rows].sort((a, b) => rank(a) - rank(b));
}

/** One place in a list: what stands there, and its row while it is asked. */
export interface Slot {
  readonly item: Item;
  readonly row: Row | undefined;
}

/**
 * The open rows, and those answered or put off on this visit where they were: nothing moves under a finger. `order` has
 * the ids of all items.
 */
export function slotsOf(
  rows: readonly Row[],
  visited: ReadonlyMap<string, { readonly item: Item }>,
  order: readonly string[],
): readonly Slot[] {
  const isHere = new Set(rows.map(({ item }) => item.id));
  const shown = rows.filter((row) => isOpen(row) || visited.has(row.item.id));
  const gone = [...visited.values()].filter(({ item }) => !isHere.has(item.id));
  const place = ({ group, id }: Item) => groupIds.indexOf(group) * order.length + order.indexOf(id);
  return [...shown.map((row) => ({ item: row.item, row })), ...gone.map(({ item }) => ({ item, row: undefined }))].sort(
    (a, b) => place(a.item) - place(b.item),
  );
}

/** By group, in the order of the groups, without empty ones. */
export function byGroup(slots: readonly Slot[]): readonly { readonly id: GroupId; readonly slots: readonly Slot[] }[] {
  return groupIds
    .map((id) => ({ id, slots: slots.filter(({ item }) => item.group === id) }))
    .filter((group) => group.slots.length > 0);
}
