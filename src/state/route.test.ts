// Which address leads to which screen.
import { expect, it } from 'vitest';
import { createRoute, linkTo, parse, screens } from './route.ts';

it.each(screens)('finds %s again by its link', (screen) => {
  expect(parse(linkTo(screen))).toBe(screen);
});

it.each(['', '#', '#/', '#/nowhere', '#/check/extra', '#constructor', '#/TODAY'])('%j leads home', (hash) => {
  expect(parse(hash)).toBe('today');
});

it('follows the address', () => {
  let hash = '#/history';
  let changed: () => void = () => {};
  const route = createRoute(
    () => hash,
    (listener) => {
      changed = listener;
    },
  );
  expect(route.screen.value).toBe('history');
  hash = '#/check';
  changed();
  expect(route.screen.value).toBe('check');
});
