// Prints what a first visit and the whole app weigh, against a budget, as a host with brotli 11 would send it.
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

/** The parts and their words: docs/decisions/007-a-second-script.md and 009-languages-and-a-third-part.md. */
const budgetBytes = {
  'initial JavaScript': 45_000,
  'late JavaScript': 40_000,
  'wanted JavaScript': 66_000,
  'words of a language': 60_000,
  CSS: 12_000,
  'whole precache': 400_000,
};

const dist = new URL('../dist/', import.meta.url);
const read = (path) => readFileSync(new URL(path, dist));
/** Pictures are packed already: a host sends them as they are. Brotli at its best, 11, is Node's default. */
const sentBytes = (path) =>
  /\.(png|webp|jpg)$/.test(path) ? read(path).length : brotliCompressSync(read(path)).length;
const sum = (paths) => [...new Set(paths)].reduce((bytes, path) => bytes + sentBytes(path), 0);

const page = read('index.html').toString();
const tags = page.match(/<(?:script|link)\b[^>]*>/g) ?? [];
const named = (pattern) =>
  tags.filter((tag) => pattern.test(tag)).map((tag) => tag.match(/(?:src|href)="\.\/([^"]+)"/)[1]);
/** With what they import at once: the browser waits for it before it runs them. */
function withImports(paths) {
  const known = new Set(paths);
  for (const path of known)
    for (const [, file] of read(path)
      .toString()
      .matchAll(/\b(?:from|import)"\.\/([^"]+)"/g))
      known.add(`assets/${file}`);
  return [...known];
}
const scripts = withImports(named(/<script[^>]*src=|rel="modulepreload"/));
const styles = named(/rel="stylesheet"/);
const precached = [
  ...read('sw.js')
    .toString()
    .matchAll(/\burl:"([^"]+)"/g),
].map(([, url]) => url);
if (scripts.length === 0 || precached.length === 0) throw new Error('dist is not what this script knows how to read');

const others = precached.filter((path) => /^assets\/.*\.js$/.test(path) && !scripts.includes(path));
/** English comes with each part; a person loads one language more at most. */
const isOtherLanguage = (path) => /\/words-(?!en-)/.test(path);
const isOfWanted = (path) => /\/(words-\w+-)?wanted-/.test(path);

const figures = {
  'initial JavaScript': sum(scripts),
  'late JavaScript': sum(others.filter((path) => !isOfWanted(path) && !isOtherLanguage(path))),
  'wanted JavaScript': sum(others.filter((path) => isOfWanted(path) && !isOtherLanguage(path))),
  'words of a language': sum(others.filter(isOtherLanguage)),
  CSS: sum(styles),
  'whole first load': sum(['index.html', ...scripts, ...styles, ...named(/rel="(?:icon|manifest)"/)]),
  'whole precache': sum(precached),
};
let over = false;
for (const [name, bytes] of Object.entries(figures)) {
  const budget = budgetBytes[name];
  if (budget !== undefined && bytes > budget) over = true;
  const against =
    budget === undefined ? '' : ` of ${budget.toLocaleString('en')}${bytes > budget ? '  OVER BUDGET' : ''}`;
  process.stdout.write(`${name.padEnd(20)}${bytes.toLocaleString('en').padStart(9)} B${against}\n`);
}
process.exitCode = over ? 1 : 0;
