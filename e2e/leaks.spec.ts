// Every way out of a step lets go of the device: the light goes off.

import { answerCamera, begin, button, heading, onStep, openToday, words } from './fixtures/day-check.ts';
import { expectClosed, expectOpen } from './fixtures/leaks.ts';
import { expect, type Page, test } from './fixtures/test.ts';

async function openMicrophone(page: Page): Promise<void> {
  await begin(page);
  await button(page, words.check.skip).click();
  await onStep(page, 'microphone');
  await expectOpen(page);
}

/** A tab in the background stays "visible" here, so the event is told by hand. */
const hide = (page: Page, state: 'hidden' | 'visible') =>
  page.evaluate((visibilityState) => {
    Object.defineProperty(document, 'visibilityState', { value: visibilityState, configurable: true });
    Object.defineProperty(document, 'hidden', { value: visibilityState === 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);

test('the camera closes by Skip, Does not apply, Stop, the browser’s Back and the address', async ({ page }) => {
  const ways: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['skip', () => button(page, words.check.skip).click()],
    ['does not apply', () => button(page, words.check.doesNotApply).click()],
    ['stop', () => page.getByRole('link', { name: words.check.leave }).click()],
    ['back of the browser', () => page.goBack()],
    [
      'address',
      () =>
        page.evaluate(() => {
          location.hash = '#/settings';
        }),
    ],
  ];
  for (const [name, leave] of ways) {
    await test.step(name, async () => {
      await openToday(page);
      // The first tap of the day starts a check; later ones start over.
      await page.getByTestId('start').click();
      await onStep(page, 'camera');
      await expectOpen(page);
      await leave();
      if (name === 'skip' || name === 'does not apply') {
        await onStep(page, 'microphone');
        await page.getByRole('link', { name: words.check.leave }).click();
      }
      await expectClosed(page);
    });
  }
});

test('only the microphone is open in its step, and Back closes it', async ({ page }) => {
  await openMicrophone(page);
  const live = () => page.evaluate(() => window.seenTracks.filter((t) => t.readyState === 'live').map((t) => t.kind));
  await expect.poll(live).toEqual(['audio']);
  await button(page, words.check.back).click();
  await onStep(page, 'camera');
  await expectClosed(page);
});

test('the camera step holds no microphone, though one prompt asked for both', async ({ page }) => {
  await begin(page);
  await expectOpen(page);
  const kinds = await page.evaluate(() => window.seenTracks.map((t) => `${t.kind} ${t.readyState}`).sort());
  expect(kinds).toEqual(['audio ended', 'video live']);
  await answerCamera(page);
  await expectClosed(page);
});

test('hiding the page closes everything and says so; nothing opens again without a tap', async ({ page }) => {
  await begin(page);
  await expectOpen(page);
  await hide(page, 'hidden');
  await expectClosed(page);
  await hide(page, 'visible');
  await expect(page.getByText(words.check.stopped.hidden)).toBeVisible();
  await expectClosed(page);
  await button(page, words.check.checkAgain).click();
  await expectOpen(page);
});

test('closing the page ends every track', async ({ page, context }) => {
  await openToday(page);
  const opening = context.waitForEvent('page');
  await page.evaluate(() => {
    Object.assign(window, { child: window.open('./') });
  });
  const child = await opening;
  await button(child, words.today.start).click();
  await expectOpen(child);
  await page.evaluate(() => {
    const { child } = window as unknown as { child: Window };
    Object.assign(window, { kept: [...child.seenTracks] });
  });
  await child.close();
  const states = () =>
    page.evaluate(() => (window as unknown as { kept: MediaStreamTrack[] }).kept.map(({ readyState }) => readyState));
  await expect.poll(states).toEqual(['ended', 'ended']);
  await expect(heading(page, words.today.title)).toBeVisible();
});
