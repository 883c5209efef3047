// The web-app manifest as typed data; vite.config.ts hands it to the build.
export interface ManifestImage {
  readonly src: string;
  readonly sizes: string;
  readonly type: 'image/png' | 'image/svg+xml';
  readonly purpose?: 'any' | 'maskable' | 'monochrome';
}

export interface Screenshot extends ManifestImage {
  readonly form_factor: 'narrow' | 'wide';
  readonly label: string;
}

/** Phones at 390 x 844 with two pixels a point; a laptop window at 1280 x 800. Written by scripts/screenshots.mjs. */
const narrow = (name: string, label: string): Screenshot => ({
  src: `./screenshots/${name}.png`,
  sizes: '780x1688',
  type: 'image/png',
  form_factor: 'narrow',
  label,
});
const wide = (name: string, label: string): Screenshot => ({
  src: `./screenshots/${name}.png`,
  sizes: '1280x800',
  type: 'image/png',
  form_factor: 'wide',
  label,
});

const shortcutIcon: ManifestImage = { src: './icons/icon-192.png', sizes: '192x192', type: 'image/png' };
const shortcut = (name: string, url: string) => ({ name, url, icons: [shortcutIcon] });

export const manifest = {
  id: '/',
  start_url: './',
  scope: './',
  name: 'Session Ready',
  short_name: 'Session Ready',
  description:
    'Before you meet your peer by video, know in under a minute that they will see you and hear you. ' +
    'Checks camera, microphone, speaker, power and connection. Works with no internet and no account. Nothing leaves your device.',
  lang: 'en',
  dir: 'ltr' as const,
  categories: ['utilities', 'productivity'],
  display: 'standalone' as const,
  // The first that a browser knows counts: whoever knows the last knows the first, so our own bar is never asked for.
  display_override: ['standalone' as const, 'minimal-ui' as const, 'window-controls-overlay' as const],
  orientation: 'any' as const,
  launch_handler: { client_mode: ['navigate-existing' as const, 'auto' as const] },
  handle_links: 'auto' as const,
  edge_side_panel: { preferred_width: 400 },
  theme_color: '#f6f0e3',
  background_color: '#f6f0e3',
  icons: [
    { src: './icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
    { src: './icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
    { src: './icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    { src: './icons/monochrome-512.png', sizes: '512x512', type: 'image/png', purpose: 'monochrome' },
    { src: './favicon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
  ] satisfies ManifestImage[],
  screenshots: [
    narrow('narrow-today', 'Today: is your equipment ready?'),
    narrow('narrow-microphone', 'The microphone check listens to your voice'),
    narrow('narrow-summary', 'What was found, in plain words'),
    wide('wide-today', 'Today, on a computer'),
    wide('wide-camera', 'The camera check looks at light and picture'),
  ],
  shortcuts: [
    shortcut('Start my day check', './#/check'),
    shortcut('History', './#/history'),
    shortcut('Settings', './#/settings'),
  ],
};
