// The places that the person has named ("Home desk", "Car"). Named by hand, never found by location.
import { lastOrder, moved, type Ordered, sorted } from './order.ts';
import { type WrittenProblem, written } from './written.ts';

export interface Place extends Ordered {
  readonly id: string;
  readonly name: string;
  /** Asks about smart speakers and the people of the house. */
  readonly isHome: boolean;
  readonly order: number;
}

export type ValidPlace =
  | { readonly ok: true; readonly place: Place }
  | { readonly ok: false; readonly why: WrittenProblem | 'noId' };

/** The place with its name cleaned, or what is not right yet. */
export function validatePlace(place: Place): ValidPlace {
  if (!/^[\w-]{1,64}$/.test(place.id)) return { ok: false, why: 'noId' };
  const name = written(String(place.name ?? ''));
  const order = Number.isFinite(place.order) ? place.order : 0;
  return name.ok ? { ok: true, place: { ...place, name: name.text, order } } : name;
}

/** With one more or one changed; this also undoes `withoutPlace`. A new one without an order goes last. */
export function withPlace(
  places: readonly Place[],
  place: Omit<Place, 'order'> & { readonly order?: number },
): readonly Place[] {
  const others = places.filter(({ id }) => id !== place.id);
  return sorted([...others, { ...place, order: place.order ?? lastOrder(others) }]);
}

export function withoutPlace(places: readonly Place[], id: string): readonly Place[] {
  return sorted(places).filter((place) => place.id !== id);
}

export function movePlace(places: readonly Place[], id: string, step: -1 | 1): readonly Place[] {
  return moved(places, id, step);
}
