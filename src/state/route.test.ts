// Which address leads to which screen.
import { expect, it } from 'vitest';
import { createRoute, linkTo, parse, screens } from './route.ts';

it.each(screens)('finds %s again by its link', (screen) => {
  expect(parse(linkTo(screen))).toEqual({ screen, detail: '' });
});

it.each(['', '#', '#/', '#/nowhere', '#/check/extra', '#constructor', '#/TODAY'])('%j leads home', (hash) => {
  expect(parse(hash)).toEqual({ screen: 'today', detail: '' });
});

it('finds a detail again, and forgets one that is none', () => {
  expect(parse(linkTo('app', 'zoom'))).toEqual({ screen: 'app', detail: 'zoom' });
  expect(parse('#/app/%3Cimg')).toEqual({ screen: 'app', detail: '' });
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
