// Measures how long the history takes to open with none, few, and up to 10,000 checks, and a month of nine years ago.
// node scripts/history-bench.mjs [folder of the built app] [--runs 5] [--slow 4] [--json]; without a folder the app is built first.

import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { ensureBrowser } from './browser.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '5' },
    json: { type: 'boolean', default: false },
    slow: { type: 'string', default: '1' },
  },
});
const runs = Number(values.runs);
/** 40: as many as fill a month and the first page of the list; more must not cost more. */
const sizes = [0, 10, 40, 1_000, 10_000];
const root = fileURLToPath(new URL('../', import.meta.url));
const folder = resolve(positionals[0] ?? join(root, 'dist'));
if (!positionals[0]) await (await import('./serve.mjs')).buildApp();

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };

/** Any folder, from memory after the first time: the disk is not what is measured. */
async function serve() {
  const known = new Map();
  const read = async (path) => {
    if (!known.has(path)) known.set(path, (await stat(path)).isFile() ? await readFile(path) : null);
    return known.get(path);
  };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const path = join(folder, normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname));
    const body = await read(path).catch(() => null);
    if (!body) return response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': types[extname(path)] ?? 'application/octet-stream' }).end(body);
  });
  await new Promise((ready) => server.listen(0, 'localhost', ready));
  return { url: `http://localhost:${server.address().port}/`, close: () => server.close() };
}

/** Runs in the page: one check a day up to yesterday noon, of two devices, with every measure, in one transaction for each thousand. */
async function seed({ count, noonMs }) {
  const db = await new Promise((done, refuse) => {
    const request = indexedDB.open('session-ready');
    request.onsuccess = () => done(request.result);
    request.onerror = () => refuse(request.error);
  });
  let state = 1;
  const chance = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648 - 0.5;
  };
  const judged = (code, reading, deviceHash) => ({
    kind: 'judged',
    grade: 'ready',
    findings: [{ code, grade: 'ready' }],
    reading,
    deviceHash,
  });
  for (let from = 0; from < count; from += 1_000) {
    const tx = db.transaction('checks', 'readwrite');
    for (let i = from; i < Math.min(count, from + 1_000); i++) {
      const startedAt = noonMs - (i + 1) * 86_400_000;
      const device = i % 3 === 0 ? 'b' : 'a';
      const picture = {
        widthPixels: 1280,
        heightPixels: 720,
        frameRateFps: 30 + chance(),
        meanLuma: 140 + 30 * chance(),
        ovalShineLuma: 130 + 20 * chance(),
        surroundMedianLuma: 130 + 20 * chance(),
        ovalMedianLuma: 120,
        sharpness: 1.4 + 0.3 * chance(),
        changePerFrame: 2,
        shiftPercent: 0.4,
        facesFound: null,
        answer: 'yes',
      };
      const voice = {
        rateHz: 48_000,
        speechLevelDbfs: -22 + 4 * chance(),
        noiseFloorDbfs: -60 + 6 * chance(),
        speechOverNoiseDb: 38 + 4 * chance(),
        upperHz: 9_000 + 900 * chance(),
        peakDbfs: -9,
        activeSeconds: 2.5,
        clippedPercent: 0,
        rawCapture: true,
      };
      tx.objectStore('checks').put({
        id: `${startedAt}-x`,
        startedAt,
        finishedAt: startedAt + 60_000,
        appVersion: '0.1.0',
        placeId: null,
        devicesHash: device,
        quick: false,
        steps: {
          camera: judged('camera.clear', picture, `camera-${device}`),
          microphone: judged('mic.clear', voice, `microphone-${device}`),
          speaker: judged('speaker.right', { chimesPlayed: 3, answer: 3, contextRan: true }, `speaker-${device}`),
          power: judged('power.charging', { levelPercent: 80, charging: true, plannedMinutes: 60 }, null),
          connection: judged('connection.private', { online: true, kind: 'wifi', answer: 'private' }, null),
        },
      });
    }
    await new Promise((done, refuse) => {
      tx.oncomplete = done;
      tx.onerror = refuse;
    });
  }
  db.close();
}

/** Runs in the page before it begins: notes when list and calendar are there, and painted. */
function noteDrawn() {
  const isDrawn = () =>
    document.querySelector('[data-bench=history]') &&
    (document.querySelector('.empty') || document.querySelector('.past-calendar table[aria-busy=false]'));
  globalThis.drawn = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!isDrawn()) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true });
  });
}

/** Runs in the page: how long it takes to show the same month of that year, and how many days of it have a check. */
function openYear(year) {
  return new Promise((resolve) => {
    const calendar = document.querySelector('.past-calendar');
    const select = calendar?.querySelector('.mine-field:last-child select');
    if (!select || ![...select.options].some(({ value }) => value === String(year))) return resolve(null);
    const startedAt = performance.now();
    const observer = new MutationObserver(() => {
      if (calendar.querySelector('table[aria-busy=true]')) return;
      observer.disconnect();
      requestAnimationFrame(() =>
        setTimeout(() => {
          const days = calendar.querySelectorAll('button.past-date').length;
          resolve({ ms: performance.now() - startedAt, days });
        }),
      );
    });
    observer.observe(calendar, { subtree: true, attributes: true, attributeFilter: ['aria-busy'] });
    select.value = String(year);
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

/** A profile with so many checks, and how to open the history in it. */
async function prepare(browser, url, count) {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 390, height: 844 } });
  await context.addInitScript(noteDrawn);
  const open = async (work) => {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: Number(values.slow) });
    await page.goto(`${url}#/history`);
    const result = await work(page, await page.evaluate(() => globalThis.drawn));
    await page.close();
    return result;
  };
  const noonMs = new Date().setHours(12, 0, 0, 0);
  await open((page) => page.evaluate(seed, { count, noonMs }));
  await open(() => {}); // fills the caches
  const then = new Date().getFullYear() - 9;
  return { count, run: () => open(async (page, openMs) => ({ openMs, month: await page.evaluate(openYear, then) })) };
}

function summed(count, found) {
  const months = found.flatMap(({ month }) => month ?? []);
  const both = (times) => ({ median: Math.round(median(times)), best: Math.round(Math.min(...times)) });
  return {
    checks: count,
    openMs: both(found.map(({ openMs }) => openMs)),
    ...(months.length > 0 && { nineYearsAgoMs: both(months.map(({ ms }) => ms)), daysThen: months[0].days }),
  };
}

const executablePath = ensureBrowser();
if (!executablePath) process.exit(1);
const server = await serve();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const say = (text) => process.stdout.write(`${text}\n`);
try {
  const prepared = [];
  for (const count of sizes) prepared.push({ ...(await prepare(browser, server.url, count)), found: [] });
  // Each size once in every round: a slow spell of the machine meets them all.
  for (let round = 0; round < runs; round++) for (const { run, found } of prepared) found.push(await run());
  const rows = prepared.map(({ count, found }) => summed(count, found));
  if (values.json) say(JSON.stringify(rows, null, 2));
  else
    for (const { checks, openMs, nineYearsAgoMs, daysThen } of rows) {
      const told = ({ median: middle, best }) => `${middle} ms (best ${best})`;
      const then = nineYearsAgoMs ? `; nine years ago ${told(nineYearsAgoMs)}, ${daysThen} days` : '';
      say(`${String(checks).padStart(6)} checks: list and calendar ${told(openMs)}${then}`);
    }
} finally {
  await browser.close();
  server.close();
}
