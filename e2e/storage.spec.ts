// What was kept is there: after a restart, in the next tab, after a loss. And where nothing can be kept, it is said.
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { en } from '../src/content/locales/en/index.ts';
import { answerCamera, begin, button, openToday, verdict, verdictLimitMs, words } from './fixtures/day-check.ts';
import {
  expectKept,
  keptRecords,
  keptRows,
  leaveApp,
  openAsNewer,
  secondCopy,
  textsIn,
  versionOf,
  wipeDatabase,
} from './fixtures/kept.ts';
import { openProfile } from './fixtures/profile.ts';
import { coreTexts, startList, tick, undoButton } from './fixtures/session.ts';
import { expect, type Page, test } from './fixtures/test.ts';

const says = words.storage;
const note = (page: Page, text: string) => page.getByText(text, { exact: true });
const [first = '', second = ''] = coreTexts;

async function chooseTheme(page: Page, theme: 'dark' | 'light'): Promise<void> {
  await page.goto('./#/settings');
  await page.getByRole('radio', { name: words.settings.themes[theme], exact: true }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
}
/** A setting, and a tick in an open session: both in both copies. */
async function leaveTraces(page: Page): Promise<void> {
  await chooseTheme(page, 'dark');
  await expectKept(page, 'theme', 'dark');
  await startList(page);
  await tick(page, first);
}
async function expectTraces(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.goto('./#/session');
  await expect(undoButton(page, first)).toBeVisible();
}

test.describe('kept', () => {
  test('a setting and a tick are there after a reload and after the browser was closed', async ({
    browserName: _,
  }, info) => {
    const folder = info.outputPath('profile');
    const before = await openProfile(folder, info);
    await leaveTraces(before.page);
    await before.page.reload();
    await expectTraces(before.page);
    await before.context.close();

    const after = await openProfile(folder, info);
    await openToday(after.page);
    await expectTraces(after.page);
    await expect(note(after.page, says.recovered)).toBeHidden();
    expect([...before.problems, ...after.problems]).toEqual([]);
    await after.context.close();
  });

  test('two tabs: each shows what the other kept, with no reload', async ({ page, context }) => {
    const other = await context.newPage();
    await leaveTraces(page);
    await other.goto('./#/session');
    await expect(undoButton(other, first)).toBeVisible();
    await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark');

    await chooseTheme(other, 'light');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
    await tick(page, second);
    await other.goto('./#/session');
    await expect(undoButton(other, second)).toBeVisible();
    await undoButton(other, first).click();
    await expect(undoButton(page, first)).toBeHidden();
  });
});

test.describe('lost', () => {
  test('a database that is gone comes back from the second copy, and the app says so once', async ({ page }) => {
    await leaveTraces(page);
    await leaveApp(page);
    await wipeDatabase(page);

    await openToday(page);
    await expect(note(page, says.recovered)).toBeVisible();
    await button(page, words.ok).click();
    await expect(note(page, says.recovered)).toBeHidden();
    await expectTraces(page);
    expect(await keptRows(page, 'settings')).toContainEqual(['theme', 'dark']);

    await page.reload();
    await expectTraces(page);
    await expect(note(page, says.recovered)).toBeHidden();
  });

  test('a database that the disk has damaged comes back too', async ({ browserName: _ }, info) => {
    const folder = info.outputPath('profile');
    const before = await openProfile(folder, info);
    await leaveTraces(before.page);
    await before.context.close();

    const stored = join(folder, 'Default', 'IndexedDB');
    const own = existsSync(stored) ? readdirSync(stored).filter((name) => name.endsWith('.leveldb')) : [];
    expect(own, 'where this browser keeps a database').toHaveLength(1);
    for (const name of readdirSync(join(stored, String(own[0]))))
      if (/^(MANIFEST|CURRENT|\d+\.log$)/.test(name)) writeFileSync(join(stored, String(own[0]), name), 'not this\n');

    const after = await openProfile(folder, info);
    await openToday(after.page);
    await expect(note(after.page, says.recovered)).toBeVisible();
    await expectTraces(after.page);
    await after.context.close();
  });
});

test.describe('refused', () => {
  const ways = {
    'throws on the spot': () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      };
    },
    'is not there': () => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }),
    'never answers': () => {
      IDBFactory.prototype.open = () => Object.setPrototypeOf(new EventTarget(), IDBOpenDBRequest.prototype);
    },
  };
  for (const [how, stub] of Object.entries(ways)) {
    test(`storage that ${how}: a line says it all the time, and the check works`, async ({ page }) => {
      await page.addInitScript(stub);
      const startMs = Date.now();
      await openToday(page);
      expect(Date.now() - startMs).toBeLessThan(8_000);
      await expect(note(page, says.memory)).toBeVisible();
      await begin(page);
      await answerCamera(page);
      await expect(verdict(page)).toBeVisible({ timeout: verdictLimitMs });
      await page.goto('./#/');
      await expect(note(page, says.memory)).toBeVisible();
      await expect(button(page, words.today.goOn)).toBeVisible(); // the check so far is in memory
      await startList(page);
      await tick(page, first);
      await expect(note(page, says.memory)).toBeVisible();
    });
  }

  test('files that are refused, as in some private windows, change nothing', async ({ page }) => {
    await page.addInitScript(() => {
      StorageManager.prototype.getDirectory = () => Promise.reject(new DOMException('refused', 'SecurityError'));
    });
    await chooseTheme(page, 'dark');
    await expect.poll(() => keptRows(page, 'settings')).toContainEqual(['theme', 'dark']);
    await startList(page);
    await tick(page, first);
    await page.reload();
    await expectTraces(page);
    for (const text of Object.values(says)) await expect(note(page, text)).toBeHidden();
  });
});

