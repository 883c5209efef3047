// Asking to be kept: once, in silence, whatever the browser says.
import { expect, it, vi } from 'vitest';
import { askToPersist } from './persist.ts';

const blocked = () => Promise.reject(new DOMException('blocked', 'SecurityError'));
const asking = (is: boolean, persist: () => Promise<boolean>) =>
  ({ persisted: async () => is, persist }) as unknown as StorageManager;

it('asks where the browser has not promised it yet', async () => {
  const persist = vi.fn(async () => false);
  await askToPersist(asking(false, persist));
  expect(persist).toHaveBeenCalledTimes(1);
});

it('does not ask twice for what was promised', async () => {
  const persist = vi.fn(async () => true);
  await askToPersist(asking(true, persist));
  expect(persist).not.toHaveBeenCalled();
});

it.each([
  ['refuses', asking(false, blocked)],
  ['refuses to say', { persisted: blocked, persist: blocked } as unknown as StorageManager],
  ['throws on the spot', {} as StorageManager],
  ['has none', undefined],
])('never rejects where the browser %s', async (_, storage) => {
  await expect(askToPersist(storage)).resolves.toBeUndefined();
});
