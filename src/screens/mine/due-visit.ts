// What was answered or put off on this visit to a list: it stays where it is, with the way back.
import { useSignal } from '@preact/signals';
import type { Item } from '../../core/checklist/item.ts';
import type { App } from '../../state/app.ts';
import { localDateOf } from '../../state/calendar.ts';
import type { Moment } from './due-pick.ts';

export interface Visited {
  readonly item: Item;
  readonly isPutOff?: boolean;
  /** An undo has brought the answers back: they take the focus from its button. */
  readonly isBack?: boolean;
}

export interface Visit {
  readonly visited: ReadonlyMap<string, Visited>;
  readonly note: (item: Item, how: Omit<Visited, 'item'>) => void;
}

export function useVisit(): Visit {
  const visited = useSignal<ReadonlyMap<string, Visited>>(new Map());
  return {
    visited: visited.value,
    note: (item, how) => {
      visited.value = new Map([...visited.value, [item.id, { item, ...how }]]);
    },
  };
}

/** The ids of all that can be asked, as they follow each other. */
export const orderOf = ({ items, own }: App): readonly string[] => [...items, ...own.value].map(({ id }) => id);

export function momentOf(app: App): Moment {
  const nowMs = app.now();
  const endedAtMs = app.sessions.last.value?.endedAt;
  return {
    hour: new Date(nowMs).getHours(),
    hasSessionEndedToday: typeof endedAtMs === 'number' && localDateOf(endedAtMs) === localDateOf(nowMs),
  };
}
