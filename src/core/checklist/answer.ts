// One answer to one item, as it is kept: ids, a choice and times; never a name, a number or a note.
export type Choice = 'yes' | 'notYet' | 'doesNotApply';

export interface Answer {
  readonly itemId: string;
  readonly choice: Choice;
  /** Milliseconds since 1970 by the device's clock, which may be wrong or be set back. */
  readonly atMs: number;
  /** 'YYYY-MM-DD' where the person was; so ordered as text. */
  readonly localDate: string;
  /** Grows by one with every answer, whatever the clock does: the order of answers is this, not the time. */
  readonly sequence: number;
  readonly sessionId: string | null;
  readonly placeId: string | null;
  readonly platformId: string | null;
  /** Over the sorted labels of cameras, microphones and speakers. `null`: the browser does not show them now. */
  readonly deviceHash: string | null;
}

/** Now, and what an answer can be tied to. All of it comes in from outside, so the same context always says the same. */
export interface Context {
  readonly nowMs: number;
  /** 'YYYY-MM-DD', by the clock on the wall. */
  readonly localDate: string;
  /** When the local date changes next: 23, 24 or 25 hours after it changed last. */
  readonly nextMidnightMs: number;
  /** The number that the next answer gets: one more than the highest so far. */
  readonly sequence: number;
  /** `null` between sessions. An id never comes back. */
  readonly sessionId: string | null;
  /** The place picked for this session; between sessions the one used last. `null` is a place without a name. */
  readonly placeId: string | null;
  /** `sequence` as it stood when this place was picked: what was ticked here before going elsewhere is over. */
  readonly placeSinceSequence: number;
  /** The video app picked for this session; between sessions the one used last. */
  readonly platformId: string | null;
  readonly deviceHash: string | null;
  /** When the facts on the card of this platform were last checked. */
  readonly platformFactsAtMs?: number;
  /** When the last session on this platform began. */
  readonly platformUsedAtMs?: number;
}

/** The answer given now. */
export function answerNow(itemId: string, choice: Choice, context: Context): Answer {
  const { nowMs, localDate, sequence, sessionId, placeId, platformId, deviceHash } = context;
  return { itemId, choice, atMs: nowMs, localDate, sequence, sessionId, placeId, platformId, deviceHash };
}

const choices: readonly string[] = ['yes', 'notYet', 'doesNotApply'] satisfies readonly Choice[];

/** Whether something from storage or a file can be used: a damaged row must not look like a tick. */
export function isAnswer(value: unknown): value is Answer {
  const { itemId, choice, atMs, localDate, sequence, ...ties } = Object(value) as Partial<Answer>;
  return (
    typeof itemId === 'string' &&
    choices.includes(choice ?? '') &&
    Number.isFinite(atMs) &&
    typeof localDate === 'string' && // a list of one date would read like it
    /^\d{4}-\d\d-\d\d$/.test(localDate) &&
    Number.isInteger(sequence) &&
    Math.abs(sequence ?? 0) < 2 ** 52 && // the next one counts on from it, and one more than 2^53 is 2^53
    [ties.sessionId, ties.placeId, ties.platformId, ties.deviceHash].every(
      (tie) => tie === null || typeof tie === 'string',
    )
  );
}
