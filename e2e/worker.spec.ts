// The measuring runs beside the page: also in browsers that can do less, and with a clear word where it cannot run.
import { answerCamera, begin, button, expectRefusal, expectVerdict, onStep, words } from './fixtures/day-check.ts';
import { expectClosed } from './fixtures/leaks.ts';
import { expect, test } from './fixtures/test.ts';

test('without a canvas in workers the page draws, and the numbers are the same', async ({ page, devices }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'OffscreenCanvas'));
  await begin(page);
  await answerCamera(page);
  await expectVerdict(page, { grade: 'ready', finding: 'camera.clear' });
  await button(page, words.check.stay).click();
  devices.sees('backlit');
  await button(page, words.check.checkAgain).click();
  await answerCamera(page);
  await expectVerdict(page, { grade: 'notes', finding: 'camera.backlitMuch' });
  await expectClosed(page);
});

test('a picture is measured beside the page, not in it', async ({ page }) => {
  await page.addInitScript(() => {
    const read = CanvasRenderingContext2D.prototype.getImageData;
    CanvasRenderingContext2D.prototype.getImageData = function (...args: Parameters<typeof read>) {
      document.documentElement.dataset.readInPage = 'yes';
      return read.apply(this, args);
    };
  });
  await begin(page);
  await answerCamera(page);
  await expectVerdict(page, { grade: 'ready', finding: 'camera.clear' });
  await expect(page.locator('html')).not.toHaveAttribute('data-read-in-page');
  expect(page.workers(), 'the worker goes with the camera').toEqual([]);
});

test.describe('where the worker does not come', () => {
  // Else the one that serves the app offline has it.
  test.use({ expectedErrors: [/404|Failed to load/], serviceWorkers: 'block' });

  test('the step says that it is our mistake, and lets go of the camera', async ({ page }) => {
    await page.route('**/analysis.worker.js', (route) => route.fulfill({ status: 404 }));
    await begin(page);
    await expectRefusal(page, 'appMistake', 'M05');
    await expectClosed(page);
    await button(page, words.check.next).click();
    await onStep(page, 'microphone');
  });
});
