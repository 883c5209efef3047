// What the person makes their own: kept whole or not at all, in their order, and brought back when it was a slip.
import { describe, expect, it } from 'vitest';
import type { OwnItem } from '../core/checklist/own-item.ts';
import { makeKept } from './kept.fake.ts';
import { createLibrary } from './library.ts';

const dayMs = 24 * 3_600_000;

async function makeLibrary(found: Parameters<typeof makeKept>[0] = []) {
  const fake = await makeKept(found);
  const clock = { nowMs: 1_000 * dayMs };
  let ids = 0;
  const library = createLibrary({ kept: fake.kept, now: () => clock.nowMs, newId: () => `n${ids++}` });
  return {
    ...fake,
    library,
    clock,
    names: () => library.places.value.map(({ name }) => name),
    texts: () => library.ownItems.value.map(({ text }) => text),
  };
}
const tea = { text: 'Tea is near me.', group: 'self', expiry: 'session' } as const;

describe('places', () => {
  it('are saved, named anew, moved, removed and brought back', async () => {
    const { library, names, rowsOf } = await makeLibrary();
    expect(await library.savePlace({ name: '  Home   desk ', isHome: true })).toEqual({ is: 'kept', id: 'n0' });
    await library.savePlace({ name: 'Car', isHome: false });
    await library.savePlace({ name: 'Office', isHome: false });
    expect(names()).toEqual(['Home desk', 'Car', 'Office']);
    expect(await library.savePlace({ id: 'n1', name: 'Van', isHome: false })).toEqual({ is: 'kept', id: 'n1' });
    await library.movePlace('n2', -1);
    expect(names()).toEqual(['Home desk', 'Office', 'Van']);
    const office = library.places.value[1];
    if (!office) throw new Error('no office');
    await library.removePlace('n2');
    expect(names()).toEqual(['Home desk', 'Van']);
    expect(await library.restorePlace(office)).toEqual({ is: 'kept', id: 'n2' });
    expect(names()).toEqual(['Home desk', 'Office', 'Van']);
    expect(await rowsOf('places')).toEqual(Object.fromEntries(library.places.value.map((place) => [place.id, place])));
  });

  it('has no place without a name, or with one that is too long', async () => {
    const { library, commits } = await makeLibrary();
    expect(await library.savePlace({ name: ' \u200b ', isHome: true })).toEqual({ is: 'problem', why: 'empty' });
    expect(await library.savePlace({ name: 'x'.repeat(121), isHome: true })).toEqual({ is: 'problem', why: 'tooLong' });
    expect(commits).toEqual([]);
  });

  it('moves by two where it is asked twice, and writes each move whole', async () => {
    const { library, names, commits } = await makeLibrary();
    for (const name of ['A', 'B', 'C']) await library.savePlace({ name, isHome: false });
    commits.length = 0;
    await Promise.all([library.movePlace('n2', -1), library.movePlace('n2', -1)]);
    expect(names()).toEqual(['C', 'A', 'B']);
    expect(commits.map((changes) => changes.length)).toEqual([2, 2]);
    expect(await library.movePlace('n2', -1)).toEqual({ is: 'kept', id: 'n2' }); // first already
    expect(commits).toHaveLength(2);
  });

  it('change nothing where the disk refuses', async () => {
    const { library, names, refuse, rowsOf } = await makeLibrary();
    for (const name of ['A', 'B']) await library.savePlace({ name, isHome: false });
    const before = await rowsOf('places');
    refuse('full');
    const unsaved = { is: 'unsaved', reason: 'full' };
    expect(await library.savePlace({ name: 'C', isHome: true })).toEqual(unsaved);
    expect(await library.movePlace('n1', -1)).toEqual(unsaved);
    expect(await library.removePlace('n1')).toEqual(unsaved);
    expect(await library.switchItem('SP-01', false)).toEqual(unsaved);
    expect(await library.finishNewPeer()).toEqual(unsaved);
    expect(names()).toEqual(['A', 'B']);
    expect(await rowsOf('places')).toEqual(before);
    refuse(undefined);
    expect(await library.movePlace('n1', -1)).toEqual({ is: 'kept', id: 'n1' });
  });

  it('leave a damaged row where it is, and live without it', async () => {
    const damaged = { table: 'places' as const, key: 'x', value: { id: 'x', name: 5 } };
    const { library, names, rowsOf } = await makeLibrary([damaged]);
    await library.savePlace({ name: 'A', isHome: false });
    expect(names()).toEqual(['A']);
    expect(await rowsOf('places')).toHaveProperty('x');
  });
});

