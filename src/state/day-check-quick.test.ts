// The quick check: what was fine before is not asked again, once for each step, and never of another device.
import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type CheckRecord, newRecord, type StepOutcome, withStep } from '../core/check-record.ts';
import type { Grade, Outcome } from '../core/verdict.ts';
import { flush, ids, judged, make } from './day-check.fake.ts';
import type { OwnUsual } from './usual.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const of = (deviceHash: string | null, medianLuma: number): StepOutcome => ({
  kind: 'judged',
  grade: 'ready',
  findings: [{ code: 'x', grade: 'ready' }],
  reading: { medianLuma },
  deviceHash,
});
const before: CheckRecord = ids.reduce(
  (record, id, i) => withStep(record, id, of(id === 'power' || id === 'connection' ? null : id, i), 2, ids),
  newRecord(1, 'x', '0'),
);
/** Every step is about the device of its own name, but for what the test says; what is unusual is a note. */
function usualOf(devices: Record<string, string> = {}, unusual: readonly string[] = []): OwnUsual {
  return {
    quick: signal(before),
    around: () => ({ placeId: 'home', devicesHash: 'all' }),
    complete(id, outcome) {
      if (outcome.kind !== 'judged' || !['camera', 'microphone', 'speaker'].includes(id)) return outcome;
      const deviceHash = devices[id] ?? id;
      if (!unusual.includes(id)) return { ...outcome, deviceHash };
      const grade: Grade = 'notes';
      return { ...outcome, deviceHash, grade, findings: [...outcome.findings, { code: 'usual.x', grade }] };
    },
  };
}
const asked = (day: ReturnType<typeof make>) => day.started.map(({ id, setup }) => [id, setup.quick, setup.before]);
async function through(day: ReturnType<typeof make>, outcome: Outcome = judged('ready')) {
  for (const _ of ids) {
    if (day.pending.size === 0) day.check.start();
    await day.end(outcome);
    await day.pause();
  }
}

it('gives every step what it measured before, and the record says that it was quick', async () => {
  const day = make(usualOf());
  day.check.begin(true);
  await through(day);
  expect(asked(day)).toEqual(ids.map((id, i) => [id, true, { medianLuma: i }]));
  expect(day.saved.at(-1)).toMatchObject({ quick: true, placeId: 'home', devicesHash: 'all' });
  expect(day.saved.at(-1)?.finishedAt).toEqual(expect.any(Number));
});

it('a whole check knows nothing of before', async () => {
  const day = make(usualOf());
  day.check.begin();
  await through(day);
  expect(asked(day)).toEqual(ids.map((id) => [id, false, null]));
  expect(day.saved.at(-1)?.quick).toBeUndefined();
});

it('is a whole one where the past has not come yet', async () => {
  const day = make();
  day.check.begin(true);
  await through(day);
  expect(asked(day)).toEqual(ids.map((id) => [id, false, null]));
  expect(day.saved.at(-1)?.quick).toBeUndefined();
});

it('is whole for a step that is done again', async () => {
  const day = make(usualOf());
  day.check.begin(true);
  await day.end(judged('notYet'));
  day.check.start();
  expect(asked(day).map(([, quick]) => quick)).toEqual([true, false]);
});

it('stays quick for a step that was left before it came to anything', async () => {
  const day = make(usualOf());
  day.check.begin(true);
  await day.check.stop('hidden');
  await flush();
  day.check.start();
  expect(asked(day).map(([, quick]) => quick)).toEqual([true, true]);
});

it('takes nothing from a quick check that was begun before', async () => {
  const day = make(usualOf());
  day.check.begin(true);
  day.check.begin();
  await flush();
  day.check.start();
  expect(asked(day).map(([, quick]) => quick)).toEqual([true, false, false]);
});

it('does the whole step at once where another camera was measured, and no more than once', async () => {
  const day = make(usualOf({ camera: 'another' }));
  day.check.begin(true);
  await day.end(judged('ready'));
  expect(asked(day)).toEqual([
    ['camera', true, { medianLuma: 0 }],
    ['camera', false, null],
  ]);
  expect(day.check.record.value?.steps.camera).toBeUndefined();
  await day.end(judged('ready'));
  await day.pause();
  expect(day.step()).toBe('microphone');
});

it('does not do it again when there is something to fix first, and never plays a sound by itself', async () => {
  const day = make(usualOf({ camera: 'another', speaker: 'another' }));
  day.check.begin(true);
  await day.end(judged('notYet'));
  expect(day.names()).toEqual(['camera']);
  day.check.goTo('speaker');
  day.check.start();
  await day.end(judged('ready'));
  expect(day.names()).toEqual(['camera', 'speaker']);
});

it('keeps what is unusual with the step, and waits for the person where it is a note', async () => {
  const day = make(usualOf({}, ['camera']));
  day.check.begin();
  await day.end(judged('ready'));
  await day.pause(600_000);
  expect(day.step()).toBe('camera');
  expect(day.check.record.value?.steps.camera).toMatchObject({
    grade: 'notes',
    findings: [{ code: 'x' }, { code: 'usual.x', grade: 'notes' }],
  });
});
