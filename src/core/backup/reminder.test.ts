// When a back-up is due: by age, and by what was kept since.
import { expect, it } from 'vitest';
import { isBackupDue, type Kept } from './reminder.ts';

const dayMs = 86_400_000;
const nowMs = 1_000 * dayMs;
const due: Kept = {
  nowMs,
  sinceMs: nowMs - 30 * dayMs,
  checksSince: 5,
  laterMs: 0,
  isShortLived: false,
};

it.each<[string, Partial<Kept>, boolean]>([
  ['a month and five checks', {}, true],
  ['a day less', { sinceMs: nowMs - 29 * dayMs }, false],
  ['a check less', { checksSince: 4 }, false],
  ['nothing to lose', { sinceMs: null }, false],
  ['put off', { laterMs: nowMs + 14 * dayMs }, false],
  ['put off, and over', { laterMs: nowMs }, true],
  ['put off by a wrong clock', { laterMs: nowMs + 15 * dayMs }, true],
  ['a Safari tab, four days and two checks', { isShortLived: true, sinceMs: nowMs - 4 * dayMs, checksSince: 2 }, true],
  ['a Safari tab, three days', { isShortLived: true, sinceMs: nowMs - 3 * dayMs }, false],
  ['a back-up from a time to come', { sinceMs: nowMs + dayMs }, false],
])('%s', (_name, change, is) => {
  expect(isBackupDue({ ...due, ...change })).toBe(is);
});
