// What happens to a device that is open, as the row says, and every way in which a person leaves it.
import { setTimeout as pause } from 'node:timers/promises';
import { en } from '../../src/content/locales/en/index.ts';
import type { EnginePage } from '../engines/engine.ts';
import { begin, endTracks, hasButton, liveTracks, onStep, setHidden, until, words } from './hands.ts';
import type { EngineRow } from './rows.ts';

export async function during(page: EnginePage, row: EngineRow): Promise<void> {
  const isOpen = () => until('an open device', () => liveTracks(page));
  if (row.during === 'end' || row.during === 'withdraw') {
    await isOpen();
    if (row.during === 'withdraw')
      await page.run(() => {
        Object.defineProperty(Navigator.prototype, 'permissions', {
          get: () => ({ query: async () => ({ state: 'denied' }) }),
          configurable: true,
        });
      });
    await endTracks(page);
  }
  if (row.during === 'hide') {
    await isOpen();
    await setHidden(page, true);
    await until('every device closed', async () => (await liveTracks(page)) === 0, 2_000);
    await setHidden(page, false);
  }
  if (row.during === 'leave') await leaveByEveryWay(page, isOpen);
  if (row.during === 'mute') {
    await isOpen();
    await pause(3_000);
    await page.run(() => {
      for (const track of window.seenTracks) Object.defineProperty(track, 'muted', { value: true });
    });
  }
  if (row.during === 'cancel') {
    await page.shows(words.check.asking, 6_000);
    await page.shows(words.check.askingHint, 1_000);
    if (row.id === 'M33') await page.shows(words.check.long, 16_000);
    await page.tap('button', words.check.cancel);
    await page.shows(words.check.stopped.left);
  }
}

/** The words of the button change with what was done before. */
const reopen = (page: EnginePage) =>
  until('the device open again', async () => {
    for (const name of [en.steps.camera.open, words.check.checkAgain])
      if (await hasButton(page, name)) await page.tap('button', name, 1_000).catch(() => {}); // it may open by itself meanwhile
    return liveTracks(page);
  });

/** Skip, back, the cross, the address, and hiding: the light is off after each. */
async function leaveByEveryWay(page: EnginePage, isOpen: () => Promise<unknown>): Promise<void> {
  const isClosed = () => until('every device closed', async () => (await liveTracks(page)) === 0, 2_000);
  await isOpen();
  await page.tap('button', words.check.skip);
  await onStep(page, 'microphone');
  await page.tap('button', words.check.back);
  await onStep(page, 'camera');
  await isClosed();
  await reopen(page);
  await page.run(() => {
    location.hash = '#/';
  });
  await isClosed();
  await begin(page);
  await reopen(page);
  await setHidden(page, true);
  await isClosed();
  await setHidden(page, false);
}
