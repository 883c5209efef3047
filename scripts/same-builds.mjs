// `npm run same-builds`: builds the app twice, at another time and under another path, and compares every byte.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './dependencies.mjs';

ensureDependencies();
const root = fileURLToPath(new URL('../', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'session-ready-builds-'));
const say = (text) => process.stdout.write(`${text}\n`);

/** `--against-dist`: one build, and what lies in dist already. */
const isShort = process.argv.includes('--against-dist');
const notCopied = new Set(['node_modules', 'dist', '.git', '.cache', 'test-results', 'screenshots']);

/** A copy of the sources: what somebody changes meanwhile is in both builds or in none. */
function copySources(from, name) {
  const to = join(work, name);
  const isWanted = (path) => !notCopied.has(relative(from, path));
  cpSync(from, to, { recursive: true, filter: isWanted });
  symlinkSync(join(root, 'node_modules'), join(to, 'node_modules'), 'junction');
  return to;
}

/** In another folder, time zone and language each: nothing of the machine may come through. */
function build(sources, env) {
  const args = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'];
  const options = { cwd: sources, stdio: 'inherit', env: { ...process.env, ...env } };
  if (spawnSync(process.execPath, args, options).status !== 0) throw new Error('the build broke off');
  return join(sources, 'dist');
}

const hashes = (folder) =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(folder, path), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );

try {
  const sources = copySources(root, 'a');
  const again = copySources(sources, 'a-longer-name');
  const one = hashes(isShort ? join(root, 'dist') : build(sources, { TZ: 'Asia/Kathmandu', LANG: 'C' }));
  const two = hashes(build(again, { TZ: 'America/Denver', LANG: 'es_MX.UTF-8' }));
  const differing = [...new Set([...one.keys(), ...two.keys()])].filter((path) => one.get(path) !== two.get(path));
  for (const path of differing) say(`differs: ${path}`);
  say(`${one.size} files, ${differing.length} differ`);
  process.exitCode = differing.length === 0 && one.size > 0 ? 0 : 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
