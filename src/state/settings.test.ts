// Settings: applied at once, kept, and never broken by what an older or newer version left.
import { expect, it, vi } from 'vitest';
import { memoryStore } from '../storage/store.ts';
import { createSettings, defaults } from './settings.ts';

it('begins with the defaults', async () => {
  expect((await createSettings(memoryStore(), vi.fn())).choices.value).toEqual(defaults);
});

it('applies a choice at once and keeps it', async () => {
  const store = memoryStore();
  const settings = await createSettings(store, vi.fn());
  settings.choose('theme', 'dark');
  expect(settings.choices.value.theme).toBe('dark');
  settings.choose('plannedMinutes', 90);
  settings.choose('cameraId', 'a1b2');
  expect((await createSettings(store, vi.fn())).choices.value).toEqual({
    ...defaults,
    theme: 'dark',
    plannedMinutes: 90,
    cameraId: 'a1b2',
  });
});

it.each([
  ['plannedMinutes', 7],
  ['plannedMinutes', '60'],
  ['theme', 'neon'],
  ['textSize', 3],
  ['cameraId', 5],
  ['installLater', 'maybe'],
  ['unknown', 'x'],
])('falls back to the default for %s = %o', async (key, value) => {
  const store = memoryStore();
  await store.saveSetting(key, value);
  expect((await createSettings(store, vi.fn())).choices.value).toEqual(defaults);
});

it('goes on with the defaults, and says so, where nothing can be read or written', async () => {
  const trouble = vi.fn();
  const broken = () => Promise.reject(new Error('broken'));
  const settings = await createSettings({ ...memoryStore(), settings: broken, saveSetting: broken }, trouble);
  settings.choose('theme', 'light');
  await new Promise((resolve) => setTimeout(resolve));
  expect(settings.choices.value).toEqual({ ...defaults, theme: 'light' });
  expect(trouble).toHaveBeenCalledTimes(2);
});
