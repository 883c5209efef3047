// The pack of an organization: one at a time, taken whole, and read again as strictly as the file was.
import { describe, expect, it } from 'vitest';
import { makeKept } from './kept.fake.ts';
import { createPacks } from './packs.ts';

const pack = (id: string, items: readonly string[] = ['org-a', 'org-b']) => ({
  ...{ format: 'session-ready-pack', version: 1, id, name: 'Example' },
  items: items.map((item) => ({ id: item, text: `About ${item}.`, group: 'privacy', expiry: 'session' })),
  apps: ['zoom'],
  contacts: [{ label: 'Front desk', phone: '555 0100' }],
});

async function makePacks(found: Parameters<typeof makeKept>[0] = []) {
  const fake = await makeKept(found);
  const packs = createPacks({ kept: fake.kept });
  const take = (content: unknown) => {
    const file = packs.look(JSON.stringify(content));
    if (!file.ok) throw new Error(JSON.stringify(file.problems));
    return packs.take(file.pack);
  };
  return { ...fake, packs, take, ids: () => packs.items.value.map(({ id }) => id) };
}

it('looks at a file and takes nothing over', async () => {
  const { packs, commits } = await makePacks();
  const file = packs.look(JSON.stringify(pack('one')));
  expect(file).toMatchObject({ ok: true, preview: { kind: 'first', items: { added: ['org-a', 'org-b'] } } });
  expect(packs.look('no pack')).toMatchObject({ ok: false, problems: [{ problem: 'notJson' }] });
  expect([packs.installed.value, packs.items.value, commits]).toEqual([null, [], []]);
});

it('takes one, with its items for the list in its order', async () => {
  const { packs, take, ids, rowsOf } = await makePacks();
  await take(pack('one', ['org-b', 'org-a']));
  expect(packs.installed.value).toEqual(pack('one', ['org-b', 'org-a']));
  expect(ids()).toEqual(['org-b', 'org-a']);
  expect(packs.items.value[0]).toMatchObject({ scope: 'session', expiry: ['session'], shown: ['all'] });
  expect(Object.keys(await rowsOf('packs'))).toEqual(['one']);
});

it('says what another state of it, or another pack, would change', async () => {
  const { packs, take } = await makePacks();
  await take(pack('one'));
  const kindOf = (content: object) => packs.look(JSON.stringify(content));
  expect(kindOf(pack('one'))).toMatchObject({ preview: { kind: 'same' } });
  expect(kindOf(pack('one', ['org-b', 'org-c']))).toMatchObject({
    preview: { kind: 'update', items: { added: ['org-c'], removed: ['org-a'] } },
  });
  expect(kindOf(pack('two'))).toMatchObject({ preview: { kind: 'other' } });
});

it('puts one in place of the other in one write', async () => {
  const { packs, take, commits, rowsOf } = await makePacks();
  await take(pack('one'));
  await take(pack('two', ['org-c']));
  expect(packs.installed.value?.id).toBe('two');
  expect(Object.keys(await rowsOf('packs'))).toEqual(['two']);
  expect(commits.map((changes) => changes.length)).toEqual([1, 2]);
});

it('keeps the one before where the disk refuses', async () => {
  const { packs, take, refuse, ids } = await makePacks();
  await take(pack('one'));
  refuse('full');
  await expect(take(pack('two'))).rejects.toMatchObject({ reason: 'full' });
  await expect(packs.remove()).rejects.toMatchObject({ reason: 'full' });
  expect(packs.installed.value?.id).toBe('one');
  expect(ids()).toEqual(['org-a', 'org-b']);
});

it('is gone when it is removed, and there after a reload until then', async () => {
  const { packs, take, reopen, rowsOf } = await makePacks();
  await take(pack('one'));
  expect(createPacks({ kept: await reopen() }).installed.value).toEqual(pack('one'));
  await packs.remove();
  expect([packs.installed.value, packs.items.value]).toEqual([null, []]);
  expect(await rowsOf('packs')).toEqual({});
});

describe('a damaged row', () => {
  it.each([
    ['nothing', undefined],
    ['a text', 'pack'],
    ['another version', { ...pack('one'), version: 2 }],
    ['a key too many', { ...pack('one'), script: 'x' }],
    ['an item of ours', { ...pack('one'), items: [{ ...pack('one').items[0], id: 'SP-01' }] }],
    ['a link that is unsafe', { ...pack('one'), contacts: [{ label: 'x', link: 'javascript:alert(1)' }] }],
  ])('of %s is no pack, and makes way for one', async (_what, value) => {
    const { packs, take, rowsOf } = await makePacks([{ table: 'packs', key: 'damaged', value }]);
    expect([packs.installed.value, packs.items.value]).toEqual([null, []]);
    await take(pack('one'));
    expect(packs.installed.value?.id).toBe('one');
    expect(Object.keys(await rowsOf('packs'))).toEqual(['one']);
  });
});
