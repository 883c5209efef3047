// A tap must not hit what has just come under the finger.
import { answerCamera, begin, button, onStep, words } from './fixtures/day-check.ts';
import { expect, test } from './fixtures/test.ts';

test.use({ tapsByFinger: true, viewport: { width: 390, height: 844 }, hasTouch: true });

test('the second half of a double tap on Next does not pass over the next step', async ({ page }) => {
  await begin(page);
  await answerCamera(page);
  const next = button(page, words.check.next);
  await expect(next).toBeVisible();
  const box = await next.boundingBox();
  if (!box) throw new Error('Next has no place');
  const at = [box.x + box.width / 4, box.y + box.height / 2] as const;
  await page.mouse.click(...at);
  await page.mouse.click(...at, { delay: 20 });
  await onStep(page, 'microphone');
  // Still there and still listening: nothing was marked "Does not apply".
  await expect(page.getByRole('meter')).toBeVisible({ timeout: 10_000 });
  await page.waitForTimeout(600);
  await button(page, words.check.skip).click();
  await onStep(page, 'speaker');
});

test('a tap on Details keeps the step', async ({ page }) => {
  await begin(page);
  await answerCamera(page);
  await page.getByText(words.check.details).click();
  await page.waitForTimeout(3_000); // a ready step moves on after 2.5 s
  await onStep(page, 'camera');
});