describe('own items', () => {
  it('are saved, changed, moved within their group, removed and brought back', async () => {
    const { library, texts, clock } = await makeLibrary();
    expect(await library.saveOwnItem(tea)).toEqual({ is: 'kept', id: 'own-n0' });
    await library.saveOwnItem({ ...tea, text: 'My dog is out.', group: 'background' });
    await library.saveOwnItem({ ...tea, text: 'I ate.' });
    await library.saveOwnItem({ ...tea, id: 'own-n0', text: 'Water is near me.', expiry: 'day' });
    expect(texts()).toEqual(['Water is near me.', 'My dog is out.', 'I ate.']);
    await library.moveOwnItem('own-n2', -1);
    expect(texts()).toEqual(['I ate.', 'My dog is out.', 'Water is near me.']);
    await library.removeOwnItem('own-n2');
    expect(texts()).toEqual(['My dog is out.', 'Water is near me.']);
    clock.nowMs += dayMs;
    expect(await library.restoreOwnItem('own-n2')).toEqual({ is: 'kept', id: 'own-n2' });
    expect(texts()).toEqual(['I ate.', 'My dog is out.', 'Water is near me.']);
  });

  it('has none without a text', async () => {
    const { library } = await makeLibrary();
    expect(await library.saveOwnItem({ ...tea, text: '' })).toEqual({ is: 'problem', why: 'empty' });
    expect(await library.saveOwnItem({ ...tea, text: 'x'.repeat(121) })).toEqual({ is: 'problem', why: 'tooLong' });
  });

  it('never rejects, whatever it is asked to keep', async () => {
    const { library } = await makeLibrary();
    const unsaved = { is: 'unsaved', reason: 'refused' };
    expect(await library.saveOwnItem({ ...tea, id: 'SP-01' as OwnItem['id'] })).toEqual(unsaved);
    expect(await library.saveOwnItem({ ...tea, group: 'equipment' as OwnItem['group'] })).toEqual(unsaved);
    expect(await library.savePlace({ id: 'a b', name: 'A', isHome: false })).toEqual(unsaved);
    expect(await library.removeOwnItem('own-none')).toEqual({ is: 'kept', id: 'own-none' });
  });

  it('keeps a removed one for 30 days, and lets go of it with the next change', async () => {
    const { library, clock, rowsOf } = await makeLibrary();
    await library.saveOwnItem(tea);
    await library.removeOwnItem('own-n0');
    expect(await rowsOf('items')).toMatchObject({ 'own-n0': { removedAt: clock.nowMs } });
    clock.nowMs += 30 * dayMs - 1;
    await library.saveOwnItem({ ...tea, text: 'I ate.' });
    expect(Object.keys(await rowsOf('items'))).toEqual(['own-n0', 'own-n1']);
    clock.nowMs += 1;
    await library.saveOwnItem({ ...tea, text: 'I rested.' });
    expect(Object.keys(await rowsOf('items'))).toEqual(['own-n1', 'own-n2']);
  });

  it('brings back one in the last moment', async () => {
    const { library, clock, texts } = await makeLibrary();
    await library.saveOwnItem(tea);
    await library.removeOwnItem('own-n0');
    clock.nowMs += 31 * dayMs; // nothing was changed meanwhile, so it is still there
    await library.restoreOwnItem('own-n0');
    expect(texts()).toEqual([tea.text]);
  });
});

it('keeps what is switched on and off', async () => {
  const { library, rowsOf } = await makeLibrary();
  expect(await library.switchItem('SP-01', false)).toEqual({ is: 'kept', id: 'SP-01' });
  await library.switchItem('SP-08', true);
  expect(library.switches.value).toEqual({ 'SP-01': false, 'SP-08': true });
  expect(await rowsOf('settings')).toEqual({ 'item:SP-01': 'off', 'item:SP-08': 'on' });
});

it('keeps when the flow for a new peer was finished, and nothing else of it', async () => {
  const { library, clock, rowsOf } = await makeLibrary([{ table: 'settings', key: 'newPeerAtMs', value: 'once' }]);
  expect(library.newPeerAtMs.value).toBeNull();
  expect((await library.finishNewPeer()).is).toBe('kept');
  expect(library.newPeerAtMs.value).toBe(clock.nowMs);
  expect(await rowsOf('settings')).toEqual({ newPeerAtMs: clock.nowMs });
});

it('follows another tab', async () => {
  const { names, fromOtherTab } = await makeLibrary();
  await fromOtherTab([{ table: 'places', key: 'car', value: { id: 'car', name: 'Car', isHome: false, order: 0 } }]);
  expect(names()).toEqual(['Car']);
});
