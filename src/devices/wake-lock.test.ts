// The screen stays on while it is wished for, and nobody is troubled where it cannot.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepAwake } from './wake-lock.ts';

const page = Object.assign(new EventTarget(), { hidden: false });
const makeLock = () => ({
  released: false,
  release: vi.fn(async function (this: { released: boolean }) {
    this.released = true;
  }),
});
let locks: ReturnType<typeof makeLock>[];
const request = vi.fn();

beforeEach(() => {
  locks = [];
  request.mockReset().mockImplementation(async () => {
    const lock = makeLock();
    locks.push(lock);
    return lock;
  });
  vi.stubGlobal('document', page);
  vi.stubGlobal('navigator', { wakeLock: { request } });
});
afterEach(() => vi.unstubAllGlobals());

const settle = () => new Promise((resolve) => setTimeout(resolve));
const show = async (isShown: boolean) => {
  page.hidden = !isShown;
  if (!isShown) for (const lock of locks) lock.released = true; // as browsers do
  page.dispatchEvent(new Event('visibilitychange'));
  await settle();
};
const held = () => locks.filter(({ released }) => !released).length;

it('holds until the signal', async () => {
  const leaving = new AbortController();
  expect(await keepAwake(leaving.signal)).toBe(true);
  expect(request).toHaveBeenCalledWith('screen');
  expect(held()).toBe(1);
  leaving.abort();
  expect(held()).toBe(0);
});

it('asks again when the page comes back, and no more after the signal', async () => {
  const leaving = new AbortController();
  await keepAwake(leaving.signal);
  await show(false);
  expect([request.mock.calls.length, held()]).toEqual([1, 0]);
  await show(true);
  expect([request.mock.calls.length, held()]).toEqual([2, 1]);
  await show(true); // told twice
  expect(request).toHaveBeenCalledTimes(2);
  leaving.abort();
  expect(held()).toBe(0);
  await show(true);
  expect(request).toHaveBeenCalledTimes(2);
});

it('does not ask twice while the browser thinks', async () => {
  const leaving = new AbortController();
  const awake = keepAwake(leaving.signal);
  page.dispatchEvent(new Event('visibilitychange'));
  expect(await awake).toBe(true);
  expect(request).toHaveBeenCalledOnce();
  leaving.abort();
});

it('gives back a lock that comes after the signal', async () => {
  const leaving = new AbortController();
  const awake = keepAwake(leaving.signal);
  leaving.abort();
  expect(await awake).toBe(false);
  expect(held()).toBe(0);
});

it('says where it cannot, and may be luckier later', async () => {
  request.mockRejectedValueOnce(new DOMException('low battery', 'NotAllowedError'));
  const leaving = new AbortController();
  expect(await keepAwake(leaving.signal)).toBe(false);
  await show(true);
  expect(held()).toBe(1);
  leaving.abort();
  expect(held()).toBe(0);
});

it.each([
  ['there is no such interface', {}],
  [
    'it breaks at once',
    {
      wakeLock: {
        request: () => {
          throw new TypeError('as the test wants');
        },
      },
    },
  ],
])('says no where %s', async (_why, navigator) => {
  vi.stubGlobal('navigator', navigator);
  expect(await keepAwake(new AbortController().signal)).toBe(false);
});

it('does not ask at all where nobody waits any more', async () => {
  expect(await keepAwake(AbortSignal.abort())).toBe(false);
  expect(request).not.toHaveBeenCalled();
});

it('is not troubled by a lock that cannot be given back', async () => {
  const leaving = new AbortController();
  await keepAwake(leaving.signal);
  locks[0]?.release.mockRejectedValueOnce(new Error('as the test wants'));
  leaving.abort();
  await settle();
});
