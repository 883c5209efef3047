// Taking, renewing and removing a pack: what is shown before is what happens, and a person's own items never move.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergePack, previewOf, withoutPack } from './change-pack.ts';
import { type Pack, type PackItem, packExpiries, packGroups } from './pack.ts';
import { readPack } from './read-pack.ts';

const item = (id: string, text = 'My badge is away.'): PackItem => ({
  id: `org-${id}`,
  text,
  group: 'privacy',
  expiry: 'day',
});
const pack = (parts: Partial<Pack> = {}): Pack => ({
  format: 'session-ready-pack',
  version: 1,
  id: 'sample',
  name: 'Sample',
  items: [item('a'), item('b')],
  apps: ['zoom'],
  contacts: [{ label: 'Office', phone: '988' }],
  ...parts,
});

describe('the preview', () => {
  it('of a first pack says that all of it is new', () => {
    expect(previewOf(pack())).toEqual({
      kind: 'first',
      items: { added: ['org-a', 'org-b'], changed: [], removed: [] },
      apps: { added: ['zoom'], changed: [], removed: [] },
      contacts: { added: ['Office'], changed: [], removed: [] },
    });
  });

  it('of the same pack says that nothing changes, though one went through the store', () => {
    const stored = readPack(JSON.stringify(structuredClone(pack())));
    const none = { added: [], changed: [], removed: [] };
    expect(stored.ok && previewOf(pack(), stored.pack)).toEqual({
      kind: 'same',
      items: none,
      apps: none,
      contacts: none,
    });
  });

  it('of the same pack written in another order of its fields says so too', () => {
    const turned = JSON.stringify(pack(), (_key, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    );
    const reading = readPack(turned);
    expect(turned).not.toBe(JSON.stringify(pack()));
    expect(reading.ok && previewOf(reading.pack, pack()).kind).toBe('same');
  });

  it('of an update names what is new, changed and gone', () => {
    const next = pack({
      items: [item('c'), { ...item('b'), why: 'It shows a name.' }],
      apps: ['teams', 'zoom'],
      contacts: [
        { label: 'Office', phone: '911' },
        { label: 'Line', phone: '988' },
      ],
    });
    expect(previewOf(next, pack())).toEqual({
      kind: 'update',
      items: { added: ['org-c'], changed: ['org-b'], removed: ['org-a'] },
      apps: { added: ['teams'], changed: [], removed: [] },
      contacts: { added: ['Line'], changed: ['Office'], removed: [] },
    });
  });

  it.each<[string, Partial<Pack>]>([
    ['another name', { name: 'Other' }],
    ['another order', { items: [item('b'), item('a')] }],
  ])('of the pack with %s says that it is an update', (_what, parts) => {
    expect(previewOf(pack(parts), pack()).kind).toBe('update');
  });

  it('of another pack says so', () => {
    expect(previewOf(pack({ id: 'other' }), pack()).kind).toBe('other');
  });
});

describe('the list', () => {
  const own = { id: 'own-1', text: 'My tea is made.', extra: { kept: true } };
  const ours = { id: 'SP-01' };

  it('has the items of the pack behind all others, and none of a pack before', () => {
    const list = [item('b', 'Old words.'), own, item('gone'), ours];
    expect(mergePack(list, pack())).toEqual([own, ours, item('a'), item('b')]);
  });

  it('without the pack holds the very same objects', () => {
    const list = withoutPack(mergePack([own, ours], pack()));
    expect(list).toHaveLength(2);
    expect(list[0]).toBe(own);
    expect(list[1]).toBe(ours);
  });
});

const itemOf = (id: fc.Arbitrary<string>) =>
  fc.record(
    {
      id: id as fc.Arbitrary<PackItem['id']>,
      text: fc.string({ minLength: 1, maxLength: 8 }),
      why: fc.string({ minLength: 1, maxLength: 8 }),
      group: fc.constantFrom(...packGroups),
      expiry: fc.constantFrom(...packExpiries),
    },
    { requiredKeys: ['id', 'text', 'group', 'expiry'] },
  ) as fc.Arbitrary<PackItem>;
const few = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const packs = fc
  .record({
    id: fc.constantFrom('one', 'two'),
    items: fc.uniqueArray(itemOf(few.map((letter) => `org-${letter}`)), { selector: ({ id }) => id }),
    apps: fc.uniqueArray(few),
    contacts: fc.uniqueArray(fc.record({ label: few, phone: few }), { selector: ({ label }) => label }),
  })
  .map(pack);
const owns = fc.uniqueArray(itemOf(fc.constantFrom('own-1', 'own-2', 'own-org-a', 'SP-01', 'SM-02')), {
  selector: ({ id }) => id,
});

it('any packs one after the other: the preview is true, and the own items are the same to the byte', () => {
  fc.assert(
    fc.property(owns, fc.array(packs, { maxLength: 4 }), (own, row) => {
      const before = JSON.stringify(own);
      const frozen = JSON.stringify(row);
      let list: readonly PackItem[] = own;
      let installed: Pack | undefined;
      for (const next of row) {
        const { kind, items } = previewOf(next, installed);
        const had = new Map(list.map((entry) => [entry.id, JSON.stringify(entry)]));
        list = mergePack(list, next);
        const has = new Map(list.map((entry) => [entry.id, JSON.stringify(entry)]));
        expect([...has.keys()].filter((id) => !had.has(id)).sort()).toEqual([...items.added].sort());
        expect([...had.keys()].filter((id) => !has.has(id)).sort()).toEqual([...items.removed].sort());
        const changed = [...has].filter(([id, text]) => had.has(id) && had.get(id) !== text).map(([id]) => id);
        expect(changed.sort()).toEqual([...items.changed].sort());
        if (kind === 'same') expect([...has]).toEqual([...had]);
        expect(list.filter(({ id }) => id.startsWith('org-'))).toHaveLength(next.items.length);
        expect(JSON.stringify(withoutPack(list))).toBe(before);
        installed = next;
      }
      expect(JSON.stringify(withoutPack(list))).toBe(before);
      expect(JSON.stringify(own) + JSON.stringify(row)).toBe(before + frozen); // nothing was changed in place
    }),
    { numRuns: 2_000 },
  );
});
