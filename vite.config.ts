// How the app is built, served and unit-tested.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { localHeaders } from './manifest/headers.ts';
import { manifest } from './manifest/manifest.ts';
import packageJson from './package.json' with { type: 'json' };
import { bootGuard, frontOfWorker } from './scripts/boot-plugins.ts';
import { headersBeside, integrityInPage, integrityOf, policyInPage } from './scripts/policy-plugins.ts';
import { faceModel, icons, numbersOnly, plainImports, words } from './scripts/vite-plugins.ts';

const root = import.meta.dirname;

/** Over sources, not over time: two builds of one tree are the same to the byte. `BUILD_ID` lets a test make a "next" one. */
function buildId(): string {
  const listed = ['src', 'manifest', 'public'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const made = listed.filter((path) => !/\.test\.ts$|[/\\]screenshots[/\\]/.test(path)).sort();
  const hash = createHash('sha256');
  for (const path of [...made, join(root, 'index.html'), join(root, 'package-lock.json')])
    hash.update(readFileSync(path));
  return hash.digest('hex').slice(0, 12);
}

/** The words of a language say so in their name: scripts/size.mjs weighs each part of the app by itself. */
function chunkName({ name, facadeModuleId }: { name: string; facadeModuleId?: string | null | undefined }): string {
  const words = facadeModuleId?.match(/\/locales\/(\w+)\/(\w+)\.ts$/);
  return `assets/${words ? `words-${words[1]}-${words[2]}` : name}-[hash].js`;
}

let builtIn = '';
const rememberFolder: Plugin = {
  name: 'remember-folder',
  configResolved: (config) => {
    builtIn = resolve(config.root, config.build.outDir);
  },
};

export default defineConfig({
  base: './', // hash routing: any static host, any folder
  appType: 'mpa', // a missing script must answer 404, never the page (faults.md U07)
  define: {
    __APP_VERSION__: JSON.stringify(packageJson.version),
    __BUILD_ID__: JSON.stringify(process.env.BUILD_ID ?? buildId()),
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // Its "module" entry is in ES5: 2.5 kB more, for browsers that cannot run the rest of the app anyway.
  resolve: { alias: { 'workbox-window': 'workbox-window/build/workbox-window.prod.mjs' } },
  build: {
    // iOS 15 is the oldest promised; the others are two years back.
    target: ['chrome131', 'edge131', 'firefox132', 'safari15', 'ios15'],
    cssCodeSplit: false,
    minify: 'terser', // 1 kB less than the built-in one
    terserOptions: {
      module: true,
      ecma: 2020,
      compress: { passes: 3, pure_getters: true, unsafe_arrows: true, unsafe_methods: true, keep_fargs: false },
    },
    rolldownOptions: { output: { chunkFileNames: chunkName } },
    // What the first script needs besides comes beside it; parts that come later bring no other files (`plainImports`).
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, files, { hostType }) => (hostType === 'html' ? files : []),
    },
  },
  worker: {
    format: 'es',
    plugins: () => [numbersOnly()],
    // No hash: a tab of the old version can still open its worklet after another tab brought the new one (faults.md U03).
    rolldownOptions: { output: { entryFileNames: 'worklets/[name].js' } },
  },
  preview: { headers: localHeaders },
  plugins: [
    words(root),
    icons(root),
    numbersOnly(),
    plainImports(),
    faceModel(),
    bootGuard(root),
    policyInPage(),
    integrityInPage(),
    headersBeside(),
    rememberFolder,
    VitePWA({
      strategies: 'generateSW',
      registerType: 'prompt',
      injectRegister: null, // src/pwa/update.ts registers it
      includeManifestIcons: false, // the pattern below has them
      manifest,
      workbox: {
        globPatterns: ['**/*.{html,js,css,svg,png,json}'],
        globIgnores: ['screenshots/**', '404.html'],
        inlineWorkboxRuntime: true, // one file, so that nothing of it can be missing, or be refused by Trusted Types
        navigateFallback: 'index.html',
        navigateFallbackDenylist: [/^[^?]*\.[^/?]*(\?|$)/], // a file is never answered with the page
        cleanupOutdatedCaches: true,
        clientsClaim: true, // the first visit is served offline too, without a reload
        runtimeCaching: [
          // Nothing else is fetched later. There from its first use on, and over updates of the app (the name is its hash).
          {
            urlPattern: /\/face\/short-range-[0-9a-f]+\.bin$/,
            handler: 'CacheFirst',
            options: { cacheName: 'face-model' }, // keeps answers of status 200 alone
          },
        ],
        manifestTransforms: [
          // Refuses altered answers, and lets Workbox repair holes in its cache (workbox#2858).
          async (entries) => ({
            manifest: entries.map((entry) => ({ ...entry, integrity: integrityOf(join(builtIn, entry.url)) })),
            warnings: [],
          }),
        ],
      },
    }),
    frontOfWorker(),
  ],
  test: {
    include: ['src/**/*.test.ts', 'manifest/**/*.test.ts'],
    environment: 'node',
    setupFiles: 'scripts/random-cases.ts',
    testTimeout: 30_000, // thousands of random cases take their time on a busy machine
  },
});
