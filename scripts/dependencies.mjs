// Sees to it that the packages of package-lock.json are there, so that one command is enough on a fresh clone.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const root = new URL('../', import.meta.url);
const say = (text) => process.stdout.write(`${text}\n`);

/** Ends the process with a plain sentence where the packages cannot be had. */
export function ensureDependencies() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    say(`This needs Node 20.19 or newer; here is ${process.versions.node}.`);
    process.exit(1);
  }
  if (matchesLock()) return;
  say('Getting the packages. This needs the internet, once, and may take a minute.');
  const { status } = npm('ci', '--ignore-scripts', '--no-audit', '--no-fund');
  if (status === 0) return;
  say('\nThe packages could not be fetched. Is this computer online? What npm said is above.');
  say('To try by hand: npm ci --ignore-scripts');
  process.exit(1);
}

/** Runs npm in the project's folder. npm tells its scripts where it is; a shell is needed only on Windows. */
export function npm(...args) {
  const itself = process.env.npm_execpath;
  const [command, first] = itself?.endsWith('.js') ? [process.execPath, [itself]] : ['npm', []];
  return spawnSync(command, [...first, ...args], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32' && command === 'npm',
  });
}

/** npm keeps its own list of what it installed beside the packages. Optional ones differ between systems. */
function matchesLock() {
  try {
    const read = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8')).packages;
    const there = read('node_modules/.package-lock.json');
    return Object.entries(read('package-lock.json'))
      .filter(([path, { optional, devOptional }]) => path !== '' && !optional && !devOptional)
      .every(([path, { version }]) => there[path]?.version === version);
  } catch {
    return false;
  }
}
