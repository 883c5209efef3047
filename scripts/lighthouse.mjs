// `npm run lighthouse`: the median of three runs as a slow phone, on the built app.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureDependencies, npm } from './dependencies.mjs';

ensureDependencies();
const { ensureBrowser } = await import('./browser.mjs');
const { buildApp, serveApp } = await import('./serve.mjs');

const runs = 3;
/** Lowest medians. Speed is never quite the same twice; the others are. */
const floors = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 };
/** The newest that Node 20 can run. Kept out of the project's own packages: it brings over a hundred. */
const version = '12.8.2';
const folder = fileURLToPath(new URL('../.cache/lighthouse/', import.meta.url));
const cli = `${folder}node_modules/lighthouse/cli/index.js`;
const flags =
  '--headless=new --no-sandbox --disable-gpu --disable-quic --disable-background-networking --disable-component-update --disable-sync --no-first-run';

const browser = ensureBrowser();
if (!browser) process.exit(1);
mkdirSync(folder, { recursive: true });
if (
  !existsSync(cli) &&
  npm('install', '--prefix', folder, '--ignore-scripts', '--no-package-lock', '--no-save', `lighthouse@${version}`)
    .status !== 0
) {
  process.stdout.write('Lighthouse could not be fetched. Is this computer online?\n');
  process.exit(1);
}
await buildApp(); // never the figures of another tree

const server = await serveApp(4320);
const scores = Object.fromEntries(Object.keys(floors).map((name) => [name, []]));
for (let run = 1; run <= runs; run++) {
  const report = `${folder}run-${run}.json`;
  // In a process of its own, and not waited for synchronously: this one serves the app meanwhile.
  await finished([cli, server.url, '--quiet', '--output=json', `--output-path=${report}`, `--chrome-flags=${flags}`]);
  const { categories, audits } = JSON.parse(readFileSync(report, 'utf8'));
  for (const name of Object.keys(floors)) scores[name].push(Math.round(categories[name].score * 100));
  const short = Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id].score ?? 1) < 0.9),
  );
  process.stdout.write(
    `run ${run}: ${Object.keys(floors)
      .map((name) => `${name} ${scores[name].at(-1)}`)
      .join(', ')}${short.map(({ id }) => `\n  short: ${id} ${audits[id].displayValue ?? ''}`).join('')}\n`,
  );
}
await server.close();

/** Rejects where Lighthouse itself broke. */
function finished(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, CHROME_PATH: browser } });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`Lighthouse ended with ${code}`))));
  });
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const rows = Object.entries(floors).map(([name, floor]) => ({ name, floor, score: median(scores[name]) }));
for (const { name, floor, score } of rows) process.stdout.write(`median ${name} ${score} (at least ${floor})\n`);
process.exitCode = rows.every(({ floor, score }) => score >= floor) ? 0 : 1;
