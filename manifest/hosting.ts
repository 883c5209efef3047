// Writes what manifest/headers.ts says in the languages of three kinds of hosts: `_headers`, Caddy and nginx.
import { caching, headers, isFolder, types } from './headers.ts';

/** Where the files lie and who answers for them; the first is what a person reads in hosting/ and makes their own. */
export interface Place {
  /** The name of the site. */
  readonly site: string;
  /** The folder of the built files. */
  readonly root: string;
  readonly httpPort: number;
  readonly httpsPort: number;
  readonly certificate: string;
  readonly key: string;
}
export const examplePlace: Place = {
  site: 'ready.example.org',
  root: '/srv/session-ready',
  httpPort: 80,
  httpsPort: 443,
  certificate: '/etc/ssl/session-ready/certificate.pem',
  key: '/etc/ssl/session-ready/key.pem',
};

const notice = 'Written by npm run hosting from manifest/headers.ts: change that, not this.';
const all = Object.entries(headers);
const quoted = (text: string) => `"${text}"`; // no value has a quote, a backslash or a "$" (hosting.test.ts)
const lines = (...parts: readonly (string | readonly string[])[]) => `${parts.flat().join('\n')}\n`;

/** For Netlify, Cloudflare Pages, GitLab Pages and others that read such a file; the build puts it beside the page. */
export function headersFile(): string {
  const rule = (path: string, entries: readonly (readonly [string, string])[]) => [
    path,
    ...entries.map(([name, value]) => `  ${name}: ${value}`),
  ];
  return lines(
    `# ${notice}`,
    rule('/*', all),
    caching.flatMap(({ paths, value }) =>
      paths.flatMap((path) =>
        rule(isFolder(path) ? `${path}*` : path, [
          ['Cache-Control', value],
          // The one type that such hosts may not know.
          ...(path.endsWith('.webmanifest') ? ([['Content-Type', types.webmanifest ?? '']] as const) : []),
        ]),
      ),
    ),
  );
}

/** Caddy gets its certificate by itself; `own` names one, and ports, for a trial on one machine. */
export function caddyfile({ site, root, ...own }: Place, isTrial = false): string {
  const matcher = (paths: readonly string[]) => paths.map((path) => (isFolder(path) ? `${path}*` : path)).join(' ');
  return lines(
    `# ${notice}`,
    isTrial ? ['{', '\tadmin off', `\thttp_port ${own.httpPort}`, `\thttps_port ${own.httpsPort}`, '}'] : [],
    '(session_ready) {', // what is missing is answered by other rules, so they say it too
    '\theader {',
    all.map(([name, value]) => `\t\t${name} ${quoted(value)}`),
    '\t}',
    '\theader -Server',
    '}',
    `${site} {`,
    isTrial ? `\ttls ${own.certificate} ${own.key}` : [],
    `\troot * ${root}`,
    '\tencode gzip',
    '\timport session_ready',
    // On what is there alone: "missing" must not be kept for a year.
    caching.flatMap(({ paths, value }, index) => [
      `\t@caching${index} {`,
      `\t\tpath ${matcher(paths)}`,
      '\t\tfile {path} {path}index.html',
      '\t}',
      `\theader @caching${index} Cache-Control ${quoted(value)}`,
    ]),
    Object.entries(types).flatMap(([ending, type]) => [
      `\t@${ending} path *.${ending}${ending === 'html' ? ' /' : ''}`,
      `\theader @${ending} Content-Type ${quoted(type)}`,
    ]),
    '\tfile_server',
    '\thandle_errors {',
    '\t\timport session_ready',
    '\t\trewrite * /404.html',
    `\t\theader Content-Type ${quoted(types.html ?? '')}`,
    '\t\tfile_server',
    '\t}',
    '}',
  );
}

/** A file for nginx's `http` block, as in /etc/nginx/conf.d. One level of `add_header`: an inner one would hide the outer. */
export function nginxConf({ site, root, httpPort, httpsPort, certificate, key }: Place): string {
  const escaped = (path: string) => path.replace(/[.]/g, '\\$&');
  const header = ([name, value]: readonly [string, string]) => `    add_header ${name} ${quoted(value)} always;`;
  const seen = httpsPort === 443 ? '' : `:${httpsPort}`;
  return lines(
    `# ${notice}`,
    'map $uri $session_ready_caching {',
    caching.flatMap(({ paths, value }) =>
      paths.map((path) => `    ${isFolder(path) ? `~^${escaped(path)}` : path} ${quoted(value)};`),
    ),
    '}',
    'server {',
    `    listen ${httpPort};`,
    `    server_name ${site};`,
    '    server_tokens off;',
    `    return 301 https://$host${seen}$request_uri;`,
    '}',
    'server {',
    `    listen ${httpsPort} ssl http2;`,
    `    server_name ${site};`,
    `    ssl_certificate ${certificate};`,
    `    ssl_certificate_key ${key};`,
    `    root ${root};`,
    '    index index.html;',
    '    server_tokens off;',
    '    error_page 403 404 =404 /404.html;', // 403: a folder
    '    types {',
    Object.entries(types).map(([ending, type]) => `        ${type.replace('; charset=utf-8', '')} ${ending};`),
    '    }',
    '    charset utf-8;',
    '    charset_types text/html text/css text/javascript text/plain;',
    '    gzip on;',
    '    gzip_types text/css text/javascript image/svg+xml application/manifest+json;',
    all.map(header),
    // An empty one is not sent; nor is one on a 404, for want of "always": "missing" must not be kept for a year.
    '    add_header Cache-Control $session_ready_caching;',
    '}',
  );
}
