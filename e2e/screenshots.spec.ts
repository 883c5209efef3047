// Pictures of every screen and state, to be looked at. Run by `npm run screenshots`; no part of `npm test`.
import { neededPercent } from '../src/checks/power/judge.ts';
import { en } from '../src/content/locales/en/index.ts';
import { late } from '../src/content/locales/en/late.ts';
import { wanted } from '../src/content/locales/en/wanted.ts';
import { fill } from '../src/core/message.ts';
import {
  answerCamera,
  answerSpeaker,
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
import { answerButton, coreTexts, list, startList, tick, tickAll, undoButton } from './fixtures/session.ts';
import { expect, type Page, test } from './fixtures/test.ts';

const folder = process.env.SCREENSHOTS;
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true };
const wide = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 };
/** With `SCREENSHOTS_TEXT=200`: the browser's own text size doubled, as a person does in its settings. */
const doubled = process.env.SCREENSHOTS_TEXT === '200';
test.use({ browserFlags: doubled ? ['--blink-settings=defaultFontSize=32'] : [] });

const normal = [
  { name: 'phone-light', use: { ...phone, colorScheme: 'light' } },
  { name: 'phone-dark', use: { ...phone, colorScheme: 'dark' } },
  { name: 'wide-light', use: { ...wide, colorScheme: 'light' } },
  { name: 'wide-dark', use: { ...wide, colorScheme: 'dark' } },
] as const;
const looks = doubled ? [{ name: 'phone-text-200', use: { ...phone, colorScheme: 'light' } } as const] : normal;

