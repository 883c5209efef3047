// The run of the checks in ten thousand random orders of events: no dead end, no ready without proof, no open device left.
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Outcome } from '../core/verdict.ts';
import { type Answer, type Behaviour, type FakeBrowser, healthy, type Ledger } from '../devices/browser.fake.ts';
import { ids, pass, settle, useFakeTime, type WholeCheck, wholeCheck } from './whole-check.fake.ts';

/** `npm run faults` sets it to 10,000. */
const orders = Number(process.env.ORDERS ?? 60);

/** What a person can do on the screen of the step; `screens/day-check.tsx` shows these and no others. */
type Tap = 'start' | 'skip' | 'doesNotApply' | 'next' | 'back' | 'cancel' | 'answerWell' | 'answerBadly' | 'again';

interface World extends WholeCheck {
  readonly taps: () => readonly Tap[];
  readonly tap: (tap: Tap) => void;
  /** Verdicts "ready" that nothing measured stands behind. */
  readonly falseReady: string[];
  readonly leave: (reason: 'left' | 'hidden') => void;
}

function makeWorld(change: Partial<Behaviour>): World {
  const falseReady: string[] = [];
  const proved = new Set<unknown>();
  const whole = wholeCheck({
    change,
    analysis: 'light',
    save(record) {
      for (const [id, outcome] of Object.entries(record.steps))
        if (outcome.kind === 'judged' && outcome.grade === 'ready' && !proved.has(outcome.reading))
          falseReady.push(`${id} is kept as ready`);
    },
  });
  const { browser, runs, day, step, run } = whole;

  /** What the person said, and what had really been shown and heard when the run began. */
  const said = new Map<string, unknown>();
  for (const id of ids) {
    let before: Ledger = { ...browser.ledger };
    runs.of(id).subscribe((run) => {
      if (run.phase === 'acquiring' && run.waiting === 'short') {
        before = { ...browser.ledger };
        said.delete(id);
      }
      if (run.phase !== 'done' || run.outcome.kind !== 'judged' || run.outcome.grade !== 'ready') return;
      const missing = missingProof(id, run.outcome, before, browser, said.get(id));
      if (missing) falseReady.push(`${id}: ${missing}`);
      else proved.add(run.outcome.reading);
    });
  }

  const taps = (): readonly Tap[] => {
    const id = step();
    if (!id) return ['back'];
    const now = run();
    const isRunning = now.phase === 'acquiring' || now.phase === 'measuring';
    const outcome = day.record.value?.steps[id];
    const found: Tap[] = day.at.value > 0 ? ['back'] : [];
    if (!outcome || isRunning) found.push('skip', 'doesNotApply');
    else found.push('start', 'next');
    if (!isRunning && !outcome) found.push('start');
    if (now.phase === 'acquiring' && now.waiting !== 'short') found.push('cancel');
    if (now.phase === 'measuring' && now.live?.reply) found.push('answerWell', 'answerBadly', 'again');
    return found;
  };
  const tap = (what: Tap) => {
    runs.notice();
    day.stay();
    const id = step();
    if (what === 'start') day.start();
    if (what === 'skip' || what === 'doesNotApply') day.pass(what === 'skip' ? 'skipped' : what);
    if (what === 'next') day.next();
    if (what === 'back') day.back();
    if (what === 'cancel' && id) runs.cancel(id);
    const now = run();
    if (!id || now.phase !== 'measuring' || !now.live?.reply) return;
    const { stage } = now.live;
    const good = {
      camera: 'yes',
      microphone: '',
      power: 'pluggedIn',
      connection: 'private',
      speaker: browser.ledger.tonesStarted - played,
    };
    const answer = stage === 'askingSides' ? 'same' : good[id as 'camera'];
    if (what === 'answerWell') {
      said.set(id, answer);
      now.live.reply(answer);
    } else if (what === 'answerBadly') now.live.reply('unsure');
    else if (what === 'again' && id === 'speaker' && stage === 'asking') {
      played = browser.ledger.tonesStarted;
      now.live.reply('again');
    }
  };
  /** Tones of before this play: the answer is how many were started since. */
  let played = 0;
  runs.of('speaker').subscribe((now) => {
    if (now.phase === 'acquiring') played = browser.ledger.tonesStarted;
  });

  const leave = (reason: 'left' | 'hidden') => void day.stop(reason);
  return { ...whole, taps, tap, falseReady, leave };
}

