// All 65 rows of the fault matrix, injected below our devices: each ends by the words it must, with nothing left open.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { en } from '../content/locales/en/index.ts';
import { type End, ends } from '../core/faults/ends.ts';
import type { FaultId } from '../core/faults/fault.ts';
import { remedyFor } from '../core/faults/remedies.ts';
import { faultTable } from '../core/faults/table.ts';
import { concat, mix, silence, speechLike, whiteNoise } from '../core/signal/synth.ts';
import { lowPass, to16Bit } from '../core/signal/synth-sound.ts';
import type { Behaviour } from '../devices/browser.fake.ts';
import { currentPlatform } from '../devices/current-platform.ts';
import { listDevices, watchDevices } from '../devices/device-list.ts';
import { canChooseSpeaker } from '../devices/output-choice.ts';
import { keepAwake } from '../devices/wake-lock.ts';
import { pass, settle, useFakeTime, type WholeCheck, type WholeCheckOptions, wholeCheck } from './whole-check.fake.ts';

interface Row {
  readonly change?: Partial<Behaviour>;
  /** Measured for real, where the row is about what is measured. */
  readonly isMeasured?: boolean;
  readonly setup?: WholeCheckOptions['setup'];
  /** Once the step is under way. */
  readonly during?: (whole: WholeCheck) => Promise<void> | void;
  /** Words of the screen: whether what stands behind them is so. */
  readonly screen?: (whole: WholeCheck) => Promise<boolean> | boolean;
  readonly camera?: 'yes' | 'notYet';
  readonly chimes?: (played: number) => number | 'unsure';
}

const refuse = (name: string, message = '', constraint?: string) => ({
  name,
  message,
  ...(constraint && { constraint }),
});
const no = (name: string, message = '', more: Partial<Behaviour> = {}): Row => ({
  change: { open: () => refuse(name, message), ...more },
});
const asked = { camera: 'prompt', microphone: 'prompt' } as const;
const blocked = { camera: 'denied', microphone: 'denied' } as const;
const allowed = { camera: 'granted', microphone: 'granted' } as const;
const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36';
const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36';
const android = 'Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 Chrome/156.0.0.0 Mobile Safari/537.36';
const iPhone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) AppleWebKit/605.1.15 Version/18.4 Mobile/15E148 Safari/604.1';

const rateHz = 48_000;
const quietSeconds = 2.6;
const line = speechLike(-22, 8, rateHz);
const room = whiteNoise(-62, quietSeconds + 8, rateHz);
const voice = (change: (line: Float32Array) => Float32Array) =>
  mix(room, concat(silence(quietSeconds, rateHz), change(line)));
/** Hissing sounds in every second stretch of 0.26 s, as in words. */
const withHiss = (samples: Float32Array) =>
  mix(
    samples,
    whiteNoise(-36, 8, rateHz, 8).map((x, i) => (Math.floor(i / (0.26 * rateHz)) % 2 ? x : 0)),
  );
/** Block after block of a whole sound. */
const played = (sound: Float32Array) => (nth: number, length: number) => {
  const part = new Float32Array(length);
  part.set(sound.subarray(nth * length, (nth + 1) * length));
  return part;
};
const quieter = (db: number) => (samples: Float32Array) => samples.map((x) => x * 10 ** (db / 20));

const endTracks = ({ browser }: WholeCheck) => {
  for (const track of browser.live()) track.end();
};
const isAsking = ({ run }: WholeCheck) => {
  const now = run();
  return now.phase === 'acquiring' && now.waiting === 'asking';
};
const isStopped = (reason: string) => (whole: WholeCheck) => {
  const now = whole.run();
  return now.phase === 'done' && now.outcome.kind === 'cancelled' && now.outcome.reason === reason;
};
const two = [
  { kind: 'videoinput', deviceId: 'a', groupId: '1', label: 'One' },
  { kind: 'videoinput', deviceId: 'b', groupId: '2', label: 'OBS Virtual Camera' },
] as const;
const cameras = async () => (await listDevices()).cameras;
const wakeLock = (request: () => Promise<unknown>) =>
  Object.assign(navigator, { wakeLock: { request: vi.fn(request) } });
