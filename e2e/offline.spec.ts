// After one visit everything works with the server gone and the browser restarted.
import { readdirSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { openProfile, serve, workerInCharge } from './fixtures/profile.ts';

const screens = ['#/', '#/check', '#/history', '#/settings', '#/session', '#/items', '#/places', '#/due', '#/pack'];
const start = (page: Page) => page.getByRole('button', { name: 'Start my day check' });
const boot = (page: Page) => page.getByText('If nothing more appears');

/** A store of the test's own: what the app keeps is kept by the same database engine. */
const keep = (page: Page, value?: string) =>
  page.evaluate(
    (given) =>
      new Promise<unknown>((resolve, reject) => {
        const opening = indexedDB.open('kept-by-test', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('notes');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const store = opening.result.transaction('notes', 'readwrite').objectStore('notes');
          const asked = given === undefined ? store.get('note') : store.put(given, 'note');
          store.transaction.oncomplete = () => resolve(asked.result);
        };
      }),
    value,
  );

test('one visit, then no server and a restart: every screen opens', async ({ browserName: _ }, info) => {
  test.setTimeout(90_000);
  const folder = info.outputPath('profile');
  const server = await serve('dist', 4311);
  const first = await openProfile(folder, info);
  try {
    await first.page.goto(server.url);
    await expect(start(first.page)).toBeVisible();
    await expect(first.page.getByText('Ready to work offline.')).toBeVisible();
    await workerInCharge(first.page);
    await keep(first.page, 'still here');

    await first.page.reload();
    await expect(start(first.page)).toBeVisible();
    await expect(first.page.getByText('Ready to work offline.')).toBeHidden(); // it is said once
    expect(first.problems).toEqual([]);
  } finally {
    await first.context.close();
    await server.stop();
  }

  const second = await openProfile(folder, info);
  const { page } = second;
  try {
    await page.goto(server.url);
    await expect(start(page)).toBeVisible();
    expect(await keep(page)).toBe('still here');

    const headings: string[] = [];
    for (const hash of screens) {
      await page.goto('about:blank'); // so that the address is opened, not only its last part changed
      await page.goto(`${server.url}${hash}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(boot(page)).toHaveCount(0);
      headings.push(await page.getByRole('heading', { level: 1 }).innerText());
    }
    expect(new Set(headings).size, headings.join(', ')).toBe(screens.length);

    // The worklet is fetched only when a microphone is opened, so a missing one would show too late.
    for (const name of readdirSync('dist/worklets')) {
      const type = await page.evaluate(
        async (path) => (await fetch(path)).headers.get('content-type'),
        `./worklets/${name}`,
      );
      expect(type, name).toBe('text/javascript');
    }
    expect(second.problems).toEqual([]);
  } finally {
    await second.context.close();
  }
});

test('the first visit is served from the device too: no second one is needed', async ({ browserName: _ }, info) => {
  const server = await serve('dist', 4311);
  const { context, page, problems } = await openProfile(info.outputPath('profile'), info);
  try {
    await page.goto(server.url);
    await workerInCharge(page);
    await server.stop();
    const answer = await page.evaluate(async () => (await fetch('./worklets/capture.worklet.js')).status);
    expect(answer).toBe(200);
    await page.reload();
    await expect(start(page)).toBeVisible();
    expect(problems).toEqual([]);
  } finally {
    await context.close();
    await server.stop();
  }
});

test('a missing file is missing: the page is not sent in its place', async ({ baseURL, request }) => {
  for (const path of ['assets/gone.js', 'nothing', 'icons/gone.png']) {
    expect((await request.get(`${baseURL}${path}`)).status(), path).toBe(404);
  }
});
