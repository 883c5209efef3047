// Waiting with an end: by the person's leaving, or by the clock.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { orAbort, within } from './limits.ts';

/** A signal that counts who listens. */
function counted() {
  const controller = new AbortController();
  const add = vi.spyOn(controller.signal, 'addEventListener');
  const remove = vi.spyOn(controller.signal, 'removeEventListener');
  return { controller, listening: () => add.mock.calls.length - remove.mock.calls.length };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('orAbort', () => {
  it.each([
    ['a value', async () => 1],
    ['a rejection', async () => Promise.reject(new Error('no'))],
  ])('leaves no listener after %s', async (_what, make) => {
    const { controller, listening } = counted();
    await orAbort(make(), controller.signal).catch(() => {});
    await vi.runAllTimersAsync();
    expect(listening()).toBe(0);
  });

  it('rejects with the reason of a signal that has aborted before', async () => {
    await expect(orAbort(Promise.resolve(1), AbortSignal.abort('idle'))).rejects.toBe('idle');
  });

  it.each([true, false])('swallows a rejection that comes after the abort (aborted before: %s)', async (isBefore) => {
    const controller = new AbortController();
    if (isBefore) controller.abort('left');
    let fail: (error: Error) => void = () => {};
    const promise = orAbort(new Promise((_, reject) => (fail = reject)), controller.signal);
    controller.abort('left');
    await expect(promise).rejects.toBe('left');
    const unhandled = vi.fn();
    process.once('unhandledRejection', unhandled);
    fail(new Error('too late to matter'));
    vi.useRealTimers();
    await new Promise((resolve) => setTimeout(resolve, 5));
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });
});

describe('within', () => {
  it('gives the value, and leaves no timer', async () => {
    expect(await within(Promise.resolve('there'), 100, () => 'late')).toBe('there');
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([
    ['what comes instead', () => 'late', { value: 'late' }],
    [
      'what is thrown instead',
      () => {
        throw new DOMException('late', 'TimeoutError');
      },
      { name: 'TimeoutError' },
    ],
  ])('gives %s after the limit', async (_what, late, expected) => {
    const waiting = within<string>(new Promise(() => {}), 100, late).then(
      (value) => ({ value }),
      ({ name }: DOMException) => ({ name }),
    );
    await vi.advanceTimersByTimeAsync(100);
    expect(await waiting).toEqual(expected);
  });
});