const sentinel = () => Object.assign(new EventTarget(), { released: false, release: async () => {} });

const interrupted = { resume: new DOMException('Failed to start the audio device', 'InvalidStateError') };
const refusedSound = { resume: new DOMException('play() needs a gesture', 'NotAllowedError') };
const fault = (says: FaultId): End => ({ step: 'camera', by: 'fault', says });

const rows: Readonly<Record<FaultId, Row>> = {
  M01: { change: { secure: false } },
  M02: { change: { hasCapture: false } },
  M03: no('NotAllowedError', 'Permission denied', { policyAllows: false, permission: blocked }),
  M04: no('SecurityError', 'Invalid security origin', { framed: true }),
  M05: no('TypeError', 'At least one of audio and video must be requested'),
  M06: no('AbortError', 'Context destroyed'),
  M07: no('NotAllowedError', 'Permission denied', { permission: blocked }),
  M08: no('NotAllowedError', 'Permission dismissed', { permission: asked }),
  M09: { change: { open: () => 'never', permission: asked }, during: () => pass(3_100), screen: isAsking },
  M10: no('NotAllowedError', 'Permission denied by system', { userAgent: mac }),
  M11: no('NotReadableError', 'Could not start video source', { userAgent: windows }),
  M12: no('NotAllowedError', 'Permission denied', { userAgent: android }),
  M13: {
    change: { open: () => 'never', permission: asked, userAgent: iPhone },
    during: () => pass(3_100),
    screen: isAsking,
  },
  M14: { change: { picture: 'black', userAgent: iPhone }, isMeasured: true },
  M15: {
    during(whole) {
      whole.browser.is.permission = asked;
      endTracks(whole);
    },
  },
  M16: {
    change: {
      open: (_, nth) => (nth === 1 ? refuse('NotAllowedError', 'Permission denied') : 'granted'),
      permission: blocked,
    },
    async during({ browser, day, step }) {
      await pass(50);
      expect(day.record.value?.steps[step() ?? '']).toEqual({ kind: 'blocked', fault: 'M07' });
      browser.is.permission = allowed; // and no event tells it
      day.start();
    },
  },
  M17: no('NotAllowedError', 'Permission denied', { permission: { camera: 'unknown', microphone: 'unknown' } }),
  M18: no('NotFoundError', 'Requested device not found', { devices: [] }),
  M19: {
    change: {
      open: ({ audio }) => (audio ? refuse('NotFoundError', 'Requested device not found') : 'granted'),
      devices: [{ kind: 'videoinput', deviceId: 'a' }],
    },
  },
  M20: {
    setup: { cameraId: 'gone' },
    change: { open: ({ video }) => (isNamed(video) ? refuse('OverconstrainedError', '', 'deviceId') : 'granted') },
    // What then opens is another: the id that the track bears is not the one wished for.
  },
  M21: { change: { open: () => refuse('OverconstrainedError', '', 'width') } },
  M22: {
    change: { devices: two.map((device) => ({ ...device, label: '' })) },
    screen: async () => (await cameras()).every(({ label }) => label === '') && (await cameras()).length === 2,
  },
  M23: {
    change: { devices: [{ kind: 'videoinput', deviceId: 'default', groupId: '1', label: 'Default' }, ...two] },
    screen: async () => (await cameras()).map(({ id }) => id).join() === 'a,b',
  },
  M24: { change: { devices: 'never' } },
  M25: {
    setup: { microphoneId: 'of-last-week' },
    change: {
      open: ({ audio }) => (isNamed(audio) ? refuse('OverconstrainedError', 'Invalid constraint') : 'granted'),
    },
  },
  M26: {
    async screen({ browser }) {
      const changed = vi.fn();
      watchDevices(changed, new AbortController().signal);
      for (let n = 0; n < 3; n++) browser.plug(); // one plug, several events
      await pass(480);
      expect(changed).not.toHaveBeenCalled();
      await pass(40);
      return changed.mock.calls.length === 1;
    },
  },
  M27: {
    change: { devices: two },
    screen: async () => (await listDevices()).speakers.length === 0,
  },
  M28: { change: { devices: two }, camera: 'notYet' },
  M29: no('NotReadableError', 'Could not start video source'),
  M30: {
    change: { open: ({ audio }) => (audio ? refuse('NotReadableError', 'Could not start audio source') : 'granted') },
  },
  M31: no('AbortError', 'Timeout starting video source'),
  M32: {
    change: {
      open: (_, nth) => (nth === 1 ? refuse('NotReadableError', 'Could not start video source') : 'granted'),
      userAgent: android,
    },
    during: async ({ browser }) => {
      await pass(540);
      expect(browser.requests).toHaveLength(1); // at least half a second between
    },
  },
  M33: {
    change: { open: () => 'never' },
    during: () => pass(15_100),
    async screen({ browser, runs, run }) {
      const now = run();
      expect(now.phase === 'acquiring' && now.waiting).toBe('long');
      runs.cancel('camera');
      await pass(100);
      browser.answer('granted');
      await settle();
      expect(browser.tracks.length).toBeGreaterThan(0);
      return browser.live().length === 0;
    },
  },
  M34: {
    async during({ browser, day }) {
      for (let n = 0; n < 3; n++) {
        day.start();
        await pass(300);
        expect(browser.live().length).toBeLessThanOrEqual(1);
      }
    },
  },
  M35: { isMeasured: true, change: { sound: played(concat(room.subarray(0, 3 * rateHz), silence(8, rateHz))) } },
  M36: { change: { context: interrupted } },
  M37: { change: { context: 'suspended' } },
  M38: {
    async during({ browser }) {
      await pass(3_000);
      browser.is.muted = { audio: true, video: false };
    },
  },
  M39: {
    during(whole) {
      whole.browser.is.devices = [];
      endTracks(whole);
    },
  },
  M40: {
    async during({ browser, day }) {
      await pass(500);
      expect(browser.live().length).toBe(1);
      await day.stop('left');
    },
    screen: isStopped('left'),
  },
  M41: { change: { muted: { audio: true, video: true } } },
  M42: { change: { sound: 'silence' }, isMeasured: true },
  M43: { change: { sound: played(voice(quieter(-22))) }, isMeasured: true },
  M44: { change: { picture: 'black' }, isMeasured: true },
  M45: { change: { picture: 'frozen' }, isMeasured: true },
  M46: { change: { picture: 'none' } },
  M47: { change: { play: 'refused' } },
  M48: {
    async during({ browser, day }) {
      await pass(500);
      browser.hide();
      await day.stop('hidden');
    },
    screen: isStopped('hidden'),
  },
  M49: { change: { joins: false } },
  M50: {
    change: {
      context: {
        construct: new DOMException(
          'The hardware sample rate provided (100) is outside the range [3000, 768000].',
          'NotSupportedError',
        ),
      },
    },
  },
  M51: { isMeasured: true, change: { sound: played(to16Bit(lowPass(voice(withHiss), rateHz, 3_700, 200))) } },
  M52: { chimes: () => 0 },
  M53: { change: { sink: 'missing' }, screen: () => !canChooseSpeaker() },
  M54: { change: { sink: 'refuses' }, setup: { speakerId: 'gone' } },
  M55: { change: { sink: 'ignores' }, setup: { speakerId: 'gone' } },
  M56: {
    change: { sink: 'missing', userAgent: iPhone },
    setup: { speakerId: 'chosen-elsewhere' },
    during: () => expect(canChooseSpeaker()).toBe(false),
  },
  M57: {
    during: ({ browser }) => void Object.assign(navigator.mediaDevices, { selectAudioOutput: browser.mustNotBeCalled }),
  },
  M58: { chimes: () => 'unsure' },
  M59: { change: { battery: 'missing' } },
  M60: { change: { battery: {} } },
  M61: { change: { battery: 'never' }, during: () => pass(2_100) },
  M62: {
    async screen() {
      wakeLock(async () => Promise.reject(new DOMException('Permission was denied', 'NotAllowedError')));
      return (await keepAwake(new AbortController().signal)) === false;
    },
  },
  M63: { change: { userAgent: iPhone }, screen: async () => (await keepAwake(new AbortController().signal)) === false },
  M64: {
    async screen({ browser }) {
      const held = [sentinel(), sentinel()];
      let nth = 0;
      wakeLock(async () => held[nth++]);
      const leave = new AbortController();
      expect(await keepAwake(leave.signal)).toBe(true);
      Object.assign(held[0] ?? {}, { released: true }); // the browser lets go of it with the page
      browser.hide();
      browser.show();
      await settle();
      leave.abort();
      return nth === 2;
    },
  },
  M65: {
    async screen({ browser, day, runs }) {
      const ways: readonly (() => unknown)[] = [
        () => day.stop('left'),
        () => day.stop('hidden'),
        () => day.pass('skipped'),
        () => day.next(),
        () => day.back(),
        () => day.goTo('connection'),
        () => runs.cancel('camera', 'idle'),
        () => day.begin(),
        () => day.goTo('power'),
      ];
      for (const way of ways) {
        day.begin();
        await pass(500);
        expect(browser.live()).toHaveLength(1);
        const before = browser.live();
        way();
        await settle();
        expect(before.filter(({ readyState }) => readyState === 'live')).toEqual([]);
        await day.stop('left');
        await pass(100);
      }
      day.begin();
      await pass(500);
      await day.stop('left');
      await settle();
      return browser.live().length === 0;
    },
  },
};

