// A back-up goes out as a file and comes back on a device that has nothing; a damaged one changes nothing.
import { readFileSync } from 'node:fs';
import { late } from '../src/content/locales/en/late.ts';
import { wanted } from '../src/content/locales/en/wanted.ts';
import { fill } from '../src/core/message.ts';
import { expectAccessible } from './fixtures/axe.ts';
import { button, heading, openToday, words } from './fixtures/day-check.ts';
import { expectKept, keptRows, leaveApp, openAsNewer, wipeDatabase } from './fixtures/kept.ts';
import { coreTexts, startList, tick } from './fixtures/session.ts';
import { expect, type Page, test } from './fixtures/test.ts';

const says = wanted.backup;
const password = 'four plain words here';
const golden = new URL('../src/core/backup/golden/session-ready-0.1.0.json', import.meta.url);
const tables = ['settings', 'answers', 'sessions', 'items', 'places', 'packs', 'routines', 'checks'];

test.beforeEach(async ({ page }) => {
  // A dialog of the system would wait for a hand: without it the browser downloads.
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
});

async function openBackup(page: Page): Promise<void> {
  await page.goto('./#/backup');
  await expect(heading(page, says.title)).toBeVisible();
}

async function setTheme(page: Page, theme: 'dark' | 'light' | 'system'): Promise<void> {
  await page.goto('./#/settings');
  const choice = page.getByRole('radio', { name: wanted.settings.themes[theme], exact: true });
  await choice.and(page.locator('[name=theme]')).check(); // the language can be "like my device" too
  await expectKept(page, 'theme', theme);
}

/** A setting, a place with a name, and a tick in a session. */
async function leaveTraces(page: Page): Promise<void> {
  await setTheme(page, 'dark');
  await page.goto('./#/places');
  await page.getByRole('textbox', { name: late.mine.places.name }).fill('The quiet room');
  await button(page, late.mine.places.add).click();
  await expect(page.getByText('The quiet room', { exact: true })).toBeVisible();
  await startList(page);
  await tick(page, coreTexts[0] ?? '');
}

/** The file that the browser downloads; on a slow machine the key takes so long that it asks for another tap. */
async function save(page: Page): Promise<string> {
  const coming = page.waitForEvent('download');
  await button(page, says.save.button).click();
  const again = button(page, says.save.keep);
  await Promise.race([coming, again.waitFor()]);
  if (await again.isVisible()) await again.click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^session-ready-backup-\d{4}-\d\d-\d\d\.json$/);
  return readFileSync(await download.path(), 'utf8');
}

const choose = (page: Page, text: string) =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) });

const all = async (page: Page) =>
  Object.fromEntries(await Promise.all(tables.map(async (t) => [t, await keptRows(page, t)])));

/** Both copies: as on a new device. */
async function wipe(page: Page): Promise<void> {
  await leaveApp(page);
  await wipeDatabase(page);
  await page.evaluate(async () =>
    (await navigator.storage.getDirectory()).removeEntry('session-ready', { recursive: true }),
  );
}

test('out with a password, and back on a device that has nothing; then undone', async ({ page }) => {
  await leaveTraces(page);
  await openBackup(page);
  await page.getByRole('checkbox', { name: says.save.protect }).check();
  await page.getByLabel(says.save.password, { exact: true }).fill(password);
  await page.getByLabel(says.save.again, { exact: true }).fill(password);
  const text = await save(page);
  await expect(page.getByText(says.save.handedOver, { exact: true })).toBeVisible();
  await expect(page.getByLabel(says.save.password, { exact: true })).toHaveValue(''); // whatever the answer
  await expect(page.getByText(says.never, { exact: true })).toBeVisible(); // nothing is believed before
  await expectAccessible(page, 'handed over');
  await button(page, says.save.isThere).click();
  await expect(page.getByText(says.save.doneSealed, { exact: true })).toBeVisible();
  await expect(page.getByText(says.never, { exact: true })).toBeHidden();
  expect(text).not.toContain('quiet room');

  await wipe(page);
  await openBackup(page);
  await expect(page.locator('html')).not.toHaveAttribute('data-theme', 'dark');
  await choose(page, text);
  await page.getByLabel(says.restore.password, { exact: true }).fill('four plain words');
  await button(page, says.restore.open).click();
  await expect(page.getByText(says.restore.wrong, { exact: true })).toBeVisible();
  await page.getByLabel(says.restore.password, { exact: true }).fill(password);
  await button(page, says.restore.open).click();
  await expect(page.getByText('Places: 1 new', { exact: true })).toBeVisible();
  expect(await keptRows(page, 'places')).toEqual([]); // nothing happens before it is asked for
  await expectAccessible(page, 'preview');
  await button(page, says.restore.accept).click();
  await expect(heading(page, says.restored.title)).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await keptRows(page, 'answers')).toHaveLength(1);
  await page.goto('./#/places');
  await expect(page.getByText('The quiet room', { exact: true })).toBeVisible();
  await openToday(page); // the session is over there: its ticks were of another device
  await expect(page.getByText(words.list.states.none, { exact: true })).toBeVisible();

  await page.reload();
  await openBackup(page);
  await button(page, says.restored.undo).click();
  await expect(page.getByText(says.restored.undone, { exact: true })).toBeVisible();
  expect(await keptRows(page, 'places')).toEqual([]);
  await expect(page.locator('html')).not.toHaveAttribute('data-theme', 'dark');
});

