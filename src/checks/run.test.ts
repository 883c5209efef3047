// The runner: whatever happens, the device is let go, and only then is the run done.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Finding, Outcome } from '../core/verdict.ts';
import type { AnyRun, Check, Setup } from './check.ts';
import { askingAfterMs, type Diagnose, longAfterMs, runCheck } from './run.ts';

type FakeReading = { readonly levelDbfs: number };
type FakeCheck = Check<{ release(): Promise<void> }, string, FakeReading>;

const setup: Setup = { plannedMinutes: 60, askForBoth: false };
const refusal = new DOMException('Permission denied', 'NotAllowedError');
const ready: readonly Finding[] = [{ code: 'mic.clear', grade: 'ready' }];
const diagnose: Diagnose = async (_id, error) => (error === refusal ? 'M07' : undefined);

/** Every event in the order in which it happened. */
let log: string[] = [];
const tell = (run: AnyRun) => {
  log.push(run.phase === 'acquiring' ? `acquiring ${run.waiting}` : run.phase);
};
const device = () => ({
  async release() {
    log.push('letting go');
    await new Promise((resolve) => setTimeout(resolve, 50));
    log.push('released');
  },
});
const checkOf = (parts: Partial<FakeCheck> = {}): FakeCheck => ({
  id: 'microphone',
  captures: true,
  acquire: async () => device(),
  measure: async () => ({ levelDbfs: -22 }),
  judge: () => ready,
  figures: () => [],
  View: () => null,
  ...parts,
});
const endless = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

beforeEach(() => {
  log = [];
  vi.useFakeTimers();
});
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0); // no timer outlives a run
  vi.useRealTimers();
});

/** Runs to the end, however long it takes. */
async function run(check: FakeCheck, signal = new AbortController().signal, ask = diagnose) {
  const done = runCheck(check, setup, signal, tell, ask).then(
    (outcome) => ({ outcome }),
    (error: unknown) => ({ error }),
  );
  await vi.runAllTimersAsync();
  return done as Promise<{ outcome?: Outcome<FakeReading>; error?: unknown }>;
}

describe('the device is let go', () => {
  it('after a verdict, and before "done" is told', async () => {
    const { outcome } = await run(checkOf());
    expect(outcome).toEqual({ kind: 'judged', grade: 'ready', findings: ready, reading: { levelDbfs: -22 } });
    expect(log).toEqual(['acquiring short', 'measuring', 'letting go', 'released', 'done']);
  });

  it.each([
    ['measure', checkOf({ measure: async () => Promise.reject(new TypeError('our own')) })],
    [
      'judge',
      checkOf({
        judge() {
          throw new TypeError('our own');
        },
      }),
    ],
  ])('when %s has a bug of ours, which is then thrown on', async (_where, check) => {
    const { error } = await run(check);
    expect(error).toEqual(new TypeError('our own'));
    expect(log).toEqual(['acquiring short', 'measuring', 'letting go', 'released']);
  });

  it('when the browser takes it away in the middle', async () => {
    const { outcome } = await run(checkOf({ measure: async () => Promise.reject(refusal) }));
    expect(outcome).toEqual({ kind: 'blocked', fault: 'M07' });
    expect(log.slice(-3)).toEqual(['letting go', 'released', 'done']);
  });

  it('before the reason is looked for: the light of the camera goes off at once', async () => {
    const slow: Diagnose = async () => {
      log.push('looking for the reason');
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      return 'M39';
    };
    await run(checkOf({ measure: async () => Promise.reject(refusal) }), undefined, slow);
    expect(log.indexOf('letting go')).toBeLessThan(log.indexOf('looking for the reason'));
  });

  it.each(['left', 'hidden', 'idle'] as const)('when the run is stopped while measuring: %s', async (reason) => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(reason), 500);
    const { outcome } = await run(checkOf({ measure: (_d, _show, signal) => endless(signal) }), stop.signal);
    expect(outcome).toEqual({ kind: 'cancelled', reason });
    expect(log).toEqual(['acquiring short', 'measuring', 'letting go', 'released', 'done']);
  });

  it.each(['left', 'hidden', 'idle'] as const)(
    'at once, when the measure waits for what never comes: %s',
    async (reason) => {
      const stop = new AbortController();
      let showLate: (live: string) => void = () => {};
      const measure = (_device: unknown, show: (live: string) => void) => {
        showLate = show;
        return new Promise<FakeReading>(() => {}); // a worker or a picture that never answers, and no ear for the signal
      };
      setTimeout(() => stop.abort(reason), 500);
      const { outcome } = await run(checkOf({ measure }), stop.signal);
      expect(outcome).toEqual({ kind: 'cancelled', reason });
      showLate('what comes now is about a device that is closed');
      expect(log).toEqual(['acquiring short', 'measuring', 'letting go', 'released', 'done']);
    },
  );

  it('when the measure ends well but the person has left meanwhile', async () => {
    const stop = new AbortController();
    const measure = async () => {
      stop.abort('left');
      return { levelDbfs: -22 };
    };
    expect((await run(checkOf({ measure }), stop.signal)).outcome).toEqual({ kind: 'cancelled', reason: 'left' });
    expect(log).toContain('released');
  });

  it('when it comes after the person left, and is not measured', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort('left'), 100);
    const acquire = () => new Promise<ReturnType<typeof device>>((got) => setTimeout(() => got(device()), 300));
    const { outcome } = await run(checkOf({ acquire }), stop.signal);
    expect(outcome).toEqual({ kind: 'cancelled', reason: 'left' });
    expect(log).toEqual(['acquiring short', 'letting go', 'released', 'done']);
  });
});