const isNamed = (wish: MediaStreamConstraints['video']) => Boolean(Object(wish).deviceId);

/** As a person does it, up to a verdict, a question that nobody answers, or `limitMs`. */
async function doStep(whole: WholeCheck, row: Row, limitMs = 20_000): Promise<void> {
  const { browser, run, runs, day, step } = whole;
  const tonesBefore = browser.ledger.tonesStarted;
  const id = step() ?? '';
  for (let ms = 0; ms < limitMs; ms += 100) {
    const now = run();
    if (now.phase === 'done') return;
    if (now.phase === 'measuring' && now.live?.reply && now.live.stage === 'asking') {
      const chimes = browser.ledger.tonesStarted - tonesBefore;
      if (id === 'camera') now.live.reply(row.camera ?? 'yes');
      else if (id === 'speaker') now.live.reply((row.chimes ?? ((n: number) => n))(chimes));
      else now.live.reply('unsure');
    }
    await pass(100);
  }
  runs.cancel(id);
  day.stay();
}

const rejections: unknown[] = [];
const note = (reason: unknown) => void rejections.push(reason);
const reported = vi.fn();

beforeEach(() => {
  useFakeTime();
  vi.stubGlobal('reportError', reported);
  process.on('unhandledRejection', note);
});
afterEach(async () => {
  await new Promise((done) => setImmediate(done));
  process.off('unhandledRejection', note);
  vi.unstubAllGlobals();
  vi.useRealTimers();
  expect(rejections.splice(0)).toEqual([]);
});

