// What others say of the built app, on this machine: its answers from three hosts, Observatory, vnu, PWABuilder.
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies, npm } from './dependencies.mjs';

ensureDependencies();
const root = fileURLToPath(new URL('../', import.meta.url));
const dist = resolve(root, process.argv[2] ?? 'dist');
const own = join(root, 'scripts/graders');
const say = (text) => process.stdout.write(`${text}\n`);
let isWell = true;
const judge = (name, well, figure) => {
  if (!well) isWell = false;
  say(`${name.padEnd(34)}${figure}${well ? '' : '   NOT WELL'}`);
};

if (!existsSync(join(dist, 'sw.js'))) {
  say(`${dist} has no built app: npm run build`);
  process.exit(1);
}

/** Beside the project's packages, not among them: they are large, and nothing of the app needs them. */
function ensureGraders() {
  if (existsSync(join(own, 'node_modules/.package-lock.json'))) return true;
  say('Getting the graders. This needs the internet, once.');
  return npm('ci', '--prefix', own, '--ignore-scripts', '--no-audit', '--no-fund').status === 0;
}

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(
      (entry) =>
        `/${join(entry.parentPath, entry.name)
          .slice(folder.length + 1)
          .replaceAll('\\', '/')}`,
    );

/** Every file, the page, and what is not there: each answer against the source of the three configurations. */
async function compareAnswers(hosts, authority) {
  const { ask } = await import('./graders/hosts.mjs');
  const { readHeaders } = await import('./hosting.mjs');
  const { headers, cachingOf, types } = await readHeaders();
  const there = ['/', ...filesIn(dist).filter((path) => path !== '/_headers')];
  const missing = ['/missing', '/missing.js', '/assets/missing-12345678.js', '/worklets/missing.js', '/assets/'];
  const typeOf = (path) => types[path === '/' ? 'html' : path.split('.').pop()];
  for (const { name, httpsPort } of hosts) {
    const wrong = [];
    for (const path of [...there, ...missing]) {
      const isMissing = missing.includes(path);
      const expected = {
        status: isMissing ? 404 : 200,
        ...Object.fromEntries(Object.entries(headers).map(([key, value]) => [key.toLowerCase(), value])),
        'cache-control': isMissing ? undefined : (cachingOf(path) ?? 'a rule in manifest/headers.ts'),
        'content-type': isMissing ? types.html : typeOf(path),
      };
      const answer = await ask(httpsPort, path, authority);
      const got = { status: answer.status, ...answer.headers };
      for (const [key, value] of Object.entries(expected))
        if (got[key] !== value) wrong.push(`  ${path}: ${key} is ${got[key]}, not ${value}`);
    }
    judge(`${name}: answers as written`, wrong.length === 0, `${there.length + missing.length} paths`);
    for (const line of wrong.slice(0, 10)) say(line);
  }
}

/** Not waited for in one piece: some of the hosts are this process. */
const run = (command, args, options = {}) =>
  new Promise((resolve) => {
    execFile(command, args, options, (_error, stdout, stderr) => resolve({ stdout, stderr }));
  });

async function observe(hosts, authority) {
  for (const { name, httpPort, httpsPort } of hosts) {
    const options = { cwd: own, env: { ...process.env, NODE_EXTRA_CA_CERTS: authority } };
    const args = ['observatory.mjs', `${httpPort}`, `${httpsPort}`];
    const { stdout, stderr } = await run(process.execPath, args, options);
    try {
      const { score, grade, tests } = JSON.parse(stdout);
      judge(`${name}: Observatory`, score >= 135, `${score}, ${grade}`);
      for (const { name: test, result, points } of tests.filter(({ pass, points }) => !pass || points < 0))
        say(`  ${test}: ${result}, ${points}`);
    } catch {
      judge(`${name}: Observatory`, false, `gave no figure: ${stderr.slice(-800)}`);
    }
  }
}

/** Over http and under a name: for a file, "self" means nothing, and names of this machine are refused. */
async function checkMarkup(folder) {
  if (spawnSync('java', ['-version'], { stdio: 'ignore' }).error)
    return say('There is no Java here, so vnu was not tried: apt-get install default-jre-headless');
  const { servePlainly } = await import('./graders/hosts.mjs');
  const { port, stop } = await servePlainly(dist);
  writeFileSync(join(folder, 'names'), '127.0.0.1 ready.example.org\n');
  const jar = join(own, 'node_modules/vnu-jar/build/dist/vnu.jar');
  for (const page of ['index.html', '404.html']) {
    const address = `http://ready.example.org:${port}/${page}`;
    const args = [`-Djdk.net.hosts.file=${join(folder, 'names')}`, '-jar', jar, '--format', 'json', address];
    let messages = [];
    for (let tries = 3; tries > 0; tries--) {
      messages = JSON.parse((await run('java', args)).stderr).messages;
      if (!messages.some(({ type }) => type === 'non-document-error')) break; // it waits 5 s for an answer, no longer
    }
    const errors = messages.filter(({ type }) => type !== 'info').length;
    const rest = messages.length - errors; // warnings, and remarks, which are worth none either
    judge(`vnu on ${page}`, messages.length === 0, `${errors} errors, ${rest} warnings and remarks`);
    for (const { type, message, firstLine, lastLine } of messages.slice(0, 10))
      say(`  ${type} at line ${firstLine ?? lastLine}: ${message}`);
  }
  stop();
}

async function checkManifest() {
  const { validateManifest } = await import('./graders/node_modules/@pwabuilder/manifest-validation/dist/index.js');
  const manifest = JSON.parse(readFileSync(join(dist, 'manifest.webmanifest'), 'utf8'));
  const results = await validateManifest(manifest, true);
  const open = results.filter(({ valid }) => !valid);
  for (const kind of ['required', 'recommended', 'optional']) {
    const [of, left] = [results, open].map((list) => list.filter(({ category }) => category === kind));
    judge(`PWABuilder, ${kind}`, kind === 'optional' || left.length === 0, `${left.length} of ${of.length} open`);
    for (const { member, errorString } of left) say(`  ${member}: ${errorString ?? ''}`);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'session-ready-hosts-'));
let hosts = [];
try {
  const areThere = ensureGraders();
  if (!areThere) judge('Graders', false, 'could not be fetched');
  const { makeCertificates, startHosts } = await import('./graders/hosts.mjs');
  const certificates = makeCertificates(folder);
  if (certificates) {
    hosts = await startHosts(dist, folder, certificates);
    await compareAnswers(hosts, certificates.authority);
    if (areThere) await observe(hosts, certificates.authority);
  } else say('There is no openssl here, so no host was tried.');
  if (areThere) {
    await checkMarkup(folder);
    await checkManifest();
  }
} finally {
  for (const { stop } of hosts) stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = isWell ? 0 : 1;
