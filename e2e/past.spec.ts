// The history: from one check to a year of them, drawn, read page by page, and saved as a file.
import { readFileSync } from 'node:fs';
import { wanted } from '../src/content/locales/en/wanted.ts';
import { fill } from '../src/core/message.ts';
import { expectAccessible } from './fixtures/axe.ts';
import { button, heading, openToday } from './fixtures/day-check.ts';
import { expect, type Page, test } from './fixtures/test.ts';

const words = wanted.past;
const count = 400;

/** One check a day, the newest of yesterday. */
async function seed(page: Page): Promise<void> {
  await page.evaluate(async (days) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('session-ready');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const tx = db.transaction('checks', 'readwrite');
    const reading = {
      levelPercent: 80,
      plannedMinutes: 60,
      charging: true,
      noBattery: false,
      source: 'measured',
      dischargingMinutes: null,
      answer: null,
    };
    const step = { kind: 'judged', grade: 'ready', findings: [{ code: 'power.charging', grade: 'ready' }], reading };
    for (let n = 1; n <= days; n++) {
      const startedAt = Date.now() - n * 86_400_000;
      tx.objectStore('checks').put({
        id: `${startedAt}-x`,
        startedAt,
        finishedAt: startedAt + 60_000,
        appVersion: '0.1.0',
        steps: { power: step },
      });
    }
    await new Promise<void>((resolve, reject) => {
      tx.oncomplete = () => resolve();
      tx.onabort = () => reject(tx.error);
    });
    db.close();
  }, count);
  await page.reload();
}

test('a year of checks: newest first, older by a tap, a calendar to go back in, and a file of all', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await openToday(page);
  await seed(page);
  await page.goto('./#/history');
  const list = page.getByTestId('history');
  await expect(list.locator('> li')).toHaveCount(30);
  await button(page, words.list.older).click();
  await expect(list.locator('> li')).not.toHaveCount(30);
  const before = await page.locator('main').textContent();
  await button(page, words.calendar.earlier).click();
  await expect.poll(() => page.locator('main').textContent()).not.toBe(before);
  await expectAccessible(page, 'History, a year');

  for (const fold of await page
    .locator('main details:not([open]) > summary')
    .filter({ hasText: words.file.title })
    .all())
    await fold.click();
  const [csv] = await Promise.all([page.waitForEvent('download'), saveAs(page, words.file.csv)]);
  const lines = readFileSync(await csv.path(), 'utf8')
    .trimEnd()
    .split('\r\n');
  expect(lines).toHaveLength(count + 1);
  await expect(page.getByText(fill(words.file.done, { checks: fill(words.calendar.checks, { count }) }))).toBeVisible();
  const [json] = await Promise.all([page.waitForEvent('download'), saveAs(page, words.file.json)]);
  expect(JSON.stringify(JSON.parse(readFileSync(await json.path(), 'utf8'))).split('"power.charging"')).toHaveLength(
    count + 1,
  );
});

/** On phones the file is saved by a second tap, as the sheet to share it needs one of its own. */
async function saveAs(page: Page, name: string): Promise<void> {
  await button(page, name).click();
  const save = button(page, words.file.save);
  if (await save.isVisible({ timeout: 2_000 }).catch(() => false)) await save.click();
}

test('without a check it says what will be here', async ({ page }) => {
  await page.goto('./#/history');
  await expect(heading(page, 'History')).toBeVisible();
  await expect(page.getByText('No checks yet.')).toBeVisible();
});