/** Rows that come in more than one way. */
const others: readonly (readonly [string, FaultId, Row, End])[] = [
  ['M36 by a clock that stands still', 'M36', { change: { context: 'frozen' } }, ends.M36],
  ['M36 of the speaker', 'M36', { change: { context: interrupted } }, { step: 'speaker', by: 'fault', says: 'M36' }],
  ['M37 by a refusal', 'M37', { change: { context: refusedSound } }, ends.M37],
  ['M37 of the speaker', 'M37', { change: { context: 'suspended' } }, { step: 'speaker', by: 'fault', says: 'M37' }],
  [
    'M41 of the microphone',
    'M41',
    { change: { muted: { audio: true, video: true } } },
    { step: 'microphone', by: 'finding', says: 'mic.muted' },
  ],
  [
    'M43 by clipping',
    'M43',
    { isMeasured: true, change: { sound: played(voice((samples) => samples.map((x) => Math.sign(x)))) } },
    { step: 'microphone', by: 'finding', says: 'mic.clippingMuch' },
  ],
  ['M32 twice', 'M32', no('NotReadableError', 'Could not start video source', { userAgent: android }), fault('M32')],
];

const all = [...faultTable.map(({ id }) => [id, id, rows[id], ends[id]] as const), ...others];
test.each(all)('%s', async (_name, id, row, end) => {
  reported.mockClear();
  const whole = wholeCheck({
    analysis: row.isMeasured ? 'real' : 'light',
    ...(row.change && { change: row.change }),
    ...(row.setup && { setup: row.setup }),
  });
  const { browser, day, run } = whole;
  await reach(whole, end);
  /** What was kept before the fault: the steps that lie before it. */
  const before = { ...day.record.value?.steps };
  if (row.during) {
    await pass(60);
    await row.during(whole);
  }
  if (row.screen) expect(await row.screen(whole), 'the screen may say so').toBe(true);
  if (end.by !== 'screen') {
    await doStep(whole, row);
    const now = run();
    const outcome = now.phase === 'done' ? now.outcome : day.record.value?.steps[end.step];
    if (end.by === 'fault') expect(outcome).toEqual({ kind: 'blocked', fault: end.says });
    else expect(outcome?.kind === 'judged' && outcome.findings.map(({ code }) => code)).toContain(end.says);
  }
  expectWords(id, end);
  expect(reported).not.toHaveBeenCalled();
  expect(browser.calls).toEqual([]);
  expect(day.record.value?.steps ?? {}, 'what was kept before').toMatchObject(before);

  // And the person gets on: through every step that is left, to the end of the check.
  if (end.step !== 'sign') {
    for (let n = 0; n < 12 && !day.record.value?.finishedAt; n++) {
      if (whole.step() === undefined) day.goTo(whole.browser && nextOpen(whole));
      else day.pass('skipped');
      await settle();
    }
    expect(day.record.value?.finishedAt).toEqual(expect.any(Number));
  }
  browser.answer(refuse('AbortError'));
  await pass(1_200);
  expect(browser.live(), 'live tracks').toEqual([]);
  for (const context of browser.contexts) expect(context.state).toBe('closed');
});

