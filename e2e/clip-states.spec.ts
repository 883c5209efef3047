// The clip where it is refused, left out, gone through by keys, or looked at closely.

import { expectAccessible } from './fixtures/axe.ts';
import { clip, expectNothingLeft, onPhase, openClip, stage, takenLimitMs, watchUrls } from './fixtures/clip.ts';
import { button, expectWholeSentences, heading, words } from './fixtures/day-check.ts';
import { seenTracks } from './fixtures/leaks.ts';
import { holdPrompt, prepare, refuseAsBusy } from './fixtures/page-scripts.ts';
import { smallTargets } from './fixtures/session.ts';
import { expect, type Page, test } from './fixtures/test.ts';

test.beforeEach(({ page }) => prepare(page, watchUrls, undefined));

test.describe('denied', { tag: '@whole' }, () => {
  test.use({ permissions: [] });

  test('names the block and what to do', async ({ page }) => {
    await openClip(page);
    await button(page, clip.before.record).click();
    await expect(page.getByTestId('blocked')).toHaveAttribute('data-fault', 'M07');
    expect(await page.getByTestId('blocked').getByRole('listitem').count()).toBeGreaterThan(0);
    await expectWholeSentences(page);
    await expectAccessible(page, 'blocked');
    await expect(button(page, clip.blocked.again)).toBeVisible();
  });
});

test('both busy: the cause is named', async ({ page }) => {
  await prepare(page, refuseAsBusy, 'video');
  await prepare(page, refuseAsBusy, 'audio');
  await openClip(page);
  await button(page, clip.before.record).click();
  await expect(page.getByTestId('blocked')).toHaveAttribute('data-fault', 'M29', { timeout: 15_000 });
});

test('a question left open can be cancelled, and a late stream is stopped at once', async ({ page }) => {
  await prepare(page, holdPrompt, undefined);
  await openClip(page);
  await button(page, clip.before.record).click();
  await expect(page.getByText(words.check.asking, { exact: true })).toBeVisible({ timeout: 5_000 });
  await button(page, clip.filming.stop).click();
  await expect(page.getByText(clip.gone.stopped)).toBeVisible();
  await page.evaluate(() => window.answerPrompt?.());
  await expect.poll(() => seenTracks(page)).toBe(2);
  await expectNothingLeft(page);
});

test('no recorder: said, left out, and nothing is opened', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'MediaRecorder'));
  await openClip(page);
  await expect(page.getByText(clip.unable.noRecorder)).toBeVisible();
  await expect(button(page, clip.before.record)).toBeHidden();
  await expectAccessible(page, 'no recorder');
  await page.getByRole('link', { name: words.summary.done, exact: true }).click();
  await expect(heading(page, words.today.title)).toBeVisible();
  expect(await seenTracks(page)).toBe(0);
});

test('a recorder that gives nothing: said, and nothing is left', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(MediaRecorder.prototype, 'ondataavailable', { set() {}, get: () => null });
  });
  await openClip(page);
  await button(page, clip.before.record).click();
  await expect(page.getByText(clip.unable.nothingCame)).toBeVisible({ timeout: takenLimitMs });
  await expectNothingLeft(page);
  await expect(button(page, clip.unable.again)).toBeVisible();
});

test('by keyboard alone', async ({ page }) => {
  await openClip(page);
  await button(page, clip.before.record).focus();
  await page.keyboard.press('Enter');
  await onPhase(page, 'taken');
  await expect(stage(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(button(page, clip.player.play)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(button(page, clip.player.playAgain)).toBeFocused({ timeout: 15_000 }); // once it has played
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(button(page, clip.player.notYet)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(stage(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(button(page, clip.said.camera)).toBeFocused();
});

async function through(page: Page, look: (state: string) => Promise<void>): Promise<void> {
  await openClip(page);
  await look('before');
  await button(page, clip.before.record).click();
  await onPhase(page, 'recording');
  await look('recording');
  await onPhase(page, 'taken');
  await look('taken');
  await page.getByText(words.check.details, { exact: true }).click();
  await button(page, clip.player.play).click();
  await expect(page.getByText(clip.player.question)).toBeVisible({ timeout: 15_000 });
  await look('asked');
  await button(page, clip.player.notYet).click();
  await look('said');
}

test.describe('the smallest phone, with text at 200 %', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('axe finds nothing, every target fits a thumb, and nothing sticks out', async ({ page }) => {
    await page.addInitScript(() => {
      addEventListener('DOMContentLoaded', () => {
        document.documentElement.style.fontSize = '225%'; // twice the usual 112.5 %
      });
    });
    await through(page, async (state) => {
      await expectAccessible(page, state); // which looks for what sticks out, too
      await expectWholeSentences(page);
      expect.soft(await smallTargets(page), state).toEqual([]);
    });
  });
});
