// The built app on a server of the test's own: it can be gone and come back, and it can put a script before the app.
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { cachingOf, localHeaders, types } from '../../manifest/headers.ts';

export interface Site {
  /** `http://localhost:PORT/`: secure in the sense of browsers. */
  readonly url: string;
  /** The paths asked for since the last `clear`. */
  readonly asked: string[];
  start(): Promise<void>;
  /** Resolves when nothing answers any more. */
  stop(): Promise<void>;
  /**
   * Runs before the app in every page from its next load on. The worker is then one that does nothing, so that no page
   * comes from the device without it (a missing one would be a console error). `null`: the app alone.
   */
  runFirst(script: string | null): void;
}

/** Before the first script of the app, which waits for the page to be read. */
const withScript = (page: string) =>
  page.replace('<meta charset', '<script src="/fault.js"></script>\n    <meta charset');

export async function startSite(port: number, folder = 'dist'): Promise<Site> {
  const asked: string[] = [];
  let first: string | null = null;
  let server: Server | undefined;

  function bodyOf(path: string): string | Buffer | null {
    if (path === '/fault.js') return first;
    if (path === '/sw.js' && first !== null) return '// Nothing is kept for later.';
    const file = join(folder, normalize(path === '/' ? '/index.html' : path));
    if (!existsSync(file) || !statSync(file).isFile()) return null;
    const body = readFileSync(file);
    return path === '/' && first !== null ? withScript(body.toString()) : body;
  }

  async function start(): Promise<void> {
    server = createServer((request, response) => {
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
      asked.push(path);
      for (const [name, value] of Object.entries(localHeaders)) response.setHeader(name, value);
      response.setHeader('Cache-Control', cachingOf(path) ?? 'no-cache');
      const body = bodyOf(path);
      if (body === null) {
        response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not here');
        return;
      }
      const type = types[path === '/' ? 'html' : extname(path).slice(1)] ?? 'application/octet-stream';
      response.writeHead(200, { 'Content-Type': type }).end(body);
    }).listen(port, 'localhost');
    await once(server, 'listening');
  }

  async function stop(): Promise<void> {
    const ending = server;
    if (!ending) return;
    server = undefined;
    ending.closeAllConnections();
    ending.close();
    await once(ending, 'close');
  }

  await start();
  return {
    url: `http://localhost:${port}/`,
    asked,
    start,
    stop,
    runFirst: (script) => {
      first = script;
    },
  };
}