/** Known from the fake browser alone: none of it is told by the code under test. */
function missingProof(
  id: string,
  outcome: Extract<Outcome, { kind: 'judged' }>,
  before: Ledger,
  browser: FakeBrowser,
  answer: unknown,
) {
  const { ledger, is } = browser;
  const since = (key: keyof Ledger) => ledger[key] - before[key];
  if (id === 'camera') {
    if (since('framesShown') < 10) return `only ${since('framesShown')} frames`;
    if (since('goodPictures') < 10) return `only ${since('goodPictures')} pictures looked at`;
    return answer === 'yes' ? undefined : 'nobody said yes';
  }
  if (id === 'microphone') {
    if (since('voiceBlocks') < 12) return `a voice in only ${since('voiceBlocks')} blocks`;
    return since('blocks') < 40 ? `only ${since('blocks')} blocks` : undefined;
  }
  if (id === 'speaker') {
    const { chimesPlayed } = outcome.reading;
    if (since('tonesStarted') < Number(chimesPlayed)) return 'not played';
    if (since('heardMs') < 1_000) return `the clock moved by ${since('heardMs')} ms`;
    return answer === chimesPlayed ? undefined : 'not counted';
  }
  if (id === 'power') {
    return since('chargingRead') > 0 || answer === 'pluggedIn' ? undefined : 'no reading and no answer';
  }
  return answer === 'private' && is.online ? undefined : 'not said to be private';
}

const refusals: readonly Answer[] = [
  { name: 'NotAllowedError', message: 'Permission denied' },
  { name: 'NotFoundError', message: 'Requested device not found' },
  { name: 'NotReadableError', message: 'Could not start video source' },
  { name: 'AbortError', message: 'Timeout starting video source' },
  { name: 'OverconstrainedError' },
];
/** Everything the browser, the system and the hardware can do, at any time. */
const changes: readonly Partial<Behaviour>[] = [
  { open: () => 'never' },
  ...refusals.map((answer) => ({ open: () => answer })),
  { open: () => 'granted', openMs: 4_000 },
  { open: () => 'granted', openMs: 5 },
  { permission: { camera: 'never', microphone: 'never' } },
  { permission: { camera: 'prompt', microphone: 'denied' } },
  { devices: 'never' },
  { devices: [] },
  { picture: 'none' },
  { picture: 'black' },
  { picture: 'frozen' },
  { picture: 'face' },
  { sound: 'silence' },
  { muted: { audio: true, video: true } },
  { muted: { audio: false, video: false } },
  { context: 'suspended' },
  { context: 'frozen' },
  { context: { resume: new DOMException('Failed to start the audio device', 'InvalidStateError') } },
  { context: 'runs' },
  { worklet: 'never' },
  { play: 'refused' },
  { battery: 'never' },
  { battery: 'refused' },
  { battery: {} },
  { worker: 'never' },
  { worker: 'breaks' },
  { worker: 'answers' },
  { online: false },
  { online: true },
];

type Event =
  | { readonly do: 'tap'; readonly nth: number }
  | { readonly do: 'change'; readonly nth: number }
  | { readonly do: 'time'; readonly ms: number }
  | { readonly do: 'answer'; readonly granted: boolean }
  | { readonly do: 'end' | 'interrupt' | 'hide' | 'leave' | 'begin' | 'forget' }
  | { readonly do: 'goTo'; readonly nth: number };
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('tap' as const), nth: fc.nat(20) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('time' as const),
      ms: fc.constantFrom(0, 20, 40, 300, 1_000, 3_100, 6_000, 13_000),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('change' as const), nth: fc.nat(changes.length - 1) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('answer' as const), granted: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('goTo' as const), nth: fc.nat(4) }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('end', 'interrupt', 'hide', 'leave', 'begin', 'forget' as const) }),
  },
);

/** Found by this test: the battery step is started again in the moment in which it ends, and two timers move on. */
const twoEndsAtOnce: Event[] = [
  { do: 'goTo', nth: 2 },
  { do: 'tap', nth: 15 },
  { do: 'time', ms: 40 },
  { do: 'tap', nth: 4 },
  { do: 'tap', nth: 7 },
  { do: 'tap', nth: 0 },
];

