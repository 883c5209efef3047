// The reminder: only where the browser has promised nothing, after a while, and quiet for two weeks when it is put off.
import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import { type CheckRecord, newRecord } from '../core/check-record.ts';
import { createBackupDue } from './backup-due.ts';
import { makeKept } from './kept.fake.ts';

const dayMs = 86_400_000;
const nowMs = 1_000 * dayMs;

async function make(options: { isPersisted?: boolean; mode?: string; lastAt?: number; brought?: true } = {}) {
  const { isPersisted = false, mode = 'disk', lastAt, brought } = options;
  const fake = await makeKept(lastAt ? [{ table: 'settings', key: 'lastBackupAt', value: lastAt }] : []);
  Object.assign(fake.store, { mode });
  const checks: readonly CheckRecord[] = Array.from({ length: 6 }, (_, i) => ({
    ...newRecord(nowMs - i * 8 * dayMs, 'x', '0.1.0'),
    ...(brought && { brought }),
  }));
  const clock = signal(nowMs);
  const due = createBackupDue({
    kept: await fake.reopen(),
    store: { firstCheckAt: async () => nowMs - 40 * dayMs },
    history: { checks: signal(checks) },
    clock,
    now: () => nowMs,
    isPersisted: async () => isPersisted,
    isShortLived: false,
  });
  const before = due.isDue.value;
  await new Promise((resolve) => setImmediate(resolve));
  return { ...fake, due, clock, before };
}

it('says nothing before the browser has answered, and then that it is time', async () => {
  const { due, before } = await make();
  expect([before, due.isDue.value]).toEqual([false, true]);
});

it.each([
  ['the browser promised to keep it', { isPersisted: true }],
  ['nothing is kept here', { mode: 'memory' }],
  ['a newer version wrote it', { mode: 'readOnly' }],
  ['the last one is from last week', { lastAt: nowMs - 7 * dayMs }],
  ['little was kept since the last', { lastAt: nowMs - 31 * dayMs }],
  ['all of it came with a back-up', { brought: true as const }],
])('says nothing where %s', async (_why, options) => {
  expect((await make(options)).due.isDue.value).toBe(false);
});

it('knows of no back-up from a time to come: a clock was wrong', async () => {
  expect((await make({ lastAt: nowMs + 900 * dayMs })).due.isDue.value).toBe(true);
});

it('takes the one that was made a moment ago, though the clock on screen is behind', async () => {
  const { due, clock } = await make({ lastAt: nowMs - 1 });
  clock.value = nowMs - 30_000;
  expect(due.isDue.value).toBe(false);
});

it('is quiet for two weeks when it is put off', async () => {
  const { due, clock } = await make();
  expect(await due.later()).toBe(true);
  expect(due.isDue.value).toBe(false);
  clock.value = nowMs + 14 * dayMs;
  expect(due.isDue.value).toBe(true);
});

it('stays where putting it off could not be kept', async () => {
  const { due, refuse } = await make();
  refuse('full');
  expect(await due.later()).toBe(false);
  expect(due.isDue.value).toBe(true);
});
