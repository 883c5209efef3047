// The guided day check: nothing opens unannounced, nothing is lost, there is always a way on, and green means green.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AnyRun, Setup } from '../checks/check.ts';
import { type CheckRecord, newRecord, overall, withStep } from '../core/check-record.ts';
import type { Grade, Outcome, StopReason } from '../core/verdict.ts';
import { createDayCheck } from './day-check.ts';
import type { Runs } from './runs.ts';

const ids = ['camera', 'microphone', 'speaker', 'power', 'connection'];
const judged = (grade: Grade): Outcome => ({
  kind: 'judged',
  grade,
  findings: [{ code: 'x', grade }],
  reading: { levelDbfs: -22 },
});
const blocked: Outcome = { kind: 'blocked', fault: 'M07' };
const pauseMs = 2_500;

interface Started {
  readonly id: string;
  readonly setup: Setup;
  readonly end: (outcome: Outcome) => void;
}
/** Runs that come to what the test says. A run that is stopped comes to `cancelled`, as the real runner's do. */
function fakeRuns() {
  const started: Started[] = [];
  const pending = new Set<Started>();
  const cancel = (reason: StopReason, id?: string) => {
    for (const run of pending) if (!id || run.id === id) run.end({ kind: 'cancelled', reason });
  };
  const start = (id: string, setup: Setup) =>
    new Promise<Outcome>((resolve) => {
      cancel('left');
      const run = { id, setup, end: (outcome: Outcome) => void (pending.delete(run) && resolve(outcome)) };
      pending.add(run);
      started.push(run);
    });
  const idle = { value: { phase: 'idle' } as AnyRun } as ReturnType<Runs['of']>;
  const runs = {
    start,
    cancel: (id: string) => cancel('left', id),
    cancelAll: async (r: StopReason) => cancel(r),
    reset() {},
    of: () => idle,
    isBusy: { value: false },
  } as unknown as Runs;
  return { runs, started, pending };
}

const flush = async () => {
  for (let i = 0; i < 4; i++) await Promise.resolve();
};

