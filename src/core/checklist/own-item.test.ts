// What the person writes and puts in order: cleaned, measured, and never lost by a slip.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ordered } from './order.ts';
import {
  moveOwnItem,
  type OwnItem,
  ownAsItems,
  ownExpiries,
  ownGroups,
  removeOwnItem,
  restoreOwnItem,
  validateOwnItem,
  withOwnItem,
} from './own-item.ts';
import { movePlace, type Place, validatePlace, withoutPlace, withPlace } from './place.ts';
import { written } from './written.ts';

const own = (id: string, order: number, change: Partial<OwnItem> = {}): OwnItem => ({
  id: `own-${id}`,
  text: 'My cat is out.',
  group: 'privacy',
  expiry: 'session',
  order,
  removedAt: null,
  ...change,
});
const ids = (list: readonly Ordered[]) => list.map(({ id }) => id.replace('own-', '')).join(' ');

describe('one written line', () => {
  it.each([
    ['  My  cat\tis\r\nout. ', 'My cat is out.'],
    ['a\u0000b\u001bc\u009fd', 'abcd'],
    ['abc\u202Ecba\u202C \u2066x\u2069\u200E\u200F\u061C', 'abccba x'],
    ['\uFEFFa\u200Bb\uD800', 'ab'],
    ['e\u0301', '\u00e9'],
    ['Niños \u{1F408}', 'Niños \u{1F408}'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ])('%j', (raw, text) => {
    expect(written(raw)).toEqual({ ok: true, text });
  });

  it.each(['', '   ', '\n\t', '\u202E\u200B', '\u200D'])('%j is empty', (raw) => {
    expect(written(raw)).toEqual({ ok: false, why: 'empty' });
  });

  it('has 1 to 120 characters after cleaning', () => {
    for (const letter of ['x', '\u{1F408}']) {
      expect(written(letter)).toEqual({ ok: true, text: letter });
      expect(written(` ${letter.repeat(119)} `)).toMatchObject({ ok: true });
      expect(written(` ${letter.repeat(120)} `)).toMatchObject({ ok: true });
      expect(written(letter.repeat(121))).toEqual({ ok: false, why: 'tooLong' });
    }
  });

  it('is the same when it is cleaned twice', () => {
    const signs = fc.constantFrom(
      'a',
      'e',
      ' ',
      '\n',
      '\t',
      '\u0000',
      '\u0301',
      '\u200D',
      '\u202E',
      '\uD83D',
      '\uDC08',
      '\u00a0',
    );
    fc.assert(
      fc.property(fc.string({ unit: signs, maxLength: 130 }), (raw) => {
        const once = written(raw);
        if (once.ok) expect(written(once.text)).toEqual(once);
      }),
    );
  });
});

describe('an own item', () => {
  it('is cleaned, and refused by what is not right', () => {
    expect(validateOwnItem(own('1', 0, { text: ' a\nb ' }))).toEqual({ ok: true, item: own('1', 0, { text: 'a b' }) });
    for (const [change, why] of [
      [{ text: ' ' }, 'empty'],
      [{ text: undefined }, 'empty'],
      [{ text: 'x'.repeat(121) }, 'tooLong'],
      [{ id: 'SP-01' }, 'noId'],
      [{ id: 'own-' }, 'noId'],
      [{ id: 'own-a b' }, 'noId'],
      [{ id: undefined }, 'noId'],
      [{ group: 'equipment' }, 'noGroup'],
      [{ group: 'newPeer' }, 'noGroup'],
      [{ group: 'toString' }, 'noGroup'],
      [{ expiry: 'never' }, 'noExpiry'],
      [{ expiry: '90d:unused' }, 'noExpiry'],
    ] as const)
      expect(validateOwnItem({ ...own('1', 0), ...(change as unknown as OwnItem) })).toEqual({ ok: false, why });
    const lost = validateOwnItem(own('1', Number.NaN));
    expect(lost).toMatchObject({ ok: true, item: { order: 0 } });
    for (const group of ownGroups)
      for (const expiry of ownExpiries) expect(validateOwnItem(own('1', 0, { group, expiry })).ok).toBe(true);
  });

  it('is added last, and changed where it stands', () => {
    const { order: _order, ...fresh } = own('c', 0);
    const list = withOwnItem([own('a', 0), own('b', 4)], fresh);
    expect(ids(list)).toBe('a b c');
    expect(ids(withOwnItem(list, own('a', 0, { text: 'New' })))).toBe('a b c');
    expect(withOwnItem(list, own('a', 0, { text: 'New' }))[0]?.text).toBe('New');
  });

  it('moves among those of its group that are on the list', () => {
    const list = [
      own('a', 0),
      own('x', 1, { group: 'self' }),
      own('gone', 2, { removedAt: 1 }),
      own('b', 3),
      own('c', 3),
    ];
    expect(ids(moveOwnItem(list, 'own-a', 1))).toBe('b x gone a c');
    expect(ids(moveOwnItem(list, 'own-b', -1))).toBe('b x gone a c');
    expect(ids(moveOwnItem(list, 'own-c', -1))).toBe('a x gone c b');
    for (const [id, step] of [
      ['own-a', -1],
      ['own-c', 1],
      ['own-x', 1],
      ['own-x', -1],
      ['own-none', 1],
    ] as const)
      expect(ids(moveOwnItem(list, id, step))).toBe('a x gone b c');
  });

  it('there and back is where it was', () => {
    const group = fc.constantFrom('privacy' as const, 'self' as const);
    const lists = fc.array(fc.tuple(group, fc.nat(5), fc.boolean()), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(lists, fc.nat(7), (parts, at) => {
        const list = parts.map(([g, order, isGone], n) =>
          own(String(n), order, { group: g, removedAt: isGone ? 1 : null }),
        );
        const id = `own-${at % list.length}`;
        const start = ids(moveOwnItem(list, 'own-none', 1));
        const down = moveOwnItem(list, id, 1);
        expect(down.map(({ order }) => order)).toEqual(list.map((_, n) => n));
        if (ids(down) !== start) expect(ids(moveOwnItem(down, id, -1))).toBe(start);
      }),
    );
  });

  it('is removed, and an undo brings it back to its place', () => {
    const list = [own('a', 0), own('b', 1), own('c', 2)];
    const without = removeOwnItem(list, 'own-b', 9);
    expect(ids(ownAsItems(without) as unknown as OwnItem[])).toBe('a c');
    expect(removeOwnItem(without, 'own-b', 10)).toEqual(without);
    expect(restoreOwnItem(without, 'own-b')).toEqual(list);
  });

  it('becomes an item of the list that its group belongs to', () => {
    expect(ownAsItems([own('a', 0, { group: 'protect', expiry: '30d' })])).toEqual([
      {
        id: 'own-a',
        group: 'protect',
        scope: 'periodic',
        expiry: ['30d'],
        shown: ['all'],
        kind: 'tick',
        isCore: false,
      },
    ]);
  });
});

describe('a place', () => {
  const place = (id: string, order: number, change: Partial<Place> = {}): Place => ({
    id,
    name: 'Home desk',
    isHome: true,
    order,
    ...change,
  });
  const places = [place('a', 0), place('b', 1), place('c', 2)];

  it('is cleaned, and refused by what is not right', () => {
    expect(validatePlace(place('a', 0, { name: ' Home\n desk' }))).toEqual({ ok: true, place: place('a', 0) });
    expect(validatePlace(place('a', 0, { name: '' }))).toEqual({ ok: false, why: 'empty' });
    expect(validatePlace(place('a', 0, { name: 'x'.repeat(121) }))).toEqual({ ok: false, why: 'tooLong' });
    expect(validatePlace(place('a b', 0))).toEqual({ ok: false, why: 'noId' });
    expect(validatePlace(place('a', Number.NaN))).toMatchObject({ place: { order: 0 } });
  });

  it('is added last, moved, removed and brought back', () => {
    expect(ids(withPlace(places, { id: 'd', name: 'Car', isHome: false }))).toBe('a b c d');
    expect(ids(movePlace(places, 'b', -1))).toBe('b a c');
    expect(ids(movePlace(places, 'b', 1))).toBe('a c b');
    expect(ids(movePlace(places, 'c', 1))).toBe('a b c');
    const without = withoutPlace(places, 'b');
    expect(ids(without)).toBe('a c');
    expect(withPlace(without, place('b', 1))).toEqual(places);
  });
});
