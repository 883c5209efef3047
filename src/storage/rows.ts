// The small tables as maps, and what can be done with them. Pure.
import type { Change, TableName, Tables } from './store.ts';

/** All but the checks: few and small, so they are held in memory and written whole into the second copy. */
export const smallTables = ['settings', 'answers', 'sessions', 'items', 'places', 'packs', 'routines'] as const;
export type SmallTable = (typeof smallTables)[number];
export type Rows = { readonly [N in SmallTable]: Map<string, Tables[N]> };
/** The same, where the compiler can not follow which table has which values. */
type AnyRows = Readonly<Record<TableName, Map<string, unknown> | undefined>>;

const rowsFrom = (of: (table: SmallTable) => Iterable<readonly [string, unknown]>): Rows =>
  Object.fromEntries(smallTables.map((table) => [table, new Map(of(table))])) as unknown as Rows;

export const noRows = (): Rows => rowsFrom(() => []);

/** A copy of one table, safe to hand out. */
export const tableOf = <N extends TableName>(rows: Rows, table: N): Map<string, Tables[N]> =>
  new Map((rows as AnyRows)[table]) as Map<string, Tables[N]>;

export const isEmpty = (rows: Rows): boolean => smallTables.every((table) => rows[table].size === 0);

/** Changes `rows` itself; leaves the checks out. */
export function apply(rows: Rows, changes: readonly Change[]): void {
  for (const { table, key, value } of changes) {
    if (value === null) (rows as AnyRows)[table]?.delete(key);
    else (rows as AnyRows)[table]?.set(key, value);
  }
}

/** What turns `from` into `to`. */
export function differences(from: Rows, to: Rows): readonly Change[] {
  return smallTables.flatMap((table) => {
    const [old, now]: Map<string, unknown>[] = [from[table], to[table]];
    const isSame = (key: string, value: unknown) => JSON.stringify(value) === JSON.stringify(old?.get(key));
    return [
      ...[...(now ?? [])].filter(([key, value]) => !isSame(key, value)).map(([key, value]) => ({ table, key, value })),
      ...[...(old?.keys() ?? [])].filter((key) => !now?.has(key)).map((key) => ({ table, key, value: null })),
    ] as Change[];
  });
}

/** Every row of both; where both have it, that of `above`. */
export const merged = (below: Rows, above: Rows): Rows => rowsFrom((table) => [...below[table], ...above[table]]);

/** The same rows give the same text, in whatever order they came. */
export const textOf = (rows: Rows): string =>
  JSON.stringify(smallTables.map((table) => [table, [...rows[table]].sort(([a], [b]) => (a < b ? -1 : 1))]));

/** A table that the text does not know is empty: it is newer than the text. */
export function rowsOf(text: string): Rows {
  const tables = new Map(JSON.parse(text) as [string, [string, unknown][]][]);
  return rowsFrom((table) => tables.get(table) ?? []);
}
