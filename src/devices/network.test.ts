// The connection: on or off, and the kind where the browser tells.
import { afterEach, expect, it, vi } from 'vitest';
import { type ConnectionState, readConnection, watchConnection } from './network.ts';

afterEach(() => vi.unstubAllGlobals());

it.each([
  [{ onLine: true }, 'unknown'],
  [{ onLine: true, connection: {} }, 'unknown'],
  [{ onLine: true, connection: { type: 'unknown' } }, 'unknown'],
  [{ onLine: true, connection: { type: 'wifi' } }, 'wifi'],
  [{ onLine: true, connection: { type: 'cellular' } }, 'cellular'],
  [{ onLine: false, connection: { type: 'none' } }, 'none'],
  [{ onLine: true, connection: { type: 'bluetooth' } }, 'other'],
])('reads %o as %s', (navigator, kind) => {
  vi.stubGlobal('navigator', navigator);
  expect(readConnection()).toEqual({ online: navigator.onLine, kind });
});

it('tells the state now and every change, until the signal', () => {
  const page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  const navigator = { onLine: true };
  vi.stubGlobal('navigator', navigator);
  const [told, leaving] = [[] as ConnectionState[], new AbortController()];
  watchConnection((state) => told.push(state), leaving.signal);
  navigator.onLine = false;
  page.dispatchEvent(new Event('offline'));
  leaving.abort();
  page.dispatchEvent(new Event('online'));
  expect(told.map(({ online }) => online)).toEqual([true, false]);
});
