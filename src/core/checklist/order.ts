// Lists that the person keeps in order with buttons: up, down, and nothing to drag.
export interface Ordered {
  readonly id: string;
  /** 0 is the first; holes do no harm. */
  readonly order: number;
}

/** By order; equal ones by id, so that a damaged list still always looks the same. */
export function sorted<T extends Ordered>(list: readonly T[]): readonly T[] {
  return [...list].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** The order of one that is added at the end. */
export function lastOrder(list: readonly Ordered[]): number {
  return list.reduce((last, { order }) => Math.max(last, order + 1), 0);
}

/**
 * The list with `id` one step up (-1) or down (1) among those that `isBeside` it, numbered anew. At the end of the way
 * nothing moves.
 */
export function moved<T extends Ordered>(
  list: readonly T[],
  id: string,
  step: -1 | 1,
  isBeside: (one: T, other: T) => boolean = () => true,
): readonly T[] {
  const all = [...sorted(list)];
  const from = all.findIndex((one) => one.id === id);
  const one = all[from];
  if (!one) return all;
  let to = from + step;
  while (all[to] && !isBeside(one, all[to] as T)) to += step;
  const other = all[to];
  if (other) {
    all[from] = other;
    all[to] = one;
  }
  return all.map((each, order) => (each.order === order ? each : { ...each, order }));
}
