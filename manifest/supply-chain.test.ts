// What comes from others: few packages, each of one exact version and hash, and none that has to run anything to be installed.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Package {
  readonly version?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly inBundle?: boolean;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly hasInstallScript?: boolean;
}
const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Readonly<
  Record<'dependencies' | 'devDependencies', Readonly<Record<string, string>>>
>;
const lockOf = (path: string) => {
  const { packages } = JSON.parse(read(path)) as { packages: Readonly<Record<string, Package>> };
  return Object.entries(packages).filter(([name]) => name !== '');
};
const isOfApp = ({ dev, devOptional }: Package) => !dev && !devOptional;

describe('the app', () => {
  it('has at most 5 packages of its own choice, and few behind them', () => {
    expect(Object.keys(dependencies).length).toBeLessThanOrEqual(5);
    expect(lockOf('package-lock.json').filter(([, one]) => isOfApp(one)).length).toBeLessThanOrEqual(10);
  });

  it('names each in one exact version', () => {
    for (const version of [...Object.values(dependencies), ...Object.values(devDependencies)])
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('has no package that runs anything when it is installed', () => {
    expect(lockOf('package-lock.json').filter(([, one]) => isOfApp(one) && one.hasInstallScript)).toEqual([]);
  });
});

describe.each(['package-lock.json', 'scripts/graders/package-lock.json'])('%s', (path) => {
  it('has a hash of every package, and no address of any', () => {
    expect(lockOf(path).length).toBeGreaterThan(0);
    for (const [name, { integrity, link, inBundle }] of lockOf(path))
      if (!link && !inBundle) expect(integrity, name).toMatch(/^sha512-/);
    expect(read(path)).not.toMatch(/"resolved":/);
  });
});

describe('.npmrc', () => {
  it.each(['', 'scripts/graders/'])(
    '%s: nothing runs at installing, nothing comes from elsewhere, no address is noted',
    (folder) => {
      const lines = read(`${folder}.npmrc`).trim().split('\n');
      expect(lines).toEqual(
        expect.arrayContaining([
          'omit-lockfile-registry-resolved=true',
          'save-exact=true',
          'ignore-scripts=true',
          'allow-git=none',
          'allow-remote=none',
        ]),
      );
      expect(lines.join('\n')).not.toMatch(/registry *=|_auth|token/i);
    },
  );
});
