// What a check can say about a device, as plain data: shown, stored and exported unchanged.
import type { FaultId } from './faults/fault.ts';

/** From best to worst. `unclear` is "could not tell": never green, never a reproach. */
export type Grade = 'ready' | 'notes' | 'unclear' | 'notYet';

/** One thing noticed. Its words live in `content/locales`, under the same code. */
export interface Finding<Code extends string = string> {
  readonly code: Code;
  readonly grade: Grade;
  /** Numbers the sentence needs; the unit is in the name. */
  readonly values?: Readonly<Record<string, number>>;
}

/** What was measured: numbers, yes or no, and short codes. Never a sentence, a label or a name. `null`: not known. */
export type Reading = Readonly<Record<string, number | boolean | string | null>>;

/** One number for the "Details" fold. Its label lives in `content/locales`, under the same code. */
export interface Figure<Code extends string = string> {
  readonly code: Code;
  readonly value: number;
  readonly unit: Unit;
}
export type Unit =
  | 'dBFS'
  | 'dB'
  | 'percent'
  | 'fps'
  | 'pixels'
  | 'luma'
  | 'ratio'
  | 'seconds'
  | 'minutes'
  | 'hertz'
  | 'count'
  /** 1 is on, 0 is off. */
  | 'switch';

export type Outcome<R extends Reading = Reading> =
  | { readonly kind: 'judged'; readonly grade: Grade; readonly findings: readonly Finding[]; readonly reading: R }
  /** The browser or the system refused. The fault is a row of `core/faults/table.ts`. */
  | { readonly kind: 'blocked'; readonly fault: FaultId }
  /** The person said that this step is not for them, or not now. */
  | { readonly kind: 'passed'; readonly choice: 'skipped' | 'doesNotApply' }
  /** The person left, the page was hidden, or nothing happened for long. Nothing is said about the device. */
  | { readonly kind: 'cancelled'; readonly reason: StopReason };

export type StopReason = 'left' | 'hidden' | 'idle';

const order: readonly Grade[] = ['ready', 'notes', 'unclear', 'notYet'];

/** The worst grade of all; `unclear` for none, because the absence of a complaint proves nothing. */
export function worst(findings: readonly { readonly grade: Grade }[]): Grade {
  if (findings.length === 0) return 'unclear';
  return findings.reduce<Grade>((a, { grade }) => (order.indexOf(grade) > order.indexOf(a) ? grade : a), 'ready');
}

/**
 * Faults that say nothing about the device: our own mistakes (M05, M49, M50), a request cut short (M06), sound or picture
 * held back by the browser (M36, M37, M47), a hidden page (M48), a battery that did not answer (M61).
 */
const provesNothing: readonly FaultId[] = ['M05', 'M06', 'M36', 'M37', 'M47', 'M48', 'M49', 'M50', 'M61'];

/** The grade a stored or shown outcome stands for; `undefined` where it says nothing about the device. */
export function gradeOf(outcome: Outcome): Grade | undefined {
  if (outcome.kind === 'judged') return outcome.grade;
  if (outcome.kind !== 'blocked') return undefined;
  return provesNothing.includes(outcome.fault) ? 'unclear' : 'notYet';
}
