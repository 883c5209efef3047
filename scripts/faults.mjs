// `npm run faults [-- chromium firefox webkit]`: every row of the fault matrix, calls that never settle, and 10,000 orders of events.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './dependencies.mjs';

ensureDependencies();
const root = fileURLToPath(new URL('../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'faults-'));
const names = ['chromium', 'firefox', 'webkit'];
const wanted = names.filter((name) => process.argv.length < 3 || process.argv.includes(name));
const orders = process.env.ORDERS ?? '10000';
const say = (text) => process.stdout.write(`${text}\n`);
const run = (script, args, env = {}) =>
  spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
    .status === 0;
const read = (path, or) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return or;
  }
};
let isWell = true;
const must = (well) => {
  isWell &&= well;
  return well;
};

// All rows below our devices, and the orders of events.
const unitReport = join(folder, 'unit.json');
const tests = ['src/state/media-faults.test.ts', 'src/state/day-check.orders.test.ts'];
const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`, ...tests];
must(run('node_modules/vitest/vitest.mjs', args, { ORDERS: orders }));
const done = (read(unitReport, { testResults: [] }).testResults ?? []).flatMap(
  ({ assertionResults }) => assertionResults,
);
const shown = new Set(done.filter(({ status }) => status === 'passed').map(({ title }) => title));
const below = names.length && [...shown].filter((title) => /^M\d\d$/.test(title));
const ordersTest = [...shown].find((title) => title.includes('random orders'));

// What real browsers can show.
if (!process.env.DIST) must(run('node_modules/vite/bin/vite.js', ['build']));
must(
  run(
    'node_modules/@playwright/test/cli.js',
    [
      'test',
      '--project=engines',
      '--workers=1',
      '--reporter=list',
      'engines/faults',
      'engines/hangs',
      '-g',
      wanted.join('|'),
    ],
    { FAULTS: 'all', FAULTS_REPORT: join(folder, 'rows') },
  ),
);
const results = wanted.map((name) => [name, read(join(folder, `rows-${name}.json`), [])]);
const hangs = wanted.flatMap((name) => read(join(folder, `rows-hangs-${name}.json`), []));
rmSync(folder, { recursive: true, force: true });

const all = results.flatMap(([, rows]) => rows);
const sum = (key) => all.reduce((total, row) => total + row[key], 0);
const counts = results.map(([name, rows]) => {
  const well = new Set(rows.filter(({ troubles }) => troubles.length === 0).map(({ id }) => id));
  must(well.size >= 10);
  return `${name} ${well.size}`;
});
const changed = sum('recordsChanged');
for (const [name, rows] of results)
  for (const { id, troubles } of rows) for (const trouble of troubles) say(`${name} ${id}: ${trouble}`);
must(below.length === 65 && Boolean(ordersTest));
must(all.length > 0 && sum('uncaught') === 0 && sum('live') === 0 && changed === 0);
say(
  `\n${below.length} of 65; ${counts.join(', ')}; unhandled ${sum('uncaught')}; live tracks ${sum('live')}; ${changed ? `${changed} records changed` : 'records unchanged'}`,
);
const slowest = (key) => Math.max(0, ...hangs.map((hang) => hang[key]));
say(
  `${hangs.length} times calls that never settle: usable after ${slowest('usableMs')} ms at most, a tap answered after ${slowest('answeredMs')} ms`,
);
say(ordersTest ?? 'The orders of events did not end well.');
say(isWell ? 'Every row ended as it must.' : 'NOT WELL');
process.exitCode = isWell ? 0 : 1;
