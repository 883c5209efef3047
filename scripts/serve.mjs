// Builds the app and serves the built files, by Vite's own means, compressed as every static host does.
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build, preview } from 'vite';

const root = fileURLToPath(new URL('../', import.meta.url));
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };

export const buildApp = () => build({ root, logLevel: 'warn' });

/** Answers with Brotli where the browser takes it. What it does not know goes on to Vite. */
const compressed = {
  name: 'compressed',
  configurePreviewServer(server) {
    const ready = new Map();
    server.middlewares.use((request, response, next) => {
      const { pathname } = new URL(request.url, 'http://localhost');
      const path = join(root, 'dist', pathname.endsWith('/') ? `${pathname}index.html` : pathname);
      const type = types[extname(path)];
      if (!type || !/\bbr\b/.test(request.headers['accept-encoding'] ?? '') || !existsSync(path)) return next();
      if (!ready.has(path)) ready.set(path, brotliCompressSync(readFileSync(path)));
      for (const [name, value] of Object.entries(server.config.preview.headers)) response.setHeader(name, value);
      response.setHeader('Content-Type', `${type}; charset=utf-8`);
      response.setHeader('Content-Encoding', 'br');
      response.end(ready.get(path));
    });
  },
};

/** Serves dist at `port`, or at the next free one. */
export async function serveApp(port) {
  const server = await preview({ root, logLevel: 'warn', preview: { port }, plugins: [compressed] });
  return { url: server.resolvedUrls.local[0], close: () => server.close() };
}
