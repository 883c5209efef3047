// What the microphone check says of a sound. Silent, muted and suspended ones are in false-pass.spec.ts.

import { button, expectVerdict, expectWholeSentences, skipTo, verdict, words } from './fixtures/day-check.ts';
import { expectClosed, expectOpen } from './fixtures/leaks.ts';
import { expect, test } from './fixtures/test.ts';

test('a good voice is ready with no question, and the numbers are those of the file', async ({ page }) => {
  await skipTo(page, 'microphone');
  await expectOpen(page);
  await expect(page.getByText(words.microphone.quiet)).toBeVisible();
  await expect(page.getByText(words.microphone.speech)).toBeVisible({ timeout: 8_000 });
  await expect(page.getByRole('meter', { name: words.microphone.level })).toHaveAttribute(
    'aria-valuetext',
    words.microphone.says.good,
  );
  await expectVerdict(page, { grade: 'ready', finding: 'mic.clear' });
  await expectClosed(page);
  await button(page, words.check.stay).click();
  await verdict(page).getByText(words.check.details, { exact: true }).click();
  await expectWholeSentences(page);
  const levels = (await verdict(page).getByRole('definition').allInnerTexts()).map(Number.parseFloat);
  // In the order of the fold: the voice, the voice over the room, the room. What is below 300 Hz is not counted.
  // P.56 counts the short gaps between these syllables as speech, which makes their level 1.2 dB lower.
  expect(Math.abs((levels[0] ?? 0) + 23.2), `voice ${levels}`).toBeLessThanOrEqual(1);
  expect(Math.abs((levels[2] ?? 0) + 60), `room ${levels}`).toBeLessThanOrEqual(1);
});

test('noise, and a quiet voice', async ({ page, devices }) => {
  devices.hears('noise');
  await skipTo(page, 'microphone');
  await expectVerdict(page, { grade: 'notYet', finding: 'mic.noisy' });

  devices.hears('quietVoice');
  await button(page, words.check.checkAgain).click();
  await expect(verdict(page)).toBeHidden();
  await expectVerdict(page, { grade: 'notes', finding: 'mic.quiet' });
});

test('a voice that is cut off, and one in noise', async ({ page, devices }) => {
  devices.hears('clipping');
  await skipTo(page, 'microphone');
  await expectVerdict(page, { grade: 'notYet', finding: 'mic.clippingMuch' });

  devices.hears('voiceInNoise');
  await button(page, words.check.checkAgain).click();
  await expect(verdict(page)).toBeHidden();
  await expectVerdict(page, { grade: 'notes', finding: 'mic.lowMargin' });
});
