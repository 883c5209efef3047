// Each rule of content.md 1.3 at its edge: just under, at and just over.
import { describe, expect, it } from 'vitest';
import { type Answer, answerNow, type Context, isAnswer } from './answer.ts';
import { statusOf, strictestOf } from './expiry.ts';
import type { ExpiryCode } from './item.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** A Tuesday in Denver: midnight is at 07:00 UTC. */
const noonMs = Date.UTC(2026, 10, 24, 19);
const now: Context = {
  nowMs: noonMs,
  localDate: '2026-11-24',
  nextMidnightMs: Date.UTC(2026, 10, 25, 7),
  sequence: 10,
  sessionId: 's1',
  placeId: 'home',
  placeSinceSequence: 1,
  platformId: 'zoom',
  deviceHash: 'abc',
};
/** The same wall clock some time later, with the dates of Denver in standard time. */
function later(ms: number, change: Partial<Context> = {}): Context {
  const nowMs = noonMs + ms;
  const midnightMs = Math.floor((nowMs - 7 * hourMs) / dayMs) * dayMs + 7 * hourMs;
  const localDate = new Date(midnightMs).toISOString().slice(0, 10);
  return { ...now, nowMs, localDate, nextMidnightMs: midnightMs + dayMs, sequence: 11, ...change };
}
const yes = answerNow('X', 'yes', now);
const notYet = answerNow('X', 'notYet', now);
const notMine = answerNow('X', 'doesNotApply', now);
const ask = (expiry: readonly ExpiryCode[], answer: Answer | undefined, context: Context) =>
  statusOf({ expiry }, answer, context);
const due = (because: string) => ({ kind: 'due', because });
const holds = (untilMs: number | null, isDueSoon = false) => ({ kind: 'holds', choice: 'yes', untilMs, isDueSoon });

it('is due when it was never answered, and when the answer was "Not yet"', () => {
  expect(ask(['session'], undefined, now)).toEqual(due('never'));
  for (const code of ['session', 'day', '7d', 'once', 'change:place'] as const)
    expect(ask([code], notYet, now)).toEqual(due('notYet'));
});

it('forgets "Not yet" when a "yes" would be over too', () => {
  expect(ask(['session'], notYet, later(4 * hourMs))).toEqual(due('session'));
  expect(ask(['change:place'], notYet, later(0, { placeId: 'car' }))).toEqual(due('change:place'));
});

describe('session', () => {
  it('holds in its session for 4 hours', () => {
    expect(ask(['session'], yes, later(4 * hourMs - 1))).toEqual(holds(noonMs + 4 * hourMs));
    expect(ask(['session'], yes, later(4 * hourMs))).toEqual(due('session'));
    expect(ask(['session'], yes, later(4 * hourMs + 1))).toEqual(due('session'));
  });

  it('is over with the session, in the next one, and when it was ticked outside of one', () => {
    expect(ask(['session'], yes, later(1, { sessionId: null }))).toEqual(due('session'));
    expect(ask(['session'], yes, later(1, { sessionId: 's2' }))).toEqual(due('session'));
    const outside = answerNow('X', 'yes', { ...now, sessionId: null });
    expect(ask(['session'], outside, later(1, { sessionId: null }))).toEqual(due('session'));
    expect(ask(['session'], outside, later(1))).toEqual(due('session'));
  });

  it('goes on over midnight', () => {
    const late = answerNow('X', 'yes', later(11 * hourMs));
    expect(ask(['session'], late, later(13 * hourMs))).toEqual(holds(noonMs + 15 * hourMs));
  });
});