for (const look of folder ? looks : []) {
  test.describe(look.name, () => {
    test.use({ ...look.use, contextOptions: { reducedMotion: 'reduce' }, battery: { level: 0.82, charging: true } });
    test.setTimeout(120_000);

    let shot: (name: string) => Promise<void>;
    test.beforeEach(async ({ page }) => {
      shot = (name) => shoot(page, look.name, name);
      // Said once, on the first visit: out of the way of all other pictures.
      await openToday(page);
      await expect(page.getByText(words.offlineReady)).toBeVisible();
      await shot('today-offline-ready');
      await button(page, words.ok).click();
    });

    test('all well', async ({ page }) => {
      await openToday(page);
      await shot('today-first');
      await page.getByTestId('start').click();
      await expect(page.getByText(words.camera.settling)).toBeVisible();
      await shot('camera-settling');
      await expect(button(page, words.camera.yes)).toBeVisible({ timeout: verdictLimitMs });
      await shot('camera-question');
      await answerCamera(page);
      await stay(page);
      await shot('camera-ready');
      await button(page, words.check.next).click();
      await expect(page.getByText(words.microphone.quiet)).toBeVisible();
      await shot('microphone-quiet');
      await expect(page.getByText(words.microphone.speech)).toBeVisible({ timeout: verdictLimitMs });
      const meter = page.getByRole('meter', { name: words.microphone.level });
      await expect(meter).toHaveAttribute('aria-valuetext', words.microphone.says.good);
      await page.waitForTimeout(600); // well into the words
      await shot('microphone-speech');
      await expectVerdict(page, { grade: 'ready' });
      await stay(page);
      await shot('microphone-ready');
      await button(page, words.check.next).click();
      await onStep(page, 'speaker');
      await shot('speaker-before');
      const asked = answerSpeaker(page);
      await expect(page.getByText(words.speaker.listen)).toBeVisible();
      await shot('speaker-playing');
      await asked;
      await stay(page);
      await shot('speaker-ready');
      await button(page, words.check.next).click();
      await expectVerdict(page, { grade: 'ready', finding: 'power.charging' });
      await stay(page);
      await shot('power-ready');
      await button(page, words.check.next).click();
      await expect(button(page, words.connection.private)).toBeVisible();
      await shot('connection-question');
      await button(page, words.connection.private).click();
      await expect(heading(page, words.summary.heads.ready)).toBeVisible();
      await shot('summary-ready');
      await page.getByRole('link', { name: words.summary.done }).click();
      await expect(button(page, words.today.again)).toBeVisible();
      await shot('today-ready');
      await page.getByRole('link', { name: words.nav.history }).click();
      await shot('history');
      await page.getByRole('listitem').getByText(words.grades.ready, { exact: true }).first().click();
      await shot('history-open');
    });

    test.describe('notes and not yet', () => {
      test.use({ battery: undefined, sees: 'backlit', hears: 'noise' });
      test('notes and not yet', async ({ page, devices }) => {
        await begin(page);
        await answerCamera(page);
        await expectVerdict(page, { grade: 'notes' });
        await verdict(page).getByText(words.check.details, { exact: true }).click();
        await shot('camera-notes-details');
        devices.sees('black');
        await button(page, words.check.checkAgain).click();
        await expect(verdict(page)).toBeHidden();
        await expectVerdict(page, { grade: 'notYet', finding: 'camera.black' });
        await shot('camera-black');
        await button(page, words.check.next).click();
        await expectVerdict(page, { grade: 'notYet', finding: 'mic.noisy' });
        await shot('microphone-noisy');
        await button(page, words.check.next).click();
        await button(page, en.steps.speaker.open).click();
        await expect(button(page, words.speaker.unsure)).toBeVisible({ timeout: verdictLimitMs });
        await shot('speaker-question');
        await button(page, words.speaker.unsure).click();
        await shot('speaker-unclear');
        await button(page, words.check.next).click();
        await expect(page.getByText(words.power.noBattery)).toBeVisible();
        await shot('power-question');
        await button(page, fill(words.power.enough, { percent: neededPercent(60) })).click();
        await shot('power-notes');
        await page.getByRole('link', { name: words.check.leave }).click();
        await shot('today-unfinished');
        await button(page, words.today.goOn).click();
        await onStep(page, 'connection');
        await button(page, words.check.skip).click();
        await shot('summary-not-yet');
      });
    });

    test.describe('refused', () => {
      test.use({ permissions: [], battery: { level: 0.2, charging: false } });
      test('refused', async ({ page }) => {
        await begin(page);
        await expectRefusal(page, 'siteBlocked', 'M07');
        await shot('camera-blocked');
        await page.getByRole('link', { name: words.check.leave }).click();
        await shot('today-low-battery');
        await page.getByRole('link', { name: words.nav.settings }).click();
        await shot('settings');
        await page.getByRole('link', { name: wanted.keep.title }).click();
        await shot('what-we-keep');
        await page.goto('./#/check');
        await page.reload(); // by address or shortcut: nothing is known of a check, and nothing opens
        await shot('check-before');
      });
    });

    test('a session', async ({ page }) => {
      const [first = '', second = '', third = '', ...others] = coreTexts;
      await page.goto('./#/session');
      await expect(button(page, list.setup.begin)).toBeVisible();
      await shot('session-setup');
      await startList(page);
      await shot('session-list');
      await tick(page, first);
      await answerButton(page, second, 'notYet').click();
      await answerButton(page, third, 'doesNotApply').click();
      await expect(undoButton(page, third)).toBeVisible();
      await shot('session-list-answered');
      await page.goto('./#/ready');
      await expect(heading(page, list.ready.title.notYet)).toBeVisible();
      await shot('session-not-yet');
      await openToday(page);
      await expect(page.getByText(late.mine.due.title)).toBeVisible();
      await shot('today-session');
      await page.goto('./#/session');
      await answerButton(page, second).click();
      await tickAll(page, others);
      await shot('session-list-done');
      await page.goto('./#/ready');
      await shot('session-ready');
      await page.goto('./#/sign');
      await shot('door-sign');
      for (const hash of ['items', 'places', 'pack', 'due', 'new-peer']) {
        await page.goto(`./#/${hash}`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await shot(hash);
      }
    });

    test('waiting and empty', async ({ page }) => {
      await prepare(page, holdPrompt, undefined);
      await page.goto('./#/history');
      await expect(page.getByText(words.history.empty)).toBeVisible();
      await shot('history-empty');
      await begin(page);
      await expect(page.getByText(words.check.asking, { exact: true })).toBeVisible();
      await shot('camera-asking');
      await button(page, words.check.cancel).click();
      await expect(page.getByText(words.check.stopped.left)).toBeVisible();
      await shot('camera-stopped');
    });
  });
}

const stay = (page: Page) => button(page, words.check.stay).click();

/** What is on screen, and the whole page where there is more. */
async function shoot(page: Page, look: string, name: string): Promise<void> {
  await page.screenshot({ path: `${folder}/${look}/${name}.png` });
  const isLonger = await page.evaluate(() => document.documentElement.scrollHeight > innerHeight + 1);
  if (isLonger) await page.screenshot({ path: `${folder}/${look}/${name}-whole.png`, fullPage: true });
  const overflowPx = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect.soft(overflowPx, `${look} ${name} is wider than the screen`).toBeLessThanOrEqual(0);
}
