// A new version is offered, never forced: nothing reloads by itself, and nothing at all during a check.
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { buildVersion, openProfile, type Profile, type Server, serve, workerInCharge } from './fixtures/profile.ts';

const next = 'next-version';
const nextFolder = '.cache/next-version';
const start = (page: Page) => page.getByRole('button', { name: 'Start my day check' });
const offer = (page: Page) => page.getByRole('button', { name: 'Use the new version' });

/** Marks the document: the mark is gone after a reload. */
const mark = (page: Page) => page.evaluate(() => Object.assign(window, { marked: true }) && undefined);
const isMarked = (page: Page) => page.evaluate(() => 'marked' in window);
/** By the name of its first script: asking for the script itself would, between two versions, ask for one that is gone. */
const isNext = (page: Page) => {
  const [entry = ''] = readFileSync(`${nextFolder}/index.html`, 'utf8').match(/assets\/index-[\w-]+\.js/) ?? [];
  return page.evaluate((name) => document.querySelector(`script[type=module][src$="${name}"]`) !== null, entry);
};
/** What a resumed tab does. Resolves when the new files are on the device, or were refused. */
const lookForUpdate = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update().catch(() => {});
    const coming = registration.installing;
    if (coming?.state !== 'installing') return;
    await new Promise((resolve) => coming.addEventListener('statechange', resolve, { once: true }));
  });
/** Longer than the app's own poll for an idle moment. */
const aWhile = (page: Page) => page.waitForTimeout(3_000);

let site: string;
let server: Server;
let profile: Profile;

// In one worker: two would build the next version into one folder at the same time.
test.describe.configure({ mode: 'default', timeout: 90_000 });
test.beforeAll(() => buildVersion(nextFolder, next));
test.beforeEach(async ({ browserName: _ }, info) => {
  site = info.outputPath('site');
  cpSync('dist', site, { recursive: true });
  server = await serve(site, 4312);
  profile = await openProfile(info.outputPath('profile'), info);
  await profile.page.goto(server.url);
  await expect(start(profile.page)).toBeVisible();
  await workerInCharge(profile.page);
  await mark(profile.page);
});
test.afterEach(async () => {
  await profile.context.close();
  await server.stop();
});

function deploy({ without }: { without?: string } = {}): void {
  rmSync(site, { recursive: true });
  cpSync(nextFolder, site, { recursive: true });
  if (without) rmSync(`${site}/${without}`, { recursive: true });
}

test('offered, left alone until the person wants it, then loaded', async () => {
  const { page, problems } = profile;
  deploy();
  // The app looks by itself when it is seen again; a headless tab is never hidden, so the event is sent by hand.
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(offer(page)).toBeVisible();
  await aWhile(page);
  expect(await isMarked(page)).toBe(true);
  expect(await isNext(page)).toBe(false);

  await offer(page).click();
  await expect.poll(() => isNext(page).catch(() => false)).toBe(true);
  expect(await isMarked(page)).toBe(false);
  await expect(start(page)).toBeVisible();
  await expect(offer(page)).toHaveCount(0);
  expect(problems).toEqual([]);
});

test('kept back during a check, offered after it', async () => {
  const { page, problems } = profile;
  await start(page).click();
  await expect(page).toHaveURL(/#\/check/);
  deploy();
  await lookForUpdate(page);
  await aWhile(page);
  await expect(offer(page)).toHaveCount(0);
  expect(await isMarked(page)).toBe(true);

  await page.goto(`${server.url}#/`);
  await expect(offer(page)).toBeVisible();
  expect(await isMarked(page)).toBe(true);
  expect(problems).toEqual([]);
});

test('let in by one tab: another in a check goes on, and follows once when it is done', async () => {
  const { context, page, problems } = profile;
  const other = await context.newPage();
  await other.goto(server.url);
  await start(other).click();
  await expect(other).toHaveURL(/#\/check/);
  await mark(other);

  deploy();
  await lookForUpdate(page);
  await page.bringToFront();
  await offer(page).click();
  await expect.poll(() => isNext(page).catch(() => false)).toBe(true);
  await aWhile(other);
  expect(await isMarked(other)).toBe(true);
  // Its own script is gone from the device, its worklet is not: the check can go on.
  expect(await other.evaluate(async () => (await fetch('./worklets/capture.worklet.js')).status)).toBe(200);

  await other.bringToFront();
  await other.goto(`${server.url}#/`);
  await expect.poll(() => isMarked(other).catch(() => true)).toBe(false);
  await expect.poll(() => isNext(other)).toBe(true);
  await mark(other);
  await aWhile(other);
  expect(await isMarked(other), 'it reloads once, not again').toBe(true);
  expect(problems).toEqual([]);
});

test('a new version that is not whole is refused: the old one goes on', async () => {
  const { page, problems } = profile;
  deploy({ without: 'assets' });
  await lookForUpdate(page);
  await aWhile(page);
  await expect(offer(page)).toHaveCount(0);
  await page.reload();
  await expect(start(page)).toBeVisible();
  expect(await isNext(page)).toBe(false);
  expect(problems).toEqual([]);
});
