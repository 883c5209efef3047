// No wait without an end, and a name of ours for every refusal.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asStoreError, limited, limitForMs } from './limit.ts';
import { storeError } from './store.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

describe('work with a limit', () => {
  it('gives what it comes to, and leaves no timer behind', async () => {
    expect(await limited(Promise.resolve(7), 100)).toBe(7);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is refused as it is refused, and leaves no timer behind', async () => {
    await expect(limited(Promise.reject(new Error('own')), 100)).rejects.toThrow('own');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is late after the limit, and not before', async () => {
    let reason = 'none';
    const work = limited(new Promise(() => {}), 100).catch((error) => {
      reason = error.reason;
    });
    await vi.advanceTimersByTimeAsync(99);
    expect(reason).toBe('none');
    await vi.advanceTimersByTimeAsync(1);
    await work;
    expect(reason).toBe('late');
  });

  it('is not late because the device slept in the middle', async () => {
    vi.useRealTimers();
    const due: (() => void)[] = [];
    vi.stubGlobal('setTimeout', (then: () => void) => due.push(then));
    let done = (_: number) => {};
    const answer = new Promise<number>((resolve) => {
      done = resolve;
    });
    const work = limited(answer, 100);
    for (const then of due.splice(0)) then(); // awake: every timer of before is over
    await Promise.resolve();
    vi.unstubAllGlobals();
    done(7);
    expect(await work).toBe(7);
  });
});

describe('the limit', () => {
  it('is 8 s, and 5 ms more for each row', () => {
    expect([limitForMs(0), limitForMs(10_000)]).toEqual([8_000, 58_000]);
  });
});

describe('a refusal', () => {
  it.each([
    ['QuotaExceededError', 'full'],
    ['VersionError', 'readOnly'],
    ['InvalidStateError', 'lost'],
    ['UnknownError', 'lost'],
    ['AbortError', 'lost'],
    ['SecurityError', 'refused'],
    ['DataError', 'refused'],
  ])('by %s is "%s", with its cause', (name, reason) => {
    const cause = new DOMException('as the browser says', name);
    expect(asStoreError(cause)).toMatchObject({ name: 'StoreError', message: `storage: ${reason}`, reason, cause });
  });

  it.each([undefined, null, 'text', {}])('by what is no error (%j) is "refused"', (thrown) => {
    expect(asStoreError(thrown)).toMatchObject({ name: 'StoreError', reason: 'refused' });
  });

  it('that has our name already stays the same', () => {
    const ours = storeError('late');
    expect(asStoreError(ours)).toBe(ours);
  });
});