describe('day', () => {
  const midnightMs = 12 * hourMs; // after noon

  it('holds until midnight', () => {
    const evening = answerNow('X', 'yes', later(6 * hourMs));
    expect(ask(['day'], evening, later(midnightMs - 1))).toEqual(holds(noonMs + midnightMs));
    expect(ask(['day'], evening, later(midnightMs))).toEqual(due('day'));
    expect(ask(['day'], evening, later(midnightMs + 1))).toEqual(due('day'));
  });

  it('holds 12 hours at most', () => {
    const morning = answerNow('X', 'yes', later(-6 * hourMs));
    expect(ask(['day'], morning, later(6 * hourMs - 1))).toEqual(holds(noonMs + 6 * hourMs));
    expect(ask(['day'], morning, later(6 * hourMs))).toEqual(due('day'));
    expect(ask(['day'], morning, later(6 * hourMs + 1))).toEqual(due('day'));
  });

  /** Midnights in Denver around the days on which clocks change, as UTC. */
  const changes = [
    ['23 hours', Date.UTC(2027, 2, 14, 7), Date.UTC(2027, 2, 15, 6), '2027-03-14', '2027-03-15'],
    ['25 hours', Date.UTC(2026, 10, 1, 6), Date.UTC(2026, 10, 2, 7), '2026-11-01', '2026-11-02'],
  ] as const;
  it.each(changes)('a day of %s ends at its own midnight', (length, startMs, endMs, localDate, nextDate) => {
    expect((endMs - startMs) / hourMs).toBe(Number.parseInt(length, 10));
    const inDay = (nowMs: number): Context => ({ ...now, nowMs, localDate, nextMidnightMs: endMs });
    const tick = answerNow('X', 'yes', inDay(endMs - 10 * hourMs));
    expect(ask(['day'], tick, inDay(endMs - 1))).toEqual(holds(endMs));
    expect(ask(['day'], tick, { ...inDay(endMs), localDate: nextDate, nextMidnightMs: endMs + dayMs })).toEqual(
      due('day'),
    );
    const early = answerNow('X', 'yes', inDay(startMs + 1));
    expect(ask(['day'], early, inDay(startMs + 12 * hourMs))).toEqual(holds(startMs + 1 + 12 * hourMs));
    expect(ask(['day'], early, inDay(startMs + 12 * hourMs + 1))).toEqual(due('day'));
  });

  it('an hour that the wall clock shows twice is no step back', () => {
    // 1:30 am in daylight time, then 1:10 am in standard time, 40 minutes later.
    const first = { ...now, nowMs: Date.UTC(2026, 10, 1, 7, 30), localDate: '2026-11-01' };
    const second = { ...first, nowMs: Date.UTC(2026, 10, 1, 8, 10), nextMidnightMs: Date.UTC(2026, 10, 2, 7) };
    expect(ask(['day'], answerNow('X', 'yes', first), second).kind).toBe('holds');
  });
});

describe.each([
  ['7d', 7],
  ['30d', 30],
  ['90d', 90],
  ['365d', 365],
  ['90d:unused', 90],
] as const)('%s', (code, days) => {
  const untilMs = noonMs + days * dayMs;

  it('holds that many days', () => {
    expect(ask([code], yes, later(days * dayMs - 1))).toEqual(holds(untilMs, true));
    expect(ask([code], yes, later(days * dayMs))).toEqual(due(code));
    expect(ask([code], yes, later(days * dayMs + 1))).toEqual(due(code));
  });

  it('is due soon from 80 % on', () => {
    const soonMs = days * 19.2 * hourMs;
    expect(ask([code], yes, later(soonMs - 1))).toEqual(holds(untilMs, false));
    expect(ask([code], yes, later(soonMs))).toEqual(holds(untilMs, true));
    expect(ask([code], yes, later(soonMs + 1))).toEqual(holds(untilMs, true));
  });

  it('begins anew when it is ticked early', () => {
    const again = answerNow('X', 'yes', later(days * dayMs - 1));
    expect(ask([code], again, later(days * dayMs))).toEqual(holds(untilMs + days * dayMs - 1, false));
  });
});

it('counts 90 days without use from the last use of the app', () => {
  const context = later(100 * dayMs, { platformUsedAtMs: noonMs + 50 * dayMs });
  expect(ask(['90d:unused'], yes, context)).toEqual(holds(noonMs + 140 * dayMs, false));
  expect(ask(['90d'], yes, context)).toEqual(due('90d'));
  const future = later(100 * dayMs, { platformUsedAtMs: noonMs + 101 * dayMs });
  expect(ask(['90d:unused'], yes, future)).toEqual(due('90d:unused'));
});

