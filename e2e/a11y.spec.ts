// axe finds nothing on any screen and state, light and dark.
import { neededPercent } from '../src/checks/power/judge.ts';
import { en } from '../src/content/locales/en/index.ts';
import { wanted } from '../src/content/locales/en/wanted.ts';
import { fill } from '../src/core/message.ts';
import { expectAccessible } from './fixtures/axe.ts';
import {
  answerCamera,
  begin,
  button,
  expectRefusal,
  expectVerdict,
  heading,
  onStep,
  openToday,
  verdict,
  verdictLimitMs,
  words,
} from './fixtures/day-check.ts';
import { holdPrompt, prepare } from './fixtures/page-scripts.ts';
import { expect, test } from './fixtures/test.ts';

test('screens without a check, and with an unfinished one', async ({ page }) => {
  await openToday(page);
  await expectAccessible(page, 'Today, nothing checked');
  await page.getByRole('link', { name: words.nav.history }).click();
  await expectAccessible(page, 'History, empty');
  await page.getByRole('link', { name: words.nav.settings }).click();
  await expectAccessible(page, 'Settings');
  await page.getByRole('link', { name: wanted.keep.title }).click();
  await expect(heading(page, wanted.keep.title)).toBeVisible();
  await expectAccessible(page, 'What we keep');
  await page.goto('./#/check');
  await onStep(page, 'camera');
  await expectAccessible(page, 'camera, before');
  await button(page, words.check.skip).click();
  await onStep(page, 'microphone');
  await page.getByRole('link', { name: words.check.leave }).click();
  await expectAccessible(page, 'Today, unfinished');
});

test('every step while it runs and when it is done, the summary, History', async ({ page }) => {
  await begin(page);
  await expect(page.getByText(words.camera.settling)).toBeVisible();
  await expectAccessible(page, 'camera, settling');
  await expect(button(page, words.camera.yes)).toBeVisible({ timeout: verdictLimitMs });
  await expectAccessible(page, 'camera, asking');
  await answerCamera(page);
  await button(page, words.check.stay).click();
  await verdict(page).getByText(words.check.details, { exact: true }).click();
  await expectAccessible(page, 'camera, ready, details');
  await button(page, words.check.next).click();

  await onStep(page, 'microphone');
  await expect(page.getByText(words.microphone.quiet)).toBeVisible();
  await expectAccessible(page, 'microphone, listening');
  await expectVerdict(page, { grade: 'ready' });
  await button(page, words.check.stay).click();
  await expectAccessible(page, 'microphone, ready');
  await button(page, words.check.next).click();

  await onStep(page, 'speaker');
  await expectAccessible(page, 'speaker, before');
  await button(page, en.steps.speaker.open).click();
  await expect(page.getByText(words.speaker.listen)).toBeVisible();
  await expectAccessible(page, 'speaker, playing');
  await expect(button(page, words.speaker.unsure)).toBeVisible({ timeout: verdictLimitMs });
  await expectAccessible(page, 'speaker, asking');
  await button(page, words.speaker.unsure).click();
  await expectAccessible(page, 'speaker, could not tell');
  await button(page, words.check.next).click();

  await onStep(page, 'power');
  await expect(page.getByText(words.power.noBattery)).toBeVisible();
  await expectAccessible(page, 'power, asking');
  await button(page, words.power.low).click();
  await expectAccessible(page, 'power, not yet');
  await button(page, words.check.checkAgain).click();
  await button(page, fill(words.power.enough, { percent: neededPercent(60) })).click();
  await expectAccessible(page, 'power, with notes');
  await button(page, words.check.next).click();

  await onStep(page, 'connection');
  await expect(page.getByText(words.connection.hint)).toBeVisible();
  await expectAccessible(page, 'connection, asking');
  await button(page, words.connection.private).click();
  await expect(heading(page, words.summary.heads.unclear)).toBeVisible();
  await expectAccessible(page, 'summary');
  await page.getByRole('link', { name: words.summary.done }).click();
  await expect(heading(page, words.today.title)).toBeVisible();
  await expectAccessible(page, 'Today, checked');
  await page.getByRole('link', { name: words.nav.history }).click();
  await page.getByRole('listitem').getByText(words.grades.unclear, { exact: true }).first().click();
  await expect(page.getByText(en.findings['camera.clear'].says)).toBeVisible();
  await expectAccessible(page, 'History, open');
});

test('waiting for the browser’s question, and stopped', async ({ page }) => {
  await prepare(page, holdPrompt, undefined);
  await begin(page);
  await expect(page.getByText(words.check.asking, { exact: true })).toBeVisible();
  await expectAccessible(page, 'camera, the browser is asking');
  await button(page, words.check.cancel).click();
  await expect(page.getByText(words.check.stopped.left)).toBeVisible();
  await expectAccessible(page, 'camera, stopped');
});

test.describe('refused', { tag: '@whole' }, () => {
  test.use({ permissions: [], viewport: { width: 320, height: 640 }, battery: { level: 0.2, charging: false } });

  test('refused, on the smallest phone', async ({ page }) => {
    await begin(page);
    await expectRefusal(page, 'siteBlocked', 'M07');
    await expectAccessible(page, 'camera, blocked');
    await button(page, words.check.next).click();
    await onStep(page, 'microphone');
    await expectRefusal(page, 'siteBlocked', 'M07');
    await button(page, words.check.next).click();
    await onStep(page, 'speaker');
    await button(page, words.check.skip).click();
    await onStep(page, 'power');
    await expectVerdict(page, { grade: 'notYet', finding: 'power.low' });
    await expectAccessible(page, 'power, low, phone');
    await button(page, words.check.next).click();
    await button(page, words.check.skip).click();
    await expectAccessible(page, 'summary, phone');
    await page.getByRole('link', { name: words.summary.done }).click();
    await expectAccessible(page, 'Today, phone');
  });
});
