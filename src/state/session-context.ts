// What the rules of the list need to know: now, the session under way, and what fits today.
import type { Answer, Context } from '../core/checklist/answer.ts';
import type { Situation } from '../core/checklist/item.ts';
import type { Place } from '../core/checklist/place.ts';
import type { Session } from '../core/checklist/session.ts';
import { localDateOf, nextMidnightOf } from './calendar.ts';

/** Somebody forgot to end it: a day later it is over. */
export const longestSessionMs = 24 * 3_600_000;

export const isUnderWay = ({ startedAt, endedAt }: Session, nowMs: number): boolean =>
  endedAt === null && nowMs - startedAt < longestSessionMs;

export const nextSequenceOf = (answers: readonly Answer[]): number =>
  1 + answers.reduce((highest, { sequence }) => Math.max(highest, sequence), 0);

export function contextOf(now: {
  readonly nowMs: number;
  readonly last: Session | null;
  readonly current: Session | null;
  readonly answers: readonly Answer[];
  readonly deviceHash: string | null;
  readonly factsAtMs?: ((platformId: string) => number | undefined) | undefined;
}): Context {
  const { nowMs, last, current, answers, deviceHash } = now;
  const factsAtMs = last?.platformId == null ? undefined : now.factsAtMs?.(last.platformId);
  return {
    nowMs,
    localDate: localDateOf(nowMs),
    nextMidnightMs: nextMidnightOf(nowMs),
    sequence: nextSequenceOf(answers),
    sessionId: current?.id ?? null,
    placeId: last?.placeId ?? null,
    placeSinceSequence: last?.placeSinceSequence ?? 0,
    platformId: last?.platformId ?? null,
    deviceHash,
    ...(last && { platformUsedAtMs: last.startedAt }),
    ...(factsAtMs !== undefined && { platformFactsAtMs: factsAtMs }),
  };
}

/** A place without a name counts as home: then more is asked, not less. */
export function situationOf(last: Session | null, places: readonly Place[], isPhone: boolean): Situation {
  return {
    isPhone,
    isHome: places.find(({ id }) => id === last?.placeId)?.isHome ?? true,
    isAlone: last?.isAlone ?? false,
    isHost: last?.isHost ?? false,
    isSharing: last?.isSharing ?? false,
    hasPlatform: last?.platformId != null,
    usesHeadset: false, // measured in the day check
    isOtherZone: true, // off until the person switches the item on, so then it is meant
    isNewPeer: false, // that flow keeps nothing
  };
}
