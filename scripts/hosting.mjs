// Writes hosting/Caddyfile and hosting/nginx.conf from manifest/headers.ts: npm run hosting -- [site] [folder]
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Vite reads typed modules for Node. */
const read = async (name) => (await runnerImport(`${root}manifest/${name}.ts`, { configFile: false, root })).module;
export const readHeaders = () => read('headers');
export const readHosting = () => read('hosting');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { caddyfile, examplePlace, nginxConf } = await readHosting();
  const [site = examplePlace.site, folder = examplePlace.root] = process.argv.slice(2);
  const place = { ...examplePlace, site, root: folder };
  mkdirSync(`${root}hosting`, { recursive: true });
  for (const [name, text] of [
    ['Caddyfile', caddyfile(place)],
    ['nginx.conf', nginxConf(place)],
  ]) {
    writeFileSync(`${root}hosting/${name}`, text);
    process.stdout.write(`hosting/${name}\n`);
  }
}
