// What a browser is told about this site's powers: one list for the preview server, the page itself and every host.

/** Checked in Chromium: camera, canvas, worklet, tone, worker, clip and download all work under it. Nothing may leave. */
const policy: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  // The clip "as your peer sees and hears you" is played from memory; nothing else uses a blob.
  'media-src': "'self' blob:",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  // No text becomes markup or script; src/own-scripts.ts is the policy that lets our own workers in.
  'require-trusted-types-for': "'script'",
  'trusted-types': 'default',
};

const written = (directives: Readonly<Record<string, string>>) =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`.trim())
    .join('; ');

/** The same policy for a `<meta>`, where browsers refuse `frame-ancestors` aloud (w3.org/TR/CSP3/#meta-element). */
const { 'frame-ancestors': _, ...forMeta } = policy;
export const metaPolicy = written(forMeta);

const always: Readonly<Record<string, string>> = {
  'Permissions-Policy': [
    'camera=(self), microphone=(self), screen-wake-lock=(self), geolocation=(), display-capture=(), payment=()',
    'usb=(), serial=(), hid=(), midi=(), browsing-topics=(), local-network-access=()',
  ].join(', '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'X-DNS-Prefetch-Control': 'off', // a link that is shown asks nobody for an address before it is tapped
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** For http://localhost: without what only means something over https, and would send Safari there (docs/security.md). */
export const localHeaders: Record<string, string> = { 'Content-Security-Policy': written(policy), ...always };

/** For a host, on every answer. */
export const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': written({ ...policy, 'upgrade-insecure-requests': '' }),
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains; preload',
  ...always,
};

/**
 * How long a file may be kept without asking again (faults.md U19). Paths do not overlap: hosts that read `_headers` join
 * what two rules say of one header with a comma. A folder's name stands for all that is in it.
 */
export const caching: readonly { readonly paths: readonly string[]; readonly value: string }[] = [
  { paths: ['/assets/', '/face/'], value: 'public, max-age=31536000, immutable' }, // their names hold a hash
  {
    paths: [
      '/',
      '/index.html',
      '/404.html',
      '/sw.js',
      '/boot.js',
      '/manifest.webmanifest',
      '/robots.txt',
      '/favicon.svg',
      '/icons/',
      '/screenshots/',
      '/worklets/',
    ],
    value: 'no-cache',
  },
];

/** What hosts do not all call by the same name. */
export const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  bin: 'application/octet-stream',
  webmanifest: 'application/manifest+json',
};

/** The value of `Cache-Control` for a path; `undefined` where no rule says. */
export const cachingOf = (path: string): string | undefined =>
  caching.find(({ paths }) => paths.some((rule) => (isFolder(rule) ? path.startsWith(rule) : path === rule)))?.value;

export const isFolder = (rule: string): boolean => rule.length > 1 && rule.endsWith('/');
