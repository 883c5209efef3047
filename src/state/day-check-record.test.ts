// The record of the day check: nothing is lost, there is always a way on, and green means green.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CheckRecord, overall } from '../core/check-record.ts';
import type { Grade } from '../core/verdict.ts';
import { blocked, flush, ids, judged, make, ready } from './day-check.fake.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

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
