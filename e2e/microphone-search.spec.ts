// The search for the microphone that hears: after asking, 3 s each, and none left open.
import { en } from '../src/content/locales/en/index.ts';
import { search } from '../src/content/locales/en/search.ts';
import { mix, speechLike, whiteNoise } from '../src/core/signal/synth.ts';
import { button, expectVerdict, skipTo, verdict, words } from './fixtures/day-check.ts';
import { expectClosed, expectOpen, seenTracks } from './fixtures/leaks.ts';
import { expect, test } from './fixtures/test.ts';

const rateHz = 48_000;
const talking = { samples: mix(speechLike(-22, 6, rateHz, 5), whiteNoise(-65, 6, rateHz)), rateHz };

test.use({ hears: 'silence' });

test('finds the one that hears, and checks with it at once', async ({ page, devices }) => {
  await skipTo(page, 'microphone');
  await expectVerdict(page, { grade: 'notYet', finding: 'mic.silent' });
  await expectClosed(page);
  const before = await seenTracks(page);
  await expect(page.getByRole('heading', { name: search.title })).toBeVisible();
  expect(await seenTracks(page), 'nothing opens before the tap').toBe(before);

  devices.hears(talking);
  await button(page, search.start).click();
  await expect(page.getByText(search.talk)).toBeVisible();
  await expectOpen(page);
  await expect(button(page, search.use)).toBeVisible({ timeout: 15_000 });
  await expectClosed(page);

  devices.hears('goodVoice');
  await button(page, search.use).click();
  // It is really that one, and not the system's own: the label is the track's.
  await expect
    .poll(() => page.evaluate(() => window.seenTracks[window.seenTracks.length - 1]?.label))
    .toBe('Fake Audio Input 1');
  await expect(verdict(page)).toBeHidden();
  await expectVerdict(page, { grade: 'ready', finding: 'mic.clear' });
  await expect(page.getByRole('heading', { name: search.title })).toBeHidden();
});

test('says so when none hears, and lets go of all when the person leaves', async ({ page }) => {
  await skipTo(page, 'microphone');
  await expectVerdict(page, { grade: 'notYet', finding: 'mic.silent' });
  await button(page, search.start).click();
  await expectOpen(page);
  await page.getByRole('link', { name: words.check.leave }).click();
  await expectClosed(page);

  await page.getByRole('button', { name: words.today.goOn }).click();
  await button(page, words.check.back)
    .click()
    .catch(() => {});
  await expect(page.getByRole('heading', { name: en.steps.microphone.title })).toBeVisible();
  await button(page, search.start).click();
  await expect(page.getByText(search.none)).toBeVisible({ timeout: 30_000 });
  await expectClosed(page);
});
