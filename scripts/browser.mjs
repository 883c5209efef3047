// Finds a Chromium for tests, or gets one.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const say = (text) => process.stdout.write(`${text}\n`);
const names = ['chromium', 'chromium-browser', 'google-chrome'];
const debianShell = '/usr/bin/chromium-headless-shell';
const works = (command, ...args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0;

/** The path of a Chromium, fetched if need be; `undefined`, after a plain sentence, where none is to be had. */
export function ensureBrowser() {
  const named = process.env.CHROMIUM;
  if (named) {
    if (!runnable(named)) say(`CHROMIUM names ${named}, and nothing can be run there.`);
    return runnable(named) ? named : undefined;
  }
  const found = findBrowser();
  if (found) return found;
  say('No Chromium here. Trying to get one.');
  if (
    installFromDebian('chromium') ||
    works(process.execPath, 'node_modules/@playwright/test/cli.js', 'install', 'chromium')
  ) {
    const fetched = findBrowser();
    if (fetched) return fetched;
  }
  say('Still no Chromium, so nothing can be tried in a browser. Install Chromium or Chrome, or name one:');
  say('CHROMIUM=/path/to/chromium npm test');
  return undefined;
}

/**
 * The path of Chromium's headless shell: the same engine in two thirds of the time. `undefined` where there is none, or
 * where a browser was named; then all is tried in that one.
 */
export function ensureShell() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM_SHELL;
  if (!runnable(debianShell)) installFromDebian('chromium-headless-shell');
  return runnable(debianShell) ? debianShell : undefined;
}

function findBrowser() {
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)];
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, chromium.executablePath()].find(runnable);
}

function runnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installFromDebian(name) {
  const root = process.getuid?.() === 0;
  if (!runnable('/usr/bin/apt-get')) return false;
  if (!root && spawnSync('sudo', ['-n', 'true']).status !== 0) return false;
  const apt = (...args) => works(...(root ? [] : ['sudo', '-n']), 'apt-get', '-o', 'DPkg::Lock::Timeout=400', ...args);
  return apt('update') && apt('install', '-y', '--no-install-recommends', name);
}
