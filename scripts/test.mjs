// `npm test`: everything that can be checked, from a fresh clone, with one line of figures at the end.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './dependencies.mjs';
import { ensureEngines } from './engines.mjs';
import { failuresOfPlaywright, failuresOfVitest, plain } from './failures.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'session-ready-'));
const parts = process.argv.slice(2).filter((flag) => ['--check', '--unit', '--e2e'].includes(flag));
/** What is left goes to the test runner: `npm run e2e -- offline`. */
const forRunner = process.argv.slice(2).filter((word) => !parts.includes(word));
const wanted = (part) => parts.length === 0 || parts.includes(part);
const total = { passed: 0, failed: 0, skipped: 0 };
/** `{ name, text }` of each thing that failed, for the end. */
const failures = [];

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

/** Starts a check that only says yes or no: one test. Gives how to wait for it; what it says is shown then, in one piece. */
function beside(name, script, ...args) {
  const file = join(reports, `${name}.log`);
  const log = openSync(file, 'w');
  const ended = once(spawn(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', log, log] }), 'exit');
  return async () => {
    const well = (await ended)[0] === 0;
    const text = readFileSync(file, 'utf8').trimEnd();
    heading(name);
    say(text);
    count(well ? 1 : 0, well ? 0 : 1);
    if (!well) failures.push({ name, text: plain(text).slice(-3_000) });
    return well;
  };
}

/** The same, with nothing beside it. */
const single = (name, script, ...args) => beside(name, script, ...args)();

/** Browsers that are killed wait more than they work, so the tests that need none run meanwhile. */
async function killing() {
  const { ensureBrowser } = await import('./browser.mjs');
  if (!ensureBrowser()) return () => {}; // said, and counted where the browser is needed next
  return beside('A browser killed 40 times in mid-write', 'scripts/kill-test.mjs', '40', '--quick');
}

/** Says that a suite could not even begin, and counts it. */
function lack(name, text) {
  say(text);
  count(0, 1);
  failures.push({ name, text });
}

/** Runs a test runner and reads its own report; one that ends badly without naming a test has failed one. */
function suite(name, script, args, report, read, env = {}) {
  heading(name);
  const well = run(script, args, env);
  let figures = { passed: 0, failed: 0, failures: [] };
  try {
    figures = read(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    say('The runner left no report.');
  }
  failures.push(...figures.failures.map((each) => ({ ...each, name: `${name}: ${each.name}` })));
  // Words for the runner may leave one suite without a test; else a suite of none has not run.
  const isEmpty = figures.passed + figures.failed === 0;
  const silent = (!well && figures.failed === 0) || (isEmpty && forRunner.length === 0);
  count(figures.passed, figures.failed + (silent ? 1 : 0));
  if (silent) failures.push({ name, text: 'It ended badly, or without a single test, and named none that failed.' });
}

async function check() {
  await single('Format and lint', 'node_modules/@biomejs/biome/bin/biome', 'ci');
  await single('Types', 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.json');
  await single(
    'Types of the pure rooms, without the DOM',
    'node_modules/typescript/bin/tsc',
    '-p',
    'tsconfig.pure.json',
  );
}

function unit() {
  const report = join(reports, 'unit.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...forRunner];
  suite('Unit tests', 'node_modules/vitest/vitest.mjs', args, report, (seen) => ({
    passed: seen.numPassedTests,
    failed: seen.numFailedTests,
    failures: failuresOfVitest(seen),
  }));
}

async function inBrowser() {
  if (!(await single('Build', 'node_modules/vite/bin/vite.js', 'build'))) {
    return lack('In a real browser', 'Without a build nothing can be tried in it.');
  }
  if (parts.length === 0) {
    await single('Size', 'scripts/size.mjs');
    await single('The same build again', 'scripts/same-builds.mjs', '--against-dist');
    await single('What is in it from others', 'scripts/sbom.mjs');
  }
  heading('In a real browser');
  const { ensureBrowser, ensureShell } = await import('./browser.mjs');
  const browser = ensureBrowser();
  if (!browser) return lack('In a real browser', 'No browser could be found or fetched.');
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

function readPlaywright(seen) {
  const { stats, errors } = seen;
  total.skipped += stats.skipped;
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    failures: failuresOfPlaywright(seen),
  };
}

/** Words for the runner that name no engine's test fetch no engine. */
const namesAny = (...words) =>
  forRunner.length === 0 || forRunner.some((given) => words.some((word) => given.includes(word)));

ensureDependencies();
if (wanted('--check')) await check();
const killed = parts.length === 0 && forRunner.length === 0 ? await killing() : () => {};
if (wanted('--unit')) unit();
await killed();
if (wanted('--e2e')) await inBrowser();
rmSync(reports, { recursive: true, force: true });
if (failures.length > 0) heading('Not yet well');
for (const { name, text } of failures) say(`\n- ${name}\n${text}`);
if (total.skipped > 0)
  say(`\n${total.skipped} skipped: the lines with "-" above, and what was said of missing browsers`);
say(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
