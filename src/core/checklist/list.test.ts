// The list: which rows, in which order, which answer counts, and what it all comes to.
import { describe, expect, it } from 'vitest';
import { type Answer, answerNow, type Context } from './answer.ts';
import { type Item, isOn, isShown, type Shown, type Situation } from './item.ts';
import { answerFor, answerKey, countLeft, listFor, readiness } from './list.ts';
import { inPlace, type Session } from './session.ts';

const hourMs = 3_600_000;
const now: Context = {
  nowMs: Date.UTC(2026, 10, 24, 19),
  localDate: '2026-11-24',
  nextMidnightMs: Date.UTC(2026, 10, 25, 7),
  sequence: 5,
  sessionId: 's1',
  placeId: 'home',
  placeSinceSequence: 1,
  platformId: 'zoom',
  deviceHash: null,
};
const situation: Situation = {
  isHome: true,
  isAlone: false,
  isPhone: true,
  usesHeadset: true,
  isHost: true,
  isSharing: true,
  isOtherZone: true,
  hasPlatform: true,
  isNewPeer: true,
};
const item = (id: string, change: Partial<Item> = {}): Item => ({
  id,
  group: 'privacy',
  scope: 'session',
  expiry: ['session'],
  shown: ['all'],
  kind: 'tick',
  isCore: true,
  ...change,
});
let sequence = 0;
const answer = (itemId: string, choice: Answer['choice'] = 'yes', change: Partial<Answer> = {}): Answer => ({
  ...answerNow(itemId, choice, { ...now, sequence: ++sequence }),
  ...change,
});
const list = (items: readonly Item[], answers: readonly Answer[] = [], context = now) =>
  listFor(items, {}, situation, answers, context);

describe('what is shown', () => {
  it.each<[Shown, Partial<Situation>]>([
    ['home', { isHome: false }],
    ['notAlone', { isAlone: true }],
    ['phone', { isPhone: false }],
    ['headset', { usesHeadset: false }],
    ['host', { isHost: false }],
    ['sharing', { isSharing: false }],
    ['otherZone', { isOtherZone: false }],
    ['platform', { hasPlatform: false }],
    ['peer', { isNewPeer: false }],
  ])('%s', (shown, change) => {
    expect(isShown({ shown: [shown] }, situation)).toBe(true);
    expect(isShown({ shown: [shown] }, { ...situation, ...change })).toBe(false);
    expect(isShown({ shown: ['optional', shown] }, { ...situation, ...change })).toBe(false);
    expect(isShown({ shown: ['all'] }, { ...situation, ...change })).toBe(true);
  });

  it('begins with the core, what is not optional in the other lists, and all of the own items', () => {
    expect(isOn(item('SP-01'), {})).toBe(true);
    expect(isOn(item('SP-08', { isCore: false }), {})).toBe(false);
    expect(isOn(item('SM-03', { isCore: false, kind: 'card' }), {})).toBe(true);
    expect(isOn(item('PP-01', { isCore: false, scope: 'periodic' }), {})).toBe(true);
    expect(isOn(item('PW-02', { isCore: false, scope: 'periodic', shown: ['optional'] }), {})).toBe(false);
    for (const id of ['own-1', 'org-1']) expect(isOn(item(id, { isCore: false }), {})).toBe(true);
  });

  it('does as the switches say', () => {
    expect(isOn(item('SP-01'), { 'SP-01': false })).toBe(false);
    expect(isOn(item('SP-08', { isCore: false }), { 'SP-08': true })).toBe(true);
    expect(isOn(item('own-1'), { 'own-1': false })).toBe(false);
  });
});

describe('the list', () => {
  it('has groups in their order, rows in that of the items, and only what is to be ticked', () => {
    const items = [
      item('own-1', { group: 'self' }),
      item('B', { group: 'privacy' }),
      item('A', { group: 'privacy' }),
      item('card', { kind: 'card' }),
      item('measured', { kind: 'measured', group: 'equipment' }),
      item('off', { isCore: false }),
    ];
    const { groups } = list(items);
    expect(groups.map(({ id, rows }) => [id, rows.map((row) => row.item.id)])).toEqual([
      ['privacy', ['B', 'A']],
      ['self', ['own-1']],
    ]);
  });

  it('says what is due and what holds', () => {
    const all = list([item('A'), item('B'), item('C')], [answer('A'), answer('B', 'notYet')]);
    expect(all.holds.map((row) => row.item.id)).toEqual(['A']);
    expect(all.due.map((row) => row.status)).toEqual([
      { kind: 'due', because: 'notYet' },
      { kind: 'due', because: 'never' },
    ]);
    expect(countLeft(all)).toBe(2);
  });
});

