// `npm run policy [-- payloads]`: every screen with a recording proxy, and 500 payloads in every field, typed and from files.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './browser.mjs';
import { ensureDependencies } from './dependencies.mjs';

ensureDependencies();
const root = fileURLToPath(new URL('../', import.meta.url));
const run = (script, args, env = {}) =>
  spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
    .status;

const browser = ensureBrowser();
if (!browser) process.exit(1);
if (!existsSync(`${root}dist/sw.js`) && run('node_modules/vite/bin/vite.js', ['build']) !== 0) process.exit(1);
const long = { CHROMIUM: browser, POLICY: 'long', PAYLOADS: process.argv[2] ?? '500' };
process.exitCode =
  run('node_modules/@playwright/test/cli.js', ['test', 'e2e/policy.spec.ts', '--workers=2'], long) ?? 1;
