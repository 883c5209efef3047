// The clip: one at a time, by a tap, and on every way out no live track and no address of it is left.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ClipOptions, clipSeconds, countInSeconds, createClip } from './clip.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const refusal = (name = 'NotAllowedError') => new DOMException('as the test wants', name);
const parts = { camera: true, microphone: true, isProcessed: true };

/** A track as a browser's: one's own `stop()` gives no event. */
function makeTrack(kind: 'video' | 'audio') {
  const track = Object.assign(new EventTarget(), {
    kind,
    readyState: 'live',
    stop() {
      track.readyState = 'ended';
    },
    /** The cable is pulled. */
    pull() {
      track.readyState = 'ended';
      track.dispatchEvent(new Event('ended'));
    },
  });
  return track;
}

function makeDevice(kinds: readonly ('video' | 'audio')[] = ['video', 'audio']) {
  const tracks = kinds.map(makeTrack);
  const release = vi.fn<() => void | Promise<void>>(() => {
    for (const track of tracks) track.stop();
  });
  return { tracks, stream: { getTracks: () => tracks } as unknown as MediaStream, release };
}
type Device = ReturnType<typeof makeDevice>;

/** Openings wait for `grant` or `refuse`, recorders for `give` or `breakDown`, diagnoses for `name`. */
function bench(options: Partial<ClipOptions> = {}) {
  const openings: { grant: (device: Device) => void; refuse: (error: unknown) => void }[] = [];
  const recordings: {
    give: (bytes: number | null) => void;
    breakDown: (error: unknown) => void;
  }[] = [];
  const diagnoses: ((fault: 'M07' | null) => void)[] = [];
  const urls = new Set<string>();
  const devices: Device[] = [];
  let running = 0;
  let mostRunning = 0;
  let made = 0;
  const clip = createClip({
    canRecord: () => true,
    open: () =>
      new Promise((resolve, refuse) => {
        let isAnswered = false;
        openings.push({
          refuse,
          grant(device) {
            if (isAnswered) return;
            isAnswered = true;
            devices.push(device);
            resolve(device);
          },
        });
      }),
    describe: () => parts,
    record(_stream, leave) {
      running++;
      mostRunning = Math.max(mostRunning, running);
      let isOver = false;
      const over = () => {
        if (!isOver) running--;
        isOver = true;
      };
      leave.addEventListener('abort', over);
      return {
        stop: () =>
          new Promise((resolve, reject) => {
            let isGiven = false;
            recordings.push({
              breakDown(error) {
                over();
                reject(error);
              },
              give(bytes) {
                if (isGiven) return;
                isGiven = true;
                over();
                if (bytes === null) return resolve(null);
                const url = `blob:${++made}`;
                urls.add(url);
                resolve({ url, bytes, durationMs: 6_000, drop: () => void urls.delete(url) });
              },
            });
          }),
      };
    },
    diagnose: (_error, blamed) =>
      new Promise((resolve) => void diagnoses.push((fault) => resolve({ device: blamed ?? 'camera', fault }))),
    ...options,
  });
  const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);
  const liveTracks = () =>
    devices.flatMap(({ tracks }) => tracks).filter(({ readyState }) => readyState === 'live').length;
  return {
    clip,
    openings,
    recordings,
    diagnoses,
    urls,
    devices,
    settle,
    liveTracks,
    phase: () => clip.state.value.phase,
    mostRunning: () => mostRunning,
    running: () => running,
  };
}
type Bench = ReturnType<typeof bench>;

const countMs = countInSeconds * 1_000;
const clipMs = clipSeconds * 1_000;

async function opened(options?: Partial<ClipOptions>, device = makeDevice()) {
  const made = bench(options);
  made.clip.take();
  made.openings[0]?.grant(device);
  await made.settle();
  expect(made.phase()).toBe('counting');
  return { ...made, device };
}
async function taken(options?: Partial<ClipOptions>) {
  const made = await opened(options);
  await made.settle(countMs + clipMs);
  made.recordings[0]?.give(240_000);
  await made.settle();
  expect(made.phase()).toBe('taken');
  return made;
}
function expectNothingLeft({ liveTracks, urls, running }: Bench) {
  expect({ liveTracks: liveTracks(), urls: urls.size, running: running(), timers: vi.getTimerCount() }).toEqual({
    liveTracks: 0,
    urls: 0,
    running: 0,
    timers: 0,
  });
}

