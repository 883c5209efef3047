// `npm run store-model [-- 10000]`: the store against a plain map, old databases and damages, in numbers that take minutes.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const sequences = Number(process.argv[2] ?? 10_000);
const env = {
  SEED: 'random',
  ...process.env,
  MODEL_RUNS: String(sequences),
  OLDER_RUNS: String(Math.ceil(sequences / 10)),
  DAMAGE_RUNS: String(Math.ceil(sequences / 10)),
};
const files = ['store.model', 'older', 'damage'].map((name) => `src/storage/${name}.test.ts`);
const root = fileURLToPath(new URL('../', import.meta.url));
const args = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', ...files];
const beganMs = Date.now();
const { status, stdout } = spawnSync(process.execPath, args, {
  cwd: root,
  env,
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'inherit'],
});
process.stdout.write(stdout);
const figures = stdout.match(/^\d.* (?:operations|fields)$/gm) ?? [];
const seconds = Math.round((Date.now() - beganMs) / 1_000);
const isWell = status === 0 && figures.length === 2;
process.stdout.write(
  `\n${[...figures, `${env.DAMAGE_RUNS} damages of either copy and of both`].join('; ')}: ${isWell ? '0 divergences, 0 lost fields' : 'NOT WELL'} (${seconds} s)\n`,
);
process.exitCode = isWell ? 0 : 1;
