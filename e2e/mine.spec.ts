// What the person makes their own, and what is due now and then: asked again exactly when something has changed.
import { late } from '../src/content/locales/en/late.ts';
import { wanted } from '../src/content/locales/en/wanted.ts';
import { fill } from '../src/core/message.ts';
import { button, heading, openToday } from './fixtures/day-check.ts';
import { asked, coreTexts, list, startList, textOf } from './fixtures/session.ts';
import { expect, type Page, test } from './fixtures/test.ts';

const { due, items } = late.mine;

/** The screen of what is due, with every fold open. */
async function openDue(page: Page): Promise<void> {
  await page.goto('./#/');
  await page.goto('./#/due');
  await expect(heading(page, due.title)).toBeVisible();
  await page.locator('main details.fold').evaluateAll((folds) => {
    for (const fold of folds) fold.setAttribute('open', '');
  });
}
const yesTo = (page: Page, id: string) => button(page, fill(due.yesOf, { item: textOf(id) }));

test('another video app asks again what hangs on it', async ({ page }) => {
  await page.goto('./#/session');
  await page.getByRole('combobox', { name: list.setup.platform }).selectOption('zoom');
  await button(page, list.setup.begin).click();
  await expect(heading(page, list.list.title)).toBeVisible();
  await openDue(page);
  for (const id of ['PO-01', 'PB-01']) await yesTo(page, id).click();
  await expect(yesTo(page, 'PO-01')).toHaveCount(0);

  await page.goto('./#/session');
  await button(page, list.list.change).click();
  await page.getByRole('combobox', { name: list.setup.platform }).selectOption('signal');
  await openDue(page);
  await expect(yesTo(page, 'PO-01')).toBeVisible();
  await expect(yesTo(page, 'PB-01')).toHaveCount(0); // nothing of an app

  await page.goto('./#/session');
  await button(page, list.list.change).click();
  await page.getByRole('combobox', { name: list.setup.platform }).selectOption('zoom');
  await openDue(page);
  await expect(yesTo(page, 'PO-01')).toHaveCount(0); // it was said of this one
});

test('other devices ask again about the device', { tag: '@whole' }, async ({ page }) => {
  await openDue(page);
  for (const id of ['PP-02', 'PP-06']) await yesTo(page, id).click();
  await expect(yesTo(page, 'PP-02')).toHaveCount(0);
  await page.evaluate(() => {
    const { mediaDevices } = navigator;
    const ask = mediaDevices.enumerateDevices.bind(mediaDevices);
    const more = { kind: 'audioinput', deviceId: 'new', label: 'A new microphone', groupId: '' } as MediaDeviceInfo;
    mediaDevices.enumerateDevices = async () => [...(await ask()), more];
    mediaDevices.dispatchEvent(new Event('devicechange'));
  });
  await page.waitForTimeout(1_000); // several events come for one plug, so the app waits for the last
  await openDue(page);
  await expect(yesTo(page, 'PP-02')).toBeVisible();
  await expect(yesTo(page, 'PP-06')).toHaveCount(0);
});

test('Later puts off, and can be taken back', async ({ page }) => {
  await openDue(page);
  await button(page, fill(due.laterOf, { item: textOf('PW-01') })).click();
  await expect(page.getByText(due.putOff.week)).toBeVisible();
  await openDue(page);
  await expect(yesTo(page, 'PW-01')).toHaveCount(0);
  await page.reload();
  await openDue(page);
  await expect(yesTo(page, 'PW-01')).toHaveCount(0);
});

test('an own item is asked in the session, also with and without a pack', async ({ page }) => {
  const mine = 'My cat is in the other room.';
  await page.goto('./#/items');
  await button(page, items.add).click();
  await page.getByRole('textbox', { name: items.text }).fill(mine);
  await button(page, items.save).click();
  await expect(button(page, fill(items.editOf, { item: mine }))).toBeVisible();

  await page.goto('./#/pack');
  await page.locator('input[type=file]').setInputFiles('docs/organization-pack.example.json');
  await button(page, wanted.pack.preview.accept).click();
  await expect(page.getByText(wanted.pack.added)).toBeVisible();
  await startList(page);
  const theirs = ['I took the yearly privacy class.', 'My work badge is out of sight.'];
  await expect.poll(() => asked(page)).toEqual(expect.arrayContaining([...coreTexts, mine, ...theirs]));

  await page.goto('./#/pack');
  await button(page, wanted.pack.remove.button).click();
  await button(page, wanted.pack.remove.accept).click();
  await expect(page.getByText(wanted.pack.remove.done)).toBeVisible();
  await page.goto('./#/session');
  await expect.poll(async () => (await asked(page)).length).toBe(13);
  expect(await asked(page)).toContain(mine);
});

test('Today says nothing of what is switched off', async ({ page }) => {
  await openToday(page);
  await expect(heading(page, due.title)).toBeVisible();
  await page.goto('./#/items');
  await expect(heading(page, items.title)).toBeVisible();
  for (const group of ['dayStart', 'dayEnd', 'protect', 'boundaries', 'support'] as const) {
    const fold = page.locator('details').filter({ has: page.getByText(late.groups[group], { exact: true }) });
    await fold.locator('summary').click();
    for (const box of await fold.getByRole('checkbox').all()) {
      if (!(await box.isChecked())) continue;
      await box.click();
      await expect(box).not.toBeChecked();
    }
  }
  await openToday(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(heading(page, due.title)).toHaveCount(0);
});
