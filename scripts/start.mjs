// `npm start`: from a fresh clone to the app in a browser.
import { ensureDependencies } from './dependencies.mjs';

ensureDependencies();
const { buildApp, serveApp } = await import('./serve.mjs');
await buildApp();
const { url } = await serveApp(4173);
process.stdout.write(
  `\nSession Ready is at ${url}\nCtrl+C stops it. Once opened, it also works without this server.\n`,
);
