// Builds the app and serves the built files, by Vite's own means.
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';

const root = fileURLToPath(new URL('../', import.meta.url));

export const buildApp = () => build({ root, logLevel: 'warn' });

/** Serves dist at `port`, or at the next free one. */
export async function serveApp(port) {
  const server = await preview({ root, logLevel: 'warn', preview: { port } });
  return { url: server.resolvedUrls.local[0], close: () => server.close() };
}