describe('what an answer is tied to', () => {
  it.each([
    ['change:place', { placeId: 'car' }],
    ['change:place', { placeId: null }],
    ['change:platform', { platformId: 'signal' }],
    ['change:platform', { platformId: null }],
    ['change:device', { deviceHash: 'def' }],
  ] as const)('%s asks again after %o, whatever the answer was', (code, change) => {
    for (const answer of [yes, notYet, notMine]) expect(ask([code], answer, later(1, change))).toEqual(due(code));
    expect(ask([code], yes, later(9_999 * dayMs))).toEqual(holds(null));
  });

  it('an item that is not tied does not ask', () => {
    const elsewhere = later(1, { placeId: 'car', platformId: 'signal', deviceHash: 'def' });
    expect(ask(['session'], yes, elsewhere).kind).toBe('holds');
    expect(ask(['once'], yes, elsewhere)).toEqual(holds(null));
  });

  it('devices that the browser does not show are not known to have changed', () => {
    expect(ask(['change:device'], yes, later(1, { deviceHash: null }))).toEqual(holds(null));
    expect(ask(['change:device'], { ...yes, deviceHash: null }, later(1))).toEqual(holds(null));
  });

  it('facts newer than the tick ask again', () => {
    const facts = (platformFactsAtMs: number) => ask(['change:platform'], yes, later(10, { platformFactsAtMs }));
    expect(facts(noonMs)).toEqual(holds(null));
    expect(facts(noonMs + 1)).toEqual(due('change:platform'));
    expect(facts(noonMs + 10)).toEqual(due('change:platform'));
    expect(facts(noonMs + 11)).toEqual(holds(null)); // a wrong clock: it would ask again for ever
  });

  it('out and back again asks about the room, but not about what stays true', () => {
    const back = later(1, { placeSinceSequence: 11 });
    expect(ask(['session', 'change:place'], yes, back)).toEqual(due('change:place'));
    expect(ask(['day', 'change:place'], yes, back)).toEqual(due('change:place'));
    expect(ask(['session', 'change:place'], notMine, back).kind).toBe('holds');
    expect(ask(['90d', 'change:place'], yes, back).kind).toBe('holds');
    expect(ask(['session', 'change:place'], yes, later(1, { placeSinceSequence: yes.sequence })).kind).toBe('holds');
  });
});

describe('does not apply', () => {
  const untilMs = noonMs + 90 * dayMs;
  const kept = { kind: 'holds', choice: 'doesNotApply', untilMs, isDueSoon: false };

  it.each(['session', 'day', '7d', '30d', '90d', '365d', 'once'] as const)(
    '%s: is asked again after 90 days',
    (code) => {
      const next = { sessionId: 's9' };
      expect(ask([code], notMine, later(90 * dayMs - 1, next))).toEqual(kept);
      expect(ask([code], notMine, later(90 * dayMs, next))).toEqual(due('90d'));
      expect(ask([code], notMine, later(90 * dayMs + 1, next))).toEqual(due('90d'));
    },
  );
});

describe('a clock set back', () => {
  it.each([yes, notYet, notMine])('makes any answer due ($choice)', (answer) => {
    for (const code of ['session', 'day', '365d', 'once', 'change:place'] as const) {
      expect(ask([code], answer, later(-1))).toEqual(due('clock'));
      expect(ask([code], answer, later(0))).not.toEqual(due('clock'));
    }
  });

  it('sees a date before that of the answer, though the time is later', () => {
    expect(ask(['once'], yes, later(hourMs, { localDate: '2026-11-23' }))).toEqual(due('clock'));
  });
});

it('a damaged answer is never a tick', () => {
  for (const broken of [{ atMs: Number.NaN }, { localDate: undefined }, { choice: 'maybe' }])
    expect(ask(['once'], { ...yes, ...broken } as unknown as Answer, now).kind).toBe('due');
});

it('tells an answer from a damaged row', () => {
  expect([yes, notYet, notMine].every(isAnswer)).toBe(true);
  const broken = [
    ...[null, undefined, 7, 'yes', [], {}],
    ...Object.keys(yes).map((key) => ({ ...yes, [key]: undefined })),
    ...Object.keys(yes).map((key) => ({ ...yes, [key]: {} })),
    ...[Number.NaN, Number.POSITIVE_INFINITY, '1'].map((atMs) => ({ ...yes, atMs })),
    { ...yes, choice: 'maybe' },
    ...['24 Nov', [yes.localDate]].map((localDate) => ({ ...yes, localDate })),
    { ...yes, sequence: 1.5 },
    { ...yes, sequence: Number.MAX_SAFE_INTEGER },
  ];
  expect(broken.filter(isAnswer)).toEqual([]);
});

it('the strictest code wins', () => {
  expect(ask(['365d', '30d'], yes, later(30 * dayMs))).toEqual(due('30d'));
  expect(ask(['day', 'session'], yes, later(hourMs))).toEqual(holds(noonMs + 4 * hourMs));
  expect(ask(['365d', 'change:platform'], yes, later(1))).toEqual(holds(noonMs + 365 * dayMs));
  expect(strictestOf(['change:place', 'session'])).toBe('session');
  expect(strictestOf(['once', 'change:platform'])).toBe('change:platform');
  expect(strictestOf(['change:platform', '365d'])).toBe('365d');
  expect(strictestOf([])).toBe('once');
});
