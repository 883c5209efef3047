// `npm run accuracy [part …]`: tries every measure against references and writes docs/accuracy.md.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { ensureDependencies } from './dependencies.mjs';

ensureDependencies();
const root = fileURLToPath(new URL('../', import.meta.url));
const folder = `${root}scripts/accuracy/parts/`;
const report = `${root}docs/accuracy.md`;
/** Each part is a file that exports `measure`; the order of the report is the order of their names. */
const all = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .sort();
const wanted = process.argv.slice(2);
const isWanted = (file) => wanted.length === 0 || wanted.some((name) => file.includes(name));
const mark = (file) => `<!-- ${file.replace(/\.ts$/, '')} -->`;

const before = readOr(report, '');
const partOf = (file) => before.split(/(?=<!-- [\w-]+ -->\n)/).find((part) => part.startsWith(mark(file))) ?? '';

let well = true;
const parts = [];
for (const file of all) {
  if (!isWanted(file)) {
    parts.push(partOf(file));
    continue;
  }
  const startMs = performance.now();
  const { module } = await runnerImport(`${folder}${file}`, { configFile: false, root });
  const { title, body, goals } = await module.measure();
  for (const [goal, isReached] of Object.entries(goals)) {
    well &&= isReached;
    process.stdout.write(`${isReached ? 'reached ' : 'MISSED  '} ${title}: ${goal}\n`);
  }
  const list = Object.entries(goals).map(
    ([goal, isReached]) => `- ${isReached ? 'Reached' : '**Not reached**'}: ${goal}`,
  );
  parts.push(`${mark(file)}\n## ${title}\n\n${list.join('\n')}\n\n${body.trim()}\n\n`);
  process.stdout.write(`${file}: ${((performance.now() - startMs) / 1000).toFixed(1)} s\n`);
}
const intro = `# Accuracy

What each measure is worth: its reference, the cases, the error. Written by \`npm run accuracy\`; nothing here is
typed by hand. Thresholds were set on the tuning half of the cases; what is told here is the other half, which no
threshold has seen, unless a table says otherwise. Real recordings and photographs come from the named packages.

`;
writeFileSync(report, `${intro}${parts.join('').trimEnd()}\n`);
process.exitCode = well ? 0 : 1;

function readOr(path, otherwise) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return otherwise;
  }
}
