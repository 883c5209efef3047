// `npm run screenshots`: pictures of every screen and state into screenshots/; with --manifest also those of the manifest.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './dependencies.mjs';

ensureDependencies();
const { ensureBrowser } = await import('./browser.mjs');
const { buildApp } = await import('./serve.mjs');

const root = new URL('../', import.meta.url);
const folder = fileURLToPath(new URL('screenshots', root));
/** By the names in manifest/manifest.ts. */
const chosen = {
  'narrow-today': 'phone-light/today-ready',
  'narrow-microphone': 'phone-light/microphone-speech',
  'narrow-summary': 'phone-light/summary-ready',
  'wide-today': 'wide-light/today-ready',
  'wide-camera': 'wide-light/camera-question',
};
const flags = process.argv.slice(2);

const browser = ensureBrowser();
if (!browser) process.exit(1);
await buildApp();
rmSync(folder, { recursive: true, force: true });
const shoot = (env) => {
  const args = [
    'node_modules/@playwright/test/cli.js',
    'test',
    'screenshots',
    ...flags.filter((flag) => flag !== '--manifest'),
  ];
  const options = {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, CHROMIUM: browser, SCREENSHOTS: folder, ...env },
  };
  return spawnSync(process.execPath, args, options).status === 0;
};
const well = [shoot({}), shoot({ SCREENSHOTS_TEXT: '200' })].every(Boolean);
if (well && flags.includes('--manifest')) {
  mkdirSync(new URL('public/screenshots/', root), { recursive: true });
  for (const [name, source] of Object.entries(chosen)) {
    copyFileSync(`${folder}/${source}.png`, new URL(`public/screenshots/${name}.png`, root));
  }
}
process.exitCode = well ? 0 : 1;
