// A shaky thumb taps twice: the second half counts for nothing on another button, and a quick thumb loses no tap.
import { afterEach, expect, it, vi } from 'vitest';
import { createDoubleTaps, isSecondHalf, settleMs } from './double-tap.ts';

const at = (atMs: number, xPixels = 100, yPixels = 500) => ({ atMs, xPixels, yPixels });

afterEach(() => vi.restoreAllMocks());

it.each([
  ['nothing before it', null, at(0), false],
  ['the same place at once', at(0), at(160), true],
  ['the same place, just before it settles', at(0), at(settleMs - 1), true],
  ['the same place, settled', at(0), at(settleMs), false],
  ['a thumb that slipped a little', at(0), at(160, 110, 515), true],
  ['the next row', at(0), at(160, 100, 588), false],
  ['the button beside it', at(0), at(160, 170), false],
] as const)('%s', (_what, first, next, is) => {
  expect(isSecondHalf(first, next)).toBe(is);
});

function tap(button: object, timeStamp: number, more = {}) {
  const event = {
    target: { closest: () => button },
    detail: 1,
    timeStamp,
    pageX: 100,
    pageY: 500,
    preventDefault: vi.fn(),
    stopPropagation: vi.fn(),
    ...more,
  };
  return { event: event as unknown as MouseEvent, isStopped: () => event.stopPropagation.mock.calls.length > 0 };
}

function after(first: object, second: object, ms: number, more = {}) {
  const { shield } = createDoubleTaps();
  shield(tap(first, 1_000).event);
  const next = tap(second, 1_000 + ms, more);
  shield(next.event);
  return next.isStopped();
}

it('stops it on another button only', () => {
  const notYet = {};
  expect(after(notYet, {}, 160)).toBe(true);
  expect(after(notYet, notYet, 160)).toBe(false);
  expect(after(notYet, {}, settleMs)).toBe(false);
});

it('leaves keys alone', () => {
  expect(after({}, {}, 20, { detail: 0 })).toBe(false);
});

it('counts from the moment that the rows moved, however long the disk took', () => {
  const { shield, moved } = createDoubleTaps();
  shield(tap({}, 1_000).event);
  vi.spyOn(performance, 'now').mockReturnValue(1_900);
  moved();
  const next = tap({}, 2_000);
  shield(next.event);
  expect(next.isStopped()).toBe(true);
});
