// What a host, a browser or a hurried deploy can do to an installed app. Only with DEPLOYS=all: npm run deploys.
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { button, words } from './fixtures/day-check.ts';
import {
  altered,
  aWhile,
  beginForm,
  buildNext,
  cached,
  copyOf,
  dist,
  emptyCaches,
  entryOf,
  expectNothingLost,
  guard,
  guardButton,
  install,
  isFrom,
  isMarked,
  leaveApp,
  lookForUpdate,
  mark,
  next,
  offer,
  ownPage,
  type Stage,
  saveForm,
  test,
  today,
} from './fixtures/deploys.ts';
import type { Answer } from './fixtures/host.ts';
import { keptRows, openAsNewer, versionOf } from './fixtures/kept.ts';
import { workerInCharge } from './fixtures/profile.ts';

const html = (path: string): Answer => ({ type: 'text/html; charset=utf-8', body: readFileSync(path) });

/** The new version is on the host, and nothing of it has come in: the old one opens, online and offline. */
async function expectRefused({ page, host }: Stage): Promise<void> {
  await lookForUpdate(page);
  await aWhile(page);
  await expect(offer(page)).toHaveCount(0);
  expect(await isMarked(page)).toBe(true);
  await page.reload();
  await expectNothingLost(page);
  await host.stop();
  await page.reload();
  await expectNothingLost(page);
  expect(await isFrom(page, dist)).toBe(true);
  await host.start();
}
/** And once the host is whole, the new version is offered as ever. */
async function expectOffered({ page }: Stage, version = next): Promise<void> {
  await lookForUpdate(page);
  await offer(page).click();
  await expect.poll(() => isFrom(page, version)).toBe(true);
  await expectNothingLost(page);
}
const withBody =
  (wanted: string, body: (whole: Buffer) => Buffer, folder = next) =>
  (path: string) =>
    path === wanted ? { body: body(readFileSync(`${folder}/${path}`)) } : undefined;
/** Opened anew, as from a home screen. */
async function openAnew(page: Page, url: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(url);
}

