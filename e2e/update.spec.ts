// A new version is offered, never forced: nothing is lost, nothing is white. The rest of the trials: npm run deploys.
import { cpSync } from 'node:fs';
import { expect } from '@playwright/test';
import { button, words } from './fixtures/day-check.ts';
import {
  altered,
  aWhile,
  beginForm,
  buildNext,
  cached,
  copyOf,
  dist,
  expectNothingLost,
  guard,
  guardButton,
  install,
  isFrom,
  isMarked,
  lookForUpdate,
  mark,
  next,
  offer,
  saveForm,
  test,
  today,
} from './fixtures/deploys.ts';
import { workerInCharge } from './fixtures/profile.ts';

test.describe.configure({ mode: 'default', timeout: 90_000 });
test.beforeAll(() => buildNext());

test('offered, left alone until the person wants it, then loaded', async ({ stage }) => {
  const { page, host, problems } = stage;
  await install(stage);
  host.folder = next;
  // The app looks by itself when it is seen again; a headless tab is never hidden, so the event is sent by hand.
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(offer(page)).toBeVisible();
  await aWhile(page);
  expect(await isMarked(page)).toBe(true);
  expect(await isFrom(page, dist)).toBe(true);

  await offer(page).click();
  await expect.poll(() => isFrom(page, next)).toBe(true);
  expect(await isMarked(page)).toBe(false);
  await expectNothingLost(page);
  await expect(offer(page)).toHaveCount(0);
  expect(problems).toEqual([]);
});

test('kept back during a check and in a form, in two tabs; what is typed stays, and the tab follows once', async ({
  stage,
}) => {
  const { page, context, host, problems } = stage;
  await install(stage);
  const other = await context.newPage();
  await beginForm(other, host);
  await mark(other);
  await page.getByTestId('start').or(button(page, words.today.start)).first().click();
  await expect(page).toHaveURL(/#\/check/);

  host.folder = next;
  await lookForUpdate(page);
  await aWhile(page);
  for (const tab of [page, other]) await expect(offer(tab)).toHaveCount(0);
  await page.goto(`${host.url}#/`);
  await page.bringToFront();
  await offer(page).click();
  await expect.poll(() => isFrom(page, next)).toBe(true);
  await aWhile(other);
  expect(await isMarked(other), 'the form is not taken away').toBe(true);
  // Its own scripts are gone from the device, its worklet is not: a check could go on.
  expect(await other.evaluate(async () => (await fetch('./worklets/capture.worklet.js')).status)).toBe(200);
  await other.bringToFront();
  await saveForm(other);

  await other.goto(`${host.url}#/`);
  await expect.poll(() => isMarked(other).catch(() => true)).toBe(false);
  await expect.poll(() => isFrom(other, next)).toBe(true);
  await expectNothingLost(other, { form: true });
  await mark(other);
  await aWhile(other);
  expect(await isMarked(other), 'it reloads once, not again').toBe(true);
  expect(problems).toEqual([]);
});

test('let in, and the person types on before it has come: it waits until they are done', async ({ stage }) => {
  const { page, host, problems } = stage;
  await install(stage);
  host.folder = next;
  await lookForUpdate(page);
  await expect(offer(page)).toBeVisible();
  // In one go: faster than any worker starts.
  await offer(page).evaluate((element: HTMLElement) => {
    element.click();
    location.hash = '#/places';
  });
  await page.getByRole('textbox').first().fill('half a word');
  await aWhile(page);
  expect(await isMarked(page), 'not loaded anew').toBe(true);
  await expect(page.getByRole('textbox').first()).toHaveValue('half a word');
  await page.evaluate(() => {
    location.hash = '#/';
  });
  await expect.poll(() => isFrom(page, next)).toBe(true);
  await expectNothingLost(page);
  expect(problems).toEqual([]);
});

test('a new version that is not whole is refused: the old one goes on', async ({ stage }) => {
  const { page, host, folder, problems } = stage;
  await install(stage);
  host.folder = copyOf(next, folder('broken'));
  host.answer = (path) => (path.startsWith('assets/') ? { status: 404, type: 'text/plain', body: '' } : undefined);
  await lookForUpdate(page);
  await aWhile(page);
  await expect(offer(page)).toHaveCount(0);
  await page.reload();
  await expectNothingLost(page);
  expect(await isFrom(page, dist)).toBe(true);
  expect(problems).toEqual([]);
});

test('a version that does not start: said, loaded anew once by itself, and the next one opens by a tap', async ({
  stage,
}) => {
  const { page, host, folder } = stage;
  await install(stage);
  host.folder = altered(dist, folder('breaks'), 'breaks', (script) => `throw new Error("breaks");${script}`);
  await lookForUpdate(page);
  let loads = 0;
  page.on('load', () => loads++);
  await offer(page).click();
  await expect.poll(() => loads, { message: 'let in by a tap, then loaded anew by itself' }).toBe(2);
  await expect(guard(page)).toBeVisible(); // 3 s after the error
  await page.waitForTimeout(4_500);
  expect(loads, 'once by itself is enough').toBe(2);

  host.folder = next;
  await guardButton(page).click();
  await expectNothingLost(page);
  expect(await isFrom(page, next)).toBe(true);
  await workerInCharge(page);
});

test('the kill switch: the app comes from the host again, with all that was kept; a later version is on the device', async ({
  stage,
}) => {
  const { page, host, folder, problems } = stage;
  await install(stage);
  await page.evaluate(() => caches.open('not-ours').then((cache) => cache.put('/x', new Response('x'))));
  host.folder = copyOf(dist, folder('killed'));
  cpSync('scripts/kill-switch/sw.js', `${host.folder}/sw.js`);
  await lookForUpdate(page);
  await expect.poll(() => isMarked(page).catch(() => true), 'the tab follows when it is idle').toBe(false);
  await expect(today(page)).toBeVisible();
  const left = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  await expect.poll(left).toBe(0);
  await expect.poll(() => cached(page)).toEqual(['/x']);
  await page.reload();
  await expectNothingLost(page);
  await expect(page.getByText(words.offlineReady)).toHaveCount(0); // it is not
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBe(null);

  host.folder = next;
  await page.reload();
  await workerInCharge(page);
  await host.stop();
  await page.reload();
  await expectNothingLost(page);
  await host.start();
  expect(problems).toEqual([]);
});
