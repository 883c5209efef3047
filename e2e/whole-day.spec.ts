// A whole day as a person has it, from the check to the second session: in few taps.
import { late } from '../src/content/locales/en/late.ts';
import {
  answerCamera,
  answerSpeaker,
  begin,
  button,
  expectVerdict,
  heading,
  onStep,
  openToday,
  verdictLimitMs,
  words,
} from './fixtures/day-check.ts';
import { asked, coreTexts, link, list, textOf, tick, tickAll, today, undoButton } from './fixtures/session.ts';
import { expect, type Page, test } from './fixtures/test.ts';

const listCards = late.cards;

/** Counts what a finger or a key does, until it is read. */
async function countTaps(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counter = window as unknown as { taps: number };
    counter.taps = 0;
    addEventListener('click', () => counter.taps++, true);
  });
  return () => page.evaluate(() => (window as unknown as { taps: number }).taps);
}

/** On the open screen of items. */
async function switchOn(page: Page, id: string): Promise<void> {
  await page.getByText(late.groups.self, { exact: true }).click();
  const box = page.getByRole('checkbox', { name: textOf(id) });
  await box.click();
  await expect(box).toBeChecked(); // once it is kept
}

/** Every step of the check well, as on most days. */
async function checkEquipment(page: Page): Promise<void> {
  await begin(page);
  await answerCamera(page);
  await onStep(page, 'microphone');
  await expectVerdict(page, { grade: 'ready' });
  await onStep(page, 'speaker');
  await answerSpeaker(page);
  await expect(heading(page, words.summary.heads.ready)).toBeVisible({ timeout: verdictLimitMs });
  await link(page, words.summary.done).click();
  await expect(heading(page, words.today.title)).toBeVisible();
}

test.describe('a day', () => {
  test.use({ battery: { level: 0.9, charging: true } });

  test('16 taps at most from Today to "You are ready"; a second session asks only what is of the session', async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { type: 'ethernet', addEventListener() {} } });
    });
    await checkEquipment(page);
    // An item of the day, beside those of the session.
    await page.goto('./#/items');
    await expect(page.getByText('If nothing more appears')).toHaveCount(0); // index.html’s own words
    await page.getByRole('heading', { level: 1 }).waitFor();
    await switchOn(page, 'SM-06');

    await openToday(page);
    const taps = await countTaps(page);
    await link(page, today.start).click();
    await button(page, list.setup.begin).click();
    await tickAll(page);
    await tick(page, textOf('SM-06'));
    await button(page, list.list.toReady).or(link(page, list.list.toReady)).click();
    await expect(heading(page, list.ready.title.ready)).toBeVisible();
    expect(await taps()).toBeLessThanOrEqual(16); // and one item more than the 12 was asked here
    for (const line of ['hello', 'SF-02', 'SF-04'] as const)
      await expect(page.getByText(listCards.firstMinute.lines[line])).toBeVisible();
    await expect(page.getByText(listCards.remember.lines['SM-03'])).toBeVisible();

    await openToday(page);
    await expect(link(page, today.youAreReady)).toBeVisible();
    await link(page, today.youAreReady).click();
    await button(page, list.ready.end).click();
    await expect(page.getByText(list.ready.ended)).toBeVisible();

    await openToday(page);
    await link(page, today.start).click();
    await button(page, list.setup.begin).click();
    await expect.poll(() => asked(page)).toEqual(coreTexts);
    await expect(undoButton(page, textOf('SM-06'))).toBeVisible();
  });
});
