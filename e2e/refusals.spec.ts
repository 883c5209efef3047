// Every refusal of the browser or the system ends in a named cause and a next step: never a dead end.

import { en } from '../src/content/locales/en/index.ts';
import {
  answerCamera,
  begin,
  button,
  expectRefusal,
  expectVerdict,
  heading,
  onStep,
  skipTo,
  verdict,
  words,
} from './fixtures/day-check.ts';
import { expectClosed, expectOpen, liveTracks, seenTracks } from './fixtures/leaks.ts';
import { holdPrompt, prepare, refuseAsBusy, suspendSound } from './fixtures/page-scripts.ts';
import { expect, insecureHost, test } from './fixtures/test.ts';

test.describe('denied', () => {
  test.use({ permissions: [] });

  test('both: each step names the block, and the rest of the check goes on', async ({ page }) => {
    await begin(page);
    await expectRefusal(page, 'siteBlocked', 'M07');
    await expect(verdict(page).getByText(words.grades.notYet, { exact: true })).toBeVisible();
    await expect(button(page, words.check.checkAgain)).toBeVisible();
    await button(page, words.check.next).click();
    await onStep(page, 'microphone');
    await expectRefusal(page, 'siteBlocked', 'M07');
    await button(page, words.check.next).click();
    await onStep(page, 'speaker');
    expect(await seenTracks(page)).toBe(0);
  });
});

test.describe('the microphone alone denied', () => {
  test.use({ permissions: ['camera'] });

  test('the camera is checked all the same', async ({ page }) => {
    await begin(page);
    await answerCamera(page);
    await expectVerdict(page, { grade: 'ready', finding: 'camera.clear' });
    await onStep(page, 'microphone');
    await expectRefusal(page, 'siteBlocked', 'M07');
  });
});

test.describe('the camera alone denied', () => {
  test.use({ permissions: ['microphone'] });

  test('the microphone is checked all the same', async ({ page }) => {
    await begin(page);
    await expectRefusal(page, 'siteBlocked', 'M07');
    await button(page, words.check.next).click();
    await onStep(page, 'microphone');
    await expectOpen(page);
    await button(page, words.check.skip).click();
  });
});

test('a question left open: said after 3 s, can be cancelled, and a late stream is stopped at once', async ({
  page,
}) => {
  await prepare(page, holdPrompt, undefined);
  await begin(page);
  await expect(page.getByText(words.check.asking, { exact: true })).toBeHidden();
  await expect(page.getByText(words.check.asking, { exact: true })).toBeVisible({ timeout: 4_500 });
  await button(page, words.check.cancel).click();
  await expect(page.getByText(words.check.stopped.left)).toBeVisible();

  await page.evaluate(() => window.answerPrompt?.());
  await expect.poll(() => seenTracks(page)).toBe(2);
  await expectClosed(page);
  await expect(page.getByText(words.check.stopped.left)).toBeVisible();

  await test.step('and the step can be started again', async () => {
    await button(page, words.check.checkAgain).click();
    await expect.poll(() => page.evaluate(() => Boolean(window.answerPrompt))).toBe(true);
    await page.evaluate(() => window.answerPrompt?.());
    await expectOpen(page);
    await answerCamera(page);
    await expectVerdict(page, { grade: 'ready' });
  });
});

test('no camera: named, and the microphone is checked all the same', async ({ page, devices }) => {
  devices.sees(null);
  await begin(page);
  await expectRefusal(page, 'noDevice', 'M18');
  await button(page, words.check.next).click();
  await onStep(page, 'microphone');
  await expectOpen(page);

  await test.step('no camera at all: it does not apply', async () => {
    await button(page, words.check.back).click();
    await onStep(page, 'camera');
    await button(page, words.check.doesNotApply).click();
    await onStep(page, 'microphone');
  });

  await test.step('plugged in: the tap of the beginning is enough', async () => {
    devices.sees('face');
    await button(page, words.check.back).click();
    await onStep(page, 'camera');
    await button(page, en.steps.camera.open).click();
    await answerCamera(page);
    await expectVerdict(page, { grade: 'ready' });
  });
});

test('busy: another app has the camera, and then the microphone', async ({ page }) => {
  await prepare(page, refuseAsBusy, 'video');
  await prepare(page, refuseAsBusy, 'audio');
  await begin(page);
  await expectRefusal(page, 'deviceInUse', 'M29');
  await button(page, words.check.next).click();
  await onStep(page, 'microphone');
  await expectRefusal(page, 'deviceInUse', 'M30');
});

test('gone in the middle: the permission is taken back while the camera, then the microphone, is open', async ({
  page,
  context,
}) => {
  await begin(page);
  await expectOpen(page);
  await context.clearPermissions();
  await expectRefusal(page, 'permissionWithdrawn', 'M15');

  await context.grantPermissions(['camera', 'microphone']);
  await button(page, words.check.next).click();
  await onStep(page, 'microphone');
  await expectOpen(page);
  await context.clearPermissions();
  await expectRefusal(page, 'permissionWithdrawn', 'M15');
});

test('unplugged: the track ends and the permission stays', async ({ page }) => {
  await begin(page);
  await expectOpen(page);
  await page.evaluate(() => {
    for (const track of window.seenTracks) {
      track.stop();
      track.dispatchEvent(new Event('ended')); // one's own `stop()` gives no event; a cable does
    }
  });
  await expectRefusal(page, 'unplugged', 'M39');
});

test('sound that waits for a tap for ever: microphone and speaker', async ({ page }) => {
  await prepare(page, suspendSound, undefined);
  await skipTo(page, 'microphone');
  await expectRefusal(page, 'tapNeeded', 'M37');
  await expectClosed(page);
  await button(page, words.check.next).click();
  await onStep(page, 'speaker');
  await button(page, en.steps.speaker.open).click();
  await expectRefusal(page, 'tapNeeded', 'M37');
});

test.describe('an address that is not secure', () => {
  // Said by the browser of the header, not of the app.
  test.use({ expectedErrors: [/Cross-Origin-Opener-Policy header has been ignored/] });

  test('is named as the cause', async ({ page, baseURL }) => {
    await page.goto(`http://${insecureHost}:${new URL(baseURL ?? '').port}/`);
    await button(page, words.today.start).click();
    await expectRefusal(page, 'notSecure', 'M01');
    await button(page, words.check.next).click();
    await expectRefusal(page, 'notSecure', 'M01');
    await button(page, words.check.next).click();
    await expect(heading(page, words.today.title)).toBeHidden();
    expect(await liveTracks(page)).toBe(0);
  });
});
