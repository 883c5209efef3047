// Power and connection: what is measured, and what is asked where nothing can be.
import { neededPercent } from '../src/checks/power/judge.ts';
import { fill } from '../src/core/message.ts';
import { button, expectVerdict, onStep, skipTo, verdict, words } from './fixtures/day-check.ts';
import { expect, type Page, test } from './fixtures/test.ts';

const asksAboutPower = (page: Page) => expect(page.getByRole('group', { name: words.power.question })).toBeVisible();

test('no battery is not "100 %": it is asked', async ({ page }) => {
  await skipTo(page, 'power');
  await asksAboutPower(page);
  await expect(page.getByText(words.power.noBattery)).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(/100\s?%/);
  await button(page, words.power.unsure).click();
  await expectVerdict(page, { grade: 'unclear', finding: 'power.noBattery' });
  await expect(page.getByRole('main')).not.toContainText(/100\s?%/);
  for (const [answer, grade, finding] of [
    [fill(words.power.enough, { percent: neededPercent(60) }), 'notes', 'power.saysEnough'],
    [words.power.low, 'notYet', 'power.saysLow'],
    [words.power.pluggedIn, 'ready', 'power.saysPluggedIn'],
  ] as const) {
    await button(page, words.check.checkAgain).click();
    await button(page, answer).click();
    await expectVerdict(page, { grade, finding });
  }
  await onStep(page, 'connection');
  await page.getByRole('link', { name: words.check.leave }).click();
  await expect(page.getByText(words.today.noBattery)).toBeVisible();
});

test.describe('a browser without a battery reading', () => {
  test.use({ battery: null });

  test('asks', async ({ page }) => {
    await skipTo(page, 'power');
    await asksAboutPower(page);
    await expect(page.getByText(words.power.noReading)).toBeVisible();
    await button(page, words.power.unsure).click();
    await expectVerdict(page, { grade: 'unclear', finding: 'power.unknown' });
  });
});

test.describe('a low battery', () => {
  test.use({ battery: { level: 0.3, charging: false } });

  test('is not yet; a shorter call is judged anew; a plug makes it ready', async ({ page }) => {
    await skipTo(page, 'power');
    await expectVerdict(page, { grade: 'notYet', finding: 'power.low' });
    await expect(verdict(page)).toContainText('30%');
    await page.getByRole('radio', { name: fill(words.power.minutes, { minutes: 30 }) }).check();
    await expect(verdict(page)).toContainText('30-minute');
    await page.evaluate(() => Object.assign(window.fakeBattery ?? {}, { charging: true, chargingTime: 3600 }));
    await button(page, words.check.checkAgain).click();
    await expectVerdict(page, { grade: 'ready', finding: 'power.charging' });
  });

  test('Today follows the battery as it changes', async ({ page }) => {
    await page.goto('./');
    await expect(page.getByText(fill(words.today.batteryLow, { percent: 30, minutes: 60 }))).toBeVisible();
    await page.evaluate(() => {
      Object.assign(window.fakeBattery ?? {}, { charging: true, level: 0.31 });
      window.fakeBattery?.dispatchEvent(new Event('chargingchange'));
    });
    await expect(page.getByText(fill(words.today.charging, { percent: 31 }))).toBeVisible();
  });
});

test('offline is certain and needs no question; online is asked about', async ({ page, context }) => {
  await skipTo(page, 'connection');
  await expect(page.getByRole('group', { name: words.connection.question })).toBeVisible();
  await button(page, words.connection.public).click();
  await expectVerdict(page, { grade: 'notes', finding: 'connection.public' });
  await button(page, words.check.checkAgain).click();
  await button(page, words.connection.unsure).click();
  await expectVerdict(page, { grade: 'unclear', finding: 'connection.unknown' });
  await context.setOffline(true);
  await button(page, words.check.checkAgain).click();
  await expectVerdict(page, { grade: 'notYet', finding: 'connection.offline' });
  await page.getByRole('link', { name: words.check.leave }).click();
  await expect(page.getByText(words.today.offline)).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText(words.today.online)).toBeVisible();
});
