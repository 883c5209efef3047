// What was kept is there: after a restart, in the next tab, after a loss. And where nothing can be kept, it is said.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestInfo } from '@playwright/test';
import { en } from '../src/content/locales/en/index.ts';
import { wanted } from '../src/content/locales/en/wanted.ts';
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
  await page.getByRole('radio', { name: wanted.settings.themes[theme], exact: true }).check();
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

  /** Leaves traces, closes the browser, does that to each file of the database on the disk, and opens it again. */
  async function damaged(info: TestInfo, name: RegExp, hurt: (file: Buffer) => Uint8Array) {
    const folder = info.outputPath('profile');
    const before = await openProfile(folder, info);
    await leaveTraces(before.page);
    await before.context.close();
    const stored = join(folder, 'Default', 'IndexedDB');
    const own = existsSync(stored) ? readdirSync(stored).filter((each) => each.endsWith('.leveldb')) : [];
    expect(own, 'where this browser keeps a database').toHaveLength(1);
    const inside = join(stored, String(own[0]));
    const files = readdirSync(inside).filter((each) => name.test(each));
    expect(files.length).toBeGreaterThan(0);
    for (const each of files) writeFileSync(join(inside, each), hurt(readFileSync(join(inside, each))));
    const after = await openProfile(folder, info);
    await openToday(after.page);
    return { ...after, files: files.map((each) => join(inside, each)) };
  }

  test('a database with damaged bytes, which the browser throws away (dataLoss), comes back too', async ({
    browserName: _,
  }, info) => {
    const { page, context } = await damaged(info, /^\d+\.log$/, (file) =>
      file.map((byte, i) => (i % 97 === 10 ? byte ^ 0x55 : byte)),
    );
    await expect(note(page, says.recovered)).toBeVisible();
    await expectTraces(page);
    await expect(note(page, says.memory)).toBeHidden();
    expect(await keptRows(page, 'settings')).toContainEqual(['theme', 'dark']);
    await context.close();
  });

  test('a database that can not be opened any more: all of it is there from the second copy, and nothing is deleted', async ({
    browserName: _,
  }, info) => {
    const { page, context, files } = await damaged(info, /^(MANIFEST|CURRENT|\d+\.log$)/, () =>
      Buffer.from('not this\n'),
    );
    await expect(note(page, says.memory)).toBeVisible();
    await expectTraces(page);
    await context.close();
    for (const file of files) expect(readFileSync(file, 'utf8')).toBe('not this\n');
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

  test('files that are refused, as in private windows of Firefox: a line says it, and all else works', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      StorageManager.prototype.getDirectory = () => Promise.reject(new DOMException('refused', 'SecurityError'));
    });
    await chooseTheme(page, 'dark');
    await expect.poll(() => keptRows(page, 'settings')).toContainEqual(['theme', 'dark']);
    await startList(page);
    await tick(page, first);
    await page.reload();
    await expectTraces(page);
    await expect(note(page, says.private)).toBeVisible();
    const others = Object.entries(says).filter(([name]) => name !== 'private');
    for (const [, text] of others) await expect(note(page, text)).toBeHidden();
  });
});

test.describe('in memory', () => {
  test('what was done goes to the disk when that answers after all, with all that was there before', async ({
    page,
  }) => {
    await leaveTraces(page);
    await leaveApp(page);
    // A tab of an older version that sleeps, and holds up what this one wants to open: here it just never answers.
    await page.addInitScript(() => {
      const { open } = IDBFactory.prototype;
      const none = () => Object.setPrototypeOf(new EventTarget(), IDBOpenDBRequest.prototype);
      IDBFactory.prototype.open = function (...asked) {
        return Reflect.has(globalThis, 'diskAnswers') ? open.apply(this, asked) : none();
      };
    });
    await openToday(page);
    await expect(note(page, says.memory)).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark'); // from the second copy
    await chooseTheme(page, 'light');
    await page.goto('./#/session');
    await tick(page, second);

    await page.evaluate(() => {
      Reflect.set(globalThis, 'diskAnswers', true);
      dispatchEvent(new Event('visibilitychange')); // the person comes back
    });
    await expect(note(page, says.memory)).toBeHidden();
    await expectKept(page, 'theme', 'light');
    await page.reload();
    await page.evaluate(() => Reflect.set(globalThis, 'diskAnswers', true));
    await page.evaluate(() => dispatchEvent(new Event('visibilitychange')));
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
    await page.goto('./#/session');
    for (const text of [first, second]) await expect(undoButton(page, text)).toBeVisible();
  });

  test('a disk that was only slow to open takes over by itself, with what was done meanwhile', async ({
    page,
    context,
  }) => {
    await leaveTraces(page);
    await leaveApp(page);
    const other = await context.newPage();
    await other.goto('./404.html');
    // A newer version that asks for the database, waits for a tab that does not let go, and comes to nothing in the end.
    await other.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const held = indexedDB.open('session-ready');
          held.onerror = () => reject(held.error);
          held.onsuccess = () => {
            const newer = indexedDB.open('session-ready', held.result.version + 1);
            newer.onupgradeneeded = () => newer.transaction?.abort();
            newer.onerror = (event) => event.preventDefault();
            newer.onblocked = () => resolve();
            Reflect.set(globalThis, 'letGo', () => held.result.close());
          };
        }),
    );
    await page.bringToFront();
    await openToday(page);
    await expect(note(page, says.memory)).toBeVisible();
    await page.goto('./#/session');
    await tick(page, second);

    await other.evaluate(() => Reflect.get(globalThis, 'letGo')());
    await expect(note(page, says.memory)).toBeHidden();
    await page.reload();
    await expectTraces(page);
    await expect(undoButton(page, second)).toBeVisible();
    await expect(note(page, says.memory)).toBeHidden();
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

  test('may come in while a tab of this one is open, which says so at once and then only reads', async ({
    page,
    context,
  }) => {
    await leaveTraces(page);
    const other = await context.newPage();
    await leaveApp(other);
    await openAsNewer(other, newer); // nothing holds it up
    await expect(note(page, says.readOnly)).toBeVisible();
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
