// Spanish, from the first screen on: no English left, switched at once, dates as they are written, room for longer words.
import type { Locator } from '@playwright/test';
import { en } from '../src/content/locales/en/index.ts';
import { late as enLate } from '../src/content/locales/en/late.ts';
import { wanted as enWanted } from '../src/content/locales/en/wanted.ts';
import { first as es } from '../src/content/locales/es/first.ts';
import { late } from '../src/content/locales/es/late.ts';
import { wanted } from '../src/content/locales/es/wanted.ts';
import { fill } from '../src/core/message.ts';
import { expectAccessible } from './fixtures/axe.ts';
import { button, expectWholeSentences, heading, sentence } from './fixtures/day-check.ts';
import { expect, type Page, test } from './fixtures/test.ts';

test.use({ locale: 'es-MX' });

const words = es.app;
const { settings } = wanted;

function textsOf(value: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(Object(value)).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}
const spanish = new Map(textsOf({ es, late, wanted }));
const spanishTexts = new Set(spanish.values());
const englishTexts = textsOf({ es: en, late: enLate, wanted: enWanted });

/** What only English says. A text that is one in both languages (“Zoom”, “{count}%”) tells nothing. */
const onlyEnglish: readonly { readonly text: string; readonly pattern: RegExp }[] = englishTexts
  .filter(([path, text]) => text !== spanish.get(path) && !spanishTexts.has(text) && /[a-z]{2}/i.test(bare(text)))
  .map(([, text]) => {
    const { source } = sentence(text);
    // A whole sentence is found inside of another text too; a word may be part of a Spanish one.
    const isLong = bare(text).trim().split(/\s+/).length >= 4;
    return { text, pattern: new RegExp(isLong ? source : `^${source}$`) };
  });
function bare(text: string): string {
  return text.replace(/\{\w+\}/g, '');
}

/** Every text of the page and every name that a screen reader says, in closed folds too. */
const said = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const texts: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
      if (node instanceof Element)
        for (const name of ['aria-label', 'placeholder', 'title', 'alt', 'data-word'])
          texts.push(node.getAttribute(name) ?? '');
      else if (!node.parentElement?.closest('script, style')) texts.push(node.nodeValue ?? '');
    }
    return texts.map((text) => text.trim()).filter(Boolean);
  });

async function expectSpanish(page: Page, state: string): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  const texts = await said(page);
  expect(texts.length, `${state}: there is something to read`).toBeGreaterThan(6);
  const found = texts.flatMap((text) =>
    onlyEnglish.filter(({ pattern }) => pattern.test(text)).map((english) => `${text} (${english.text})`),
  );
  expect.soft([...new Set(found)], `${state}: English`).toEqual([]);
  await expectWholeSentences(page);
}

async function open(page: Page, hash: string, title: string): Promise<void> {
  await page.goto(`./#/${hash}`);
  await expect(heading(page, title)).toBeVisible();
}
const beginSession = async (page: Page) => {
  await open(page, 'session', late.session.setup.title);
  await button(page, late.session.setup.begin).click();
  await expect(heading(page, late.session.list.title)).toBeVisible();
};

/** The screens of the promise, by what is behind "#/" and what stands on top. */
const screens: readonly (readonly [hash: string, title: string])[] = [
  ['', words.today.title],
  ['check', es.steps.camera.title],
  ['settings', settings.title],
  ['history', words.history.title],
  ['guide', wanted.guide.title],
  ['session', late.session.setup.title],
];
/** And those a step further in. */
const more: readonly (readonly [hash: string, title: string])[] = [
  ['keep', wanted.keep.title],
  ['due', late.mine.due.title],
  ['new-peer', late.mine.newPeer.title],
  ['places', late.mine.places.title],
  ['items', late.mine.items.title],
  ['pack', wanted.pack.title],
  ['clip', late.clip.title],
  ['sign', late.session.sign.title],
];

test('the catalogues can tell the two languages apart', () => {
  expect(onlyEnglish.length).toBeGreaterThan(englishTexts.length / 2);
  const finds = (text: string) => onlyEnglish.some(({ pattern }) => pattern.test(text));
  expect(finds(en.app.today.title)).toBe(true);
  expect(finds(`${es.app.today.opens} ${en.app.today.opens}`)).toBe(true);
  expect(finds(fill(enLate.session.list.undoOf, { item: 'Mi puerta está cerrada.' }))).toBe(true);
  expect(finds(es.app.today.title)).toBe(false);
});

test('a browser in Spanish opens in Spanish, and no English is left', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('./');
  await expect(heading(page, words.today.title)).toBeVisible();
  for (const [hash, title] of [...screens, ...more]) {
    await open(page, hash, title);
    await expectSpanish(page, hash || 'today');
  }
  await beginSession(page);
  await expectSpanish(page, 'session list');
  await open(page, 'ready', late.session.ready.title.notYet);
  await expectSpanish(page, 'result');
});

test('axe finds nothing in Spanish', async ({ page }) => {
  test.setTimeout(120_000);
  for (const [hash, title] of screens) {
    await open(page, hash, title);
    await expectAccessible(page, hash || 'today');
  }
  await beginSession(page);
  await expectAccessible(page, 'session list');
});

