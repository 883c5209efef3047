// Tries every way in which a deploy, a host or a browser can go wrong under an installed app, and prints how many ended well.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'deploys-'));
const report = join(folder, 'report.json');
const run = (script, args, env = {}) =>
  spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });

if (!existsSync(join(root, 'dist/sw.js'))) run('node_modules/vite/bin/vite.js', ['build']);
run(
  'node_modules/@playwright/test/cli.js',
  ['test', '/update.spec', '/deploys.spec', '--workers=1', '--reporter=list,json', ...process.argv.slice(2)],
  { DEPLOYS: 'all', PLAYWRIGHT_JSON_OUTPUT_FILE: report },
);
let well = 0;
let all = 0;
try {
  const { stats } = JSON.parse(readFileSync(report, 'utf8'));
  well = stats.expected;
  all = stats.expected + stats.unexpected + stats.flaky + stats.skipped;
} catch {
  process.stdout.write('The runner left no report.\n');
}
rmSync(folder, { recursive: true, force: true });
const isWell = well === all && all >= 20;
process.stdout.write(`\n${well} of ${all} deploy scenarios ended with a page to read and nothing lost\n`);
process.exitCode = isWell ? 0 : 1;
