// Every page of the guide is on its first page, once.
import { expect, it } from 'vitest';
import { wanted } from '../../content/locales/en/wanted.ts';
import { wantedScreens } from '../../state/route.ts';
import { groups } from './pages.ts';

/** The first page itself, what has a card of its own, and what the navigation or the settings lead to. */
const elsewhere: readonly string[] = [
  'guide',
  'app',
  'handout',
  'history',
  'settings',
  'keep',
  'backup',
  'erase',
  'pack',
];

it('leads to every page, each once', () => {
  const listed = groups.flatMap(({ pages }) => pages);
  expect([...listed].sort()).toEqual(wantedScreens.filter((screen) => !elsewhere.includes(screen)).sort());
  expect(Object.keys(wanted.guide.pages).sort()).toEqual([...listed].sort());
});
