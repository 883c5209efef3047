// What the person makes their own: places, items of their own, and which of ours are asked.
import { computed, type ReadonlySignal } from '@preact/signals';
import type { ItemSwitches } from '../core/checklist/item.ts';
import {
  moveOwnItem,
  type OwnExpiry,
  type OwnGroup,
  type OwnItem,
  removeOwnItem,
  restoreOwnItem,
  validateOwnItem,
  withOwnItem,
} from '../core/checklist/own-item.ts';
import { movePlace, type Place, validatePlace, withoutPlace, withPlace } from '../core/checklist/place.ts';
import type { WrittenProblem } from '../core/checklist/written.ts';
import type { Change } from '../storage/store.ts';
import { createTurns, differences, type Unsaved, unsaved } from './keeping.ts';
import type { Kept } from './kept.ts';
import { ownItemsIn, placesIn, switchesIn, switchKey } from './usable-rows.ts';

/** `kept`: on the disk. A problem is one of the text; `unsaved` one of the storage. Nothing here rejects. */
export type Attempt =
  | { readonly is: 'kept'; readonly id: string }
  | { readonly is: 'problem'; readonly why: WrittenProblem }
  | Unsaved;

export interface Library {
  /** In the person's order. */
  readonly places: ReadonlySignal<readonly Place[]>;
  /** Those that are not removed, in the person's order. */
  readonly ownItems: ReadonlySignal<readonly OwnItem[]>;
  readonly switches: ReadonlySignal<ItemSwitches>;
  /** When the "New peer" flow was last gone through. */
  readonly newPeerAtMs: ReadonlySignal<number | null>;
  /** Without an id: a new one, at the end. */
  savePlace(place: { readonly id?: string; readonly name: string; readonly isHome: boolean }): Promise<Attempt>;
  movePlace(id: string, step: -1 | 1): Promise<Attempt>;
  removePlace(id: string): Promise<Attempt>;
  /** Undoes `removePlace`. */
  restorePlace(place: Place): Promise<Attempt>;
  saveOwnItem(item: {
    readonly id?: OwnItem['id'];
    readonly text: string;
    readonly group: OwnGroup;
    readonly expiry: OwnExpiry;
  }): Promise<Attempt>;
  moveOwnItem(id: string, step: -1 | 1): Promise<Attempt>;
  removeOwnItem(id: string): Promise<Attempt>;
  restoreOwnItem(id: string): Promise<Attempt>;
  switchItem(id: string, isOn: boolean): Promise<Attempt>;
  finishNewPeer(): Promise<Attempt>;
}

export interface LibraryOptions {
  readonly kept: Kept;
  readonly now: () => number;
  readonly newId: () => string;
}

/** A removed item can be brought back for so long. */
const keepRemovedMs = 30 * 24 * 3_600_000;
const newPeerKey = 'newPeerAtMs';

export function createLibrary({ kept, now, newId }: LibraryOptions): Library {
  const { rows } = kept;
  const places = computed(() => placesIn(rows.places.value));
  /** The removed ones among them. */
  const items = computed(() => ownItemsIn(rows.items.value));
  const inTurn = createTurns();
  const keep = async (id: string, changes: readonly Change[]): Promise<Attempt> =>
    (await unsaved(kept, changes)) ?? { is: 'kept', id };
  const changePlaces = (id: string, to: (places: readonly Place[]) => readonly Place[]) =>
    inTurn(() => keep(id, differences('places', places.value, to(places.value))));
  const changeItems = (id: string, to: (items: readonly OwnItem[]) => readonly OwnItem[]) =>
    inTurn(() => {
      const isStillThere = ({ removedAt }: OwnItem) => removedAt === null || now() - removedAt < keepRemovedMs;
      return keep(id, differences('items', items.value, to(items.value).filter(isStillThere)));
    });
  const savePlace = async (place: Omit<Place, 'order'> & { readonly order?: number }): Promise<Attempt> => {
    const valid = validatePlace({ order: 0, ...place });
    if (!valid.ok) return refused(valid.why);
    const { name } = valid.place;
    return changePlaces(place.id, (all) => withPlace(all, { ...orderOf(all, place.id), ...place, name }));
  };

  return {
    places,
    ownItems: computed(() => items.value.filter(({ removedAt }) => removedAt === null)),
    switches: computed(() => switchesIn(rows.settings.value)),
    newPeerAtMs: computed(() => {
      const atMs = rows.settings.value.get(newPeerKey);
      return typeof atMs === 'number' && Number.isFinite(atMs) ? atMs : null;
    }),
    savePlace: ({ id = newId(), name, isHome }) => savePlace({ id, name, isHome }),
    movePlace: (id, step) => changePlaces(id, (all) => movePlace(all, id, step)),
    removePlace: (id) => changePlaces(id, (all) => withoutPlace(all, id)),
    restorePlace: savePlace,
    async saveOwnItem({ id = `own-${newId()}`, text, group, expiry }) {
      const valid = validateOwnItem({ id, text, group, expiry, order: 0, removedAt: null });
      if (!valid.ok) return refused(valid.why);
      const { order: _, ...item } = valid.item;
      return changeItems(id, (all) => withOwnItem(all, { ...orderOf(all, id), ...item }));
    },
    moveOwnItem: (id, step) => changeItems(id, (all) => moveOwnItem(all, id, step)),
    removeOwnItem: (id) => changeItems(id, (all) => removeOwnItem(all, id, now())),
    restoreOwnItem: (id) => changeItems(id, (all) => restoreOwnItem(all, id)),
    switchItem: (id, isOn) => keep(id, [{ table: 'settings', key: switchKey(id), value: isOn ? 'on' : 'off' }]),
    finishNewPeer: () => keep(newPeerKey, [{ table: 'settings', key: newPeerKey, value: now() }]),
  };
}

/** An id, group or expiry that is not one of ours is a mistake of our own: nothing is kept, as where storage refuses. */
function refused(why: WrittenProblem | 'noId' | 'noGroup' | 'noExpiry'): Attempt {
  return why === 'empty' || why === 'tooLong' ? { is: 'problem', why } : { is: 'unsaved', reason: 'refused' };
}

/** Where it stands already; a new one goes last. */
function orderOf(all: readonly { readonly id: string; readonly order: number }[], id: string) {
  const found = all.find((one) => one.id === id);
  return found && { order: found.order };
}
