// The running checks: one device at a time, each one back before the next opens, whatever is started or stopped when.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AnyCheck, Setup } from '../checks/check.ts';
import type { Diagnose } from '../checks/run.ts';
import type { StopReason } from '../core/verdict.ts';
import { createRuns, idleMs } from './runs.ts';

const setup: Setup = { plannedMinutes: 60, askForBoth: false };
const diagnose: Diagnose = async (_id, error) => (error instanceof DOMException ? 'M07' : undefined);
const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const waitOr = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason));
    setTimeout(resolve, ms);
  });

let log: string[] = [];
let open = 0;
let mostOpen = 0;
let opened = 0;
/** How long each step of the fake devices takes, and what goes wrong. */
let times = { acquire: 10, measure: 100, release: 30, late: false, bug: false };

const check = (id: string): AnyCheck => ({
  id,
  captures: true,
  async acquire(_setup: Setup, signal: AbortSignal) {
    await (times.late ? wait(times.acquire) : waitOr(times.acquire, signal));
    log.push(`${id} opens`);
    opened++;
    mostOpen = Math.max(mostOpen, ++open);
    return {
      async release() {
        await wait(times.release);
        log.push(`${id} closes`);
        open--;
      },
    };
  },
  async measure(_device: unknown, _show: unknown, signal: AbortSignal) {
    await waitOr(times.measure, signal);
    if (times.bug) throw new TypeError('ours');
    return { levelDbfs: -22 };
  },
  judge: () => [{ code: 'x', grade: 'ready' as const }],
  figures: () => [],
  View: () => null,
});
const ids = ['camera', 'microphone', 'speaker'];
const make = () => createRuns(ids.map(check), diagnose);
const reported = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  [log, open, mostOpen, opened] = [[], 0, 0, 0];
  times = { acquire: 10, measure: 100, release: 30, late: false, bug: false };
  reported.mockClear();
  vi.stubGlobal('reportError', reported);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('start', () => {
  it('runs a check to its verdict', async () => {
    const runs = make();
    expect(runs.of('camera').value).toEqual({ phase: 'idle' });
    const outcome = runs.start('camera', setup);
    await vi.runAllTimersAsync();
    expect(await outcome).toMatchObject({ kind: 'judged', grade: 'ready' });
    expect(runs.of('camera').value).toEqual({ phase: 'done', outcome: await outcome });
    expect(runs.isBusy.value).toBe(false);
  });

  it.each(['camera', 'microphone'])('waits for the camera to be let go before %s opens', async (second) => {
    const runs = make();
    const first = runs.start('camera', setup);
    await vi.advanceTimersByTimeAsync(50);
    expect(runs.isBusy.value).toBe(true);
    void runs.start(second, setup);
    await vi.runAllTimersAsync();
    expect(await first).toEqual({ kind: 'cancelled', reason: 'left' });
    expect(log).toEqual(['camera opens', 'camera closes', `${second} opens`, `${second} closes`]);
  });

  it('says nothing of a run that was stopped before its turn', async () => {
    const runs = make();
    void runs.start('camera', setup);
    const second = runs.start('microphone', setup);
    void runs.start('speaker', setup);
    await vi.runAllTimersAsync();
    expect(await second).toBeUndefined();
    expect(runs.of('microphone').value).toEqual({ phase: 'idle' });
    expect(log.filter((line) => line.startsWith('microphone'))).toEqual([]);
  });

  it('refuses a check that there is none of', () => {
    expect(() => make().start('typo', setup)).toThrow(RangeError);
  });
});

describe('a bug of ours', () => {
  it('gives words and a way on, is told to the console, and holds up nothing', async () => {
    const runs = make();
    times.bug = true;
    const broken = runs.start('camera', setup);
    await vi.runAllTimersAsync();
    expect(await broken).toEqual({ kind: 'blocked', fault: 'M05' });
    expect(runs.of('camera').value).toEqual({ phase: 'done', outcome: { kind: 'blocked', fault: 'M05' } });
    expect(reported).toHaveBeenCalledExactlyOnceWith(new TypeError('ours'));
    times.bug = false;
    const next = runs.start('microphone', setup);
    await vi.runAllTimersAsync();
    expect(await next).toMatchObject({ kind: 'judged' });
    expect(open).toBe(0);
  });
});

