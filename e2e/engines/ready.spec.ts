// From no camera to "You are ready." in Firefox's private window and in WebKit: a real microphone in a real room.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { speechLike, toWav, whiteNoise } from '../../src/core/signal/synth.ts';
import type { AudioLoop } from '../fixtures/audio-loop.ts';
import { rateHz } from '../fixtures/signals.ts';
import { type Engine, type EnginePage, isInstalled, startEngine } from './engine.ts';
import { type Site, startSite } from './site.ts';
import { leaveOpen, standBack } from './stand-ins.ts';
import {
  answerSpeaker,
  beginCheck,
  expectClosed,
  expectHeading,
  expectRefusal,
  expectVerdict,
  itemsLeft,
  itemTexts,
  keptRows,
  list,
  onStep,
  openScreen,
  secondCopy,
  startList,
  tickAll,
  untilVerdict,
  verdictLimitMs,
  words,
} from './walk.ts';

/** A quiet room, for longer than any check. */
const room = whiteNoise(-60, 120, rateHz);
/** Someone speaks, at the level that RFC 7874 asks for. */
const voice = speechLike(-22, 20, rateHz);

/** Beside what sounds in the room already: where it stopped for a moment, the check would call the room quieter. */
function speak(sound: AudioLoop, folder: string): ChildProcess {
  const file = join(folder, 'voice.wav');
  writeFileSync(file, toWav(voice, rateHz));
  return spawn('paplay', ['--device=room', '--latency-msec=1000', file], { env: sound.env, stdio: 'ignore' });
}

/** Only the microphone of the sound server; and nothing of a private window outlives it. */
const prefs = { 'browser.privatebrowsing.autostart': true, 'media.audio_loopback_dev': 'TestMic' };

/** What the machine does to the sound, and no microphone. */
const holes: readonly string[] = ['mic.dropOuts', 'mic.dropOutsMany', 'mic.gaps'];
const isOnly = (found: readonly string[], of: readonly string[]) =>
  found.length > 0 && found.every((code) => of.includes(code));

for (const name of ['firefox', 'webkit'] as const) {
  test.describe(`${name}, no camera`, () => {
    test.describe.configure({ mode: 'serial', timeout: 240_000 }); // a machine that does nothing else takes a tenth
    test.skip(!isInstalled(name), `${name} is not installed here (scripts/engines.mjs says how)`);
    let engine: Engine;
    let site: Site;
    let page: EnginePage;
    let profile = '';

    test.beforeAll(async () => {
      profile = mkdtempSync(join(tmpdir(), `${name}-`));
      site = await startSite(4351, process.env.DIST);
      engine = await startEngine(name, { profile, fakeDevices: 'none', prefs });
    });
    test.afterAll(async () => {
      await engine?.close();
      await site?.stop();
      if (profile) rmSync(profile, { recursive: true, force: true });
    });
    test.afterEach(async () => expect((await page?.problems()) ?? ['no page']).toEqual([]));

    test('no camera is named; a muted microphone is not ready, a voice in a quiet room is', async () => {
      engine.sound?.fillRoom(room);
      engine.sound?.muteMicrophone(true);
      page = await engine.open(site.url);
      await beginCheck(page);
      await expectRefusal(page, 'noDevice', 'M18');
      await leaveOpen(page);
      await page.tap('button', words.check.checkAgain);
      await page.tap('button', words.check.doesNotApply); // a session by sound alone
      await standBack(page);
      await onStep(page, 'microphone');
      await expectVerdict(page, 'notYet');
      await expectClosed(page);
      engine.sound?.muteMicrophone(false);
      // A busy machine tears holes into the sound, and the check says so: then again, as a person would.
      let heard: Awaited<ReturnType<typeof untilVerdict>> | undefined;
      for (let tries = 3; tries > 0 && (!heard || isOnly(heard.findings, holes)); tries--) {
        await page.tap('button', words.check.checkAgain);
        await page.shows(words.microphone.speech, verdictLimitMs);
        const speaker = engine.sound && speak(engine.sound, profile);
        heard = await untilVerdict(page);
        speaker?.kill();
      }
      expect(heard, heard?.text).toMatchObject({ fault: null, grade: 'ready', findings: ['mic.clear'] });

      await onStep(page, 'speaker');
      await answerSpeaker(page);
      await expectVerdict(page, 'ready', 'speaker.heard');
      await onStep(page, 'power');
      await page.tap('button', words.power.pluggedIn);
      await onStep(page, 'connection');
      await page.tap('button', words.connection.private);
      await page.shows(words.summary.heads.ready);
      await page.shows(words.summary.saved);
      await expectClosed(page);
    });

    test('the list, tick by tick, to “You are ready.”, kept by what the engine has', async () => {
      await startList(page);
      await tickAll(page, itemTexts);
      expect(await keptRows(page, 'answers')).toHaveLength(itemTexts.length);
      expect(await secondCopy(page)).toBeNull(); // refused in a private window, and not there in WebKitGTK
      await page.reload();
      await openScreen(page, '#/ready');
      await expectHeading(page, list.ready.title.ready);
    });

    test('where nothing may be kept it is said, and the list can be ticked all the same', async () => {
      const refused = `IDBFactory.prototype.open = () => { throw new DOMException('refused', 'SecurityError'); };`;
      const other = await startSite(4352, process.env.DIST); // an address of its own: nothing of the first is there
      try {
        other.runFirst(refused);
        await page.goto(other.url);
        await page.shows(words.storage.memory);
        await startList(page);
        await tickAll(page, itemTexts.slice(0, 2));
        expect(await itemsLeft(page)).toBe(itemTexts.length - 2);
        await page.shows(words.storage.memory);
      } finally {
        await other.stop();
      }
    });
  });
}
