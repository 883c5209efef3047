// Every path that the documents name exists: a map with a street that is gone misleads worse than no map.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const docs = existsSync(join(root, 'docs'))
  ? readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).map((path) => `docs/${path}`)
  : [];
const documents = ['README.md', 'CONTRIBUTING.md', ...docs.filter((path) => path.endsWith('.md'))]
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => existsSync(join(root, path)));

/** What stands between back-ticks and looks like a path of ours; patterns and made-up names are no promise. */
function pathsIn(text: string): readonly string[] {
  return (
    [...text.replace(/```[\s\S]*?```/g, '').matchAll(/`([^`\n]+)`/g)]
      .map(([, path]) => path ?? '')
      .filter((path) => /^\.?[\w-]+(\/[\w.-]+)*(\/|\.(ts|tsx|md|mjs|json|html|css|svg|png|xml|txt|ya?ml))$/.test(path))
      // Built, not written; and the design documents, which the sources of thresholds name.
      .filter((path) => !/^(sw\.js|(content|faults|peers|testing|product)\.md)$/.test(path))
  );
}
/** A short name stands for the file beside others that the text speaks of. */
const places = [
  '',
  'src',
  'docs',
  'src/checks',
  'src/checks/camera',
  'src/checks/microphone',
  'src/core',
  'src/core/faults',
];
const isThere = (document: string, path: string) =>
  [join(document, '..'), ...places].some((place) => existsSync(join(root, place, path)));

it('tells a path from other code', () => {
  const text =
    'See `src/main.tsx`, `docs/` and `judge.ts`, not `npm test`, `camera.dark`, `getUserMedia()` or `a/<id>/b.ts`.';
  expect(pathsIn(text)).toEqual(['src/main.tsx', 'docs/', 'judge.ts']);
});

describe.skipIf(documents.length === 0)('the documents', () => {
  it.each(documents)('%s names only what exists', (document) => {
    const missing = pathsIn(readFileSync(join(root, document), 'utf8')).filter((path) => !isThere(document, path));
    expect(missing).toEqual([]);
  });
});