test('a download that is not there is saved once more, and is no back-up before', async ({ page }) => {
  await leaveTraces(page);
  await openBackup(page);
  await save(page);
  await button(page, says.save.isNotThere).click();
  await expect(page.getByText(says.save.notThere, { exact: true })).toBeVisible();
  await expect(page.getByText(says.never, { exact: true })).toBeVisible();
  await expectAccessible(page, 'not there');
  const coming = page.waitForEvent('download');
  await button(page, says.save.keep).click();
  await coming;
  await expect(page.getByText(says.save.handedOver, { exact: true })).toBeVisible();
});

test('a picked file is written as soon as it is picked, and saved when it is closed', async ({ page }) => {
  // A file of the page's own stands for the one that a person picks, emptied as Chromium does it.
  await page.addInitScript(() =>
    Object.assign(globalThis, {
      async showSaveFilePicker() {
        const handle = await (await navigator.storage.getDirectory()).getFileHandle('picked.json', { create: true });
        await (await handle.createWritable()).close();
        return handle;
      },
    }),
  );
  await leaveTraces(page);
  await openBackup(page);
  await button(page, says.save.button).click();
  const [done, again] = [page.getByText(says.save.done, { exact: true }), button(page, says.save.keep)];
  await expect(async () => {
    // Where the machine was slow, it asks for another tap; while it writes, one more does nothing.
    if (await again.isVisible()) await again.click({ timeout: 500 }).catch(() => {});
    await expect(done).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(page.getByText(says.never, { exact: true })).toBeHidden();
  const text = await page.evaluate(async () => {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle('picked.json');
    return (await handle.getFile()).text();
  });
  expect(JSON.parse(text)).toMatchObject({ counts: { places: 1, answers: 1, sessions: 1 } });
});

test('a restore leaves the session under way; undoing leaves what is newer, and says what holds it back', async ({
  page,
}) => {
  await leaveTraces(page);
  await openBackup(page);
  const text = await save(page);
  await setTheme(page, 'light');
  const bringBack = async () => {
    await openBackup(page);
    await choose(page, text);
    await expect(page.getByText(says.restore.goesOn, { exact: true })).toBeVisible();
    await button(page, says.restore.accept).click();
    await expect(heading(page, says.restored.title)).toBeVisible();
  };
  await bringBack();
  expect(await keptRows(page, 'sessions')).toEqual([[expect.any(String), expect.objectContaining({ endedAt: null })]]);
  await setTheme(page, 'system');
  await openBackup(page);
  await button(page, says.restored.undo).click();
  await expect(page.getByText(fill(says.restored.undoneBut, { count: 1 }), { exact: true })).toBeVisible();
  await expectKept(page, 'theme', 'system');

  await bringBack();
  await leaveApp(page);
  await openAsNewer(page, 99);
  await openBackup(page);
  await button(page, says.restored.undo).click();
  await expect(page.getByText(says.restore.refused.readOnly, { exact: true })).toBeVisible();
});

test('a file that is damaged, newer or not ours is refused with a next step, and nothing is changed', async ({
  page,
}) => {
  await leaveTraces(page);
  await openBackup(page);
  const before = await all(page);
  const good = readFileSync(golden, 'utf8');
  for (const [text, why] of [
    [good.slice(0, -200), 'damaged'],
    [good.replace('"plannedMinutes",45', '"plannedMinutes",60'), 'damaged'],
    [good.replace('"version":1', '"version":2'), 'newer'],
    ['date,time\n2026-11-24,08:52\n', 'notOurs'],
  ] as const) {
    await choose(page, text);
    await expect(page.getByText(says.restore.problems[why])).toBeVisible();
    await expect(button(page, says.restore.accept)).toBeHidden();
  }
  await expectAccessible(page, 'refused');
  expect(await all(page)).toEqual(before);
  await choose(page, good); // and the whole one is taken
  await expect(button(page, says.restore.accept)).toBeVisible();
});

test('of a newer version: a back-up can be saved, and none is taken in', async ({ page }) => {
  await leaveTraces(page);
  await leaveApp(page);
  await openAsNewer(page, 99);
  await openBackup(page);
  await expect(page.getByText(says.restore.notNow.readOnly, { exact: true })).toBeVisible();
  await expect(page.locator('input[type=file]')).toHaveCount(0);
  const file = JSON.parse(await save(page));
  await button(page, says.save.isThere).click();
  await expect(page.getByText(says.save.done, { exact: true })).toBeVisible();
  expect(file).toMatchObject({ format: 'session-ready-backup', counts: { places: 1, answers: 1, sessions: 1 } });
  expect(file.data.settings).toContainEqual(['theme', 'dark']);
});
