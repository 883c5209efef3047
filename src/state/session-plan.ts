// The session itself: begun, changed, ended and taken up again, one after another.
import { type ReadonlySignal, signal } from '@preact/signals';
import { inPlace, type Session } from '../core/checklist/session.ts';
import type { Change } from '../storage/store.ts';
import { createTurns, isKept } from './keeping.ts';
import type { Kept } from './kept.ts';
import { longestSessionMs } from './session-context.ts';
import type { Plan, Sessions } from './sessions.ts';

/** Older ones say nothing that is still asked. */
const keptSessions = 50;

export interface SessionPlanOptions {
  readonly kept: Kept;
  /** The newest first. */
  readonly sessions: ReadonlySignal<readonly Session[]>;
  readonly current: ReadonlySignal<Session | null>;
  /** Reads the clock for all that hangs on it. */
  readonly nowMs: () => number;
  readonly nextSequence: () => number;
  readonly newId: () => string;
}

export function createSessionPlan(
  options: SessionPlanOptions,
): Pick<Sessions, 'trouble' | 'start' | 'change' | 'end' | 'takeBackEnd'> {
  const { kept, sessions, current, nowMs, nextSequence, newId } = options;
  const trouble = signal(false);
  const inTurn = createTurns();
  const keep = async (changes: readonly Change[]) => {
    const isDone = await isKept(kept, changes);
    trouble.value = !isDone;
    return isDone;
  };
  const keepSession = (session: Session) => keep([{ table: 'sessions', key: session.id, value: session }]);

  return {
    trouble,
    start: (plan) =>
      inTurn(() => {
        const startedAt = nowMs();
        const last = sessions.value[0];
        const isSamePlace = last?.placeId === plan.placeId;
        const placeSinceSequence = isSamePlace ? last.placeSinceSequence : nextSequence();
        const session: Session = { ...choicesOf(plan), id: newId(), startedAt, endedAt: null, placeSinceSequence };
        return keep([...toPast(sessions.value, startedAt), { table: 'sessions', key: session.id, value: session }]);
      }),
    change: (plan) =>
      inTurn(async () => {
        nowMs();
        if (!current.value) return false;
        const { placeId, ...rest } = choicesOf(plan);
        const session = { ...current.value, ...rest };
        return keepSession(placeId === undefined ? session : inPlace(session, placeId, nextSequence()));
      }),
    end: () =>
      inTurn(async () => {
        const endedAt = nowMs();
        return current.value !== null && keepSession({ ...current.value, endedAt });
      }),
    takeBackEnd: () =>
      inTurn(async () => {
        nowMs();
        const last = sessions.value[0];
        return last !== undefined && keepSession({ ...last, endedAt: null });
      }),
  };
}

/** Nothing but the choices, whatever else the object holds. */
function choicesOf<P extends Partial<Plan>>(plan: P): P {
  const names: readonly string[] = ['placeId', 'platformId', 'minutes', 'isAlone', 'isHost', 'isSharing'];
  return Object.fromEntries(Object.entries(plan).filter(([name]) => names.includes(name))) as P;
}

/**
 * What a new session leaves of those before it: they are over, and began before it. One from a time to come was begun
 * by a wrong clock, and would be the newest for as long as the clock was wrong.
 */
function toPast(sessions: readonly Session[], nowMs: number): readonly Change[] {
  return sessions.flatMap((session, i): readonly Change[] => {
    const { id, endedAt } = session;
    if (i >= keptSessions - 1) return [{ table: 'sessions', key: id, value: null }];
    const startedAt = Math.min(session.startedAt, nowMs - 1 - i);
    if (endedAt !== null && startedAt === session.startedAt) return [];
    const value = { ...session, startedAt, endedAt: endedAt ?? Math.min(nowMs, startedAt + longestSessionMs) };
    return [{ table: 'sessions', key: id, value }];
  });
}
