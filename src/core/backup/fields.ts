// What a field of a row can hold: small tests that the tables are made of.
import { hasOwn } from '../own-field.ts';
import { backupLimits, forbiddenNames } from './limits.ts';

export type Test = (value: unknown) => boolean;

/** An id or a short code of ours: no space, no sign that a page or a file gives a meaning. */
export const isId: Test = (value) =>
  typeof value === 'string' && /^[\w-]{1,64}$/.test(value) && !forbiddenNames.includes(value);
/** As in `mic.tooQuiet` and `0.1.0`. */
export const isCode: Test = (value) =>
  typeof value === 'string' && /^[\w.+:-]{1,64}$/.test(value) && !forbiddenNames.includes(value);
/** Milliseconds since 1970 that a calendar has. */
export const isMoment: Test = (value) => Number.isFinite(value) && Math.abs(value as number) <= 8.64e15;
/** By a clock that is not from before the app. */
export const isWholeMoment: Test = (value) => Number.isSafeInteger(value) && (value as number) >= 0 && isMoment(value);
export const isCount: Test = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
export const isYesOrNo: Test = (value) => typeof value === 'boolean';
/** -0 comes back from a file as 0. */
export const isNumber: Test = (value) => Number.isFinite(value) && !Object.is(value, -0);
export const orNull =
  (test: Test): Test =>
  (value) =>
    value === null || test(value);
export const oneOf =
  (...values: readonly unknown[]): Test =>
  (value) =>
    values.includes(value);

/** The fields that are named, and no others; `null` where one is not as it should be. Those of `may` can be missing. */
export function fieldsIn(
  value: unknown,
  must: Readonly<Record<string, Test>>,
  may: Readonly<Record<string, Test>> = {},
): Readonly<Record<string, unknown>> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const found = value as Readonly<Record<string, unknown>>;
  const fields: Record<string, unknown> = {};
  for (const [name, test] of Object.entries(must)) {
    if (!hasOwn(found, name) || !test(found[name])) return null;
    fields[name] = found[name];
  }
  for (const [name, test] of Object.entries(may)) {
    if (!hasOwn(found, name)) continue;
    if (!test(found[name])) return null;
    fields[name] = found[name];
  }
  return fields;
}

/** A list of which each entry is read; `null` where one cannot be. */
export function listIn<T>(value: unknown, read: (entry: unknown) => T | null): readonly T[] | null {
  if (!Array.isArray(value) || value.length > backupLimits.list) return null;
  const list = value.map(read);
  return list.includes(null) ? null : (list as T[]);
}

/** Entries of an object under keys of its own; `null` where one is not as it should be, or there are too many. */
export function entriesIn<T>(
  value: unknown,
  isKey: Test,
  read: (entry: unknown) => T | null,
  most: number,
): Readonly<Record<string, T>> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const entries = Object.entries(value);
  if (entries.length > most) return null;
  const read1 = entries.map(([key, entry]) => [key, isKey(key) ? read(entry) : null] as const);
  return read1.some(([, entry]) => entry === null) ? null : (Object.fromEntries(read1) as Record<string, T>);
}