describe('a verdict of a run that was stopped', () => {
  it.each([
    ['while the device was let go', checkOf()],
    ['while the reason was looked for', checkOf({ measure: async () => Promise.reject(refusal) })],
  ])('does not count: %s', async (_when, check) => {
    const stop = new AbortController();
    setTimeout(() => stop.abort('left'), 20); // letting go takes 50 ms, the reason 100 ms
    const slow: Diagnose = async () => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      return 'M39';
    };
    expect((await run(check, stop.signal, slow)).outcome).toEqual({ kind: 'cancelled', reason: 'left' });
  });
});

describe('no device', () => {
  it('opens for a run that was stopped before', async () => {
    const acquire = vi.fn((_setup: Setup, signal: AbortSignal) => {
      signal.throwIfAborted();
      return Promise.resolve(device());
    });
    const { outcome } = await run(checkOf({ acquire }), AbortSignal.abort('hidden'));
    expect(outcome).toEqual({ kind: 'cancelled', reason: 'hidden' });
    expect(log).toEqual(['acquiring short', 'done']);
  });

  it('means a refusal with its row', async () => {
    const { outcome } = await run(checkOf({ acquire: async () => Promise.reject(refusal) }));
    expect(outcome).toEqual({ kind: 'blocked', fault: 'M07' });
    expect(log).toEqual(['acquiring short', 'done']);
  });

  it('means an error of ours when nobody knows the reason', async () => {
    const { error } = await run(checkOf({ acquire: async () => Promise.reject(new RangeError('ours')) }));
    expect(error).toEqual(new RangeError('ours'));
  });

  it('means "stopped" when the person left the prompt', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort('left'), 4_000);
    const { outcome } = await run(checkOf({ acquire: (_s, signal) => endless(signal) }), stop.signal);
    expect(outcome).toEqual({ kind: 'cancelled', reason: 'left' });
    expect(log).toEqual(['acquiring short', 'acquiring asking', 'done']);
  });
});

describe('waiting', () => {
  it.each([
    [askingAfterMs - 1, ['acquiring short']],
    [askingAfterMs, ['acquiring short', 'acquiring asking']],
    [longAfterMs - 1, ['acquiring short', 'acquiring asking']],
    [longAfterMs, ['acquiring short', 'acquiring asking', 'acquiring long']],
  ])('says after %i ms what it waits for', async (afterMs, told) => {
    const stop = new AbortController();
    const done = runCheck(checkOf({ acquire: (_s, signal) => endless(signal) }), setup, stop.signal, tell, diagnose);
    await vi.advanceTimersByTimeAsync(afterMs);
    expect(log).toEqual(told);
    stop.abort('left');
    await done;
  });

  it('stops once the device is there, however long the measure takes', async () => {
    const measure = () => new Promise<FakeReading>((got) => setTimeout(() => got({ levelDbfs: -22 }), 60_000));
    await run(checkOf({ measure }));
    expect(log.filter((line) => line.startsWith('acquiring'))).toEqual(['acquiring short']);
  });
});

it('shows what is live together with the device that is open', async () => {
  const told: AnyRun[] = [];
  const measure = async (_d: unknown, show: (live: string) => void) => {
    show('a level');
    return { levelDbfs: -22 };
  };
  const done = runCheck(checkOf({ measure }), setup, new AbortController().signal, (r) => told.push(r), diagnose);
  await vi.runAllTimersAsync();
  await done;
  expect(told).toContainEqual(expect.objectContaining({ phase: 'measuring', live: 'a level' }));
  expect(told.at(-1)).not.toHaveProperty('device');
});