if (process.env.DEPLOYS === 'all') {
  test.describe.configure({ mode: 'default', timeout: 240_000 });
  test.beforeAll(() => buildNext());
  test.beforeEach(({ stage }) => install(stage));

  test('a part that is asked for only after its version is gone: said, and there by a tap', async ({ stage }) => {
    const { context, host } = stage;
    const other = await context.newPage();
    await beginForm(other, host);
    await saveForm(other);
    host.folder = next;
    await expectOffered(stage);
    await other.bringToFront();
    await other.goto(`${host.url}#/guide`); // never opened in this tab
    await expect(other.getByText(words.missing.says)).toBeVisible();
    await button(other, words.missing.reload).click();
    await expect(other.getByRole('searchbox').or(other.getByRole('textbox')).first()).toBeVisible();
    expect(await isFrom(other, next)).toBe(true);
    await other.goto(`${host.url}#/`);
    await expectNothingLost(other, { form: true });
  });

  test('each file of the new version missing, one after the other', async ({ stage }) => {
    const { page, host } = stage;
    host.folder = next;
    const worker = readFileSync(`${next}/sw.js`, 'utf8');
    const urls = [...worker.matchAll(/\{url:"([^"]+)"/g)].map(([, url = '']) => url);
    // What is the same in both versions is taken over from the old one, and not asked for.
    const fresh = urls.filter(
      (url) => !worker.includes('revision:null') || !readFileSync(`${dist}/sw.js`, 'utf8').includes(entry(url)),
    );
    expect(fresh.length).toBeGreaterThan(2);
    for (const url of fresh) {
      host.answer = (path) => (path === url ? { status: 404, type: 'text/plain', body: '' } : undefined);
      await lookForUpdate(page);
      expect(host.asked.get(url) ?? 0, url).toBeGreaterThan(0);
      await expect(offer(page), url).toHaveCount(0);
    }
    await expectRefused(stage);
    host.answer = () => undefined;
    await expectOffered(stage);

    function entry(url: string): string {
      return worker.slice(worker.indexOf(`{url:"${url}"`)).split('}')[0] ?? '';
    }
  });

  test('a file that is cut off', async ({ stage }) => {
    stage.host.folder = next;
    stage.host.answer = withBody(entryOf(next), (whole) => whole.subarray(0, whole.length / 2));
    await expectRefused(stage);
    stage.host.answer = () => undefined;
    await expectOffered(stage);
  });

  test('a file that was altered on its way', async ({ stage }) => {
    stage.host.folder = next;
    stage.host.answer = withBody(entryOf(next), (whole) => Buffer.concat([whole, Buffer.from('\n//')]));
    await expectRefused(stage);
  });

  test('the page of the new version, all else of the old one', async ({ stage }) => {
    const { page, context, host } = stage;
    host.answer = (path) => (path === 'index.html' ? html(`${next}/index.html`) : undefined);
    await expectRefused(stage);
    // A person who comes for the first time has no old version to go on with.
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.unregister());
    await emptyCaches(page);
    await openAnew(page, host.url);
    await expect(guard(page)).toBeVisible();
    host.folder = next;
    await guardButton(page).click();
    await expectNothingLost(page);
    expect(context.pages()).toHaveLength(1);
  });

  test('all of the new version but its page', async ({ stage }) => {
    stage.host.folder = next;
    stage.host.answer = (path) => (path === 'index.html' ? html(`${dist}/index.html`) : undefined);
    await expectRefused(stage);
    stage.host.answer = () => undefined;
    await expectOffered(stage);
  });

  test('a host that lets browsers keep sw.js for a year', async ({ stage }) => {
    const { page, host } = stage;
    const kept = { 'Cache-Control': 'public, max-age=31536000, immutable' };
    const keepAll = (folder: string) => (path: string) => ({ body: readFileSync(`${folder}/${path}`), headers: kept });
    host.answer = (path) => (path === 'sw.js' ? keepAll(dist)(path) : undefined);
    await page.evaluate(() => fetch('./sw.js')); // now it lies in the browser's cache
    host.folder = next;
    host.answer = (path) => (path === 'sw.js' ? keepAll(next)(path) : undefined);
    await expectOffered(stage);
  });

  test('sw.js is missing', async ({ stage }) => {
    stage.host.folder = next;
    stage.host.answer = (path) => (path === 'sw.js' ? { status: 404, type: 'text/plain', body: '' } : undefined);
    await expectRefused(stage);
  });

  test('sw.js is a page', async ({ stage }) => {
    stage.host.folder = next;
    stage.host.answer = (path) => (path === 'sw.js' ? html(`${next}/index.html`) : undefined);
    await expectRefused(stage);
  });

  test('the line breaks in the middle of the new version, and is back later', async ({ stage }) => {
    const { page, host } = stage;
    host.folder = next;
    let left = 3;
    host.answer = (path) => (path.startsWith('assets/') && left-- <= 0 ? 'gone' : undefined);
    await expectRefused(stage);
    expect(left).toBeLessThan(0);
    host.answer = () => undefined;
    await mark(page);
    await expectOffered(stage);
  });

  test('back to the older version', async ({ stage }) => {
    const { page, host } = stage;
    host.folder = next;
    await expectOffered(stage);
    await beginForm(page, host);
    await saveForm(page);
    await page.goto(`${host.url}#/`);
    host.folder = dist;
    await expectOffered(stage, dist);
    await expectNothingLost(page, { form: true });
  });

  test('back to an older version than the one that wrote the data', async ({ stage }) => {
    const { page, host } = stage;
    await leaveApp(page, host);
    await openAsNewer(page, 99);
    await openAnew(page, host.url);
    await expectNothingLost(page);
    await expect(page.getByText(words.storage.readOnly)).toBeVisible();
    host.folder = next;
    await expectOffered(stage);
    expect(await versionOf(page)).toBe(99);
  });

  test('a host that answers everything with the page', async ({ stage }) => {
    const { page, host } = stage;
    host.folder = copyOf(next, stage.folder('half'));
    const missing = (path: string) => path === entryOf(next) || path.startsWith('assets/late-parts');
    host.answer = (path) => (missing(path) ? html(`${next}/index.html`) : undefined);
    await expectRefused(stage);
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.unregister());
    await emptyCaches(page);
    await openAnew(page, host.url);
    await expect(guard(page)).toBeVisible();
    host.answer = () => undefined;
    await guardButton(page).click();
    await expectNothingLost(page);
  });

  test('the browser has emptied the caches: online the app mends them', async ({ stage }) => {
    const { page, host } = stage;
    const before = (await cached(page)).length;
    await emptyCaches(page);
    await openAnew(page, host.url);
    await expectNothingLost(page);
    for (const part of ['index', 'style', 'late-parts', 'words-en-late'])
      await expect.poll(async () => (await cached(page)).join()).toContain(part);
    await page.goto(`${host.url}#/guide`);
    await expect.poll(async () => (await cached(page)).join()).toContain('wanted');
    expect(before).toBeGreaterThan(20);
    await host.stop();
    await openAnew(page, host.url);
    await expectNothingLost(page);
    await host.start();
  });

  test('the browser has emptied the caches: offline a page of our own says so', async ({ stage }) => {
    const { page, host } = stage;
    await emptyCaches(page);
    await host.stop();
    await openAnew(page, host.url);
    await expect(ownPage(page)).toBeVisible();
    await expect(page.getByText('What you saved yourself is kept apart from them.')).toBeVisible();
    await host.start();
    await page.getByRole('link').click();
    await expectNothingLost(page);
  });

  test('the browser has emptied the caches, and the host has a new version by now', async ({ stage }) => {
    const { page, host } = stage;
    await emptyCaches(page);
    host.folder = next;
    await openAnew(page, host.url);
    await expectNothingLost(page);
    expect(await isFrom(page, next)).toBe(true);
  });

  test('only the page is left on the device: offline it says so and does nothing, online it mends itself', async ({
    stage,
  }) => {
    const { page, host } = stage;
    await emptyCaches(page, 'assets/index');
    await host.stop();
    await openAnew(page, host.url);
    await mark(page);
    await expect(guard(page)).toBeVisible();
    await page.waitForTimeout(4_000);
    expect(await isMarked(page), 'offline nothing is loaded anew by itself').toBe(true);
    await guardButton(page).click(); // nor is anything thrown away by a tap
    await expect.poll(() => isMarked(page).catch(() => true)).toBe(false);
    await expect(guard(page)).toBeVisible();
    expect((await cached(page)).length).toBeGreaterThan(20);
    host.folder = next; // the old script is nowhere any more
    await host.start();
    await openAnew(page, host.url);
    await expectNothingLost(page);
    await workerInCharge(page);
    expect(await isFrom(page, next)).toBe(true);
  });

  test('a file on the device is damaged: mended without a tap', async ({ stage }) => {
    const { page, host } = stage;
    await page.evaluate(async (path) => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        const headers = { 'Content-Type': 'text/javascript' };
        for (const request of await cache.keys())
          if (request.url.endsWith(path)) await cache.put(request, new Response('', { headers }));
      }
    }, entryOf(dist));
    await openAnew(page, host.url);
    await expectNothingLost(page);
    await workerInCharge(page);
    await host.stop();
    await openAnew(page, host.url);
    await expectNothingLost(page);
    await host.start();
  });

  test('a worker that the browser will not have: the app runs without', async ({ stage }) => {
    const { page, context, host } = stage;
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.unregister());
    await emptyCaches(page);
    await context.addInitScript(() => {
      ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('refused', 'SecurityError'));
    });
    await openAnew(page, host.url);
    await expectNothingLost(page);
    await beginForm(page, host);
    await saveForm(page);
    await page.goto(`${host.url}#/`);
    await expectNothingLost(page, { form: true });
  });

  test('an app that does not come and says nothing: after 20 seconds the page does', async ({ stage }) => {
    const { page, host, folder } = stage;
    host.folder = altered(dist, folder('silent'), 'silent', () => 'await new Promise(() => {});');
    await lookForUpdate(page);
    await offer(page).click();
    await expect(guard(page)).toBeVisible({ timeout: 40_000 });
    host.folder = next;
    await guardButton(page).click();
    await expectNothingLost(page);
    await expect(today(page)).toBeVisible();
    expect((await keptRows(page, 'settings')).length).toBeGreaterThan(0);
  });
}