test.describe('dates', () => {
  test.use({ timezoneId: 'America/Denver' });

  test('days and times are written as in Spanish, and anew in English', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-11-25T22:30:00Z'));
    await page.goto('./');
    const date = page.locator('.hero-date');
    await expect(date).toHaveText(/^miércoles,? 25 de noviembre$/i);
    await open(page, 'sign', late.session.sign.title);
    const until = fill(late.session.sign.until, { time: '' }).trim();
    await expect(page.locator('.sign-until')).toHaveText(new RegExp(`^${until} (4:30|16:30)(\\sp\\.\\s?m\\.)?$`));
    await beginSession(page);
    await open(page, 'ready', late.session.ready.title.notYet);
    await page.getByText(late.cards.crisis.title, { exact: true }).click();
    await expect(page.getByText(/24 de noviembre de 2026/)).toBeVisible();

    await open(page, 'settings', settings.title);
    await language(page, 'en').check();
    await page.getByRole('link', { name: en.app.nav.today, exact: true }).click();
    await expect(date).toHaveText('Wednesday, November 25');
  });
});

/** One of the languages to choose from: its own name is the same in each. */
function language(page: Page, name: 'en' | 'es'): Locator {
  return page.getByRole('radio', { name: settings.languages[name], exact: true });
}
/** At once: no reload, and no wait that a person would see. */
async function expectLanguage(page: Page, name: 'en' | 'es'): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', name, { timeout: 1_000 });
}

test.describe('switching', () => {
  test.use({ viewport: { width: 390, height: 640 } });

  test('is instant both ways, keeps the place, and holds after a reload', async ({ page }) => {
    await open(page, 'settings', settings.title);
    await page.evaluate(() => {
      document.body.dataset.stayed = 'yes';
    });
    const stayed = page.locator('body[data-stayed]');
    for (const [name, title] of [
      ['en', enWanted.settings.title],
      ['es', settings.title],
      ['en', enWanted.settings.title],
    ] as const) {
      await language(page, name).check();
      await expectLanguage(page, name);
      await expect(heading(page, title)).toHaveCount(1);
      expect(await page.title()).toContain(title);
      await expect(stayed).toHaveCount(1); // not loaded anew
      expect(new URL(page.url()).hash).toBe('#/settings');
      // Whoever chose is still where they chose.
      await expect.soft(language(page, name), `${name}: the focus`).toBeFocused();
      await expect.soft(language(page, name), `${name}: in view`).toBeInViewport();
    }
    await page.reload();
    await expect(heading(page, enWanted.settings.title)).toBeVisible();
    await expect(language(page, 'en')).toBeChecked();
    await expectLanguage(page, 'en');
    await language(page, 'es').check();
    await expectLanguage(page, 'es');
    await page.reload();
    await expect(heading(page, settings.title)).toBeVisible();
    await expect(language(page, 'es')).toBeChecked();
    await expectSpanish(page, 'Settings after a reload');
  });

  test('in another tab keeps what was typed here, and where one was', async ({ page, context }) => {
    const typed = 'Mesa junto a la ventana';
    await open(page, 'places', late.mine.places.title);
    const field = (name: string) => page.getByRole('textbox', { name, exact: true });
    await field(late.mine.places.name).fill(typed);
    const other = await context.newPage();
    await open(other, 'settings', settings.title);
    for (const [name, catalogue] of [
      ['en', enLate],
      ['es', late],
    ] as const) {
      await language(other, name).check();
      await expectLanguage(page, name);
      await expect(heading(page, catalogue.mine.places.title)).toBeVisible();
      await expect(field(catalogue.mine.places.name)).toHaveValue(typed);
      await expect.soft(field(catalogue.mine.places.name), `${name}: the focus`).toBeFocused();
    }
  });

  test('in the middle of the list keeps the place in it', async ({ page, context }) => {
    await beginSession(page);
    const { list } = late.session;
    await page.getByRole('radio', { name: list.oneByOne, exact: true }).check();
    await button(page, list.next).click();
    await button(page, list.next).click();
    const place = (of: string) => page.getByText(fill(of, { step: 3, all: 12 }), { exact: true });
    await expect(place(list.of)).toBeVisible();
    await expect(heading(page, late.items['SP-04'].text)).toBeVisible();
    const other = await context.newPage();
    await open(other, 'settings', settings.title);
    await language(other, 'en').check();
    await expectLanguage(page, 'en');
    await expect(place(enLate.session.list.of)).toBeVisible();
    await expect(heading(page, enLate.items['SP-04'].text)).toBeVisible();
  });
});

test.describe('the smallest phone', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('with very large text nothing sticks out', async ({ page }) => {
    test.setTimeout(120_000);
    await open(page, 'settings', settings.title);
    await page.getByRole('radio', { name: settings.texts.larger, exact: true }).check();
    await expect(page.locator('html')).toHaveAttribute('data-text', 'larger');
    const look = async (state: string) => {
      const overflowPx = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect.soft(overflowPx, state).toBeLessThanOrEqual(0);
    };
    for (const [hash, title] of [...screens, ...more]) {
      await open(page, hash, title);
      await look(hash || 'today');
    }
    await beginSession(page);
    await look('session list');
    await open(page, 'ready', late.session.ready.title.notYet);
    await look('result');
  });
});
