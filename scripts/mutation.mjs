// `npm run mutation [-- group ... file ...]`: changes the code in small ways, and counts how many of the changes a unit test notices.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The last major that runs on Node 20. Too large for everybody's installation, so it comes when it is wanted. */
const tools = ['@stryker-mutator/core@9.6.1', '@stryker-mutator/vitest-runner@9.6.1'];
const leastPercent = 85;

/** What must not break without a test that says so. A fake and a table of plain texts is left out. */
const groups = {
  store: [
    'src/storage/*.ts',
    '!src/storage/*.fake.ts',
    '!src/storage/*.test.ts',
    '!src/storage/database.ts',
    '!src/storage/erase.ts',
  ],
  migrations: ['src/storage/database.ts'],
  import: ['src/core/backup/*.ts', 'src/core/pack/*.ts', '!src/core/**/*.test.ts', '!src/core/**/*.fake.ts'],
  expiry: ['src/core/checklist/expiry.ts'],
  diagnosis: ['src/core/faults/diagnose.ts', 'src/core/faults/platform.ts', 'src/core/faults/remedies.ts'],
};
/** Where the tests of each group are. */
const testsOf = {
  store: ['src/storage/**/*.test.ts'],
  migrations: ['src/storage/**/*.test.ts'],
  import: ['src/core/backup/**/*.test.ts', 'src/core/pack/**/*.test.ts'],
  expiry: ['src/core/checklist/*.test.ts'],
  diagnosis: ['src/core/faults/*.test.ts'],
};

/** Thousands of damaged files, and files of 32 MB, for each change again: what only these would notice counts as not noticed. */
const leftOut = ['**/malformed.test.ts', '**/pack-mutants.test.ts', '**/too-large.test.ts'];

/** Random tests run hundreds of times for each change: so they are short here, and the figure is rather too low. */
function mostRandomRuns(file) {
  if (file.includes('/checklist/')) return Number.POSITIVE_INFINITY; // that one counts what it met
  return /core\/(backup|pack)\//.test(file) ? 12 : 40; // the sample of a back-up is the twelfth
}
const short = { DAMAGE_RUNS: '5', MODEL_RUNS: '10', OLDER_RUNS: '2', SEED: '1' };

/** A change is given up at the first test that notices it, so the quick ones come first: of its own, vitest begins with the largest file. */
const quickFirst = `import { readFileSync, statSync } from 'node:fs';
import { BaseSequencer } from 'vitest/node';
const isSlow = ({ moduleId }) => /numRuns|fc\\.assert|makeKey|_RUNS/.test(readFileSync(moduleId, 'utf8'));
const size = ({ moduleId }) => statSync(moduleId).size;
class QuickFirst extends BaseSequencer {
  async sort(files) {
    return [...files].sort((a, b) => isSlow(a) - isSlow(b) || size(a) - size(b));
  }
}
const withOrder = ({ test, ...rest }) => ({ ...rest, test: { ...test, sequence: { sequencer: QuickFirst } } });
`;

const root = fileURLToPath(new URL('../', import.meta.url));
const work = join(root, '.cache/mutation');
const say = (text) => process.stdout.write(`${text}\n`);
function run(command, args, options = {}) {
  const { status, stdout } = spawnSync(command, args, { cwd: work, stdio: 'inherit', encoding: 'utf8', ...options });
  if (status !== 0) throw new Error(`${command} ${args[0]} ended with ${status}`);
  return stdout;
}

/** Code that counts what it is asked takes its time: what a file may take is told by the test as it is. */
const shortened = (file) =>
  readFileSync(join(root, file), 'utf8')
    .replace(
      /(numRuns(?::| =) )([\d_]+)/g,
      (_, name, runs) => name + Math.min(Number(runs.replaceAll('_', '')), mostRandomRuns(file)),
    )
    .replace(/const limitMs = 50;/, 'const limitMs = 5_000;');

/** A copy of the sources with the tool in its own node_modules: nothing of it stays in the project. */
function prepare() {
  const files = run('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root, stdio: 'pipe' });
  rmSync(join(work, 'src'), { recursive: true, force: true });
  for (const file of files.split('\0').filter((name) => name && existsSync(join(root, name)))) {
    mkdirSync(dirname(join(work, file)), { recursive: true });
    if (/\.(test|fake)\.ts$/.test(file)) writeFileSync(join(work, file), shortened(file));
    else cpSync(join(root, file), join(work, file), { force: true });
  }
  if (existsSync(join(work, 'node_modules/@stryker-mutator/vitest-runner'))) return;
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
  run('npm', ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', ...tools]);
}

function mutate(group) {
  const defined = { __APP_VERSION__: '"0.1.0"', __BUILD_ID__: '"mutation"' };
  // One test reads the source itself, which is another one here.
  const testNamePattern = '^(?!.*still has the step that was shipped first)';
  const files = { include: testsOf[group], exclude: ['**/node_modules/**', ...leftOut] };
  const test = {
    ...files,
    environment: 'node',
    setupFiles: 'scripts/random-cases.ts',
    testTimeout: 30_000,
    env: short,
    testNamePattern,
  };
  const config = JSON.stringify({ define: defined, test });
  writeFileSync(join(work, 'vitest.mutation.mjs'), `${quickFirst}export default withOrder(${config});\n`);
  const settings = {
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'vitest.mutation.mjs' },
    coverageAnalysis: 'perTest',
    concurrency: 2,
    reporters: ['clear-text', 'json', 'progress-append-only'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    jsonReporter: { fileName: `report-${group}.json` },
    tsconfigFile: 'none.json', // it reads one by the programming interface of a compiler that ours does not have
    mutate: only.length > 0 ? only : groups[group],
    timeoutMS: 8_000,
  };
  writeFileSync(join(work, 'stryker.config.json'), JSON.stringify(settings, null, 2));
  run(process.execPath, ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', 'stryker.config.json']);
  const { files: changed } = JSON.parse(readFileSync(join(work, `report-${group}.json`), 'utf8'));
  const mutants = Object.values(changed).flatMap((file) => file.mutants);
  const count = (...states) => mutants.filter(({ status }) => states.includes(status)).length;
  const noticed = count('Killed', 'Timeout');
  return { noticed, all: noticed + count('Survived', 'NoCoverage') };
}

/** With files named, only those of a group are changed: a whole group can take an hour. */
const only = process.argv.slice(2).filter((name) => name.includes('/'));
const asked = process.argv.slice(2).filter((name) => name in groups);
prepare();
let isLow = false;
for (const group of asked.length > 0 ? asked : Object.keys(groups)) {
  const { noticed, all } = mutate(group);
  const percent = (100 * noticed) / all;
  isLow ||= !(percent >= leastPercent);
  say(`${group}: ${noticed} of ${all} changes noticed, ${percent.toFixed(1)} % (at least ${leastPercent})`);
}
process.exitCode = isLow ? 1 : 0;
