// A shaky thumb taps twice: the second half counts for nothing on another button, and a quick thumb loses no tap.
import { afterEach, expect, it, vi } from 'vitest';
import { createDoubleTaps, isSecondHalf, settleMs } from './double-tap.ts';

const at = (atMs: number, xPixels = 100, yPixels = 500, on: 'bar' | 'page' = 'page') => ({
  atMs,
  on,
  xPixels,
  yPixels,
});

afterEach(() => vi.restoreAllMocks());

it.each([
  ['nothing before it', null, at(0), false],
  ['the same place at once', at(0), at(160), true],
  ['the same place, just before it settles', at(0), at(settleMs - 1), true],
  ['the same place, settled', at(0), at(settleMs), false],
  ['a thumb that slipped a little', at(0), at(160, 110, 515), true],
  ['the next row', at(0), at(160, 100, 588), false],
  ['the button beside it', at(0), at(160, 170), false],
  ['the bar below it', at(0), at(160, 100, 500, 'bar'), false],
] as const)('%s', (_what, first, next, is) => {
  expect(isSecondHalf(first, next)).toBe(is);
});

interface Button {
  closest(selector: string): unknown;
}
/** `scrolled`: how far down the page is. */
function tap(target: Button, timeStamp: number, scrolled = 0, detail = 1) {
  const stop = vi.fn();
  const where = { clientX: 100, clientY: 500, pageX: 100, pageY: 500 + scrolled };
  const event = { target, detail, timeStamp, ...where, preventDefault: vi.fn(), stopPropagation: stop };
  return { event: event as unknown as MouseEvent, isStopped: () => stop.mock.calls.length > 0 };
}
const button = (isInBar = false): Button => {
  const own: Button = { closest: (selector) => (selector !== '.actions' || isInBar ? own : null) };
  return own;
};

/** Whether a second tap at the same place on the screen is stopped. */
function isStopped(first: Button, second: Button, { ms = 160, scrolled = 0, detail = 1 } = {}) {
  const { shield } = createDoubleTaps();
  shield(tap(first, 1_000).event);
  const next = tap(second, 1_000 + ms, scrolled, detail);
  shield(next.event);
  return next.isStopped();
}

it('stops it on another button only, and not for long', () => {
  const notYet = button();
  expect(isStopped(notYet, button())).toBe(true);
  expect(isStopped(notYet, notYet)).toBe(false);
  expect(isStopped(notYet, button(), { ms: settleMs })).toBe(false);
});

it('leaves keys alone', () => {
  expect(isStopped(button(), button(), { detail: 0 })).toBe(false);
});

it('loses no tap on a row that was scrolled to the same place', () => {
  expect(isStopped(button(), button(), { scrolled: 95 })).toBe(false);
});

it('stops it in the bar, also where the new screen begins at its top', () => {
  expect(isStopped(button(true), button(true), { scrolled: -95 })).toBe(true);
});

it('counts from the moment that the rows moved, however long the disk took', () => {
  const { shield, moved } = createDoubleTaps();
  shield(tap(button(), 1_000).event);
  vi.spyOn(performance, 'now').mockReturnValue(1_900);
  moved();
  const next = tap(button(), 2_000);
  shield(next.event);
  expect(next.isStopped()).toBe(true);
});
