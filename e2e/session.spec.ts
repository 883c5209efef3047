// The session list: few taps, every tick on the disk, and only what may have changed is asked again.
import { late } from '../src/content/locales/en/late.ts';
import { button, heading, openToday, words } from './fixtures/day-check.ts';
import {
  answerButton,
  asked,
  coreTexts,
  list,
  startList,
  textOf,
  tick,
  tickAll,
  undoButton,
} from './fixtures/session.ts';
import { expect, type Page, test } from './fixtures/test.ts';

const leftOf = (count: number) => list.list.left.replace('{count}', String(count));

/** On the open screen of items. */
async function switchOn(page: Page, id: string): Promise<void> {
  await page.getByText(late.groups.self, { exact: true }).click();
  const box = page.getByRole('checkbox', { name: textOf(id) });
  await box.click();
  await expect(box).toBeChecked(); // once it is kept
}

test('the end of a session can be taken back', async ({ page }) => {
  await startList(page);
  await tickAll(page, coreTexts.slice(0, 3));
  await page.goto('./#/ready');
  await button(page, list.ready.end).click();
  await button(page, list.ready.undoEnd).click();
  await page.goto('./#/session');
  await expect.poll(() => asked(page)).toEqual(coreTexts.slice(3));
});

test('one tap each for Yes, Not yet and Does not apply, and every one can be taken back', async ({ page }) => {
  await startList(page);
  const [door = '', heard = '', headphones = ''] = coreTexts;
  await answerButton(page, door).click();
  await answerButton(page, heard, 'notYet').click();
  await answerButton(page, headphones, 'doesNotApply').click();
  for (const text of [door, heard, headphones]) await expect(undoButton(page, text)).toBeVisible();
  for (const text of [door, heard, headphones]) await undoButton(page, text).click();
  await expect.poll(() => asked(page)).toEqual(coreTexts);
  await page.reload();
  await expect.poll(() => asked(page)).toEqual(coreTexts);
});

test('a tab that is killed keeps every tick that was shown', async ({ page, context }) => {
  await startList(page);
  await tickAll(page, coreTexts.slice(0, 5));
  await page.close(); // at once, with no time for anything more
  const again = await context.newPage();
  await again.goto('./#/session');
  await expect.poll(() => asked(again)).toEqual(coreTexts.slice(5));
});

test('two tabs that tick at once both see both', async ({ page, context }) => {
  await startList(page);
  const other = await context.newPage();
  await other.goto('./#/session');
  await expect.poll(() => asked(other)).toEqual(coreTexts);
  const mine = coreTexts.slice(0, 6);
  const theirs = coreTexts.slice(6);
  await Promise.all([tickAll(page, mine), tickAll(other, theirs)]);
  for (const tab of [page, other]) await expect.poll(() => asked(tab)).toEqual([]);
  await other.close();
  await page.reload();
  await expect.poll(() => asked(page)).toEqual([]);
});

test('another place asks again what is of a room, and nothing else', async ({ page }) => {
  await page.goto('./#/places');
  for (const name of ['Home desk', 'Car']) {
    await page.getByRole('textbox', { name: late.mine.places.name }).fill(name);
    await page.getByRole('checkbox', { name: late.mine.places.isHome }).setChecked(name === 'Home desk');
    await button(page, late.mine.places.add).click();
    await expect(page.getByText(name, { exact: true })).toBeVisible();
  }
  await page.goto('./#/session');
  await page.getByRole('radio', { name: 'Home desk' }).check();
  await button(page, list.setup.begin).click();
  await tickAll(page);
  await button(page, list.list.change).click();
  await page.getByRole('radio', { name: 'Car' }).check();
  const ofRoom = ['SP-01', 'SP-02', 'SP-04', 'SP-05', 'SP-06', 'SB-02', 'SB-04', 'SB-05'].map(textOf);
  await expect.poll(() => asked(page)).toEqual(ofRoom.filter((text) => text !== textOf('SP-05')));
});

test.describe('the clock', () => {
  test('midnight asks what is of the day; a clock set back asks all', async ({ page }) => {
    await page.clock.install({ time: new Date('2026-11-24T23:30:00') });
    await page.goto('./#/items');
    await switchOn(page, 'SM-06');
    await startList(page);
    await tickAll(page);
    await tick(page, textOf('SM-06'));
    await page.clock.fastForward('31:00');
    await expect.poll(() => asked(page)).toEqual([textOf('SM-06')]);
    await page.clock.setSystemTime(new Date('2026-11-24T20:00:00'));
    await page.clock.runFor('01:10');
    await expect.poll(async () => (await asked(page)).length).toBe(13);
  });
});

test('offline from the first visit on: ticks, the result and the end', async ({ page, context }) => {
  await openToday(page);
  await expect(page.getByText(words.offlineReady)).toBeVisible();
  await context.setOffline(true);
  await page.reload();
  await startList(page);
  await tickAll(page);
  await page.reload();
  await expect.poll(() => asked(page)).toEqual([]);
  await page.goto('./#/ready');
  await button(page, list.ready.end).click();
  await expect(page.getByText(list.ready.ended)).toBeVisible();
});

test('by keyboard alone, and the focus goes on by itself', async ({ page }) => {
  await page.goto('./#/session');
  await button(page, list.setup.begin).focus();
  await page.keyboard.press('Enter');
  await answerButton(page, coreTexts[0] ?? '').focus();
  for (const text of coreTexts) {
    await expect(answerButton(page, text)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(undoButton(page, text)).toBeVisible();
  }
  await expect.poll(() => asked(page)).toEqual([]);
});

test.describe('one at a time', () => {
  test('shows one item, moves on when it is kept, and goes back', async ({ page }) => {
    await startList(page);
    await page.getByRole('radio', { name: list.list.oneByOne }).or(button(page, list.list.oneByOne)).click();
    for (const [i, text] of coreTexts.entries()) {
      await expect(page.getByText(text, { exact: true })).toBeVisible();
      if (i > 0) await expect(page.getByText(coreTexts[i - 1] ?? '', { exact: true })).toBeHidden();
      await page.waitForTimeout(350); // a tap right after the change would be one on what stood there before
      await answerButton(page, text).click();
    }
    await expect(page.getByText(list.list.done, { exact: true }).first()).toBeVisible();
    await page.reload();
    await expect(page.getByText(list.list.done, { exact: true }).first()).toBeVisible();
  });
});

test('says how many are left', async ({ page }) => {
  await startList(page);
  await expect(page.getByText(leftOf(12)).first()).toBeVisible();
  await tick(page, coreTexts[0] ?? '');
  await expect(page.getByText(leftOf(11)).first()).toBeVisible();
});

test('the door sign shows when the session ends, and keeps the screen on where it can', async ({ page }) => {
  await startList(page);
  await page.goto('./#/sign');
  await expect(heading(page, list.sign.title)).toBeVisible();
  await expect(page.getByText(list.sign.awake).or(page.getByText(list.sign.notAwake))).toBeVisible();
});
