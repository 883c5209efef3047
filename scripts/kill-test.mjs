// `npm run kill-test [-- N] [--browser firefox] [--quick]`: kills a real browser in the middle of writing, N times, and looks for what is gone.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { ensureBrowser } from './browser.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { browser: { type: 'string', default: 'chromium' }, quick: { type: 'boolean', default: false } },
});
const kills = Number(positionals[0] ?? 40);
const isFirefox = values.browser === 'firefox';
const bootLimitMs = 60_000;
/** On a busy machine a whole life can pass before the first write is through: then it lasts until a little after that. */
const firstWriteLimitMs = 20_000;
/** Random, so that every moment of a write gets its turn. `--quick`: short lives, two browsers beside each other. */
const [shortestMs, longestMs] = values.quick ? [300, 1_500] : [300, 3_000];
const lifeMs = () => shortestMs + Math.random() * (longestMs - shortestMs);
const laneCount = Math.min(values.quick ? 2 : 1, kills);

const say = (text) => process.stdout.write(`${text}\n`);
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const fixtures = fileURLToPath(new URL('../e2e/fixtures/', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'kill-test-'));

const total = { starts: 0, slow: 0, withCopy: 0, writes: 0, kills: 0, lost: 0, doubles: 0 };
const found = {};

/** Nothing of the browser's own: no first page, no question after a crash, no network. */
const firefoxPrefs = {
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  // It opens the page once more, in a container with a storage of its own: what that one writes is not there next time.
  'browser.pagethumbnails.capturing_disabled': true,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.sessionstore.resume_from_crash': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.tabs.warnOnClose': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.prefetch-next': false,
  'services.settings.server': 'data:,',
  'toolkit.startup.max_resumed_crashes': -1,
  'toolkit.telemetry.enabled': false,
};

function commandFor(browser, profile, url) {
  if (isFirefox) return [browser, ['--headless', '--no-remote', '--profile', profile, url]];
  const flags = ['--headless=new', '--no-sandbox', '--disable-quic', '--disable-gpu', '--disable-breakpad'];
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
  return [browser, [...flags, ...quiet, `--user-data-dir=${profile}`, url]];
}

const bodyOf = async (request) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  return JSON.parse(Buffer.concat(parts).toString());
};

/** One profile that lives through one browser after another, and what its pages were told is kept. */
async function makeLane(number, browser) {
  const profile = join(work, `profile-${number}`);
  mkdirSync(profile);
  if (isFirefox) {
    const lines = Object.entries(firefoxPrefs).map(([key, value]) => `user_pref("${key}", ${JSON.stringify(value)});`);
    writeFileSync(join(profile, 'user.js'), `${lines.join('\n')}\n`);
  }
  /** Row by row the highest number. */
  const acknowledged = new Map();
  let highest = 0;
  let booted = () => {};
  let wrote = () => {};
  let isUp = false;
  let troubled = () => {};

  function compare({ mode, isSlow, boot, hasCopy, rows }) {
    total.starts++;
    if (isSlow) total.slow++;
    if (hasCopy) total.withCopy++;
    found[boot.found] = (found[boot.found] ?? 0) + 1;
    const there = new Map(rows);
    for (const [, number] of rows) highest = Math.max(highest, number);
    // A later write that nobody was told of may have been kept too.
    const gone = [...acknowledged].filter(([row, number]) => (there.get(row) ?? -1) < number);
    for (const [row, number] of gone.slice(0, 5))
      say(`LOST: ${row} was ${number}, is ${there.get(row) ?? 'not there'}`);
    if (gone.length > 0 || mode !== 'disk') say(`mode ${mode}, boot ${JSON.stringify(boot)}`);
    total.lost += gone.length;
    if (mode !== 'disk') total.lost ||= 1;
    for (const [row] of gone) acknowledged.delete(row);
  }
  async function answer(request, response) {
    const { method, url = '/' } = request;
    if (method === 'POST') {
      const body = await bodyOf(request);
      if (url === '/state') {
        if (isUp) {
          // It gets no answer, so it writes nothing: the two may not share what they store.
          say('The page came up twice in one life: what this run says is worth nothing.');
          total.doubles++;
          return undefined;
        }
        isUp = true;
        compare(body);
        booted();
      } else if (url === '/acknowledged') {
        total.writes++;
        wrote();
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
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(404).end());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const [command, args] = commandFor(browser, profile, `http://127.0.0.1:${server.address().port}/`);

  return {
    /** A start, a look at what is there, a life of writing, and its end. */
    async round() {
      const life = new Promise((resolve, reject) => {
        booted = resolve;
        troubled = (text) => {
          say(`The page is in trouble: ${text}`); // a commit that was refused ends its writing; nothing was acknowledged
          reject(new Error(text));
        };
        setTimeout(() => reject(new Error('the page did not come up')), bootLimitMs).unref();
      });
      isUp = false;
      const writing = new Promise((resolve) => {
        wrote = resolve;
      });
      const child = spawn(command, args, { stdio: 'ignore', detached: true }); // a process group of its own
      const ended = once(child, 'exit');
      try {
        await life;
        await pause(lifeMs());
        await Promise.race([writing, pause(firstWriteLimitMs)]);
        await pause(Math.random() * 200);
      } finally {
        process.kill(-child.pid, 'SIGKILL');
        await ended;
        await untilGone(child.pid);
      }
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The whole group: the next browser must not meet one that still has the files open. */
async function untilGone(group) {
  for (let i = 0; i < 100; i++) {
    try {
      process.kill(-group, 0);
    } catch {
      return;
    }
    await pause(20);
  }
  say('Some of the browser outlived its end by 2 s.');
}

function findBrowser() {
  if (!isFirefox) return ensureBrowser();
  const there = [process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox'].find(
    (path) => path && existsSync(path),
  );
  if (!there) say('No Firefox here, so it can not be killed. Name one: FIREFOX=/path/to/firefox npm run kill-test');
  return there;
}

async function main() {
  const browser = findBrowser();
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
  const beganMs = Date.now();
  const lanes = await Promise.all(Array.from({ length: laneCount }, (_, i) => makeLane(i, browser)));
  let begun = 0;
  await Promise.all(
    lanes.map(async (lane) => {
      while (begun < kills) {
        begun++;
        await lane.round();
        total.kills++;
        if (total.kills % 10 === 0) say(`${total.kills} of ${kills} …`);
      }
      await lane.round(); // only to look at what the last kill left
    }),
  );
  for (const lane of lanes) lane.close();
  const starts = Object.entries(found).map(([how, count]) => `${count} ${how}`);
  const seconds = Math.round((Date.now() - beganMs) / 1_000);
  say(
    `Starts: ${starts.join(', ')}; with a second copy in files: ${total.withCopy} of ${total.starts}; from a disk that was slow: ${total.slow}.`,
  );
  say(
    `${values.browser}: ${total.kills} kills, ${total.writes} acknowledged writes, ${total.lost} lost (${seconds} s)`,
  );
  return total.lost === 0 && total.doubles === 0 && total.writes >= kills && total.kills === kills ? 0 : 1;
}

process.exitCode = await main().finally(() => rmSync(work, { recursive: true, force: true, maxRetries: 5 }));
