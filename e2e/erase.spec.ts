// Erase everything: afterwards nothing of the app is on the device, whatever other tabs hold, and it can begin anew.
import { expect, type Page } from '@playwright/test';
import { erased } from '../src/content/locales/en/erased.ts';
import { wanted } from '../src/content/locales/en/wanted.ts';
import { fill } from '../src/core/message.ts';
import { button, heading, words } from './fixtures/day-check.ts';
import {
  beginForm,
  cached,
  install,
  isMarked,
  leaveApp,
  mark,
  type Stage,
  saveForm,
  test,
  today,
} from './fixtures/deploys.ts';

const says = wanted.erase;

/** All that a browser keeps for this host, looked up past the app. */
const traces = (page: Page) =>
  page.evaluate(async () => {
    const files: string[] = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
    return {
      databases: (await indexedDB.databases()).map(({ name }) => name),
      files,
      caches: await caches.keys(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      notes: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
    };
  });
const nothing = { databases: [], files: [], caches: [], workers: 0, notes: [] };

/** A setting, a place and the notes of an app that was said to work offline. */
async function fillUp(stage: Stage): Promise<void> {
  const { page, host } = stage;
  await install(stage);
  await beginForm(page, host);
  await saveForm(page);
  await page.evaluate(() => caches.open('face-model').then((cache) => cache.put('/x', new Response('x'))));
  const before = await traces(page);
  expect(before).toMatchObject({ databases: ['session-ready'], files: ['session-ready'], workers: 1 });
  expect(before.caches.length).toBe(2);
  expect(before.notes).toContain('session-ready.offline-said');
}
/** Both taps, by the way a person goes. */
async function erase(page: Page, url: string): Promise<void> {
  await page.goto(`${url}#/erase`);
  await expect(heading(page, says.title)).toBeVisible();
  await expect(button(page, says.yes)).toHaveCount(0);
  await button(page, says.ask).click();
  await expect(heading(page, says.sure)).toBeFocused();
  await page.waitForTimeout(350); // a person reads first; sooner it would be the other half of a double tap
  await button(page, says.yes).click();
}
/** Late writes would come from what a page does when it is hidden, seen again or closed. */
async function stir(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.dispatchEvent(new Event('visibilitychange'));
    dispatchEvent(new Event('visibilitychange'));
    dispatchEvent(new PageTransitionEvent('pagehide'));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await page.waitForTimeout(1_500);
}
async function expectNew(page: Page, url: string): Promise<void> {
  await expect(today(page)).toBeVisible();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme', 'dark');
  await expect.poll(async () => (await traces(page)).databases).toEqual(['session-ready']);
  await page.goto(`${url}#/places`);
}

test.describe.configure({ timeout: 90_000 });
test.beforeEach(({ stage }) => fillUp(stage));

test('one tab: nothing is left, nothing comes back, and the app begins anew; no tap erases by chance', async ({
  stage,
}) => {
  const { page, host, problems } = stage;
  await page.goto(`${host.url}#/erase`);
  await button(page, says.ask).dblclick();
  await expect(heading(page, says.sure)).toBeVisible();
  await button(page, says.no).click();
  await expect(button(page, says.ask)).toBeVisible();
  expect((await traces(page)).databases).toEqual(['session-ready']);

  await erase(page, host.url);
  await expect(heading(page, says.now)).toBeVisible();
  await expect(heading(page, says.gone)).toBeVisible({ timeout: 20_000 });
  for (const trace of Object.values(says.traces))
    await expect(page.getByText(fill(says.isGone, { trace }))).toBeVisible();
  expect(await traces(page)).toEqual(nothing);
  await page.goBack(); // there is nothing to go back to
  await expect(heading(page, says.gone)).toBeVisible();
  await stir(page);
  expect(await traces(page)).toEqual(nothing);

  await button(page, says.anew).click();
  await expectNew(page, host.url);
  await expect(page.getByText('The quiet room')).toHaveCount(0);
  expect(problems).toEqual([]);
});

test('two tabs: the other one lets go, shows nothing of it any more, and writes nothing', async ({ stage }) => {
  const { page, context, host, problems } = stage;
  const other = await context.newPage();
  await beginForm(other, host);
  await page.bringToFront();
  await erase(page, host.url);
  await expect(heading(page, says.gone)).toBeVisible({ timeout: 20_000 });
  await expect(heading(other, erased.title)).toBeVisible();
  await expect(other.getByText('The quiet room')).toHaveCount(0);
  for (const tab of [other, page]) await stir(tab);
  for (const tab of [other, page]) expect(await traces(tab)).toEqual(nothing);

  await mark(other);
  await button(other, erased.anew).click();
  await expect.poll(() => isMarked(other).catch(() => true)).toBe(false);
  await expect(today(other)).toBeVisible();
  await expect(other.locator('html')).not.toHaveAttribute('data-theme', 'dark');
  expect(problems).toEqual([]);
});

test('a page that does not let go: said, the rest goes, and the data as soon as it can', async ({ stage }) => {
  const { page, context, host } = stage;
  const holder = await context.newPage();
  await leaveApp(holder, host);
  await holder.evaluate(
    () =>
      new Promise<void>((done) => {
        const opening = indexedDB.open('session-ready');
        opening.onsuccess = () => {
          Object.assign(window, { held: opening.result }); // and no answer to `versionchange`
          done();
        };
      }),
  );
  await page.bringToFront();
  await erase(page, host.url);
  await expect(page.getByText(says.held)).toBeVisible();
  await expect(heading(page, says.left)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(fill(says.isLeft, { trace: says.traces.database }))).toBeVisible();
  await expect(page.getByText(fill(says.isGone, { trace: says.traces.files }))).toBeVisible();
  expect(await cached(page)).toEqual([]);
  await holder.close();
  await expect(heading(page, says.gone)).toBeVisible({ timeout: 20_000 });
  expect(await traces(page)).toEqual(nothing);
});

test('offline: said before, erased all the same, and there again online', async ({ stage }) => {
  const { page, host, context } = stage;
  await page.goto(`${host.url}#/erase`);
  await expect(heading(page, says.title)).toBeVisible();
  await context.setOffline(true);
  await host.stop();
  await button(page, says.ask).click();
  await expect(page.getByText(says.offline)).toBeVisible();
  await page.waitForTimeout(350);
  await button(page, says.yes).click();
  await expect(heading(page, says.gone)).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText(says.offline)).toBeVisible();
  expect(await traces(page)).toEqual(nothing);
  await context.setOffline(false);
  await host.start();
  await button(page, says.anew).click();
  await expectNew(page, host.url);
  await expect(page.getByText(words.storage.recovered)).toHaveCount(0);
});
