// Build steps that keep the first script small: words and icons go into the page, and the reasons behind
// numbers stay at home.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, runnerImport } from 'vite';

/**
 * Puts the words into the page as data, made from the typed catalogue: they are there as soon as the page is, and cost
 * the first script nothing. Data is no script, so the content security policy has nothing against it.
 */
export function words(root: string): Plugin {
  return {
    name: 'words',
    async transformIndexHtml(html) {
      const path = join(root, 'src/content/locales/en/index.ts');
      const { module } = await runnerImport<{ en: unknown }>(path, { configFile: false, root });
      const data = JSON.stringify(module.en).replaceAll('<', '\\u003c'); // "</script>" must not end it
      return html.replace('</body>', () => `<script type="application/json" id="words">${data}</script></body>`);
    },
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