it('counts down, records for six seconds, closes the devices at once, and holds the clip', async () => {
  const made = await opened();
  const { clip, device, recordings } = made;
  const seen: string[] = [];
  const stopWatching = clip.state.subscribe((state) => {
    if (state.phase === 'counting' || state.phase === 'recording') seen.push(`${state.phase} ${state.secondsLeft}`);
  });
  await made.settle(countMs + clipMs - 1);
  expect(made.phase()).toBe('recording');
  expect(recordings).toHaveLength(0);
  await made.settle(1);
  expect(made.phase()).toBe('finishing');
  expect(device.release).toHaveBeenCalledOnce(); // before the recorder has handed over its clip
  recordings[0]?.give(240_000);
  await made.settle();
  stopWatching();
  expect(seen).toEqual([
    ...['counting 3', 'counting 2', 'counting 1'],
    ...['recording 6', 'recording 5', 'recording 4', 'recording 3', 'recording 2', 'recording 1'],
  ]);
  expect(clip.state.value).toMatchObject({ phase: 'taken', parts, clip: { url: 'blob:1', bytes: 240_000 } });
  expect(made.liveTracks()).toBe(0);
  expect(device.release).toHaveBeenCalledOnce();
  clip.leave();
  expectNothingLeft(made);
});

it('opens nothing before a tap, and no second time while one is being taken', async () => {
  const made = bench();
  expect(made.clip.state.value).toEqual({ phase: 'before', gone: 'never' });
  made.clip.drop('hidden');
  made.clip.notice();
  made.clip.say(true);
  expect(made.clip.state.value).toEqual({ phase: 'before', gone: 'never' });
  expect(made.openings).toHaveLength(0);
  made.clip.take();
  made.clip.take();
  expect(made.openings).toHaveLength(1);
  made.clip.leave();
  expectNothingLeft(made);
});

it('says that the browser may be asking after three seconds', async () => {
  const made = bench();
  made.clip.take();
  await made.settle(2_999);
  expect(made.clip.state.value).toEqual({ phase: 'opening', isLong: false });
  await made.settle(1);
  expect(made.clip.state.value).toEqual({ phase: 'opening', isLong: true });
  made.clip.drop('stopped');
  expect(made.clip.state.value).toEqual({ phase: 'before', gone: 'stopped' });
  const late = makeDevice();
  made.openings[0]?.grant(late);
  await made.settle();
  expect(late.release).toHaveBeenCalledOnce();
  expectNothingLeft(made);
});

describe('every way out gives all back', () => {
  const stages: readonly (readonly [string, () => Promise<Bench>])[] = [
    [
      'while it opens',
      async () => {
        const made = bench();
        made.clip.take();
        return made;
      },
    ],
    ['in the count-in', () => opened()],
    [
      'while it records',
      async () => {
        const made = await opened();
        await made.settle(countMs + 1_500);
        expect(made.phase()).toBe('recording');
        return made;
      },
    ],
    [
      'while the recorder finishes',
      async () => {
        const made = await opened();
        await made.settle(countMs + clipMs);
        expect(made.phase()).toBe('finishing');
        return made;
      },
    ],
    ['with the clip there', () => taken()],
  ];

  it.each(stages)('%s: stopped, hidden', async (_name, reach) => {
    for (const why of ['stopped', 'hidden'] as const) {
      const made = await reach();
      made.clip.drop(why);
      expect(made.clip.state.value).toEqual({ phase: 'before', gone: why });
      expectNothingLeft(made);
      made.recordings[0]?.give(240_000); // too late
      made.openings[0]?.grant(makeDevice());
      await made.settle();
      expect(made.phase()).toBe('before');
      expectNothingLeft(made);
    }
  });

  it.each(stages)('%s: the screen is left, and nothing is left to be said', async (_name, reach) => {
    const made = await reach();
    made.clip.leave();
    expect(made.clip.state.value).toEqual({ phase: 'before', gone: 'never' });
    await made.settle();
    expectNothingLeft(made);
  });

  it.each(stages.slice(1, 3))('%s: a track ends by itself, and its device is named', async (_name, reach) => {
    const made = await reach();
    made.devices[0]?.tracks[1]?.pull();
    expect(made.liveTracks()).toBe(0);
    expect(made.running()).toBe(0);
    await made.settle();
    made.diagnoses[0]?.('M07');
    await made.settle();
    expect(made.clip.state.value).toEqual({ phase: 'blocked', device: 'microphone', fault: 'M07' });
    expect(made.diagnoses).toHaveLength(1);
    expectNothingLeft(made);
  });

  it('the answer', async () => {
    for (const isGood of [true, false]) {
      const made = await taken();
      made.clip.say(isGood);
      expect(made.clip.state.value).toEqual({ phase: 'said', isGood });
      expectNothingLeft(made);
    }
  });

  it('a clip that cannot be played', async () => {
    const made = await taken();
    made.clip.cannotPlay();
    expect(made.clip.state.value).toEqual({ phase: 'unable', why: 'notPlayable' });
    expectNothingLeft(made);
  });

  it('nobody there for two minutes, counted from the last sign of somebody', async () => {
    const made = await taken();
    await made.settle(119_000);
    made.clip.notice();
    await made.settle(119_999);
    expect(made.phase()).toBe('taken');
    expect(made.urls.size).toBe(1);
    await made.settle(1);
    expect(made.clip.state.value).toEqual({ phase: 'before', gone: 'idle' });
    expectNothingLeft(made);
  });

  it('another clip: the one before is gone before anything opens', async () => {
    const made = await taken();
    made.clip.take();
    expect(made.urls.size).toBe(0);
    expect(made.openings).toHaveLength(2);
    made.clip.leave();
    expectNothingLeft(made);
  });
});

