// The rows of each table that can be used: a damaged one is left out, and looks like nothing at all.
import { type Answer, isAnswer } from '../core/checklist/answer.ts';
import type { ItemSwitches } from '../core/checklist/item.ts';
import { sorted } from '../core/checklist/order.ts';
import { type OwnItem, validateOwnItem } from '../core/checklist/own-item.ts';
import { type Place, validatePlace } from '../core/checklist/place.ts';
import type { Session } from '../core/checklist/session.ts';

/** As they come from storage or a backup: of any shape. */
type Found = ReadonlyMap<string, unknown>;

export const answersIn = (rows: Found): readonly Answer[] => [...rows.values()].filter(isAnswer);

/** The newest first. */
export function sessionsIn(rows: Found): readonly Session[] {
  return keyed(rows)
    .filter(isSession)
    .sort((a, b) => b.startedAt - a.startedAt || (a.id < b.id ? 1 : -1));
}

/** In the person's order. */
export function placesIn(rows: Found): readonly Place[] {
  const found = (keyed(rows) as readonly Place[])
    .filter(({ name }) => typeof name === 'string')
    .flatMap((row) => {
      const valid = validatePlace({ ...row, isHome: row.isHome !== false }); // then more is asked, not less
      return valid.ok ? valid.place : [];
    });
  return sorted(found);
}

/** In the person's order, the removed ones among them. */
export function ownItemsIn(rows: Found): readonly OwnItem[] {
  const found = (keyed(rows) as readonly OwnItem[])
    .filter(({ text }) => typeof text === 'string')
    .flatMap((row) => {
      const valid = validateOwnItem({ ...row, removedAt: Number.isFinite(row.removedAt) ? row.removedAt : null });
      return valid.ok ? valid.item : [];
    });
  return sorted(found);
}

export const switchKey = (itemId: string) => `item:${itemId}`;

export function switchesIn(settings: Found): ItemSwitches {
  const before = switchKey('');
  const found = [...settings].filter(([key, value]) => key.startsWith(before) && (value === 'on' || value === 'off'));
  return Object.fromEntries(found.map(([key, value]) => [key.slice(before.length), value === 'on']));
}

/** Rows that know their own key: one that does not could be changed, and still be there as it was. */
function keyed(rows: Found): readonly unknown[] {
  return [...rows].filter(([key, row]) => (Object(row) as { id?: unknown }).id === key).map(([, row]) => row);
}

function isSession(row: unknown): row is Session {
  const { startedAt, endedAt, placeId, platformId, placeSinceSequence, minutes, ...rest } = Object(row) as Session;
  return (
    [startedAt, placeSinceSequence, minutes].every(Number.isFinite) &&
    (endedAt === null || Number.isFinite(endedAt)) &&
    [placeId, platformId].every((tie) => tie === null || typeof tie === 'string') &&
    [rest.isAlone, rest.isHost, rest.isSharing].every((is) => typeof is === 'boolean')
  );
}
