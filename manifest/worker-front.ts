// What stands in front of Workbox's worker: a page of its own for the day when the browser has emptied the app's files.
import { createHash } from 'node:crypto';

export interface LostPage {
  readonly language: 'en' | 'es';
  readonly title: string;
  readonly lines: readonly string[];
  readonly again: string;
}

/** iOS empties its caches under installed apps (faults.md U08). The worker itself and the person's data lie elsewhere. */
export const lostPages: readonly LostPage[] = [
  {
    language: 'en',
    title: 'Session Ready cannot open right now',
    lines: [
      'Your browser has cleared the files of this app, often to make room.',
      'What you saved yourself is kept apart from them.',
      'Go online, then open the app again.',
    ],
    again: 'Open it again',
  },
  {
    language: 'es',
    title: 'Session Ready no se puede abrir ahora',
    lines: [
      'Su navegador borró los archivos de esta app, a menudo para hacer espacio.',
      'Lo que usted guardó está en otro lugar.',
      'Conéctese a internet y abra la app otra vez.',
    ],
    again: 'Abrir otra vez',
  },
];

const style =
  ':root{color-scheme:light dark}body{font:1.125rem/1.5 system-ui,sans-serif;max-width:34rem;margin:0 auto;padding:2rem 1.25rem}h1{font-size:1.5rem}a{display:inline-block;min-height:3rem;line-height:3rem}';
const styleHash = createHash('sha256').update(style).digest('base64');
/** The page needs nothing but its own style. */
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const written = ({ language, title, lines, again }: LostPage) =>
  `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Session Ready</title><style>${style}</style><main><h1>${title}</h1>${lines
    .map((line) => `<p>${line}</p>`)
    .join('')}<p><a href="./">${again}</a></p></main></html>`;

/**
 * Script for the beginning of sw.js. Workbox answers as ever. Only where it has no page to give, the host is asked for
 * one of any version, and where that is out of reach, this one stands in for the browser's own. The app has one address:
 * below it, where its files would not be found, a mistyped one is led to it.
 */
export function workerFront(): string {
  const pages = Object.fromEntries(lostPages.map((page) => [page.language, written(page)]));
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy };
  return `addEventListener("fetch",e=>{if(e.request.mode!=="navigate")return;const a=e.respondWith.bind(e),p=${JSON.stringify(pages)},o=new URL(registration.scope),w=new URL(e.request.url).pathname;e.respondWith=r=>a(w!==o.pathname&&!/\\.[^/]*$/.test(w)?Response.redirect(o):Promise.resolve(r).catch(()=>fetch(e.request)).catch(()=>new Response(/^es\\b/.test(navigator.language)?p.es:p.en,{headers:${JSON.stringify(headers)}})))});\n`;
}
