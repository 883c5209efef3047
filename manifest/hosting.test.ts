// Three kinds of hosts are told the same, and what lies in hosting/ is what the source says today.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { caching, cachingOf, headers, isFolder, localHeaders, metaPolicy, types } from './headers.ts';
import { caddyfile, examplePlace, headersFile, nginxConf } from './hosting.ts';

const written = {
  _headers: headersFile(),
  Caddyfile: caddyfile(examplePlace),
  'nginx.conf': nginxConf(examplePlace),
};
type Host = keyof typeof written;
const hosts = Object.keys(written) as Host[];

/** What a host's own language says of every answer, read back without the code that wrote it. */
function readHeaders(host: Host): Record<string, string> {
  const text = written[host];
  const block = {
    _headers: () => text.match(/^\/\*\n((?: {2}.*\n)+)/m)?.[1]?.matchAll(/^ {2}([\w-]+): (.*)$/gm),
    Caddyfile: () => text.match(/^\theader \{\n([\s\S]*?)^\t\}/m)?.[1]?.matchAll(/^\t\t([\w-]+) "(.*)"$/gm),
    'nginx.conf': () => text.matchAll(/^ {4}add_header ([\w-]+) "(.*)" always;$/gm),
  }[host]();
  return Object.fromEntries([...(block ?? [])].map(([, name, value]) => [name ?? '', value ?? '']));
}

/** Path or folder to `Cache-Control`, as each says it. */
function readCaching(host: Host): Record<string, string> {
  const text = written[host];
  const entries: (readonly [string, string])[] = [];
  if (host === '_headers')
    for (const [, path, value] of text.matchAll(/^(\/\S*)\n {2}Cache-Control: (.*)$/gm))
      entries.push([(path ?? '').replace(/(?<=.)\*$/, ''), value ?? '']);
  if (host === 'Caddyfile')
    for (const [, number, paths] of text.matchAll(/^\t@caching(\d+) \{\n\t\tpath (.*)$/gm)) {
      const value = text.match(new RegExp(`^\\theader @caching${number} Cache-Control "(.*)"$`, 'm'))?.[1] ?? '';
      for (const path of paths?.split(' ') ?? []) entries.push([path.replace(/\*$/, ''), value]);
    }
  if (host === 'nginx.conf')
    for (const [, path, value] of text.matchAll(/^ {4}(?:~\^)?(\/\S*) "(.*)";$/gm))
      entries.push([path ?? '', value ?? '']);
  return Object.fromEntries(entries);
}

describe.each(hosts)('%s', (host) => {
  it('sends every header of the source, each once, and no other', () => {
    expect(readHeaders(host)).toEqual(headers);
    for (const name of Object.keys(headers))
      expect(written[host].split(new RegExp(`${name}[ :]`)).length - 1, name).toBe(1);
  });

  it('keeps each file as long as the source says', () => {
    const expected = caching.flatMap(({ paths, value }) => paths.map((path) => [path, value] as const));
    expect(readCaching(host)).toEqual(Object.fromEntries(expected));
  });
});

describe('hosting/', () => {
  it.each(['Caddyfile', 'nginx.conf'] as const)('%s is up to date: npm run hosting', (name) => {
    expect(readFileSync(new URL(`../hosting/${name}`, import.meta.url), 'utf8')).toBe(written[name]);
  });
});

describe('the source', () => {
  it('has no sign that one of the three languages reads as its own', () => {
    for (const value of [...Object.values(headers), ...caching.map(({ value }) => value), ...Object.values(types)])
      expect(value).toMatch(/^[^"\\$`{}\n#]+$/);
  });

  it('rules of caching do not overlap: hosts join what two say', () => {
    const paths = caching.flatMap((rule) => rule.paths);
    for (const folder of paths.filter(isFolder))
      expect(paths.filter((path) => path !== folder && path.startsWith(folder))).toEqual([]);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it.each([
    ['/', 'no-cache'],
    ['/sw.js', 'no-cache'],
    ['/worklets/capture.worklet.js', 'no-cache'],
    ['/assets/index-12345678.js', 'public, max-age=31536000, immutable'],
    ['/other', undefined],
  ])('%s: %s', (path, value) => {
    expect(cachingOf(path)).toBe(value);
  });

  it('is short enough for hosts that read _headers: 100 rules of 2,000 characters', () => {
    const lines = written._headers.split('\n');
    expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(2_000);
  });

  it('on this machine and in the page the policy is the same, but for what only a host can ask', () => {
    const policy = headers['Content-Security-Policy'] ?? '';
    expect(localHeaders['Content-Security-Policy']).toBe(policy.replace('; upgrade-insecure-requests', ''));
    expect(metaPolicy).toBe(localHeaders['Content-Security-Policy']?.replace("; frame-ancestors 'none'", ''));
    const { 'Content-Security-Policy': _, 'Strict-Transport-Security': __, ...rest } = headers;
    expect(localHeaders).toMatchObject(rest);
    expect(Object.keys(localHeaders)).toHaveLength(Object.keys(rest).length + 1);
    expect(localHeaders).not.toHaveProperty('Strict-Transport-Security');
  });

  it('lets nothing in from elsewhere, and no text become script', () => {
    const policy = headers['Content-Security-Policy'] ?? '';
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:/);
    expect(policy.match(/[^ ;]+ [^;]*blob:/g)).toEqual(["media-src 'self' blob:"]);
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types default");
  });
});
