// The wall clock: which day it is where the person is, when the next one begins, and whether a check still holds.
import { type CheckRecord, newestOf } from '../core/check-record.ts';

/** 'YYYY-MM-DD' by the device's own time zone; so ordered as text. */
export function localDateOf(atMs: number): string {
  const at = new Date(atMs);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** The first moment of the next local day: 23, 24 or 25 hours after this one began. */
export function nextMidnightOf(atMs: number): number {
  const at = new Date(atMs);
  return new Date(at.getFullYear(), at.getMonth(), at.getDate() + 1).getTime();
}

/** A check holds for the day, and for 12 hours (content.md 1.3). */
const freshMs = 12 * 3_600_000;

/** Whether the check still says something about now and here. A time to come means that the clock was wrong. */
export function isFresh({ startedAt, finishedAt, brought }: CheckRecord, nowMs: number): boolean {
  const atMs = finishedAt ?? startedAt;
  return !brought && nowMs >= atMs && nowMs - atMs < freshMs && localDateOf(atMs) === localDateOf(nowMs);
}

/** The newest check, if it still says something about now. */
export function freshOf(records: readonly CheckRecord[], nowMs: number): CheckRecord | undefined {
  const record = newestOf(records, nowMs);
  return record && isFresh(record, nowMs) ? record : undefined;
}
