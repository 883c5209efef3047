// The guide: found by a search, opened page by page in both languages, and nothing outside without a tap.
import { en } from '../src/content/locales/en/index.ts';
import { wanted } from '../src/content/locales/en/wanted.ts';
import { wanted as spanish } from '../src/content/locales/es/wanted.ts';
import { fill } from '../src/core/message.ts';
import { wantedScreens } from '../src/state/route.ts';
import { expectAccessible } from './fixtures/axe.ts';
import { button, heading } from './fixtures/day-check.ts';
import { expectKept } from './fixtures/kept.ts';
import { link, smallTargets } from './fixtures/session.ts';
import { expect, type Page, test } from './fixtures/test.ts';

const { guide, handout, hours, apart } = wanted;
const pages = wantedScreens.map(
  (screen) => ({ app: 'app/zoom', handout: 'handout/borrowed-both' })[screen as string] ?? screen,
);
const search = (page: Page) => page.getByRole('searchbox', { name: guide.search, exact: true });

test.describe('search', () => {
  test('forgives slips, says how much it found, and leads there', async ({ page }) => {
    await page.goto('./#/guide');
    for (const [typed, found] of [
      ['zom', 'Zoom'],
      ['headfones', 'My headphones are on.'],
      ['borowed device', guide.pages['peer-help'].name],
      ['pasword', guide.pages.passwords.name],
    ] as const) {
      await search(page).fill(typed);
      await expect(page.locator('main').getByRole('link', { name: found }).first(), typed).toBeVisible();
    }
    await search(page).fill('zoom');
    await expect(page.getByRole('status').filter({ hasText: 'zoom' })).toContainText(/results? for “zoom”/);
    await page.locator('main').getByRole('link', { name: 'Zoom' }).first().click();
    await expect(heading(page, 'Zoom')).toBeFocused();
  });

  test('says when it finds nothing, and what to try', async ({ page }) => {
    await page.goto('./#/guide');
    await search(page).fill('xyzzy');
    await expect(page.getByText(fill(guide.nothing, { query: 'xyzzy' }))).toBeVisible();
    await expect(page.getByText(guide.nothingHint)).toBeVisible();
    await search(page).fill('');
    await expect(heading(page, guide.groups.apps)).toBeVisible();
  });
});

