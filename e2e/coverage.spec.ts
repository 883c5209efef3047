// Every statement of the guide has a home: docs/coverage.md says where, and each place is opened here.
import { readFileSync } from 'node:fs';
import { en } from '../src/content/locales/en/index.ts';
import { wanted } from '../src/content/locales/en/wanted.ts';
import { list, startList, tickAll } from './fixtures/session.ts';
import { expect, type Page, test } from './fixtures/test.ts';

interface Row {
  readonly id: string;
  readonly place: string;
  readonly text: string;
}
const rows: readonly Row[] = readFileSync(new URL('../docs/coverage.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => /^\| S\d/.test(line))
  .map((line) => {
    const [, id = '', , place = '', text = ''] = line.split('|').map((cell) => cell.trim());
    return { id, place, text };
  });

/** What it takes to see the place as it is meant. */
const ways: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'ready, all ticked': async (page) => {
    await startList(page);
    await tickAll(page);
    await page.getByRole('link', { name: list.list.toReady, exact: true }).click();
  },
  'routine, with a day': async (page) => {
    await page.goto('./#/routine');
    await page.getByRole('button', { name: wanted.routine.start.example, exact: true }).click();
  },
};
const open = (place: string) =>
  ways[place] ?? ((page: Page) => page.goto(place === 'today' ? './#/' : `./#/${place}`).then(() => {}));

/** All of the screen, what is folded away too: a fold is one tap. */
const textOf = (page: Page) => page.locator('main').evaluate((main) => main.textContent.replace(/\s+/g, ' '));

test('no statement is missing, and none is there twice', () => {
  const expected = [...Array.from({ length: 97 }, (_, n) => `S${String(n + 1).padStart(2, '0')}`), 'S05b'];
  expect(rows.map(({ id }) => id).sort()).toEqual(expected.sort());
});

test('each is found where the table says', async ({ page }) => {
  test.setTimeout(240_000);
  for (const place of new Set(rows.map((row) => row.place)))
    await test.step(place, async () => {
      await open(place)(page);
      await expect(page.getByText(en.app.coming, { exact: true })).toHaveCount(0);
      for (const { id, text } of rows.filter((row) => row.place === place))
        await expect.poll(() => textOf(page), { message: `${id}: ${text}` }).toContain(text);
    });
});
