// `npm run sbom`: what is in the app from others, as CycloneDX, into .cache/sbom.json; checked against the lock file.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { ensureDependencies } from './dependencies.mjs';

ensureDependencies();
const root = new URL('../', import.meta.url);
const say = (text) => process.stdout.write(`${text}\n`);
const read = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));

const itself = process.env.npm_execpath;
const [command, first] = itself?.endsWith('.js') ? [process.execPath, [itself]] : ['npm', []];
// Not with `--omit=dev`: that also leaves out what the app and a tool of development both need (npm 11.19).
const args = [...first, 'sbom', '--sbom-format=cyclonedx', '--package-lock-only'];
const { status, stdout, stderr } = spawnSync(command, args, {
  cwd: root,
  encoding: 'utf8',
  shell: process.platform === 'win32' && command === 'npm',
});
if (status !== 0) {
  say(`npm could not write the list: ${stderr}`);
  process.exit(1);
}
const whole = JSON.parse(stdout);
const isForDevelopment = ({ properties }) =>
  properties?.some(({ name, value }) => name === 'cdx:npm:package:development' && value === 'true');
const components = whole.components.filter((component) => !isForDevelopment(component));
const refs = new Set([whole.metadata.component['bom-ref'], ...components.map((component) => component['bom-ref'])]);
const dependencies = whole.dependencies
  .filter(({ ref }) => refs.has(ref))
  .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => refs.has(one)) }));
const sbom = { ...whole, components, dependencies };

/** Every package that is not for development alone, by name and version, with the hash that `npm ci` checks. */
const locked = Object.entries(read('package-lock.json').packages)
  .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
  .map(([path, { version, integrity }]) => ({ name: path.replace(/^.*node_modules\//, ''), version, integrity }));
const problems = [];
if (sbom.bomFormat !== 'CycloneDX') problems.push(`its format is ${sbom.bomFormat}`);
const listed = new Map(sbom.components.map((component) => [`${component.name}@${component.version}`, component]));
for (const { name, version, integrity } of locked) {
  const component = listed.get(`${name}@${version}`) ?? listed.get(`${name.replace(/^@[^/]+\//, '')}@${version}`);
  if (!component) problems.push(`${name}@${version} is not in it`);
  else if (!component.hashes?.some(({ content }) => content === hexOf(integrity)))
    problems.push(`${name}@${version} has another hash`);
  else if (!component.licenses?.length) problems.push(`${name}@${version} has no licence`);
}
if (sbom.components.length !== locked.length)
  problems.push(`${sbom.components.length} components, but ${locked.length} packages in the lock file`);

function hexOf(integrity) {
  return Buffer.from(integrity.split('-')[1], 'base64').toString('hex');
}

mkdirSync(new URL('.cache/', root), { recursive: true });
writeFileSync(new URL('.cache/sbom.json', root), `${JSON.stringify(sbom, null, 2)}\n`);
for (const problem of problems) say(problem);
say(
  `CycloneDX ${sbom.specVersion}: ${sbom.components.length} components, ${problems.length} problems (.cache/sbom.json)`,
);
for (const { name, version, licenses } of sbom.components)
  say(
    `  ${name} ${version}, ${licenses?.map(({ license, expression }) => license?.id ?? license?.name ?? expression)}`,
  );
process.exitCode = problems.length === 0 ? 0 : 1;