describe('refused', () => {
  it('names the cause, and can be tried again', async () => {
    const made = bench();
    made.clip.take();
    made.openings[0]?.refuse(refusal());
    await made.settle();
    made.diagnoses[0]?.('M07');
    await made.settle();
    expect(made.clip.state.value).toEqual({ phase: 'blocked', device: 'camera', fault: 'M07' });
    made.clip.take();
    expect(made.phase()).toBe('opening');
    made.clip.leave();
    expectNothingLeft(made);
  });

  it('has no cause where the diagnosis breaks', async () => {
    const made = bench({ diagnose: () => Promise.reject(new Error('as the test wants')) });
    made.clip.take();
    made.openings[0]?.refuse(refusal());
    await made.settle();
    expect(made.clip.state.value).toEqual({ phase: 'blocked', device: 'camera', fault: null });
    expectNothingLeft(made);
  });

  it('says nothing to somebody who left while the cause was looked for', async () => {
    const made = bench();
    made.clip.take();
    made.openings[0]?.refuse(refusal());
    await made.settle();
    made.clip.leave();
    made.diagnoses[0]?.('M07');
    await made.settle();
    expect(made.clip.state.value).toEqual({ phase: 'before', gone: 'never' });
    expectNothingLeft(made);
  });

  it('a track that had ended before it was here', async () => {
    const made = bench();
    const device = makeDevice();
    device.tracks[0]?.stop();
    made.clip.take();
    made.openings[0]?.grant(device);
    await made.settle();
    made.diagnoses[0]?.(null);
    await made.settle();
    expect(made.clip.state.value).toEqual({ phase: 'blocked', device: 'camera', fault: null });
    expectNothingLeft(made);
  });

  it('lives with a device that cannot be given back in order', async () => {
    const device = makeDevice();
    device.release.mockRejectedValue(new Error('as the test wants'));
    const made = await opened({}, device);
    made.clip.leave();
    await made.settle();
    expect(device.release).toHaveBeenCalledOnce();
    expect(made.phase()).toBe('before');
  });
});

describe('a browser without a recorder', () => {
  it('leaves the step out and opens nothing', () => {
    const made = bench({ canRecord: () => false });
    expect(made.clip.state.value).toEqual({ phase: 'unable', why: 'noRecorder' });
    made.clip.take();
    made.clip.leave();
    expect(made.clip.state.value).toEqual({ phase: 'unable', why: 'noRecorder' });
    expect(made.openings).toHaveLength(0);
  });

  it.each([
    ['NotSupportedError', 'noRecorder'],
    ['InvalidStateError', 'nothingCame'],
  ])('a %s when it begins: %s', async (name, why) => {
    const made = await opened({
      record() {
        throw refusal(name);
      },
    });
    await made.settle(countMs);
    expect(made.clip.state.value).toEqual({ phase: 'unable', why });
    expectNothingLeft(made);
  });

  it('nothing came, or the recorder broke', async () => {
    for (const finish of [
      (b: Bench) => b.recordings[0]?.give(null),
      (b: Bench) => b.recordings[0]?.breakDown(refusal('UnknownError')),
    ]) {
      const made = await opened();
      await made.settle(countMs + clipMs);
      finish(made);
      await made.settle();
      expect(made.clip.state.value).toEqual({ phase: 'unable', why: 'nothingCame' });
      expectNothingLeft(made);
    }
  });
});

