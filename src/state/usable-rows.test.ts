// Damaged rows: of any shape, in any table, they neither crash nor look like something.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { items } from '../content/checklist.ts';
import { makeKept } from './kept.fake.ts';
import { createLibrary } from './library.ts';
import { createPacks } from './packs.ts';
import { atHome, makeSessions, rowsOf } from './sessions.fake.ts';
import { answersIn, ownItemsIn, placesIn, sessionsIn, switchesIn } from './usable-rows.ts';

const session = { ...atHome, id: 's', startedAt: 5, endedAt: null, placeSinceSequence: 0 };
const place = { id: 'car', name: 'Car', isHome: false, order: 2 };
const own = { id: 'own-a', text: 'Tea', group: 'self', expiry: 'day', order: 1, removedAt: null };
const answer = {
  ...{ itemId: 'SP-01', choice: 'yes', atMs: 5, localDate: '2026-11-24', sequence: 1 },
  ...{ sessionId: null, placeId: null, platformId: null, deviceHash: null },
};
const one = (key: string, row: unknown) => new Map([[key, row]]);

describe('sessions', () => {
  it('takes a whole one', () => expect(sessionsIn(one('s', session))).toEqual([session]));
  it.each([
    ['no object', 5],
    ['nothing', null],
    ['a list', [session]],
    ['another key', { ...session, id: 't' }],
    ['no start', { ...session, startedAt: 'noon' }],
    ['no end', { ...session, endedAt: undefined }],
    ['an endless length', { ...session, minutes: Number.POSITIVE_INFINITY }],
    ['a place that is no text', { ...session, placeId: 5 }],
    ['no app', { ...session, platformId: undefined }],
    ['no number of the place', { ...session, placeSinceSequence: null }],
    ['no answer to "alone"', { ...session, isAlone: 'yes' }],
  ])('leaves out one with %s', (_what, row) => expect(sessionsIn(one('s', row))).toEqual([]));
  it('has the newest first, and of two at one moment always the same', () => {
    const rows = ['a', 'b', 'c'].map((id) => ({ ...session, id, startedAt: id === 'a' ? 9 : 5 }));
    const ids = (all: typeof rows) => sessionsIn(new Map(all.map((row) => [row.id, row]))).map(({ id }) => id);
    expect(ids(rows)).toEqual(['a', 'c', 'b']);
    expect(ids([...rows].reverse())).toEqual(['a', 'c', 'b']);
  });
});

describe('places', () => {
  it('takes a whole one', () => expect(placesIn(one('car', place))).toEqual([place]));
  it.each([
    ['nothing', null],
    ['another key', { ...place, id: 'bus' }],
    ['no id', { ...place, id: undefined }],
    ['a name that is no text', { ...place, name: {} }],
    ['an empty name', { ...place, name: ' ' }],
  ])('leaves out one with %s', (_what, row) => expect(placesIn(one('car', row))).toEqual([]));
  it('asks more, not less, where it does not know', () => {
    expect(placesIn(one('car', { ...place, isHome: undefined, order: 'x' }))).toEqual([
      { ...place, isHome: true, order: 0 },
    ]);
  });
});

describe('own items', () => {
  it('takes a whole one', () => expect(ownItemsIn(one('own-a', own))).toEqual([own]));
  it.each([
    ['nothing', undefined],
    ['an id of ours', { ...own, id: 'SP-01' }],
    ['a text that is no text', { ...own, text: ['Tea'] }],
    ['a group that is not theirs', { ...own, group: 'equipment' }],
    ['an unknown time', { ...own, expiry: '8d' }],
  ])('leaves out one with %s', (_what, row) => expect(ownItemsIn(one('own-a', row))).toEqual([]));
  it('keeps one whose removal is damaged: what they wrote is not lost', () => {
    expect(ownItemsIn(one('own-a', { ...own, removedAt: 'soon' }))).toEqual([own]);
  });
});

it('knows a switch by its two words', () => {
  const settings = new Map<string, unknown>([
    ['item:SP-01', 'on'],
    ['item:SP-02', 'off'],
    ['item:SP-03', 1],
    ['item:SP-04', 'maybe'],
    ['theme', 'on'],
  ]);
  expect(switchesIn(settings)).toEqual({ 'SP-01': true, 'SP-02': false });
});

it('takes whole answers only', () => {
  expect(answersIn(one('k', answer))).toEqual([answer]);
  for (const damaged of [null, 'yes', { ...answer, choice: 'maybe' }, { ...answer, sequence: '1' }])
    expect(answersIn(one('k', damaged))).toEqual([]);
});

/** Of a whole row, or of none: fields gone, of another kind, or odd. */
const bent = (row: object) =>
  fc
    .tuple(
      fc.constantFrom(...Object.keys(row)),
      fc.constantFrom(undefined, null, '', 'x', -1, Number.NaN, {}, [], true),
    )
    .map(([field, value]) => ({ ...row, [field]: value }));
const anything = fc.oneof(
  fc.jsonValue(),
  ...[session, place, own, answer].map(bent),
  ...[session, place, own, answer].map((row) => fc.constant(row)),
);
const found = fc.array(
  fc.record({
    table: fc.constantFrom(
      'settings' as const,
      'answers' as const,
      'sessions' as const,
      'items' as const,
      'places' as const,
      'packs' as const,
    ),
    key: fc.constantFrom('s', 'car', 'own-a', 'k', 'item:SP-01', 'later:DY-02', 'newPeerAtMs', '__proto__'),
    value: anything,
  }),
  { maxLength: 12 },
);

it('lives with whatever is found', async () => {
  await fc.assert(
    fc.asyncProperty(found, async (rows) => {
      const { kept } = await makeKept(rows);
      const library = createLibrary({ kept, now: () => 10, newId: () => 'n' });
      const packs = createPacks({ kept });
      for (const { name } of library.places.value) expect(name).not.toBe('');
      expect(library.ownItems.value.length).toBeLessThanOrEqual(1);
      const { value: newPeerAtMs } = library.newPeerAtMs;
      expect(newPeerAtMs === null || Number.isFinite(newPeerAtMs)).toBe(true);
      expect(packs.installed.value).toBeNull();
      const { sessions, pass } = await makeSessions({ found: rows });
      for (let hour = 0; hour < 3; hour++) {
        const lists = [sessions.list.value, ...Object.values(sessions.others.value)];
        // The only whole answer there can be is the one above, from long ago.
        expect(lists.flatMap(({ holds }) => holds)).toEqual([]);
        expect(lists.flatMap(rowsOf).every((row) => items.some(({ id }) => id === row.item.id))).toBe(true);
        pass(3_600_000);
      }
      expect(await sessions.start(atHome)).toBe(true);
      expect(sessions.current.value?.placeId).toBe('home');
      expect(await sessions.answer({ id: 'SP-01', expiry: ['session', 'change:place'] }, 'yes')).toBe(true);
      expect((await library.savePlace({ name: 'Bus', isHome: false })).is).toBe('kept');
    }),
    { numRuns: 150 },
  );
});
