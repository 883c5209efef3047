// The whole day check in one go, what is kept of it, and how it is taken up again.
import { en } from '../src/content/locales/en/index.ts';
import { fill } from '../src/core/message.ts';
import {
  answerCamera,
  answerSpeaker,
  begin,
  button,
  expectVerdict,
  expectWholeSentences,
  heading,
  onStep,
  openToday,
  words,
} from './fixtures/day-check.ts';
import { keptRecords, textsIn } from './fixtures/kept.ts';
import { expectClosed, liveTracks } from './fixtures/leaks.ts';
import { expect, test } from './fixtures/test.ts';

test.describe('all is well', () => {
  test.use({ battery: { level: 0.8, charging: true } });

  test('from the first tap to the summary, kept as codes and numbers, and shown again', async ({ page, context }) => {
    const urls: string[] = [];
    context.on('request', (request) => urls.push(`${request.method()} ${new URL(request.url()).pathname}`));
    await openToday(page);
    await expect(page.getByText(words.today.never)).toBeVisible();
    await page.evaluate(() => {
      Object.assign(window, { taps: 0 });
      addEventListener(
        'click',
        () => Object.assign(window, { taps: (window as unknown as { taps: number }).taps + 1 }),
        true,
      );
    });
    const startMs = Date.now();
    await button(page, words.today.start).click();
    await answerCamera(page);
    await expectVerdict(page, { grade: 'ready', finding: 'camera.clear' });
    await onStep(page, 'microphone');
    await expectVerdict(page, { grade: 'ready', finding: 'mic.clear' });
    await onStep(page, 'speaker');
    expect(await liveTracks(page)).toBe(0);
    await answerSpeaker(page);
    await expectVerdict(page, { grade: 'ready', finding: 'speaker.heard' });
    await onStep(page, 'power');
    await expectVerdict(page, { grade: 'ready', finding: 'power.charging' });
    await onStep(page, 'connection');
    await button(page, words.connection.private).click();
    await expectVerdict(page, { grade: 'ready', finding: 'connection.private' });
    await expect(heading(page, words.summary.heads.ready)).toBeVisible();
    const seconds = (Date.now() - startMs) / 1000;
    const taps = await page.evaluate(() => (window as unknown as { taps: number }).taps);
    process.stdout.write(`all well: ${taps} taps, ${seconds.toFixed(1)} s from the first tap to the summary\n`);
    expect(taps).toBeLessThanOrEqual(5);
    expect(seconds).toBeLessThan(60);

    await expect(page.getByText(words.summary.saved)).toBeVisible();
    const line = Object.values(en.steps).map(({ name }) => `${name}: ${words.grades.ready}`);
    await expect(page.getByText(line.join('; '))).toBeVisible();
    await expectWholeSentences(page);

    await test.step('nothing was asked of the server but files, the worklet last', () => {
      expect(urls.filter((url) => !/^GET \/(|[\w./-]+\.(js|css|json|svg|png|webmanifest|html))$/.test(url))).toEqual(
        [],
      );
    });

    await test.step('what is kept has no sentence, no name and no label', async () => {
      const records = await keptRecords(page);
      expect(records).toHaveLength(1);
      const labels = await page.evaluate(async () =>
        (await navigator.mediaDevices.enumerateDevices()).map((d) => d.label),
      );
      expect(labels.join('')).not.toBe('');
      for (const text of textsIn(records)) {
        expect(text).toMatch(/^[\w.-]{1,40}$/);
        expect(labels).not.toContain(text);
      }
      expect(Object.keys((records[0] as { steps: object }).steps)).toEqual(Object.keys(en.steps));
    });

    await test.step('Today and History show it, also after a new start', async () => {
      await page.getByRole('link', { name: words.summary.done }).click();
      await expect(button(page, words.today.again)).toBeVisible();
      await expect(page.getByText(words.grades.ready, { exact: true })).toHaveCount(6);
      await page.reload();
      await expect(page.getByText(words.grades.ready, { exact: true })).toHaveCount(6);
      await page.getByRole('link', { name: words.nav.history }).click();
      await expect(page.getByText(fill(words.history.intro, { count: 1 }))).toBeVisible();
      await page.getByRole('listitem').getByText(words.grades.ready, { exact: true }).first().click();
      await expect(page.getByText(en.findings['mic.clear'].says)).toBeVisible();
      await expectWholeSentences(page);
      await expectClosed(page);
    });
  });
});

test('a check that was left is taken up at the first open step, after a tap', async ({ page }) => {
  await begin(page);
  await answerCamera(page);
  await expectVerdict(page, { grade: 'ready' });
  await onStep(page, 'microphone');
  await page.reload();
  await page.goto('./');
  await expect(page.getByText(/1 of 5 steps done/)).toBeVisible();
  await button(page, words.today.goOn).click();
  await onStep(page, 'microphone');
  await expectClosed(page);
  await button(page, en.steps.microphone.open).click();
  await expectVerdict(page, { grade: 'ready', finding: 'mic.clear' });
  await onStep(page, 'speaker');

  await test.step('a wrong count is no green, and Play again plays another number', async () => {
    await answerSpeaker(page, (played) => String(played === 5 ? 4 : played + 1));
    await expectVerdict(page, { grade: 'unclear', finding: 'speaker.miscounted' });
    await button(page, words.check.checkAgain).click();
    await button(page, words.speaker.again).click({ timeout: 15_000 });
    await button(page, words.speaker.none).click({ timeout: 15_000 });
    await expectVerdict(page, { grade: 'notYet', finding: 'speaker.notHeard' });
  });

  await test.step('skipped steps keep the whole from being green', async () => {
    await button(page, words.check.next).click();
    await button(page, words.check.skip).click();
    await button(page, words.check.skip).click();
    await expect(heading(page, words.summary.heads.notYet)).toBeVisible();
    const line = `${en.steps.power.name}: ${words.grades.skipped}; ${en.steps.connection.name}: ${words.grades.skipped}`;
    await expect(page.getByText(line)).toBeVisible();
    await button(page, fill(words.summary.fix, { step: en.steps.speaker.name })).click();
    await onStep(page, 'speaker');
  });
});

test('an address that opens the check opens no device', async ({ page }) => {
  await page.goto('./#/check');
  await onStep(page, 'camera');
  expect(await page.evaluate(() => window.seenTracks.length)).toBe(0);
  await button(page, en.steps.camera.open).click();
  await answerCamera(page);
  await expectVerdict(page, { grade: 'ready' });
});
