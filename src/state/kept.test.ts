// What is kept: all or nothing, shown once it is on the disk, and the same in every tab.
import { expect, it } from 'vitest';
import { memoryStore } from '../storage/memory-store.ts';
import { type Change, type Store, storeError } from '../storage/store.ts';
import { makeKept } from './kept.fake.ts';
import { createKept } from './kept.ts';

const dark: Change = { table: 'settings', key: 'theme', value: 'dark' };
const car: Change = { table: 'places', key: 'car', value: { id: 'car', name: 'Car', isHome: false, order: 0 } };

/** Two tabs on one disk, each telling the other what it kept. */
async function twoTabs() {
  const disk = memoryStore();
  const tabs: ((changes: readonly Change[]) => void)[] = [];
  const tab = async (n: number) => {
    const store: Store = {
      ...disk,
      async commit(changes) {
        await disk.commit(changes);
        tabs[1 - n]?.(changes);
      },
      onForeignChange(tell) {
        tabs[n] = tell;
        return () => {};
      },
    };
    return createKept(store);
  };
  return [await tab(0), await tab(1)] as const;
}

it('begins with what is there', async () => {
  const { kept } = await makeKept([dark, car]);
  expect([...kept.rows.settings.value]).toEqual([['theme', 'dark']]);
  expect(kept.rows.places.value.get('car')).toEqual(car.value);
  expect(kept.rows.answers.value.size).toBe(0);
  expect([kept.mode.value, kept.boot.found]).toEqual(['memory', 'new']);
});

it('shows a change once it is kept, and not before', async () => {
  const { kept, hold } = await makeKept();
  const open = hold();
  const keeping = kept.commit([dark, car]);
  await Promise.resolve();
  expect(kept.rows.settings.value.size).toBe(0);
  open();
  await keeping;
  expect(kept.rows.settings.value.get('theme')).toBe('dark');
  expect(kept.rows.places.value.size).toBe(1);
  await kept.commit([{ table: 'places', key: 'car', value: null }]);
  expect(kept.rows.places.value.size).toBe(0);
});

it('changes nothing where the disk refuses', async () => {
  const { kept, refuse } = await makeKept([dark]);
  const before = Object.values(kept.rows).map((rows) => rows.value);
  refuse('full');
  await expect(kept.commit([{ ...dark, value: 'light' }, car])).rejects.toMatchObject({ reason: 'full' });
  expect(Object.values(kept.rows).map((rows) => rows.value)).toEqual(before);
});

it('leaves the tables alone that a change does not name', async () => {
  const { kept } = await makeKept([car]);
  const before = kept.rows.places.value;
  await kept.commit([dark]);
  expect(kept.rows.places.value).toBe(before);
});

it('follows the other tab, both ways', async () => {
  const [here, there] = await twoTabs();
  await here.commit([dark]);
  expect(there.rows.settings.value.get('theme')).toBe('dark');
  await there.commit([{ ...dark, value: 'light' }, car]);
  expect(here.rows.settings.value.get('theme')).toBe('light');
  expect([...here.rows.places.value]).toEqual([...there.rows.places.value]);
  await here.commit([{ table: 'places', key: 'car', value: null }]);
  expect(there.rows.places.value.size).toBe(0);
});

it('says when a newer version has taken over the data', async () => {
  let mode: Store['mode'] = 'disk';
  const store: Store = {
    ...memoryStore(),
    get mode() {
      return mode;
    },
    commit: async () => {
      mode = 'readOnly';
      throw storeError('readOnly');
    },
  };
  const kept = await createKept(store);
  expect(kept.mode.value).toBe('disk');
  await expect(kept.commit([dark])).rejects.toMatchObject({ reason: 'readOnly' });
  expect(kept.mode.value).toBe('readOnly');
});

it('follows the mode at once, without a write, and shows what came with it', async () => {
  const disk = memoryStore();
  let mode: Store['mode'] = 'memory';
  let boot: Store['boot'] = { found: 'new', lost: [] };
  let tell: (changes: readonly Change[]) => void = () => {};
  const store: Store = {
    ...disk,
    get mode() {
      return mode;
    },
    get boot() {
      return boot;
    },
    onForeignChange(listen) {
      tell = listen;
      return () => {};
    },
  };
  const kept = await createKept(store);
  mode = 'disk'; // it answers after all
  boot = { found: 'recovered', lost: [] };
  tell([dark]);
  expect([kept.mode.value, kept.boot.found, kept.rows.settings.value.get('theme')]).toEqual([
    'disk',
    'recovered',
    'dark',
  ]);
  mode = 'readOnly'; // a newer version came in
  tell([]);
  expect([kept.mode.value, kept.rows.settings.value.get('theme')]).toEqual(['readOnly', 'dark']);
});
