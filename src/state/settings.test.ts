// Settings: applied at once, kept, and never broken by what an older or newer version left.
import { signal } from '@preact/signals';
import { expect, it, vi } from 'vitest';
import { memoryStore } from '../storage/memory-store.ts';
import type { Store } from '../storage/store.ts';
import { createKept } from './kept.ts';
import { createSettings, defaults } from './settings.ts';

const settingsOf = async (store: Store, trouble = vi.fn()) => createSettings(await createKept(store), trouble);
const settle = () => new Promise((resolve) => setTimeout(resolve));

it('begins with the defaults', async () => {
  expect((await settingsOf(memoryStore())).choices.value).toEqual(defaults);
});

it('applies a choice at once and keeps it', async () => {
  const store = memoryStore();
  const settings = await settingsOf(store);
  settings.choose('theme', 'dark');
  expect(settings.choices.value.theme).toBe('dark');
  settings.choose('plannedMinutes', 90);
  settings.choose('cameraId', 'a1b2');
  await settle();
  expect((await settingsOf(store)).choices.value).toEqual({
    ...defaults,
    theme: 'dark',
    plannedMinutes: 90,
    cameraId: 'a1b2',
  });
});

it('follows another tab, but not before what was chosen here is kept', async () => {
  const kept = await createKept(memoryStore());
  const rows = signal<ReadonlyMap<string, string | number>>(new Map());
  let done: () => void = () => {};
  const commit = () => new Promise<void>((resolve) => (done = resolve));
  const settings = createSettings({ ...kept, rows: { ...kept.rows, settings: rows }, commit }, vi.fn());
  settings.choose('theme', 'dark');
  rows.value = new Map([['theme', 'light']]);
  expect(settings.choices.value.theme).toBe('dark');
  done();
  await settle();
  expect(settings.choices.value.theme).toBe('light');
});

it.each([
  ['plannedMinutes', 7],
  ['plannedMinutes', '60'],
  ['theme', 'neon'],
  ['textSize', 3],
  ['cameraId', 5],
  ['installLater', 'maybe'],
  ['listMode', 'grid'],
  ['unknown', 'x'],
])('falls back to the default for %s = %o', async (key, value) => {
  const store = memoryStore();
  await store.commit([{ table: 'settings', key, value }]);
  expect((await settingsOf(store)).choices.value).toEqual(defaults);
});

it('goes on with what was chosen, and says so, where nothing can be written', async () => {
  const trouble = vi.fn();
  const settings = await settingsOf({ ...memoryStore(), commit: () => Promise.reject(new Error('broken')) }, trouble);
  settings.choose('theme', 'light');
  await settle();
  expect(settings.choices.value).toEqual({ ...defaults, theme: 'light' });
  expect(trouble).toHaveBeenCalledOnce();
});
