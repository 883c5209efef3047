// Build steps that keep the first script small: words and icons go into the page, the reasons behind numbers stay at
// home, parts load plainly, and the face model lies beside the app until it is wanted.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Plugin, runnerImport } from 'vite';

/**
 * Puts the words into the page as data, made from the typed catalogue: they are there as soon as the page is, and cost
 * the first script nothing. In a template: nothing of it is drawn, run or loaded, and there is no script to allow.
 */
export function words(root: string): Plugin {
  return {
    name: 'words',
    async transformIndexHtml(html) {
      const path = join(root, 'src/content/locales/en/index.ts');
      const { module } = await runnerImport<{ en: unknown }>(path, { configFile: false, root });
      // Neither a tag nor a character reference must be read in it.
      const data = JSON.stringify(module.en).replaceAll('<', '\\u003c').replaceAll('&', '\\u0026');
      return html.replace('</body>', () => `<template id="words">${data}</template></body>`);
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

/**
 * Parts that come later bring no style and no file of their own, so what Vite puts around each `import()` to load those
 * first is weight for nothing (0.7 kB). Its own settings cannot leave it out.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    apply: 'build',
    enforce: 'pre',
    load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
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

/**
 * The face model, out of its package: beside the app, not in it, for those who want it. Its name holds a hash of its
 * content, so that it stays the same file for as long as it is the same model. `.bin` is none of the files that are
 * kept on the device from the start.
 */
export function faceModel(): Plugin {
  const require = createRequire(import.meta.url);
  const model = readFileSync(require.resolve('@mediapipe/face_detection/face_detection_short_range.tflite'));
  const hash = createHash('sha256').update(model).digest('hex').slice(0, 8);
  const fileName = `face/short-range-${hash}.bin`;
  return {
    name: 'face-model',
    config: () => ({ define: { __FACE_MODEL__: JSON.stringify(fileName) } }),
    configureServer: ({ middlewares }) => {
      middlewares.use((request, response, next) => {
        if (!request.url?.split('?')[0]?.endsWith(`/${fileName}`)) return next();
        response.setHeader('Content-Type', 'application/octet-stream');
        response.end(model);
      });
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName, source: model });
      this.emitFile({ type: 'asset', fileName: 'face/LICENSE.txt', source: faceLicense(require) });
    },
  };
}

/** The package says "Apache-2.0" and brings no text of it; the one of TypeScript is the licence word for word. */
function faceLicense(require: NodeJS.Require): string {
  const { version } = require('@mediapipe/face_detection/package.json') as { version: string };
  const license = readFileSync(join(require.resolve('typescript/package.json'), '../LICENSE'), 'utf8');
  if (!/Apache License\s+Version 2\.0/.test(license)) throw new Error('typescript/LICENSE is not the Apache License');
  const notice = `The model of faces in this folder is face_detection_short_range.tflite of @mediapipe/face_detection
${version} (npm), unchanged. Copyright The MediaPipe Authors (https://github.com/google-ai-edge/mediapipe).
Licensed under the Apache License, Version 2.0:`;
  return `${notice}\n\n${license}`;
}