describe('whatever happens in whatever order', () => {
  /** Each works on what is there; where there is nothing of it, nothing happens. */
  const acts: Readonly<Record<string, (made: Bench) => void>> = {
    take: ({ clip }) => clip.take(),
    stop: ({ clip }) => clip.drop('stopped'),
    hide: ({ clip }) => clip.drop('hidden'),
    leave: ({ clip }) => clip.leave(),
    yes: ({ clip }) => clip.say(true),
    notYet: ({ clip }) => clip.say(false),
    cannotPlay: ({ clip }) => clip.cannotPlay(),
    notice: ({ clip }) => clip.notice(),
    grantFirst: ({ openings }) => openings.shift()?.grant(makeDevice()),
    grantLast: ({ openings }) => openings.pop()?.grant(makeDevice()),
    grantSoundOnly: ({ openings }) => openings.pop()?.grant(makeDevice(['audio'])),
    refuse: ({ openings }) => openings.pop()?.refuse(refusal()),
    pull: ({ devices }) => devices.at(-1)?.tracks.at(0)?.pull(),
    give: ({ recordings }) => recordings.pop()?.give(240_000),
    giveLate: ({ recordings }) => recordings.shift()?.give(240_000),
    giveNothing: ({ recordings }) => recordings.pop()?.give(null),
    breakDown: ({ recordings }) => recordings.pop()?.breakDown(refusal('UnknownError')),
    name: ({ diagnoses }) => diagnoses.pop()?.('M07'),
  };
  const waits = ['settle', 'second', 'countIn', 'wholeClip', 'idle'] as const;
  const waitMs = { settle: 0, second: 1_000, countIn: countMs, wholeClip: clipMs, idle: 120_000 };
  /** Likely ways through, so that most runs get as far as a clip. */
  const order = fc
    .array(
      fc.oneof(
        fc.constant(['take', 'grantLast']),
        fc.constantFrom('give', 'giveNothing', 'breakDown').map((end) => ['countIn', 'wholeClip', end]),
        fc.constantFrom('refuse', 'pull').map((end) => [end, 'name']),
        fc.constantFrom('yes', 'notYet', 'cannotPlay').map((end) => [end]),
        fc.constantFrom(...Object.keys(acts), ...waits).map((name) => [name]),
      ),
      { minLength: 1, maxLength: 14 },
    )
    .map((steps) => steps.flat());

  it('never two recordings, never a live track or a clip that the state does not show', async () => {
    const reached = new Set<string>();
    await fc.assert(
      fc.asyncProperty(order, async (steps) => {
        const made = bench();
        for (const step of steps) {
          if (step in waitMs) await made.settle(waitMs[step as keyof typeof waitMs]);
          else acts[step]?.(made);
          await made.settle();
          const phase = made.phase();
          reached.add(phase);
          expect(made.mostRunning()).toBeLessThanOrEqual(1);
          const mayBeOpen = phase === 'counting' || phase === 'recording';
          if (!mayBeOpen) expect(made.liveTracks(), `${phase} after ${step}`).toBe(0);
          expect(made.urls.size, `${phase} after ${step}`).toBe(phase === 'taken' ? 1 : 0);
        }
        made.clip.leave();
        for (const late of made.openings) late.grant(makeDevice());
        for (const late of made.recordings) late.give(240_000);
        for (const late of made.diagnoses) late('M07');
        await made.settle(200_000);
        expect(made.phase()).toBe('before');
        expectNothingLeft(made);
      }),
      { numRuns: 300, endOnFailure: true },
    );
    // The runs prove something only if they got everywhere.
    expect([...reached].sort()).toEqual(
      ['before', 'blocked', 'counting', 'finishing', 'opening', 'recording', 'said', 'taken', 'unable'].sort(),
    );
  }, 30_000);
});