function happen(world: World, e: Event): void {
  const { browser, day } = world;
  if (e.do === 'tap') {
    const taps = world.taps();
    world.tap(taps[e.nth % taps.length] ?? 'start');
  } else if (e.do === 'change') Object.assign(browser.is, changes[e.nth]);
  else if (e.do === 'answer') browser.answer(e.granted ? 'granted' : (refusals[0] as Answer));
  else if (e.do === 'end') for (const track of browser.live()) track.end();
  else if (e.do === 'interrupt') for (const context of browser.contexts) context.interrupt();
  else if (e.do === 'hide') {
    browser.hide();
    world.leave('hidden');
    browser.show();
  } else if (e.do === 'leave') world.leave('left');
  else if (e.do === 'begin') day.begin();
  else if (e.do === 'forget' && world.step()) day.forget(world.step() ?? '');
  else if (e.do === 'goTo') day.goTo(ids[e.nth] ?? '');
}

/** Taps what leads on, and nothing else, and waits for nothing. The summary leads to every step that is not ready. */
function walkOn({ day, taps, tap }: World): void {
  for (let n = 0; n < 5 * ids.length && !day.record.value?.finishedAt; n++) {
    const open = ids.find((id) => !day.record.value?.steps[id]);
    if (day.at.value < ids.length) tap(taps().includes('next') ? 'next' : 'skip');
    else if (open) day.goTo(open);
  }
}

/** Does the step on screen as a person does; `true` once it has its verdict. */
async function doStep(world: World, id: string, limitMs: number): Promise<boolean> {
  const isReady = () => {
    const outcome = world.day.record.value?.steps[id];
    return outcome?.kind === 'judged' && outcome.grade === 'ready';
  };
  world.day.goTo(id);
  for (let ms = 0; ms < limitMs && world.step() === id; ms += 200) {
    const phase = world.run().phase;
    if (phase === 'idle' || phase === 'done') {
      if (isReady()) return true;
      world.tap('start');
    } else if (world.taps().includes('answerWell')) world.tap('answerWell');
    await pass(200);
  }
  return isReady();
}

beforeEach(useFakeTime);
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test(`${orders} random orders: 0 dead ends, 0 false ready, 0 devices left open`, async () => {
  const reported = vi.fn();
  const rejections: unknown[] = [];
  const note = (reason: unknown) => void rejections.push(reason);
  process.on('unhandledRejection', note);
  let readies = 0;
  const start = fc.record({ bitmap: fc.constantFrom('none', 'comes', 'never' as const), isBegun: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(start, fc.array(event, { minLength: 5, maxLength: 25 }), async ({ bitmap, isBegun }, events) => {
      vi.stubGlobal('reportError', reported);
      const world = makeWorld({ bitmap });
      const { browser, day, runs } = world;
      if (isBegun) day.begin();
      for (const e of events) {
        happen(world, e);
        await settle();
        // Left or hidden: the light goes off at once, whatever the rest of the page waits for.
        if (e.do === 'hide' || e.do === 'leave') expect(browser.live(), 'live tracks after leaving').toHaveLength(0);
        if (e.do === 'time') await pass(e.ms);
      }
      // No dead end, 1: from here the person gets through to the summary, though nothing answers any more.
      Object.assign(browser.is, { open: () => 'never', battery: 'never', worker: 'never', devices: 'never' });
      if (!day.record.value) day.begin();
      walkOn(world);
      await settle();
      expect(day.record.value?.finishedAt).not.toBeNull();
      expect(browser.live()).toHaveLength(0);
      // No dead end, 2: what still hangs holds up nothing else. Whoever then does the connection gets its verdict.
      expect(
        await doStep(Object.assign(world, { is: Object.assign(browser.is, { online: true }) }), 'connection', 8_000),
      ).toBe(true);
      // No dead end, 3: once the browser is well again, so is every step.
      const { bitmap: _, ...well } = healthy();
      Object.assign(browser.is, well, bitmap === 'never' && { bitmap: 'comes' });
      browser.answer({ name: 'AbortError', message: '' });
      for (const id of ids) {
        expect(await doStep(world, id, 60_000), `${id} gets well`).toBe(true);
        readies++;
      }
      world.leave('left');
      await pass(2_000);
      expect(browser.live()).toHaveLength(0);
      expect(runs.isBusy.value).toBe(false);
      expect(world.falseReady).toEqual([]);
      for (const context of browser.contexts) expect(context.state).toBe('closed');
    }),
    { numRuns: orders, examples: [[{ bitmap: 'none', isBegun: true }, twoEndsAtOnce]] },
  );
  process.off('unhandledRejection', note);
  expect(rejections).toEqual([]);
  expect(reported).not.toHaveBeenCalled();
  expect(readies).toBe(orders * ids.length); // the walk at the end would prove nothing if it came to nothing
}, 3_600_000);
