// Fetches packages whose recordings and photographs the measures are tried on. Nothing of them is kept in this project.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'session-ready', 'accuracy');

/** The folder a Debian package was unpacked to; `null` where it cannot be had. */
export const debianPackage = (name: string): string | null =>
  unpacked(`debian-${name}`, (folder) => {
    run('apt-get', ['download', name], folder);
    const file = readdirSync(folder).find((entry) => entry.endsWith('.deb'));
    if (file) run('dpkg', ['-x', file, '.'], folder);
    return Boolean(file);
  });

/** The folder an npm package was unpacked to; `null` where it cannot be had. */
export const npmPackage = (name: string, version: string): string | null =>
  unpacked(`npm-${name.replaceAll('/', '-')}-${version}`, (folder) => {
    run('npm', ['pack', '--silent', `${name}@${version}`], folder);
    const file = readdirSync(folder).find((entry) => entry.endsWith('.tgz'));
    if (file) run('tar', ['-xzf', file], folder);
    return Boolean(file);
  });

/** Whether a tool is there: `tool -version` is understood by all that we ask for. */
export const hasTool = (tool: string): boolean =>
  spawnSync(tool, ['-version'], { stdio: 'ignore' }).error === undefined;

/** A half unpacked folder would look like a whole one, so it gets its name last. */
function unpacked(name: string, fill: (folder: string) => boolean): string | null {
  const whole = join(cache, name);
  if (existsSync(whole)) return whole;
  const half = `${whole}.part`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true });
  if (!fill(half)) return null;
  renameSync(half, whole);
  return whole;
}

function run(tool: string, args: readonly string[], cwd: string): void {
  spawnSync(tool, args, { cwd, stdio: 'ignore' });
}