describe('which answer counts', () => {
  const tied = item('A', { expiry: ['365d', 'change:platform'] });

  it('is the newest by sequence, whatever the clock says and wherever it stands', () => {
    const first = answer('A', 'yes', { atMs: now.nowMs - 1 });
    const second = answer('A', 'notYet', { atMs: now.nowMs - 5 });
    for (const answers of [
      [first, second],
      [second, first],
    ])
      expect(answerFor(item('A'), answers, now)).toBe(second);
    expect(answerFor(item('B'), [first], now)).toBeUndefined();
  });

  it('is that of this platform, and comes back with it', () => {
    const zoom = answer('A');
    const signal = answer('A', 'doesNotApply', { platformId: 'signal' });
    expect(answerFor(tied, [zoom, signal], now)).toBe(zoom);
    expect(answerFor(tied, [zoom, signal], { ...now, platformId: 'signal' })).toBe(signal);
    expect(answerFor(item('A'), [zoom, signal], now)).toBe(signal);
  });

  it('is the newest from elsewhere where there is none from here, and says what has changed', () => {
    const elsewhere = answer('A', 'yes', { platformId: 'signal' });
    expect(list([tied], [elsewhere]).due[0]).toMatchObject({
      answer: elsewhere,
      status: { because: 'change:platform' },
    });
  });

  it('has the same key exactly when it replaces the other', () => {
    const home = answer('A');
    const car = answer('A', 'yes', { placeId: 'car' });
    expect(answerKey(item('A'), home)).toBe(answerKey(item('A'), car));
    const room = item('A', { expiry: ['session', 'change:place'] });
    expect(answerKey(room, home)).not.toBe(answerKey(room, car));
    expect(answerKey(room, home)).toBe(answerKey(room, answer('A', 'notYet', { platformId: 'signal' })));
    expect(answerKey(room, home)).not.toBe(answerKey({ ...room, id: 'B' }, home));
  });
});

it('doubts what was ticked before the clock was set back, also when it has caught up', () => {
  const before = answer('A', 'yes', { atMs: now.nowMs - 1_000 });
  const afterwards = answer('B', 'yes', { atMs: now.nowMs - 2 * hourMs });
  const { due, holds } = list([item('A'), item('B')], [before, afterwards]);
  expect(due).toMatchObject([{ item: { id: 'A' }, status: { kind: 'due', because: 'clock' } }]);
  expect(holds).toMatchObject([{ item: { id: 'B' } }]);
  const again = answer('A', 'yes', { atMs: now.nowMs });
  expect(list([item('A'), item('B')], [before, afterwards, again]).due).toEqual([]);
});

it.each([
  [0, 'holds'],
  [60_000, 'holds'],
  [60_001, 'due'],
] as const)('two windows that tick at once are no clock set back: %d ms', (ms, kind) => {
  const first = answer('A', 'yes', { atMs: now.nowMs });
  const second = answer('B', 'yes', { atMs: now.nowMs - ms });
  expect(list([item('A'), item('B')], [first, second]).groups[0]?.rows[0]?.status.kind).toBe(kind);
});

describe('what it comes to', () => {
  const items = [item('A'), item('B')];
  it.each([
    ['ready', [answer('A'), answer('B')]],
    ['ready', [answer('A'), answer('B', 'doesNotApply')]],
    ['notes', [answer('A', 'doesNotApply'), answer('B', 'doesNotApply')]],
    ['notes', [answer('A'), answer('B', 'notYet')]],
    ['notes', [answer('A', 'notYet'), answer('B', 'notYet')]],
    ['notYet', [answer('A')]],
    ['notYet', [answer('A', 'notYet')]],
    ['notYet', [answer('A'), answer('B', 'yes', { sessionId: 's0' })]],
    ['notYet', [answer('A'), answer('B', 'notYet', { sessionId: 's0' })]],
    ['notYet', []],
  ] as const)('%s', (expected, answers) => {
    expect(readiness(list(items, answers))).toBe(expected);
  });

  it('an empty list proves nothing', () => {
    expect(readiness(list([]))).toBe('notes');
  });
});

it('a session knows since which answer it is in its place', () => {
  const session: Session = {
    id: 's1',
    startedAt: 0,
    endedAt: null,
    placeId: 'home',
    placeSinceSequence: 3,
    platformId: null,
    minutes: 50,
    isAlone: true,
    isHost: false,
    isSharing: false,
  };
  expect(inPlace(session, 'home', 9)).toBe(session);
  expect(inPlace(session, 'car', 9)).toEqual({ ...session, placeId: 'car', placeSinceSequence: 9 });
});