/** Fits the phone, has room for a thumb, and marks what leads outside. */
async function expectWellMade(page: Page, place: string): Promise<void> {
  const overflowPx = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect.soft(overflowPx, `${place}: wider than the screen`).toBeLessThanOrEqual(0);
  expect.soft(await smallTargets(page), place).toEqual([]);
  for (const outside of await page.locator('main a[target=_blank]').all()) {
    await expect(outside).toHaveAttribute('rel', /noreferrer/);
    await expect(outside.locator('use')).toHaveAttribute('href', '#icon-outside');
  }
}
const openPage = async (page: Page, place: string) => {
  await page.goto(`./#/${place}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('main').getByText(/^(One moment…|Un momento…)$/)).toHaveCount(0);
};

for (const half of [0, 1])
  test(`every page is well made, and axe finds nothing (${half + 1} of 2)`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.setViewportSize({ width: 390, height: 844 });
    for (const place of pages.filter((_, n) => n % 2 === half)) {
      await openPage(page, place);
      await expectWellMade(page, place);
      await expectAccessible(page, place);
    }
  });

test.describe('in Spanish, on the smallest phone with large text', () => {
  test.use({ locale: 'es-MX', viewport: { width: 320, height: 640 } });

  test('every page is well made', async ({ page }) => {
    test.setTimeout(120_000);
    await page.goto('./#/settings');
    await page.getByRole('radio', { name: spanish.settings.texts.larger, exact: true }).check();
    for (const place of pages) {
      await openPage(page, place);
      await expect(page.locator('html')).toHaveAttribute('lang', 'es');
      await expectWellMade(page, place);
    }
  });
});

test.describe('help for the peer', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('a borrowed device, both languages: shown whole, copied as text, and nothing kept', async ({ page }) => {
    await page.goto('./#/guide');
    await page.getByRole('link', { name: new RegExp(`^${guide.pages['peer-help'].name}`) }).click();
    await page.getByRole('radio', { name: handout.owner.borrowed, exact: true }).check();
    await page.getByRole('radio', { name: handout.languages.both, exact: true }).check();
    await button(page, handout.copy).click();
    await expect(page.getByText(handout.copied)).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    await link(page, handout.show).or(button(page, handout.show)).click();
    const sheet = page.locator('main');
    const borrowed = ['H1', 'H2', 'H3', 'H4', 'H5', 'H8', 'H9', 'H10', 'H11', 'H12', 'H13', 'H14', 'H16'] as const;
    for (const id of borrowed)
      for (const line of [handout.sheet.lines[id], spanish.handout.sheet.lines[id]]) {
        await expect(sheet.getByText(line)).toBeVisible();
        expect(copied).toContain(line);
      }
    for (const id of ['H6', 'H7'] as const) await expect(sheet.getByText(handout.sheet.lines[id])).toHaveCount(0);
    await expect(page.getByText(handout.sheet.tools.leaveHint)).toBeVisible();
    await button(page, handout.sheet.tools.back).or(link(page, handout.sheet.tools.back)).click();
    await expect(heading(page, handout.title)).toBeVisible();
  });
});

test.describe('in Montana', () => {
  test.use({ timezoneId: 'America/Denver' });

  test('hours become a sentence, and are there after a reload', async ({ page }) => {
    await page.goto('./#/hours');
    const form = page.locator('form');
    for (const box of (await form.getByRole('checkbox').all()).slice(0, 2))
      if (!(await box.isChecked())) await box.check();
    await form.getByLabel(hours.form.start, { exact: true }).fill('09:00');
    await form.getByLabel(hours.form.end, { exact: true }).fill('17:00');
    await expect(page.getByText(/^I answer messages .* 9\sAM to 5\sPM Mountain Time\. .*988\.$/)).toBeVisible();
    await button(page, hours.form.save).click();
    await expect(page.getByText(hours.form.saved)).toBeVisible();
    await page.reload();
    await expect(page.getByText(/^I answer messages .* 9\sAM to 5\sPM Mountain Time\. .*988\.$/)).toBeVisible();
  });
});

test('a support is kept on the device, can be called, and comes back after a removal', async ({ page }) => {
  await page.goto('./#/apart');
  await button(page, apart.supports.add).click();
  await page.getByLabel(apart.supports.name, { exact: true }).fill('My sister');
  await page.getByLabel(apart.supports.phone, { exact: true }).fill('406 555 0100');
  await button(page, apart.supports.save).click();
  const call = page.getByRole('link', { name: new RegExp(fill(apart.supports.call, { name: 'My sister' })) });
  await expect(call).toHaveAttribute('href', 'tel:4065550100');
  await button(page, fill(apart.supports.removeOf, { name: 'My sister' })).click();
  await expect(call).toHaveCount(0);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(call).toBeVisible();
  await page.reload();
  await expect(call).toBeVisible();
});

test.describe('after an update took the files away', () => {
  test.use({ serviceWorkers: 'block', expectedErrors: [/404/] });

  test('a part that is wanted says so, and loads again by a tap', async ({ page }) => {
    let isGone = true;
    await page.route('**/assets/wanted-*.js', (route) => (isGone ? route.fulfill({ status: 404 }) : route.continue()));
    await page.goto('./#/guide');
    await expect(page.getByText(en.app.missing.says)).toBeVisible();
    isGone = false;
    await button(page, en.app.missing.reload).click();
    await expect(heading(page, guide.title)).toBeVisible();
  });

  test('a language that is gone leaves the old one, and says so', async ({ page }) => {
    await page.route('**/assets/words-es-first-*.js', (route) => route.fulfill({ status: 404 }));
    await page.goto('./#/settings');
    await page.getByRole('radio', { name: 'Español', exact: true }).check();
    await expect(page.getByText(en.app.missing.says)).toBeVisible();
    await expect(heading(page, wanted.settings.title)).toBeVisible();
    await expectKept(page, 'language', 'es');
    await page.unroute('**/assets/words-es-first-*.js');
    await button(page, en.app.missing.reload).click();
    await expect(heading(page, spanish.settings.title)).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  });
});
