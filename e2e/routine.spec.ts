// The work day: from the example to Today, to a calendar file and back out of the calendar.
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { late } from '../src/content/locales/en/late.ts';
import { wanted } from '../src/content/locales/en/wanted.ts';
import { button, heading } from './fixtures/day-check.ts';
import { expect, type Page, test } from './fixtures/test.ts';

const words = wanted.routine;

async function saved(page: Page, name: string): Promise<ICAL.Component> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
  return new ICAL.Component(ICAL.parse(readFileSync(await download.path(), 'utf8')));
}
const eventsOf = (calendar: ICAL.Component) =>
  calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

test('the example, a calendar file with neutral titles, and the file that takes it back', async ({ page }) => {
  await page.goto('./#/routine');
  await button(page, words.start.example).click();
  await expect(page.getByText(words.said.started)).toBeVisible();
  await expect(page.getByText(words.example.peers1).first()).toBeVisible();
  for (const fold of (await page.locator('main details:not([open]) > summary').all()).reverse()) await fold.click();

  const calendar = await saved(page, words.calendar.do);
  await expect(page.getByText(words.calendar.saved)).toBeVisible();
  const events = eventsOf(calendar);
  expect(events.length).toBe(Object.keys(words.example).length);
  expect(new Set(events.map(({ summary }) => summary))).toEqual(new Set(Object.values(words.calendar.plain)));
  const peers = events.find((event) => event.startDate.hour === 10 && event.startDate.minute === 20);
  expect(peers?.endDate.toString()).toMatch(/T11:30:00$/);
  expect(peers?.component.getAllSubcomponents('valarm')).toHaveLength(2);

  const cancel = await saved(page, words.calendar.cancelDo);
  const ids = (all: readonly ICAL.Event[]) => all.map(({ uid }) => uid).sort();
  expect(ids(eventsOf(cancel))).toEqual(ids(events));
  for (const { component } of eventsOf(cancel)) expect(component.getFirstPropertyValue('status')).toBe('CANCELLED');
});

test('the day stays, moves as a whole, and is on Today', async ({ page }) => {
  await page.clock.setFixedTime(new Date(2026, 10, 25, 10, 30)); // a Wednesday, in a block with peers
  await page.goto('./#/routine');
  await button(page, words.start.example).click();
  await expect(page.getByText(words.said.started)).toBeVisible();
  await page.goto('./#/');
  await page.reload();
  const card = page.getByRole('region', { name: late.nowNext.title });
  await expect(card.getByText(words.example.peers1)).toBeVisible();
  await expect(card.getByText(words.example.lunch)).toBeVisible();
  await card.getByRole('link', { name: late.nowNext.session, exact: true }).click();
  await expect(heading(page, late.session.setup.title)).toBeVisible();
});
