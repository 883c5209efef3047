// One day check as it is kept: codes, numbers and times; no sentence, no device label, no name.
import { type Grade, gradeOf, type Outcome, worst } from './verdict.ts';

/** A cancelled step says nothing, so it is not kept. */
export type StepOutcome = JudgedStep | Exclude<Outcome, { kind: 'judged' | 'cancelled' }>;

export type JudgedStep = Extract<Outcome, { kind: 'judged' }> & {
  /** Salted hash of the label of the one device it was about; `null` or missing (older records): not known. */
  readonly deviceHash?: string | null;
};

/** What was known around the check; older records have none of it. */
export interface Circumstances {
  /** Id only; `null`: no place was chosen. */
  readonly placeId?: string | null;
  /** Salted hash over the labels of all devices that there were; `null`: not known. */
  readonly devicesHash?: string | null;
  /** What was seen to be fine in the check before was not asked again. */
  readonly quick?: boolean;
  /** It came with a back-up: nothing of it was measured on this device, so it never says that this one is ready. */
  readonly brought?: boolean;
}

export interface CheckRecord extends Circumstances {
  /** Time and chance: says nothing about the person or the device. */
  readonly id: string;
  /** Milliseconds since 1970 by the device's clock. */
  readonly startedAt: number;
  /** `null` until every step has an outcome. */
  readonly finishedAt: number | null;
  readonly appVersion: string;
  /** By check id; a step that was not reached is missing. */
  readonly steps: Readonly<Record<string, StepOutcome>>;
}

export function newRecord(
  startedAt: number,
  chance: string,
  appVersion: string,
  around: Circumstances = {},
): CheckRecord {
  return { id: `${startedAt}-${chance}`, startedAt, finishedAt: null, appVersion, steps: {}, ...around };
}

/** The record with one more step; finished when all of `ids` have an outcome. */
export function withStep(
  record: CheckRecord,
  id: string,
  outcome: StepOutcome,
  atMs: number,
  ids: readonly string[],
): CheckRecord {
  const steps = { ...record.steps, [id]: outcome };
  return { ...record, steps, finishedAt: ids.every((step) => steps[step]) ? atMs : null };
}

/**
 * What the whole check comes to: the worst of its steps. A step that was skipped or not reached is not known to be
 * ready, so the whole is then "could not tell" at best; one that does not apply says nothing. `undefined` when nothing
 * was checked at all.
 */
export function overall(record: CheckRecord): Grade | undefined {
  const outcomes = Object.values(record.steps);
  const grades = outcomes.flatMap((outcome) => gradeOf(outcome) ?? []);
  if (grades.length === 0) return undefined;
  const skipped = outcomes.some((outcome) => outcome.kind === 'passed' && outcome.choice === 'skipped');
  if (skipped || record.finishedAt === null) grades.push('unclear');
  return worst(grades.map((grade) => ({ grade })));
}

/** The record with one step taken back: it is being done again, and its old verdict no longer holds. */
export function withoutStep(record: CheckRecord, id: string): CheckRecord {
  const { [id]: _old, ...steps } = record.steps;
  return { ...record, steps, finishedAt: null };
}

/** The first step without an outcome; the number of steps when there is none. */
export function firstOpen(record: CheckRecord, ids: readonly string[]): number {
  const at = ids.findIndex((id) => !record.steps[id]);
  return at < 0 ? ids.length : at;
}

/** Whether something from storage can be drawn: a damaged record must not take the screen with it. */
export function isCheckRecord(value: unknown): value is CheckRecord {
  const { id, startedAt, steps } = Object(value) as Partial<CheckRecord>;
  return typeof id === 'string' && Number.isFinite(startedAt) && Object.values(Object(steps)).every(isOutcome);
}
function isOutcome(value: unknown): boolean {
  const { kind, findings, reading } = Object(value);
  return kind === 'judged' ? Array.isArray(findings) && Boolean(reading) : kind === 'blocked' || kind === 'passed';
}

/** The newest check that does not lie in the future: one from before the clock was put right would hide all others. */
export const newestOf = (records: readonly CheckRecord[], nowMs: number): CheckRecord | undefined =>
  records.find(({ startedAt }) => startedAt <= nowMs);