function make() {
  const fake = fakeRuns();
  const saved: CheckRecord[] = [];
  let now = 1_000;
  const check = createDayCheck({
    ids,
    runs: fake.runs,
    setup: () => ({ plannedMinutes: 60 }),
    save: (record) => saved.push(record),
    now: () => ++now,
    chance: () => 'x',
    appVersion: '0.1.0',
    pauseMs,
  });
  return {
    ...fake,
    check,
    saved,
    names: () => fake.started.map(({ id }) => id),
    step: () => ids[check.at.value] ?? 'summary',
    async end(outcome: Outcome) {
      for (const run of fake.pending) run.end(outcome);
      await flush();
    },
    async pause(ms = pauseMs) {
      vi.advanceTimersByTime(ms);
      await flush();
    },
  };
}
/** A day check on the way, with the first `n` steps ready. */
async function ready(n: number) {
  const day = make();
  day.check.begin();
  for (let i = 0; i < n; i++) {
    if (day.pending.size === 0) day.check.start();
    await day.end(judged('ready'));
    await day.pause();
  }
  return day;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('asking', () => {
  it('asks for the camera and the microphone in one prompt, once', async () => {
    const day = make();
    day.check.begin();
    await day.end(judged('notYet'));
    day.check.start();
    expect(day.started.map(({ id, setup }) => [id, setup.askForBoth])).toEqual([
      ['camera', true],
      ['camera', false],
    ]);
  });

  it('asks for both again when the person left the first prompt without an answer', async () => {
    const day = make();
    day.check.begin();
    await day.check.stop('hidden');
    await flush();
    day.check.start();
    expect(day.started.at(-1)?.setup.askForBoth).toBe(true);
  });

  it('asks for both again in a new check', async () => {
    const day = await ready(1);
    day.check.begin();
    expect(day.started.at(-1)).toMatchObject({ id: 'camera', setup: { askForBoth: true } });
  });

  it('never asks for both in another step', async () => {
    const day = await ready(5);
    expect(day.started.filter(({ setup }) => setup.askForBoth).map(({ id }) => id)).toEqual(['camera']);
  });
});

describe('moving on', () => {
  it('does so by itself after the pause when a step is ready', async () => {
    const day = make();
    day.check.begin();
    await day.end(judged('ready'));
    expect(day.check.isMovingOn.value).toBe(true);
    await day.pause(pauseMs - 1);
    expect(day.step()).toBe('camera');
    await day.pause(1);
    expect([day.step(), day.check.isMovingOn.value]).toEqual(['microphone', false]);
  });

  it.each([judged('notes'), judged('unclear'), judged('notYet'), blocked])(
    'waits for the person after %o',
    async (outcome) => {
      const day = make();
      day.check.begin();
      await day.end(outcome);
      await day.pause(600_000);
      expect([day.step(), day.check.isMovingOn.value]).toEqual(['camera', false]);
    },
  );

  it.each(['stay', 'start', 'stop'] as const)('is held up by %s', async (how) => {
    const day = make();
    day.check.begin();
    await day.end(judged('ready'));
    if (how === 'stop') await day.check.stop('hidden');
    else day.check[how]();
    await day.pause(600_000);
    expect([day.step(), day.check.isMovingOn.value]).toEqual(['camera', false]);
  });

  it('moves one step, not two, when the person was faster', async () => {
    const day = make();
    day.check.begin();
    await day.end(judged('ready'));
    day.check.next();
    await day.pause();
    expect(day.step()).toBe('microphone');
  });

  it('does not move when the person has gone to another step meanwhile', async () => {
    const day = await ready(1);
    const [microphone] = day.pending;
    day.check.back();
    microphone?.end(judged('ready'));
    await flush();
    await day.pause();
    expect(day.step()).toBe('camera');
  });
});

describe('passing a step', () => {
  it.each(['skipped', 'doesNotApply'] as const)('keeps it as %s, stops what runs and goes on', async (choice) => {
    const day = make();
    day.check.begin();
    day.check.pass(choice);
    await flush();
    expect(day.check.record.value?.steps).toEqual({ camera: { kind: 'passed', choice } });
    expect(day.step()).toBe('microphone');
    expect([...day.pending].map(({ id }) => id)).toEqual(['microphone']);
  });
});

describe('nothing opens unannounced', () => {
  it('the microphone, power and connection follow the first tap; the speaker waits for its own', async () => {
    const day = await ready(2);
    expect([day.step(), day.names()]).toEqual(['speaker', ['camera', 'microphone']]);
    await day.pause(600_000);
    expect(day.names()).toEqual(['camera', 'microphone']);
    day.check.start();
    await day.end(judged('ready'));
    await day.pause();
    expect(day.names()).toEqual(['camera', 'microphone', 'speaker', 'power']);
  });

  it('nothing before any tap, wherever the person goes', async () => {
    const day = make();
    for (const id of ids) day.check.goTo(id);
    day.check.back();
    day.check.next();
    await day.pause(600_000);
    expect(day.names()).toEqual([]);
  });

  it('nothing after the page was left, wherever the person goes', async () => {
    const day = await ready(1);
    await day.check.stop('hidden');
    const before = day.names();
    for (const id of ids) day.check.goTo(id);
    day.check.pass('skipped');
    day.check.back();
    await day.pause(600_000);
    expect(day.names()).toEqual(before);
  });

  it('nothing when an unfinished check is taken up', async () => {
    const day = make();
    day.check.goOn(withStep(newRecord(1, 'x', '0.1.0'), 'camera', { kind: 'passed', choice: 'skipped' }, 2, ids));
    await day.pause(600_000);
    expect([day.step(), day.names()]).toEqual(['microphone', []]);
  });

  it('no microphone after a tap that spoke of the camera alone', async () => {
    const day = make(); // straight to the address of the check: nothing has said yet that the microphone opens
    day.check.start();
    await day.end(judged('ready'));
    await day.pause(600_000);
    expect(day.names()).toEqual(['camera']);
  });

  it('no step again that has an outcome', async () => {
    const day = await ready(1);
    day.check.back();
    await day.pause(600_000);
    expect(day.names()).toEqual(['camera', 'microphone']);
    expect(day.pending.size).toBe(0);
  });
});

describe('the record', () => {
  it('is saved after each step, with codes and numbers only', async () => {
    const day = make();
    day.check.begin();
    expect(day.saved).toEqual([]);
    await day.end(judged('ready'));
    day.check.next();
    await day.end(blocked);
    day.check.next();
    day.check.pass('doesNotApply');
    expect(day.saved.map(({ steps }) => Object.keys(steps))).toEqual([
      ['camera'],
      ['camera', 'microphone'],
      ['camera', 'microphone', 'speaker'],
    ]);
    expect(day.saved.at(-1)).toEqual({
      id: expect.stringMatching(/^\d+-x$/),
      startedAt: expect.any(Number),
      finishedAt: null,
      appVersion: '0.1.0',
      steps: { camera: judged('ready'), microphone: blocked, speaker: { kind: 'passed', choice: 'doesNotApply' } },
    });
  });

  it('is finished with the last step', async () => {
    const day = await ready(5);
    expect(day.step()).toBe('summary');
    expect(day.check.record.value?.finishedAt).toEqual(expect.any(Number));
    expect(overall(day.saved.at(-1) as CheckRecord)).toBe('ready');
  });

  it('keeps nothing of a run that was stopped', async () => {
    const day = make();
    day.check.begin();
    await day.check.stop('left');
    await flush();
    expect([day.saved, day.check.record.value?.steps]).toEqual([[], {}]);
  });

  it('forgets the old verdict of a step that was started again and then stopped: the device may be another', async () => {
    const day = await ready(5);
    day.check.goTo('microphone');
    day.check.start();
    await day.check.stop('hidden');
    await flush();
    expect(overall(day.check.record.value as CheckRecord)).not.toBe('ready');
  });

  it('of a new check takes nothing from a run of the one before', async () => {
    const day = make();
    day.check.begin();
    const first = day.started[0];
    day.check.begin();
    first?.end(judged('ready'));
    await flush();
    expect(day.check.record.value?.steps).toEqual({});
  });

  it('is made on the way when the person came straight to a step', async () => {
    const day = make();
    day.check.start();
    await day.end(judged('ready'));
    expect(Object.keys(day.check.record.value?.steps ?? {})).toEqual(['camera']);
  });
});

describe('finding the way', () => {
  it('goes to the first open step of an unfinished check, and to the summary of a finished one', async () => {
    const day = await ready(5);
    const finished = day.check.record.value as CheckRecord;
    const other = make();
    other.check.goOn(finished);
    expect(other.step()).toBe('summary');
    const { power: _power, ...steps } = finished.steps;
    other.check.goOn({ ...finished, finishedAt: null, steps });
    expect(other.step()).toBe('power');
  });

  it('never leaves the list of steps', () => {
    const day = make();
    day.check.back();
    expect(day.step()).toBe('camera');
    for (let i = 0; i < 9; i++) day.check.next();
    expect(day.step()).toBe('summary');
    day.check.back();
    expect(day.step()).toBe('connection');
  });
});

describe('in any order of 10,000', () => {
  const grade = fc.constantFrom<Grade>('ready', 'ready', 'ready', 'notes', 'unclear', 'notYet');
  const event = fc.oneof(
    fc.constantFrom(
      'begin',
      'start',
      'start',
      'skip',
      'doesNotApply',
      'next',
      'next',
      'back',
      'stay',
      'hide',
      'pause',
      'goOn',
      'blocked' as const,
    ),
    fc.constantFrom(...ids).map((id) => ({ goTo: id })),
    grade.map((g) => ({ outcome: g })),
  );

  it('there is no dead end, and "ready" means that every step was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 24 }), async (events) => {
        const day = make();
        vi.clearAllTimers();
        const { check } = day;
        /** What truly happened last in each step of the check under way. */
        const truth = new Map<string, string>();
        for (const e of events) {
          const before = check.record.value?.id;
          if (typeof e === 'object' && 'goTo' in e) check.goTo(e.goTo);
          else if (typeof e === 'object') {
            for (const { id } of day.pending) truth.set(id, e.outcome);
            await day.end(judged(e.outcome));
          } else if (e === 'blocked') {
            for (const { id } of day.pending) truth.set(id, e);
            await day.end(blocked);
          } else if (e === 'skip' || e === 'doesNotApply') {
            const id = ids[check.at.value];
            check.pass(e === 'skip' ? 'skipped' : e);
            if (id) truth.set(id, e);
          } else if (e === 'hide') await check.stop('hidden');
          else if (e === 'pause') await day.pause();
          else if (e === 'goOn') check.record.value && check.goOn(check.record.value);
          else check[e]();
          await flush();
          if (e === 'begin' && before !== check.record.value?.id) truth.clear();
          for (const { id } of day.pending) truth.set(id, 'not ended'); // and so it stays if it is stopped
          const record = check.record.value;
          if (record && overall(record) === 'ready')
            expect(ids.filter((id) => !['ready', 'doesNotApply'].includes(truth.get(id) ?? 'missing'))).toEqual([]);
          expect(day.pending.size).toBeLessThanOrEqual(1);
        }
        // From here on the person can pass everything, or do everything, and gets to the end of it either way.
        for (let i = 0; i < ids.length && day.step() !== 'summary'; i++) check.pass('skipped');
        expect(day.step()).toBe('summary');
        check.begin();
        for (let i = 0; i < ids.length; i++) {
          if (day.pending.size === 0) check.start();
          await day.end(judged('notYet'));
          check.next();
          await flush();
        }
        expect(day.step()).toBe('summary');
        expect(check.record.value?.finishedAt).toEqual(expect.any(Number));
        await check.stop('left');
        expect([day.pending.size, vi.getTimerCount()]).toEqual([0, 0]);
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);
});
