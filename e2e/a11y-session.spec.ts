// axe finds nothing on any screen of the session list, light and dark, small and with large text.
import { readFileSync } from 'node:fs';
import { late } from '../src/content/locales/en/late.ts';
import { wanted } from '../src/content/locales/en/wanted.ts';
import { expectAccessible } from './fixtures/axe.ts';
import { button, expectWholeSentences, heading, openToday } from './fixtures/day-check.ts';
import { answerButton, coreTexts, list, smallTargets, startList, tick, tickAll } from './fixtures/session.ts';
import { expect, type Page, test } from './fixtures/test.ts';

const { places } = late.mine;

async function through(page: Page): Promise<void> {
  const look = async (state: string) => {
    await expectAccessible(page, state);
    await expectWholeSentences(page);
  };
  const open = async (hash: string) => {
    await page.goto(`./#/${hash}`);
    await expect(page.getByText('If nothing more appears')).toHaveCount(0); // index.html’s own words
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  await open('session');
  await look('setup');
  await startList(page);
  await look('list');
  await tick(page, coreTexts[0] ?? '');
  await answerButton(page, coreTexts[1] ?? '', 'notYet').click();
  await answerButton(page, coreTexts[2] ?? '', 'doesNotApply').click();
  await look('list, answered');
  await open('ready');
  await look('not yet');
  await openToday(page);
  await look('Today, a session under way');
  await open('session');
  await answerButton(page, coreTexts[1] ?? '').click();
  await tickAll(page, coreTexts.slice(3));
  await look('list, done');
  await open('ready');
  await look('ready');
  await button(page, list.ready.end).click();
  await expect(page.getByText(list.ready.ended)).toBeVisible();
  await look('ended');
  await open('sign');
  await look('sign');
  for (const hash of ['items', 'due', 'new-peer', 'places']) {
    await open(hash);
    await look(hash);
  }
  await page.getByRole('textbox', { name: places.name }).fill('Home desk');
  await button(page, places.add).click();
  await expect(page.getByText('Home desk', { exact: true })).toBeVisible();
  await look('places, one');
  await open('pack');
  await look('pack');
  const file = page.locator('input[type=file]');
  await file.setInputFiles({ name: 'pack.json', mimeType: 'application/json', buffer: Buffer.from('{"format":1}') });
  await expect(page.getByText(wanted.pack.problems.title)).toBeVisible();
  await look('pack, not right yet');
  await file.setInputFiles({
    name: 'pack.json',
    mimeType: 'application/json',
    buffer: readFileSync('docs/organization-pack.example.json'),
  });
  await expect(page.getByText(wanted.pack.preview.title)).toBeVisible();
  await look('pack, to look at');
  await button(page, wanted.pack.preview.accept).click();
  await expect(page.getByText(wanted.pack.added)).toBeVisible();
  await look('pack, added');
  await open('session');
  await look('setup, with a pack');
}

test('every state of the session list', async ({ page }) => {
  test.setTimeout(180_000);
  await through(page);
});

test.describe('the smallest phone', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('every state again, on the smallest phone', async ({ page }) => {
    test.setTimeout(180_000);
    await through(page);
  });

  test('every target fits a thumb', async ({ page }) => {
    for (const hash of ['session', 'items', 'places', 'pack', 'due', 'new-peer']) {
      await page.goto(`./#/${hash}`);
      await expect(page.getByText('If nothing more appears')).toHaveCount(0); // index.html’s own words
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect.soft(await smallTargets(page), hash).toEqual([]);
    }
    await startList(page);
    expect.soft(await smallTargets(page), 'list').toEqual([]);
    await tick(page, coreTexts[0] ?? '');
    expect.soft(await smallTargets(page), 'list, ticked').toEqual([]);
    await page.goto('./#/ready');
    expect.soft(await smallTargets(page), 'ready').toEqual([]);
    await page.goto('./#/sign');
    expect.soft(await smallTargets(page), 'sign').toEqual([]);
  });

  test('with text at 200 % nothing sticks out', async ({ page }) => {
    test.setTimeout(120_000);
    await page.addInitScript(() => {
      addEventListener('DOMContentLoaded', () => {
        document.documentElement.style.fontSize = '225%'; // twice the usual 112.5 %
      });
    });
    for (const hash of ['', 'items', 'places', 'pack', 'due', 'new-peer', 'session', 'ready', 'sign']) {
      if (hash === 'ready') await startList(page);
      await page.goto(`./#/${hash}`);
      await expect(page.getByText('If nothing more appears')).toHaveCount(0); // index.html’s own words
      await page.getByRole('heading', { level: 1 }).waitFor();
      const overflowPx = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect.soft(overflowPx, hash).toBeLessThanOrEqual(0);
    }
  });
});

test.describe('forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  test('a tick is told from an open item without colour', async ({ page }) => {
    await startList(page);
    await tick(page, coreTexts[0] ?? '');
    await expectAccessible(page, 'list, forced colours');
    // State is a word and a shape, so it is there whatever the colours are.
    const row = page.getByRole('listitem').filter({ hasText: coreTexts[0] ?? '' });
    await expect(row.getByText(list.list.answered.yes, { exact: true })).toBeVisible();
    await expect(row.locator('svg').first()).toBeVisible();
    await expect(heading(page, list.list.title)).toBeVisible();
  });
});
