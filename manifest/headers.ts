// What a browser is told about this site's powers: one list for the preview server, the page itself and, later, hosts.

/** Checked in Chromium: camera, canvas, worklet, tone, worker and download all work under it. Nothing may leave. */
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
};

const written = (names: readonly string[]) => names.map((name) => `${name} ${policy[name]}`).join('; ');

/** The same policy for a `<meta>`, where browsers refuse `frame-ancestors` aloud (w3.org/TR/CSP3/#meta-element). */
export const metaPolicy = written(Object.keys(policy).filter((name) => name !== 'frame-ancestors'));

export const headers: Record<string, string> = {
  'Content-Security-Policy': written(Object.keys(policy)),
  'Permissions-Policy': [
    'camera=(self), microphone=(self), screen-wake-lock=(self), geolocation=(), display-capture=(), payment=()',
    'usb=(), serial=(), hid=(), midi=(), browsing-topics=(), local-network-access=()',
  ].join(', '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};
