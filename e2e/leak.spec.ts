// Does the room hear it: a real browser that plays and listens on a real sound server, with and without a path between.
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { en } from '../src/content/locales/en/index.ts';
import { mix, sine, speechLike, whiteNoise } from '../src/core/signal/synth.ts';
import { type AudioLoop, startAudioLoop } from './fixtures/audio-loop.ts';
import {
  answerSpeaker,
  button,
  expectVerdict,
  onStep,
  readVerdict,
  verdictLimitMs,
  words,
} from './fixtures/day-check.ts';
import { expectClosed, expectOpen } from './fixtures/leaks.ts';
import { clickAsByKey, prepare, watchDevices } from './fixtures/page-scripts.ts';
import { rateHz } from './fixtures/signals.ts';

// Pictures for a trace take the time that the sound needs.
test.use({ testIdAttribute: 'data-bench', trace: 'off' });

let loop: AudioLoop | null = null;
let browser: Browser | undefined;

test.beforeAll(async ({ browserName: _ }, { project }) => {
  loop = await startAudioLoop();
  if (!loop) return;
  // No fake device, and the sound on: Playwright mutes a browser without a window.
  browser = await chromium.launch({
    ...project.use.launchOptions,
    ignoreDefaultArgs: ['--mute-audio'],
    env: loop.env,
  });
});
test.afterAll(async () => {
  await browser?.close();
  loop?.stop();
});
test.beforeEach(() => {
  test.skip(loop === null, 'PulseAudio is not installed here: no real sound to test with.');
});

/** The speaker step of an app that may use the microphone; nothing else is opened on the way. */
async function onSpeaker(baseURL: string | undefined): Promise<Page> {
  const context = await browser?.newContext({ ...(baseURL && { baseURL }), permissions: ['microphone'] });
  if (!context) throw new Error('no browser');
  await prepare(context, watchDevices, undefined);
  await prepare(context, clickAsByKey, undefined);
  const page = await context.newPage();
  await page.goto('./#/check');
  for (const step of ['camera', 'microphone'] as const) {
    await onStep(page, step);
    await button(page, words.check.skip).click();
  }
  await onStep(page, 'speaker');
  return page;
}

/** Longer than the longest case, because a file is played once. */
const roomSeconds = 40;
const rooms = {
  calm: () => whiteNoise(-60, roomSeconds, rateHz),
  loud: () => whiteNoise(-40, roomSeconds, rateHz),
  voices: () => mix(whiteNoise(-60, roomSeconds, rateHz), speechLike(-25, roomSeconds, rateHz)),
  music: () => mix(whiteNoise(-60, roomSeconds, rateHz), chords()),
};
/** Three tones at a time, changing twice a second, with their octaves. */
function chords(): Float32Array {
  const beats = Array.from({ length: 2 * roomSeconds }, (_, n) => {
    const root = 220 * 2 ** (((n * 5) % 12) / 12);
    return mix(...[1, 1.26, 1.5, 2, 2.52, 3, 4, 6].map((ratio) => sine(root * ratio, -40, 0.5, rateHz)));
  });
  return Float32Array.from(beats.flatMap((beat) => Array.from(beat)));
}

const leakCodes = ['speaker.leak', 'speaker.onlyYou', 'speaker.leakUnclear'];
const cases: readonly { room: keyof typeof rooms; gainDb: number | null; says: readonly string[] }[] = [
  { room: 'calm', gainDb: 0, says: ['speaker.leak'] },
  { room: 'calm', gainDb: -20, says: ['speaker.leak'] },
  { room: 'calm', gainDb: -30, says: ['speaker.leak'] },
  { room: 'calm', gainDb: null, says: ['speaker.onlyYou'] },
  { room: 'loud', gainDb: null, says: ['speaker.onlyYou', 'speaker.leakUnclear'] },
  { room: 'voices', gainDb: null, says: ['speaker.onlyYou', 'speaker.leakUnclear'] },
  { room: 'music', gainDb: null, says: ['speaker.onlyYou', 'speaker.leakUnclear'] },
];

for (const { room, gainDb, says } of cases) {
  const path = gainDb === null ? 'no path' : `a path of ${gainDb} dB`;
  test(`${room} room, ${path}: ${says.join(' or ')}`, async ({ baseURL }) => {
    loop?.muteMicrophone(false);
    loop?.connect(gainDb);
    loop?.fillRoom(rooms[room]());
    const page = await onSpeaker(baseURL);
    await answerSpeaker(page);
    // The card shows what is foremost: the count is below a note.
    await expectVerdict(page, gainDb === null ? { grade: 'ready', finding: 'speaker.heard' } : { grade: 'notes' });
    const { findings } = await readVerdict(page);
    process.stdout.write(`${room}, ${path}: ${findings.join(' ')}\n`);
    expect(says).toContain(findings.find((code) => leakCodes.includes(code)));
    await expectClosed(page);
    await page.context().close();
  });
}

test('a muted microphone proves nothing, and the count holds', async ({ baseURL }) => {
  loop?.connect(0);
  loop?.fillRoom(rooms.calm());
  loop?.muteMicrophone(true);
  const page = await onSpeaker(baseURL);
  await answerSpeaker(page);
  await expectVerdict(page, { grade: 'ready', finding: 'speaker.heard' });
  const { findings } = await readVerdict(page);
  expect(findings).not.toContain('speaker.leak');
  expect(findings).not.toContain('speaker.onlyYou');
  loop?.muteMicrophone(false);
  await page.context().close();
});

test('the screen says that the microphone is on; left and right are where they were played', async ({ baseURL }) => {
  loop?.connect(null);
  loop?.fillRoom(rooms.calm());
  const page = await onSpeaker(baseURL);
  await button(page, en.steps.speaker.open).click();
  await expect(page.getByText(words.speaker.listen)).toBeVisible({ timeout: verdictLimitMs });
  await expect(page.getByText(words.check.onNow.microphone)).toBeVisible();
  await expectOpen(page);
  await expect(page.getByRole('group', { name: words.speaker.question })).toBeVisible({ timeout: verdictLimitMs });
  const played = await page.evaluate(() => window.tonesStarted);

  const recorder = loop?.record();
  await button(page, words.speaker.sides).click();
  await expect(page.getByRole('group', { name: words.speaker.sidesQuestion })).toBeVisible({ timeout: verdictLimitMs });
  const [left, right] = recorder?.stop() ?? [new Int16Array(), new Int16Array()];
  const firstLoud = (channel: Int16Array) => channel.findIndex((x) => Math.abs(x) > 1000);
  expect(firstLoud(left)).toBeGreaterThan(0);
  expect(firstLoud(right)).toBeGreaterThan(0);
  const { left: onLeft, right: onRight } = words.speaker.sidesAnswers;
  await button(page, firstLoud(left) < firstLoud(right) ? onLeft : onRight).click();
  await button(page, String(played)).click();
  await expectVerdict(page, { grade: 'ready', finding: 'speaker.sidesRight' });
  await expectClosed(page);
  await page.context().close();
});
