// The long form of the tests of back-ups: 100,000 malformed files, and 10,000 round trips plain and with a passphrase.
// node scripts/backup-fuzz.mjs; takes about a quarter of an hour. The key is made once: making it is slow on purpose.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', 'src/core/backup/malformed.test.ts', '--disable-console-intercept'],
  {
    cwd: fileURLToPath(new URL('../', import.meta.url)),
    stdio: 'inherit',
    env: { ...process.env, BACKUP_FUZZ: 'long' },
  },
);
process.exitCode = status ?? 1;