test.describe('of a newer version', () => {
  const newer = 99;

  test('is shown and left as it is', async ({ page }) => {
    await leaveTraces(page);
    await leaveApp(page);
    await openAsNewer(page, newer);
    const before = [await keptRows(page, 'settings'), await keptRows(page, 'answers'), await secondCopy(page)];

    await openToday(page);
    await expect(note(page, says.readOnly)).toBeVisible();
    await expectTraces(page);
    await chooseTheme(page, 'light'); // shown as long as the page is open
    await expect(note(page, says.readOnly)).toBeVisible();
    await leaveApp(page);
    expect([await keptRows(page, 'settings'), await keptRows(page, 'answers'), await secondCopy(page)]).toEqual(before);
    expect(await versionOf(page)).toBe(newer);
  });

  test('may come in while a tab of this one is open, which then only reads', async ({ page, context }) => {
    await leaveTraces(page);
    const other = await context.newPage();
    await leaveApp(other);
    await openAsNewer(other, newer); // nothing holds it up
    await chooseTheme(page, 'light');
    await expect(note(page, says.readOnly)).toBeVisible();
    expect(await keptRows(other, 'settings')).toContainEqual(['theme', 'dark']);
  });
});

test.describe('what lies on the device', () => {
  test('codes, numbers and ids in both copies: no sentence, and no device', async ({ page }) => {
    await leaveTraces(page);
    await begin(page);
    await answerCamera(page);
    await expect(verdict(page)).toBeVisible({ timeout: verdictLimitMs });
    await expect.poll(async () => textsIn(await keptRecords(page))).toContain('judged');
    const labels = await page.evaluate(async () =>
      (await navigator.mediaDevices.enumerateDevices()).map(({ label }) => label).filter(Boolean),
    );
    expect(labels.length).toBeGreaterThan(0);

    await expect
      .poll(async () => Object.keys(await secondCopy(page)))
      .toEqual(expect.arrayContaining([expect.stringMatching(/^rows-[01]$/), expect.stringMatching(/^checks-[01]$/)]));
    const files = await secondCopy(page);
    const whole = Object.values(files).join('\n');
    for (const label of labels) expect(whole).not.toContain(label);
    const bodies = Object.values(files).map((text) => JSON.parse(text.slice(text.indexOf('\n', 65) + 1)));
    const rows = await Promise.all(['settings', 'answers', 'sessions', 'checks'].map((table) => keptRows(page, table)));
    expect(rows.flat().length).toBeGreaterThan(3);
    // The only words a person would know are those they wrote themselves, and here they wrote none.
    const inner = textsIn([bodies, rows]).map((text) => (/^[[{]/.test(text) ? JSON.parse(text) : text));
    for (const text of textsIn(inner)) expect(text).toMatch(/^[\w.:-]{0,64}$/);
    const sentences = textsIn(en).filter((text) => text.includes(' '));
    expect(sentences.filter((text) => whole.includes(text))).toEqual([]);
  });
});
