// Where a new version may come in by itself: on no screen on which something can be typed.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mayInterrupt } from './shell.ts';
import { screens } from './state/route.ts';

const root = import.meta.dirname;
/** What takes words, times or a file from a person. A choice among few is kept at once. */
const takesWords = /<textarea|<form|<input(?![^>]*type="(?:radio|checkbox)")|contentEditable/;

const importsOf = (path: string) =>
  [...readFileSync(path, 'utf8').matchAll(/^import (?!type)(?:[^'";]*?\sfrom\s)?'(\.[^']+\.tsx)'/gms)].map(
    ([, target = '']) => join(dirname(path), target),
  );
/** The component's file and all drawn by it. */
function drawnBy(path: string, seen = new Set<string>()): ReadonlySet<string> {
  if (!seen.has(path)) {
    seen.add(path);
    for (const next of importsOf(path)) drawnBy(next, seen);
  }
  return seen;
}
/** From the lists that map an address to a component, and their imports. */
function fileOf(screen: string): string {
  for (const list of ['root.tsx', 'late-screens.ts', 'wanted-screens.ts']) {
    const path = join(root, 'screens', list);
    const text = readFileSync(path, 'utf8');
    const [, component] = text.match(new RegExp(`^  '?${screen}'?: (\\w+)`, 'm')) ?? [];
    const [, file] = text.match(new RegExp(`^import \\{[^}]*\\b${component}\\b[^}]*\\} from '([^']+)'`, 'm')) ?? [];
    if (component && file) return join(dirname(path), file);
  }
  throw new Error(`no component for ${screen}`);
}
const takingWords = (screen: string) =>
  [...drawnBy(fileOf(screen))].filter((path) => takesWords.test(readFileSync(path, 'utf8')));

describe('where a new version may come in', () => {
  test.each(mayInterrupt)('nothing can be typed on %s', (screen) => {
    expect(takingWords(screen)).toEqual([]);
  });

  test('forms are found where there are some', () => {
    const withForms = screens.filter((screen) => takingWords(screen).length > 0);
    expect(withForms).toEqual(
      expect.arrayContaining(['places', 'items', 'pack', 'guide', 'routine', 'hours', 'apart']),
    );
  });
});
