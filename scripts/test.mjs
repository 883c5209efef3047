// `npm test`: everything that can be checked, from a fresh clone, with one line of figures at the end.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './dependencies.mjs';
import { ensureEngines } from './engines.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'session-ready-'));
const parts = process.argv.slice(2).filter((flag) => ['--check', '--unit', '--e2e'].includes(flag));
/** What is left goes to the test runner: `npm run e2e -- offline`. */
const forRunner = process.argv.slice(2).filter((word) => !parts.includes(word));
const wanted = (part) => parts.length === 0 || parts.includes(part);
const total = { passed: 0, failed: 0, skipped: 0 };

const say = (text) => process.stdout.write(`${text}\n`);
const heading = (text) => say(`\n=== ${text} ===`);
const count = (passed, failed) => {
  total.passed += passed;
  total.failed += failed;
};

/** Runs a tool of ours without a shell; `true` where it ended well. */
function run(script, args, env = {}) {
  const options = { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } };
  return spawnSync(process.execPath, [script, ...args], options).status === 0;
}

/** A check that only says yes or no counts as one test. */
function single(name, script, ...args) {
  heading(name);
  const well = run(script, args);
  count(well ? 1 : 0, well ? 0 : 1);
  return well;
}

/** Starts what may run beside what comes next. Gives how to wait for it; what it says is shown then, in one piece. */
function beside(name, script, ...args) {
  const file = join(reports, 'beside.log');
  const log = openSync(file, 'w');
  const ended = once(spawn(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', log, log] }), 'exit');
  return async () => {
    const [status] = await ended;
    heading(name);
    say(readFileSync(file, 'utf8').trimEnd());
    count(status === 0 ? 1 : 0, status === 0 ? 0 : 1);
  };
}

/** Browsers that are killed wait more than they work, so the tests that need none run meanwhile. */
async function killing() {
  const { ensureBrowser } = await import('./browser.mjs');
  if (!ensureBrowser()) return () => {}; // said, and counted where the browser is needed next
  return beside('A browser killed 40 times in mid-write', 'scripts/kill-test.mjs', '40', '--quick');
}

/** Runs a test runner and reads its own report; one that ends badly without naming a test has failed one. */
function suite(name, script, args, report, read, env = {}) {
  heading(name);
  const well = run(script, args, env);
  let figures = { passed: 0, failed: 0 };
  try {
    figures = read(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    say('The runner left no report.');
  }
  // Words for the runner may leave one suite without a test; else a suite of none has not run.
  const isEmpty = figures.passed + figures.failed === 0;
  const silent = (!well && figures.failed === 0) || (isEmpty && forRunner.length === 0);
  count(figures.passed, figures.failed + (silent ? 1 : 0));
}

function check() {
  single('Format and lint', 'node_modules/@biomejs/biome/bin/biome', 'ci');
  single('Types', 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.json');
  single('Types of the pure rooms, without the DOM', 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.pure.json');
}

function unit() {
  const report = join(reports, 'unit.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...forRunner];
  suite('Unit tests', 'node_modules/vitest/vitest.mjs', args, report, ({ numPassedTests, numFailedTests }) => ({
    passed: numPassedTests,
    failed: numFailedTests,
  }));
}

async function inBrowser() {
  if (!single('Build', 'node_modules/vite/bin/vite.js', 'build')) {
    say('Without a build nothing can be tried in a browser.');
    return count(0, 1);
  }
  if (parts.length === 0) {
    single('Size', 'scripts/size.mjs');
    single('The same build again', 'scripts/same-builds.mjs', '--against-dist');
    single('What is in it from others', 'scripts/sbom.mjs');
  }
  heading('In a real browser');
  const { ensureBrowser, ensureShell } = await import('./browser.mjs');
  const browser = ensureBrowser();
  if (!browser) return count(0, 1);
  const shell = ensureShell();
  const browsers = { CHROMIUM: browser, ...(shell && { CHROMIUM_SHELL: shell }) };
  // Before the first of them: the sound server that comes with the other engines is Chromium's room too.
  const needsEngines = namesAny('engines', 'leak');
  if (needsEngines) {
    heading('Firefox, WebKit and a room with sound');
    ensureEngines();
  }
  // One after the other: what is timed needs the machine for itself.
  for (const project of ['calm', 'timed', 'whole', 'engines']) {
    if (project === 'engines' && !needsEngines) continue;
    const report = join(reports, `${project}.json`);
    suite(
      `Playwright, ${project}`,
      'node_modules/@playwright/test/cli.js',
      ['test', `--project=${project}`, '--pass-with-no-tests', '--reporter=list,json', ...forRunner],
      report,
      readPlaywright,
      { ...browsers, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    );
  }
}

function readPlaywright({ stats, errors }) {
  total.skipped += stats.skipped;
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

/** Words for the runner that name no engine's test fetch no engine. */
const namesAny = (...words) =>
  forRunner.length === 0 || forRunner.some((given) => words.some((word) => given.includes(word)));

ensureDependencies();
if (wanted('--check')) check();
const killed = parts.length === 0 && forRunner.length === 0 ? await killing() : () => {};
if (wanted('--unit')) unit();
await killed();
if (wanted('--e2e')) await inBrowser();
rmSync(reports, { recursive: true, force: true });
if (total.skipped > 0)
  say(`\n${total.skipped} skipped: the lines with "-" above, and what was said of missing browsers`);
say(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
