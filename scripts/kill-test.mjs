// `npm run kill-test [-- N]`: kills a real Chromium in the middle of writing, N times, and looks for what is gone.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { ensureBrowser } from './browser.mjs';

const kills = Number(process.argv[2] ?? 40);
const bootLimitMs = 60_000;
/** Long enough for many writes, and random, so that every moment of a write gets its turn. */
const lifeMs = () => 300 + Math.random() * 2_700;

const say = (text) => process.stdout.write(`${text}\n`);
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const fixtures = fileURLToPath(new URL('../e2e/fixtures/', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'kill-test-'));

/** What the page was told is kept: row by row the highest number. */
const acknowledged = new Map();
const found = {};
let writes = 0;
let highest = 0;
let lost = 0;
let booted = () => {};
let troubled = (text) => say(`The page is in trouble: ${text}`);

function compare({ mode, boot, rows }) {
  found[boot.found] = (found[boot.found] ?? 0) + 1;
  const there = new Map(rows);
  for (const [, number] of rows) highest = Math.max(highest, number);
  // A later write that nobody was told of may have been kept too.
  const gone = [...acknowledged].filter(([row, number]) => (there.get(row) ?? -1) < number);
  for (const [row, number] of gone.slice(0, 5)) say(`LOST: ${row} was ${number}, is ${there.get(row) ?? 'not there'}`);
  if (gone.length > 0 || mode !== 'disk') say(`mode ${mode}, boot ${JSON.stringify(boot)}`);
  lost += gone.length;
  if (mode !== 'disk') lost ||= 1;
  for (const [row] of gone) acknowledged.delete(row);
}

const bodyOf = async (request) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  return JSON.parse(Buffer.concat(parts).toString());
};
async function answer(request, response) {
  const { method, url = '/' } = request;
  if (method === 'POST') {
    const body = await bodyOf(request);
    if (url === '/state') {
      compare(body);
      booted();
    } else if (url === '/acknowledged') {
      writes++;
      for (const [row, number] of body) acknowledged.set(row, Math.max(number, acknowledged.get(row) ?? -1));
      highest = Math.max(highest, ...body.map(([, number]) => number));
    } else troubled(body);
    // Far enough on that no number is used twice: writes on the way when the browser died may have been kept.
    return response.end(JSON.stringify(highest + 100));
  }
  const file = join(work, 'page', url === '/' ? 'kill-page.html' : decodeURIComponent(url.split('?')[0]));
  response.setHeader('Content-Type', file.endsWith('.js') ? 'text/javascript' : 'text/html');
  return response.end(readFileSync(file));
}

function launch(browser, url) {
  const flags = ['--headless=new', '--no-sandbox', '--disable-quic', '--disable-gpu', '--disable-breakpad'];
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
  const args = [...flags, ...quiet, `--user-data-dir=${join(work, 'profile')}`, url];
  return spawn(browser, args, { stdio: 'ignore', detached: true }); // a process group of its own
}

async function round(browser, url) {
  const life = new Promise((resolve, reject) => {
    booted = resolve;
    troubled = (text) => reject(new Error(text));
    setTimeout(() => reject(new Error('the page did not come up')), bootLimitMs).unref();
  });
  const child = launch(browser, url);
  const ended = once(child, 'exit');
  try {
    await life;
    await pause(lifeMs());
  } finally {
    process.kill(-child.pid, 'SIGKILL');
    await ended;
    await pause(200); // until the rest of the group is gone
  }
}

async function main() {
  const browser = ensureBrowser();
  if (!browser) return 1;
  await build({
    root: fixtures,
    base: './',
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: join(work, 'page'),
      emptyOutDir: true,
      rolldownOptions: { input: join(fixtures, 'kill-page.html') },
    },
  });
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(404).end());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = `http://127.0.0.1:${server.address().port}/`;
  // One start more than kills: the last one only looks.
  for (let i = 0; i <= kills; i++) {
    await round(browser, url);
    if (i > 0 && i % 10 === 0) say(`${i} of ${kills} …`);
  }
  server.closeAllConnections();
  server.close();
  say(
    `Starts: ${Object.entries(found)
      .map(([how, count]) => `${count} ${how}`)
      .join(', ')}.`,
  );
  say(`${kills} kills, ${writes} acknowledged writes, ${lost} lost`);
  return lost === 0 && writes > 0 ? 0 : 1;
}

process.exitCode = await main().finally(() => rmSync(work, { recursive: true, force: true, maxRetries: 5 }));
