// When an answer must be asked again: the rules of content.md 1.3, each by name. Pure: now comes in with the context.
import type { Answer, Context } from './answer.ts';
import type { ExpiryCode, Item } from './item.ts';
import { checklistThresholds } from './thresholds.ts';

export type Status =
  | { readonly kind: 'due'; readonly because: DueReason }
  | {
      readonly kind: 'holds';
      readonly choice: 'yes' | 'doesNotApply';
      /** When time alone ends it; `null` when only a change does. */
      readonly untilMs: number | null;
      readonly isDueSoon: boolean;
    };

/** `notYet` only while a "yes" given then would still hold: after that the old answer says nothing about now. */
export type DueReason = 'never' | 'clock' | 'notYet' | ExpiryCode;

const { sessionHours, workDayHours, dueSoonShare, notApplyingDays } = checklistThresholds;
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** Days of 24 hours: on the day that clocks change, an hour more or less is nothing in a week. */
const periodDays: Partial<Record<ExpiryCode, number>> = {
  '7d': 7,
  '30d': 30,
  '90d': 90,
  '365d': 365,
  '90d:unused': 90,
};

/** From the one that ends first. A change can come at any time, but most weeks it does not. */
const strictness: readonly ExpiryCode[] = [
  'session',
  'day',
  '7d',
  '30d',
  '90d',
  '90d:unused',
  '365d',
  'change:place',
  'change:platform',
  'change:device',
  'once',
];

/** The code whose phrase says best how long an answer holds. */
export function strictestOf(codes: readonly ExpiryCode[]): ExpiryCode {
  return strictness.find((code) => codes.includes(code)) ?? 'once';
}

/** What one answer is worth now. Which answer to look at: `answerFor` in `list.ts`. */
export function statusOf(item: Pick<Item, 'expiry'>, answer: Answer | undefined, context: Context): Status {
  if (!answer) return { kind: 'due', because: 'never' };
  // Asked this way round, a damaged time or date is due too.
  const isAfter = context.nowMs >= answer.atMs && context.localDate >= answer.localDate;
  if (!isAfter) return { kind: 'due', because: 'clock' };

  // Ties first: "you are somewhere else" says more than "time is up".
  const isBrief = item.expiry.some((code) => code === 'session' || code === 'day');
  const changed = item.expiry.find((code) => isChanged(code, answer, context, isBrief));
  if (changed) return { kind: 'due', because: changed };

  if (answer.choice === 'doesNotApply') {
    const untilMs = answer.atMs + notApplyingDays.value * dayMs;
    // Never "due soon": nobody needs to be told that something that is not for them comes back.
    return context.nowMs < untilMs
      ? { kind: 'holds', choice: 'doesNotApply', untilMs, isDueSoon: false }
      : { kind: 'due', because: '90d' };
  }

  const spans = strictness.flatMap((code) => (item.expiry.includes(code) ? (spanOf(code, answer, context) ?? []) : []));
  const over = spans.find(({ untilMs }) => context.nowMs >= untilMs);
  if (over) return { kind: 'due', because: over.code };
  if (answer.choice !== 'yes') return { kind: 'due', because: 'notYet' };
  return {
    kind: 'holds',
    choice: 'yes',
    untilMs: spans.length > 0 ? Math.min(...spans.map(({ untilMs }) => untilMs)) : null,
    isDueSoon: spans.some(({ soonMs }) => context.nowMs >= soonMs),
  };
}

/** Whether what the answer is tied to is another one now. */
function isChanged(code: ExpiryCode, answer: Answer, context: Context, isBrief: boolean): boolean {
  switch (code) {
    case 'change:place': {
      if (answer.placeId !== context.placeId) return true;
      // Out and back again: a shut door may be open by now, while a password or "does not apply" stays true.
      const hasMoved = answer.sequence < context.placeSinceSequence;
      return hasMoved && isBrief && answer.choice !== 'doesNotApply';
    }
    case 'change:platform': {
      // Facts from the future mean that this clock is wrong; heeding them would make the item due for ever.
      const { platformFactsAtMs: factsMs = 0, nowMs } = context;
      return answer.platformId !== context.platformId || (factsMs > answer.atMs && factsMs <= nowMs);
    }
    case 'change:device': // Labels that the browser does not show are not known to have changed.
      return answer.deviceHash !== null && context.deviceHash !== null && answer.deviceHash !== context.deviceHash;
    default:
      return false;
  }
}

interface Span {
  readonly code: ExpiryCode;
  readonly untilMs: number;
  readonly soonMs: number;
}

/** How long the code lets a "yes" hold, if time or a session has a say in it. */
function spanOf(code: ExpiryCode, { atMs, localDate, sessionId }: Answer, context: Context): Span | undefined {
  const never = Number.POSITIVE_INFINITY;
  if (code === 'session') {
    // Ticked between sessions is not ticked for one.
    const isSame = sessionId !== null && sessionId === context.sessionId;
    return { code, untilMs: isSame ? atMs + sessionHours.value * hourMs : atMs, soonMs: never };
  }
  if (code === 'day') {
    const dayEndsMs = localDate === context.localDate ? context.nextMidnightMs : atMs;
    return { code, untilMs: Math.min(dayEndsMs, atMs + workDayHours.value * hourMs), soonMs: never };
  }
  const days = periodDays[code];
  if (days === undefined) return undefined;
  const usedMs = context.platformUsedAtMs ?? 0;
  // A use "in the future" is a wrong clock, and proves nothing.
  const fromMs = code === '90d:unused' && usedMs <= context.nowMs ? Math.max(atMs, usedMs) : atMs;
  return { code, untilMs: fromMs + days * dayMs, soonMs: fromMs + dueSoonShare.value * (days * dayMs) };
}