const nextOpen = ({ day }: WholeCheck) => day.ids.find((id) => !day.record.value?.steps[id]) ?? 'camera';

/** From the start to the step of the row, over whatever lies before it. */
async function reach(whole: WholeCheck, { step }: End): Promise<void> {
  const { day } = whole;
  if (step === 'sign') return;
  day.begin();
  await settle();
  while (whole.step() !== step) {
    if (step === 'microphone' && whole.browser.requests.length > 0 && whole.step() === 'camera') await pass(20);
    day.pass('skipped');
    await pass(100);
  }
  if (step === 'speaker') day.start();
}

/** There are words for it: what is so, and what to do where something is to be done. */
function expectWords(id: FaultId, end: End): void {
  const { faults, findings } = en;
  if (end.by === 'fault') {
    const { cause, steps } = remedyFor(end.says, currentPlatform());
    expect(faults.causes[cause].title, id).toMatch(/\w/);
    expect(faults.steps[steps].length).toBeGreaterThan(0);
  } else if (end.by === 'finding') {
    const { says, next } = findings[end.says as keyof typeof findings] as { says: string; next?: string };
    expect(says).toMatch(/\w/);
    if (!/clear|heard$/.test(end.says)) expect(next, `what to do about ${end.says}`).toMatch(/\w/);
  }
}
