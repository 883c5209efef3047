// Build steps for what runs without the app: the guard over its start, and the front of its service worker.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { minify } from 'terser';
import { type Plugin, transformWithOxc } from 'vite';
import { workerFront } from '../manifest/worker-front.ts';
import { integrityOf } from './policy-plugins.ts';

const source = 'src/pwa/boot-guard.ts';

/**
 * The guard as a file of its own, of the same name in every version: a page and a host that do not fit together still
 * have one between them. Deferred like the app's script and in front of it, so it is there first and delays nothing.
 * `crossorigin`: only then does the worker mend its copy of it.
 */
export function bootGuard(root: string): Plugin {
  return {
    name: 'boot-guard',
    apply: 'build',
    async generateBundle() {
      const path = join(root, source);
      const { code: script } = await transformWithOxc(readFileSync(path, 'utf8'), path, { target: 'es2020' });
      // In a function: it is no module, so its names would be everybody's.
      const { code } = await minify(`(()=>{${script}})()`, {
        ecma: 2020,
        compress: { passes: 3, unsafe_arrows: true },
      });
      this.emitFile({ type: 'asset', fileName: 'boot.js', source: code ?? this.error(`${source} came to nothing`) });
    },
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const guarded = html.replace(
          /<script type="module"/,
          (app) => `<script defer crossorigin src="./boot.js"></script>\n    ${app}`,
        );
        if (guarded === html) throw new Error('index.html has no script to guard');
        return guarded;
      },
    },
  };
}

/** The plugin adds the web-app manifest to the worker's list after all else, so without the hash that all else has. */
function withManifestHash(worker: string, folder: string): string {
  const hashed = worker.replace(
    /\burl:"(manifest\.webmanifest)",revision:"\w+"/,
    (entry, file: string) => `${entry},integrity:"${integrityOf(join(folder, file))}"`,
  );
  const bare = [...hashed.matchAll(/\{url:"([^"]+)"[^}]*\}/g)].filter(([entry]) => !entry.includes('integrity:'));
  if (hashed === worker || bare.length > 0) throw new Error(`no hash for ${bare.map(([, url]) => url)} in sw.js`);
  return hashed;
}

/** Behind the plugin that writes sw.js. */
export function frontOfWorker(): Plugin {
  let folder = '';
  return {
    name: 'front-of-worker',
    apply: 'build',
    configResolved: ({ root, build }) => {
      folder = resolve(root, build.outDir);
    },
    closeBundle: {
      sequential: true,
      order: 'post',
      handler() {
        const path = join(folder, 'sw.js');
        writeFileSync(path, workerFront() + withManifestHash(readFileSync(path, 'utf8'), folder));
      },
    },
  };
}
