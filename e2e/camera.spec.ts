// What the camera check says of a living picture. Black, covered, frozen and muted ones are in false-pass.spec.ts.
import { en } from '../src/content/locales/en/index.ts';
import { fill } from '../src/core/message.ts';
import {
  answerCamera,
  begin,
  button,
  expectVerdict,
  expectWholeSentences,
  onStep,
  sentence,
  verdict,
  words,
} from './fixtures/day-check.ts';
import { expectClosed, expectOpen } from './fixtures/leaks.ts';
import { filmFps } from './fixtures/signals.ts';
import { expect, test } from './fixtures/test.ts';

test('a lit face: asks, and is ready by a yes, with the numbers that arrived', async ({ page }) => {
  await begin(page);
  await expectOpen(page);
  await expect(page.getByRole('img', { name: words.camera.picture })).toBeVisible();
  await answerCamera(page);
  await expectVerdict(page, { grade: 'ready', finding: 'camera.clear' });
  await expectClosed(page);
  await button(page, words.check.stay).click();
  await verdict(page).getByText(words.check.details, { exact: true }).click();
  for (const value of [640, 480]) await expect(verdict(page)).toContainText(fill(en.units.pixels, { value }));
  const rate = await verdict(page)
    .getByRole('definition')
    .filter({ hasText: sentence(en.units.fps) })
    .innerText();
  expect(Math.abs(Number.parseFloat(rate) - filmFps), rate).toBeLessThanOrEqual(1.5);
  await expectWholeSentences(page);

  await test.step('an answer of the person counts for more than the numbers', async () => {
    await button(page, words.check.checkAgain).click();
    await answerCamera(page, words.camera.notYet);
    await expectVerdict(page, { grade: 'notYet', finding: 'camera.notSeen' });
    await button(page, words.check.checkAgain).click();
    await answerCamera(page, words.camera.unsure);
    await expectVerdict(page, { grade: 'unclear', finding: 'camera.notAnswered' });
  });
});

test('a ready camera moves on by itself, and only then the microphone opens', async ({ page }) => {
  await begin(page);
  await answerCamera(page);
  await expectVerdict(page, { grade: 'ready' });
  await expect(page.getByText(words.check.moving)).toBeVisible();
  await onStep(page, 'microphone');
});

test('light that could be better is a note, never a block', async ({ page, devices }) => {
  devices.sees('dark');
  await begin(page);
  await expect(page.getByText(en.findings['camera.dark'].next ?? '')).toBeVisible({ timeout: 15_000 });
  await answerCamera(page);
  await expectVerdict(page, { grade: 'notes', finding: 'camera.dark' });
  await expect(page.getByText(words.check.moving)).toBeHidden();

  devices.sees('backlit');
  await button(page, words.check.checkAgain).click();
  await answerCamera(page);
  await expectVerdict(page, { grade: 'notes', finding: 'camera.backlitMuch' });

  devices.sees('hotSpot');
  await button(page, words.check.checkAgain).click();
  await answerCamera(page);
  await expectVerdict(page, { grade: 'notes', finding: 'camera.hotSpot' });
});
