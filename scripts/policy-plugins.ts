// Build steps that say what may run: in the page itself, on each of its scripts, and in the file that hosts read.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { cachingOf, metaPolicy } from '../manifest/headers.ts';
import { headersFile } from '../manifest/hosting.ts';

/** As an `integrity` attribute says it (w3.org/TR/sri). */
export const integrityOf = (path: string): string =>
  `sha384-${createHash('sha384').update(readFileSync(path)).digest('base64')}`;

/** Static hosts often cannot send headers, so the page carries its policy itself. Not in `dev`: Vite's own client is inline. */
export function policyInPage(): Plugin {
  return {
    name: 'policy-in-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      // After the charset, which has to be within the first 1024 bytes.
      handler: (html) =>
        html.replace(
          '<meta charset="utf-8">',
          `$&\n    <meta http-equiv="Content-Security-Policy" content="${metaPolicy}">`,
        ),
    },
  };
}

/**
 * The scripts and the style that the page names are taken only as they were built. From the files as they lie there at
 * last, and before the worker's list is made, which holds the page. Only where the name holds a hash: a page of another
 * version must not refuse the guard, whose name is always the same.
 */
export function integrityInPage(): Plugin {
  let built = '';
  return {
    name: 'integrity-in-page',
    apply: 'build',
    configResolved: ({ root, build }) => {
      built = resolve(root, build.outDir);
    },
    writeBundle() {
      const page = join(built, 'index.html');
      const withIntegrity = readFileSync(page, 'utf8').replace(
        /<(?:script\b[^>]*\bsrc|link\b[^>]*\brel="(?:stylesheet|modulepreload)"[^>]*\bhref)="\.\/(assets\/[^"]+)"/g,
        (tag, file: string) => `${tag} integrity="${integrityOf(join(built, file))}"`,
      );
      writeFileSync(page, withIntegrity);
    },
  };
}

/** The file for hosts that read one, beside the page; and a preview that keeps files as long as a host lets it. */
export function headersBeside(): Plugin {
  return {
    name: 'headers-beside',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile() });
    },
    configurePreviewServer: ({ middlewares, config: { root, build } }) => {
      middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        const caching = cachingOf(pathname);
        const path = join(resolve(root, build.outDir), pathname);
        if (caching && existsSync(path)) response.setHeader('Cache-Control', caching);
        next();
      });
    },
  };
}
