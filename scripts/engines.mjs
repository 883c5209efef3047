// `node scripts/engines.mjs`: says which of Firefox and WebKit can be tested here, and gets them where it may.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const say = (text) => process.stdout.write(`${text}\n`);
/** The same list that the tests skip by. */
const needed = JSON.parse(readFileSync(new URL('../e2e/engines/needed.json', import.meta.url), 'utf8'));
const names = ['firefox', 'webkit'];
const isInstalled = (name) => needed[name].files.every((places) => places.some((path) => existsSync(path)));
const missing = () => names.filter((name) => !isInstalled(name));

/** Installs what is missing, on Debian and as root; says in a plain line what stays out. Gives the names of those. */
export function ensureEngines() {
  const wanted = missing();
  if (wanted.length > 0) {
    say(`Not here yet: ${wanted.join(', ')}. Trying to get what they need.`);
    // One by one: a system that has no such package may still have the other.
    if (update()) for (const name of wanted) install(needed[name].packages);
  }
  const left = missing();
  for (const name of left)
    say(
      `${name} cannot be had here, so its tests are skipped. On Debian: apt install ${needed[name].packages.join(' ')}`,
    );
  return left;
}

const update = () => apt('update');
const install = (packages) => apt('install', '-y', '--no-install-recommends', ...packages);

function apt(...args) {
  if (!existsSync('/usr/bin/apt-get')) return false;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && spawnSync('sudo', ['-n', 'true']).status !== 0) return false;
  const command = [...(isRoot ? [] : ['sudo', '-n']), 'apt-get', '-qq', '-o', 'DPkg::Lock::Timeout=400', ...args];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command[0], command.slice(1), { stdio: 'inherit', env }).status === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const left = ensureEngines();
  say(
    `Can be tested here: ${['chromium', ...names].filter((name) => !left.includes(name) && isInstalled(name)).join(', ')}`,
  );
}
