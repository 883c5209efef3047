// The promises to the person in Firefox and WebKit: their own devices, storage and worker. Chromium has a suite of its own.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { watchDevices } from '../fixtures/page-scripts.ts';
import { type Engine, type EnginePage, isInstalled, startEngine } from './engine.ts';
import { type Site, startSite } from './site.ts';
import { leaveOpen, refuse, standBack } from './stand-ins.ts';
import {
  answerCamera,
  beginCheck,
  expectClosed,
  expectHeading,
  expectOpen,
  expectRefusal,
  expectVerdict,
  itemsLeft,
  itemTexts,
  keptRows,
  list,
  onStep,
  openScreen,
  patience,
  secondCopy,
  see,
  startList,
  tickAll,
  wantedWords,
  words,
} from './walk.ts';

/** What each engine has and says. Their own cameras show one color, or a test picture. */
const engines = [
  {
    name: 'firefox',
    hasSecondCopy: true,
    inUse: { video: 'Failed to allocate videosource', audio: 'Concurrent mic process limit.' },
    /** Real after the restart: the camera is blocked, and nobody answers for the microphone. */
    blocked: {
      'permissions.default.camera': 2,
      'permissions.default.microphone': 0,
      'media.navigator.permission.disabled': false,
    },
    refusal: ['siteBlocked', 'M07'],
  },
  {
    name: 'webkit',
    hasSecondCopy: false, // no `navigator.storage` here
    inUse: { video: 'Could not start video source', audio: 'Could not start audio source' },
    blocked: null,
    /** What it asked is still open, as far as it says: so the box was closed. */
    refusal: ['promptDismissed', 'M08'],
  },
] as const;

const said =
  'The request is not allowed by the user agent or the platform in the current context, possibly because the user denied permission.';
const screens = ['#/check', '#/history', '#/settings', '#/session', '#/items', '#/places', '#/due', '#/pack', '#/'];

for (const { name, hasSecondCopy, inUse, blocked, refusal } of engines) {
  test.describe(name, () => {
    test.describe.configure({ mode: 'serial', timeout: 240_000 }); // a machine that does nothing else takes a tenth
    test.skip(!isInstalled(name), `${name} is not installed here (scripts/engines.mjs says how)`);
    let engine: Engine;
    let site: Site;
    let page: EnginePage;
    let profile = '';

    test.beforeAll(async () => {
      profile = mkdtempSync(join(tmpdir(), `${name}-`));
      site = await startSite(4350, process.env.DIST);
      engine = await startEngine(name, { profile, fakeDevices: 'two' });
    });
    test.afterAll(async () => {
      await engine?.close();
      await site?.stop();
      if (profile) rmSync(profile, { recursive: true, force: true });
    });
    test.afterEach(async () => expect((await page?.problems()) ?? ['no page']).toEqual([]));

    test('the first visit is kept for offline use; a setting and ticks are on the disk', async () => {
      page = await engine.open(site.url);
      await expectHeading(page, words.today.title);
      await page.shows(words.offlineReady, 30_000);
      await page.tap('link', words.nav.settings);
      await page.tap('radio', wantedWords.settings.themes.dark);
      await startList(page);
      expect(await itemsLeft(page)).toBe(itemTexts.length);
      await tickAll(page, itemTexts.slice(0, 3));
      expect(await keptRows(page, 'settings')).toContainEqual(['theme', 'dark']);
      expect(await keptRows(page, 'answers')).toHaveLength(3);
      if (!hasSecondCopy) expect(await secondCopy(page)).toBeNull();
      else await expect.poll(() => secondCopy(page), patience).toContain('["theme","dark"]');
    });

    test('the engine’s own camera: a verdict from its picture, no false green, and nothing open after leaving', async () => {
      await beginCheck(page);
      await expectOpen(page);
      await answerCamera(page, words.camera.notYet); // where the app asks at all: nobody is in this picture
      await expectVerdict(page, 'notYet');
      await page.tap('button', words.check.next);
      await onStep(page, 'microphone');
      await expectOpen(page);
      await page.tap('link', words.check.leave);
      await expectClosed(page);
    });

    test('busy: another app has the camera, and then the microphone', async () => {
      await page.run(watchDevices);
      await refuse(page, 'NotReadableError', inUse);
      await beginCheck(page);
      await expectRefusal(page, 'deviceInUse', 'M29');
      await page.tap('button', words.check.next);
      await onStep(page, 'microphone');
      await expectRefusal(page, 'deviceInUse', 'M30');
      await standBack(page);
    });

    test('no server and the browser started again: every screen opens, and what was kept is there', async () => {
      await site.stop();
      page = await engine.restart(blocked ?? {});
      await page.goto(site.url);
      await expectHeading(page, words.today.title);
      const headings: string[] = [];
      for (const hash of screens) {
        const before = (await see(page)).heading;
        await openScreen(page, hash);
        await expect.poll(async () => ['', before].includes((await see(page)).heading), patience).toBe(false);
        headings.push((await see(page)).heading);
      }
      expect(new Set(headings).size, headings.join(', ')).toBe(screens.length);
      expect(await page.run('document.documentElement.dataset.theme')).toBe('dark');
      for (const worklet of readdirSync(`${process.env.DIST ?? 'dist'}/worklets`)) {
        const type = (path: string) => fetch(path).then(({ headers }) => headers.get('content-type'));
        expect(await page.run(type, `./worklets/${worklet}`)).toContain('text/javascript');
      }
      await openScreen(page, '#/session');
      await expect.poll(() => itemsLeft(page), patience).toBe(itemTexts.length - 3);
      await tickAll(page, itemTexts.slice(3));
      await openScreen(page, '#/ready');
      await expectHeading(page, list.ready.title.notes); // the last check was left in the middle
      await page.shows(list.ready.notes.equipmentNone);
    });

    test('blocked, and a question that nobody answers: named, said after 3 s, and it can be cancelled', async () => {
      await page.run(watchDevices);
      if (!blocked) await refuse(page, 'NotAllowedError', { video: said, audio: said });
      await beginCheck(page);
      await expectRefusal(page, refusal[0], refusal[1]);
      if (!blocked) await leaveOpen(page);
      await page.tap('button', words.check.next);
      await onStep(page, 'microphone');
      await page.shows(words.check.asking);
      await page.tap('button', words.check.cancel);
      await page.shows(words.check.stopped.left);
      expect(await page.run('window.seenTracks.length')).toBe(0);
    });

    test('erased: nothing is left, and the app begins anew', async () => {
      await site.start();
      const says = wantedWords.erase;
      await openScreen(page, '#/erase');
      await page.tap('button', says.ask);
      await page.shows(says.sure);
      await page.run(() => new Promise((resolve) => setTimeout(resolve, 700))); // a tap too soon is not heard
      await page.tap('button', says.yes);
      await page.shows(says.gone, 30_000);
      const left = await page.run(async () => ({
        databases: (await indexedDB.databases()).map((database) => database.name),
        caches: await caches.keys(),
        workers: (await navigator.serviceWorker.getRegistrations()).length,
        notes: localStorage.length + sessionStorage.length,
      }));
      expect(left).toEqual({ databases: [], caches: [], workers: 0, notes: 0 });
      if (hasSecondCopy) expect((await secondCopy(page)) ?? '').toBe('');
    });
  });
}