describe('stopping', () => {
  it.each(['left', 'hidden', 'idle'] as const)('of one check gives its reason: %s', async (reason) => {
    const runs = make();
    const outcome = runs.start('camera', setup);
    await vi.advanceTimersByTimeAsync(50);
    runs.cancel('camera', reason);
    await vi.runAllTimersAsync();
    expect(await outcome).toEqual({ kind: 'cancelled', reason });
  });

  it('of all settles only when the device is back', async () => {
    const runs = make();
    void runs.start('camera', setup);
    await vi.advanceTimersByTimeAsync(50);
    const stopped = vi.fn();
    void runs.cancelAll('hidden').then(stopped);
    await vi.advanceTimersByTimeAsync(times.release - 1);
    expect([open, stopped.mock.calls.length]).toEqual([1, 0]);
    await vi.advanceTimersByTimeAsync(1);
    expect([open, stopped.mock.calls.length]).toEqual([0, 1]);
  });

  it('comes by itself after two minutes without a sign of the person', async () => {
    const runs = make();
    times.measure = 600_000;
    const outcome = runs.start('camera', setup);
    await vi.advanceTimersByTimeAsync(idleMs - 1);
    expect(open).toBe(1);
    await vi.advanceTimersByTimeAsync(1 + times.release);
    expect(open).toBe(0);
    expect(await outcome).toEqual({ kind: 'cancelled', reason: 'idle' });
  });

  it('leaves no timer behind', async () => {
    const runs = make();
    void runs.start('camera', setup);
    await vi.advanceTimersByTimeAsync(200);
    expect(vi.getTimerCount()).toBe(0);
  });
});

it('reset shows the first words again, and never hides an open device', async () => {
  const runs = make();
  void runs.start('camera', setup);
  await vi.advanceTimersByTimeAsync(50);
  runs.reset('camera');
  expect(runs.of('camera').value.phase).toBe('measuring');
  await vi.runAllTimersAsync();
  runs.reset('camera');
  expect(runs.of('camera').value).toEqual({ phase: 'idle' });
});

it('never has two devices open, and gives all of them back, in whatever order things happen', async () => {
  const id = fc.constantFrom(...ids);
  const reason = fc.constantFrom<StopReason>('left', 'hidden', 'idle');
  const event = fc.oneof(
    fc.record({ do: fc.constant('start' as const), id }),
    fc.record({ do: fc.constant('cancel' as const), id, reason }),
    fc.record({ do: fc.constant('cancelAll' as const), reason }),
    fc.record({ do: fc.constant('reset' as const), id }),
    fc.record({ do: fc.constant('time' as const), ms: fc.constantFrom(0, 1, 10, 15, 40, 150) }),
  );
  const speeds = fc.record({
    acquire: fc.constantFrom(0, 10, 50),
    measure: fc.constantFrom(0, 20, 100),
    release: fc.constantFrom(0, 30),
    late: fc.boolean(),
    bug: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(speeds, fc.array(event, { maxLength: 20 }), async (speed, events) => {
      [times, open, mostOpen, opened, log] = [speed, 0, 0, 0, []];
      const runs = make();
      for (const e of events) {
        if (e.do === 'start') void runs.start(e.id, setup);
        if (e.do === 'cancel') runs.cancel(e.id, e.reason);
        if (e.do === 'cancelAll') void runs.cancelAll(e.reason);
        if (e.do === 'reset') runs.reset(e.id);
        if (e.do === 'time') await vi.advanceTimersByTimeAsync(e.ms);
      }
      const stopped = runs.cancelAll('left');
      await vi.runAllTimersAsync();
      await stopped;
      expect(mostOpen).toBeLessThanOrEqual(1);
      expect(open).toBe(0);
      expect(log.filter((line) => line.endsWith('closes'))).toHaveLength(opened);
      expect(runs.isBusy.value).toBe(false);
      expect(vi.getTimerCount()).toBe(0);
    }),
    { numRuns: 500 },
  );
});
