// Starts the three kinds of hosts on this machine, each from its own written configuration, with https.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer as createHttp } from 'node:http';
import { createServer as createHttps, get } from 'node:https';
import { createServer as createNet } from 'node:net';
import { extname, join } from 'node:path';
import { readHeaders, readHosting } from '../hosting.mjs';

const isThere = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).error === undefined;
const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createNet().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** An authority of our own and a certificate by it for localhost; `undefined` where there is no openssl. */
export function makeCertificates(folder) {
  if (!isThere('openssl', 'version')) return undefined;
  const file = (name) => join(folder, name);
  const openssl = (...args) => {
    const { status, stderr } = spawnSync('openssl', args, { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`openssl ${args[0]}: ${stderr}`);
  };
  const key = (name) => ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', name];
  writeFileSync(file('names'), 'subjectAltName=DNS:localhost\n');
  openssl('req', '-x509', ...key('ca.key'), '-days', '2', '-subj', '/CN=Session Ready trial', '-out', 'ca.pem');
  openssl('req', ...key('key.pem'), '-subj', '/CN=localhost', '-out', 'request');
  const signed = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '2', '-extfile', 'names'];
  openssl('x509', '-req', '-in', 'request', ...signed, '-out', 'certificate.pem');
  return { authority: file('ca.pem'), certificate: file('certificate.pem'), key: file('key.pem') };
}

/** One answer over https, its body left aside. */
export const ask = (port, path, authority) =>
  new Promise((resolve, reject) => {
    const options = { host: 'localhost', port, path, ca: readFileSync(authority), agent: false };
    get(options, (response) => {
      response.resume();
      resolve({ status: response.statusCode, headers: response.headers });
    }).on('error', reject);
  });

async function untilUp(port, authority) {
  for (let tries = 100; ; tries--) {
    try {
      return await ask(port, '/', authority);
    } catch (error) {
      if (tries === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** A host that reads `_headers`, as its makers describe it: what all rules that fit a path say of a header is joined. */
function standIn({ root, httpPort, httpsPort, certificate, key }, types) {
  const rules = [];
  for (const line of readFileSync(join(root, '_headers'), 'utf8').split('\n')) {
    if (line.startsWith('/')) rules.push({ path: line.trim(), entries: [] });
    else if (/^\s+\S/.test(line))
      rules.at(-1).entries.push(
        line
          .trim()
          .split(/:\s+(.*)/s)
          .slice(0, 2),
      );
  }
  const fits = (rule, path) => (rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : rule === path);
  const files = createHttps({ cert: readFileSync(certificate), key: readFileSync(key) }, (request, response) => {
    const { pathname } = new URL(request.url, 'https://localhost');
    const path = join(root, pathname === '/' ? 'index.html' : pathname);
    const isFile = pathname !== '/_headers' && existsSync(path) && statSync(path).isFile();
    const sent = new Map([['Content-Type', types[isFile ? extname(path).slice(1) : 'html']]]);
    const own = new Set();
    for (const [name, value] of rules.filter((rule) => fits(rule.path, pathname)).flatMap(({ entries }) => entries)) {
      if (name === 'Cache-Control' && !isFile) continue; // rules are for files
      sent.set(name, own.has(name) ? `${sent.get(name)}, ${value}` : value);
      own.add(name);
    }
    response.writeHead(isFile ? 200 : 404, Object.fromEntries(sent));
    response.end(readFileSync(isFile ? path : join(root, '404.html')));
  }).listen(httpsPort, '127.0.0.1');
  const onward = createHttp(({ url }, response) => {
    response.writeHead(301, { Location: `https://localhost:${httpsPort}${url}` }).end();
  }).listen(httpPort, '127.0.0.1');
  return () => {
    for (const server of [files, onward]) {
      server.close();
      server.closeAllConnections();
    }
  };
}

/** The files and nothing more, over http. */
export async function servePlainly(root) {
  const { types } = await readHeaders();
  const server = createHttp(({ url }, response) => {
    const path = join(root, new URL(url, 'http://localhost').pathname);
    if (!existsSync(path)) return response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': types[extname(path).slice(1)] }).end(readFileSync(path));
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { port: server.address().port, stop };
}

function run(command, args, env = {}) {
  const server = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...env } });
  let said = '';
  server.stderr.on('data', (text) => {
    said += text;
  });
  server.on('exit', (code) => code && process.stdout.write(`${command} gave up: ${said.slice(-2000)}\n`));
  return () => server.kill('SIGTERM');
}

/** `folder`: for configurations, certificates and what servers leave. Hosts that are not installed are left out, aloud. */
export async function startHosts(dist, folder, certificates) {
  const { types } = await readHeaders();
  const { caddyfile, nginxConf } = await readHosting();
  const hosts = [];
  const write = (name, text) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const start = async (name, begin) => {
    const place = {
      site: 'localhost',
      root: dist,
      httpPort: await freePort(),
      httpsPort: await freePort(),
      certificate: certificates.certificate,
      key: certificates.key,
    };
    const stop = begin(place);
    hosts.push({ name, stop, ...place });
    await untilUp(place.httpsPort, certificates.authority);
  };
  await start('_headers', (place) => standIn(place, types));
  if (isThere('caddy', 'version'))
    await start('Caddy', (place) => {
      const path = write('Caddyfile', caddyfile(place, true));
      const own = { XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
      return run('caddy', ['run', '--adapter', 'caddyfile', '--config', path], own);
    });
  else process.stdout.write('Caddy is not installed here, so it was not tried: apt-get install caddy\n');
  if (isThere('nginx', '-v'))
    await start('nginx', (place) => {
      mkdirSync(join(folder, 'nginx'), { recursive: true });
      const conf = write('session-ready.conf', nginxConf(place));
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (kind) => `${kind}_temp_path ${folder}/nginx/${kind};`,
      );
      const path = write(
        'nginx.conf',
        [
          ...(process.getuid?.() === 0 ? ['user root;'] : []),
          `daemon off; pid ${folder}/nginx/pid; error_log stderr; worker_processes 1;`,
          `events {} http { access_log off; ${temporary.join(' ')} include ${conf}; }`,
        ].join('\n'),
      );
      return run('nginx', ['-p', folder, '-c', path]);
    });
  else process.stdout.write('nginx is not installed here, so it was not tried: apt-get install nginx\n');
  return hosts;
}
