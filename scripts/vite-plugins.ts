// Build steps that keep the first script small: words become data files, icons go into the page, and the reasons behind
// numbers stay at home.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, runnerImport } from 'vite';

const languages = ['en'] as const;
const virtualId = 'virtual:words';
const resolvedId = `\0${virtualId}`;

/**
 * Hands every language to the page as `words/<language>-<hash>.json`, made from the typed catalogue, and lets the code
 * import their addresses from `virtual:words`. A language is then loaded alone, and precached like everything else.
 */
export function words(root: string): Plugin {
  const files = new Map<string, { readonly name: string; readonly text: string }>();
  const load = async () => {
    for (const language of languages) {
      const path = join(root, 'src/content/locales', language, 'index.ts');
      const { module } = await runnerImport<Record<string, unknown>>(path, { configFile: false, root });
      const text = JSON.stringify(module[language]);
      const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
      files.set(language, { name: `words/${language}-${hash}.json`, text });
    }
  };
  const address = (language: string) => `./${files.get(language)?.name ?? ''}`;
  return {
    name: 'words',
    buildStart: load,
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const file = [...files.values()].find(({ name }) => request.url?.endsWith(name));
        if (!file) return next();
        response.setHeader('Content-Type', 'application/json');
        response.end(file.text);
      });
    },
    resolveId: (id) => (id === virtualId ? resolvedId : undefined),
    load: (id) => {
      if (id !== resolvedId) return undefined;
      return `export const wordFiles = ${JSON.stringify(Object.fromEntries(languages.map((l) => [l, address(l)])))};`;
    },
    generateBundle() {
      for (const { name, text } of files.values()) this.emitFile({ type: 'asset', fileName: name, source: text });
    },
    transformIndexHtml: () => [
      { tag: 'link', attrs: { rel: 'preload', as: 'fetch', crossorigin: '', href: address('en') }, injectTo: 'head' },
    ],
  };
}

const call = /\bat\(\s*([-+\d._*/ ]+),\s*'(?:[^'\\]|\\.)*',\s*(?:'(?:[^'\\]|\\.)*'|\w+),?\s*\)/g;

/** A threshold's unit and source are for readers of the code and of docs/thresholds.md; the phone needs the number. */
export function numbersOnly(): Plugin {
  return {
    name: 'numbers-only',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/thresholds.ts')) return undefined;
      const short = code.replace(call, '{ value: $1 }');
      if (/\bat\(/.test(short))
        this.error(`${id} has a threshold that this step cannot read: at(number, 'unit', source)`);
      return { code: short, map: null };
    },
  };
}

/** Puts the icons into the page itself: no request of their own, and no script. */
export function icons(root: string): Plugin {
  return {
    name: 'icons',
    transformIndexHtml: (html) => {
      const sprite = readFileSync(join(root, 'src/ui/icons.svg'), 'utf8').replace(/<!--.*?-->|\n\s*/gs, '');
      return html.replace('</body>', `${sprite}</body>`);
    },
  };
}
