// Your own usual, the quick check, and the drain that is learnt: from a real past, on the built app.

import { en } from '../src/content/locales/en/index.ts';
import { late } from '../src/content/locales/en/late.ts';
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
  readVerdict,
  sentence,
  skipTo,
  verdict,
  words,
} from './fixtures/day-check.ts';
import { keptRecords, keptRows, textsIn } from './fixtures/kept.ts';
import { expect, type Page, test } from './fixtures/test.ts';

const dayMs = 86_400_000;
const { usual } = en;

/** Makes of today's check one of yesterday, and `more` like it of the days before. */
const makePast = (page: Page, more: number, change: Readonly<Record<string, unknown>> = {}) =>
  page.evaluate(
    async ([days, dayLength, parts]) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('session-ready');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      await new Promise<void>((resolve, reject) => {
        const { transaction } = db.transaction('checks', 'readwrite').objectStore('checks');
        const store = transaction.objectStore('checks');
        const found = store.getAll();
        found.onsuccess = () => {
          const [record] = found.result;
          store.clear();
          for (let i = 1; i <= days + 1; i++) {
            const startedAt = record.startedAt - i * dayLength;
            const id = `${startedAt}-x`;
            const past = { ...record, ...parts, id, startedAt, finishedAt: startedAt + 60_000 };
            if (store.keyPath === null) store.put(past, id);
            else store.put(past);
          }
        };
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
      });
      db.close();
    },
    [more, dayMs, change] as const,
  );

/** From the tap on Today to the verdict of the microphone. */
async function toTheMicrophone(page: Page, isQuick = false): Promise<void> {
  // Nothing is asked about a picture that is like the one the person said yes to.
  if (isQuick) await expectVerdict(page, { grade: 'ready', finding: 'camera.asBefore' });
  else {
    await answerCamera(page);
    await expectVerdict(page, { grade: 'ready' });
  }
  await onStep(page, 'microphone');
  await expect(verdict(page)).toBeVisible({ timeout: 20_000 });
}
async function fromTheSpeakerOn(page: Page): Promise<void> {
  await onStep(page, 'speaker');
  await answerSpeaker(page);
  await onStep(page, 'connection');
  await button(page, words.connection.private).click();
  await expect(page.getByText(words.summary.saved)).toBeVisible();
}

test.use({ battery: { level: 0.8, charging: true } });

test('a voice that is quieter than usual is said in words, and a quick check will do where all was well', async ({
  page,
  devices,
}) => {
  test.setTimeout(150_000);
  await begin(page);
  await toTheMicrophone(page);
  await fromTheSpeakerOn(page);

  await test.step('what is kept of the devices is a hash, one for each', async () => {
    const [record] = (await keptRecords(page)) as [
      { devicesHash: string; steps: Record<string, { deviceHash?: string }> },
    ];
    const hashes = [
      record.devicesHash,
      ...['camera', 'microphone', 'speaker'].map((id) => record.steps[id]?.deviceHash),
    ];
    for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{16}$/);
    expect(new Set(hashes).size).toBe(4);
    const labels = await page.evaluate(async () =>
      (await navigator.mediaDevices.enumerateDevices()).map((d) => d.label),
    );
    for (const text of textsIn(record)) expect(labels).not.toContain(text);
  });

  await test.step('on the same day the whole check is offered, on the next a quick one', async () => {
    await page.getByRole('link', { name: words.summary.done }).click();
    await expect(button(page, words.today.again)).toBeVisible();
    await expect(button(page, usual.quick)).toHaveCount(0);
    await makePast(page, 5);
    await page.reload();
    await expect(button(page, usual.quick)).toBeVisible();
    await expect(button(page, usual.full)).toBeVisible();
    await expect(page.getByText(usual.why)).toBeVisible();
    await expectWholeSentences(page);
  });

  await test.step('a voice 10 dB under the usual', async () => {
    devices.hears('quietVoice');
    await page.getByTestId('start').click();
    await onStep(page, 'camera');
    await toTheMicrophone(page, true);
    expect((await readVerdict(page)).findings).toContain('usual.voiceQuieter');
    await expect(verdict(page).getByText(sentence(usual.findings['usual.voiceQuieter'].says))).toBeVisible();
    await expectWholeSentences(page);
    await button(page, words.check.next).click();
    await fromTheSpeakerOn(page);
    await expect(heading(page, words.summary.heads.notes)).toBeVisible();
    const newest = ((await keptRecords(page)) as { startedAt: number; quick?: boolean }[]).sort(
      (a, b) => b.startedAt - a.startedAt,
    )[0];
    expect(newest?.quick).toBe(true);
  });

  await test.step('and it stands in the history', async () => {
    await page.getByRole('link', { name: words.summary.done }).click();
    await page.getByRole('link', { name: words.nav.history }).click();
    await page.getByRole('listitem').getByText(words.grades.notes, { exact: true }).first().click();
    await expect(page.getByText(usual.findings['usual.voiceQuieter'].says)).toBeVisible();
  });
});

test('a whole check is due when the devices are others', async ({ page }) => {
  test.setTimeout(120_000);
  await begin(page);
  await toTheMicrophone(page);
  await fromTheSpeakerOn(page);
  await makePast(page, 0);
  await openToday(page);
  await page.reload();
  await expect(button(page, usual.quick)).toBeVisible();
  await makePast(page, 0, { devicesHash: '0123456789abcdef' });
  await page.reload();
  await expect(button(page, words.today.start)).toBeVisible();
  await expect(button(page, usual.quick)).toHaveCount(0);
});

test.describe('a battery that drains fast', () => {
  test.use({ battery: { level: 1, charging: false } });

  test('is learnt while the app is open, and then asks for more', async ({ page }) => {
    await page.clock.install();
    await openToday(page);
    await expect.poll(() => page.evaluate(() => Boolean(window.fakeBattery))).toBe(true);
    const row = async () => new Map(await keptRows(page, 'settings')).get('drain');
    const lose = async (percent: number) => {
      await page.clock.fastForward('04:00');
      await page.evaluate((by) => {
        const battery = window.fakeBattery as EventTarget & { level: number };
        battery.level = Math.round(battery.level * 100 - by) / 100;
        battery.dispatchEvent(new Event('levelchange'));
      }, percent);
    };
    await expect(heading(page, late.mine.due.title)).toBeVisible(); // the late part has come
    await page.clock.pauseAt(await page.evaluate(() => Date.now() + 60_000)); // the minutes are then exact
    await lose(4); // where inside a step the battery stood before is not known
    const spans: string[] = [];
    for (let span = 0; span < 3; span++) {
      for (let step = 0; step < 3; step++) await lose(4);
      spans.push('12,12,4');
      await expect.poll(row).toBe(spans.join(' ')); // no jump over one that is on its way to the disk
    }
    await page.clock.resume();
    await skipTo(page, 'power');
    await expectVerdict(page, { grade: 'notYet', finding: 'power.lowByUsual' });
    await expectWholeSentences(page);
    await verdict(page).getByText(words.check.details).click();
    await expect(page.getByText(en.figures['power.ownDrain'])).toBeVisible();
  });
});
