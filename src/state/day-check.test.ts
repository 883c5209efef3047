// The guided day check: nothing opens unannounced, and the next step comes when it should.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newRecord, withStep } from '../core/check-record.ts';
import { blocked, flush, ids, judged, make, pauseMs, ready } from './day-check.fake.ts';

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
