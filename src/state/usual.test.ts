// The own usual in the app: which device it was, where, what is unusual, and when a quick check will do.
import { type Signal, signal } from '@preact/signals';
import { expect, it } from 'vitest';
import type { AnyRun } from '../checks/check.ts';
import type { CheckRecord } from '../core/check-record.ts';
import { dayMs, goodVoice, judged, wholeCheck } from '../core/usual/fixtures.fake.ts';
import type { Surroundings } from './app.ts';
import { flush } from './day-check.fake.ts';
import { defaults } from './settings.ts';
import { createUsual, type UsualOptions } from './usual.ts';

/** A hash that can be read. */
const hashOf = async (labels: readonly string[]) => (labels.some(Boolean) ? `#${labels.join('+')}` : null);
const nowMs = 30 * dayMs;
const past = (i: number) => {
  const check = wholeCheck(nowMs - (i + 1) * dayMs, { placeId: 'home', devicesHash: '#all' });
  const steps = {
    ...check.steps,
    camera: judged({}, '#Cam A'),
    microphone: judged(goodVoice, '#Mic A'),
    speaker: judged({}, '#default+Out A+Out B'),
  };
  return { ...check, id: `${i}`, steps };
};

function make(kept: readonly CheckRecord[] | 'refused' = Array.from({ length: 6 }, (_, i) => past(i))) {
  const idle: AnyRun = { phase: 'idle' };
  const runs: Record<string, Signal<AnyRun>> = { camera: signal(idle), microphone: signal(idle) };
  const choices = signal(defaults);
  const devices: Surroundings['devices'] = signal({
    camera: [{ id: 'c', label: 'Cam A' }],
    microphone: [
      { id: 'm', label: 'Mic A' },
      { id: 'n', label: 'Mic B' },
    ],
    speaker: [
      { id: 'o', label: 'Out A' },
      { id: 'p', label: 'Out B' },
    ],
  });
  const checks = signal<readonly CheckRecord[]>([]);
  const placeId = signal<string | null>('home');
  const devicesHash = signal<string | null>('#all');
  let records = kept === 'refused' ? [] : kept;
  const usual = createUsual({
    store: {
      async latestChecks(count) {
        if (kept === 'refused') throw new Error('no');
        return records.slice(0, count);
      },
    },
    history: { checks },
    runs: { of: (id: string) => runs[id] } as unknown as UsualOptions['runs'],
    settings: { choices },
    devices,
    devicesHash,
    hashOf,
    placeId,
    clock: signal(nowMs),
  });
  return {
    usual,
    choices,
    devices,
    placeId,
    devicesHash,
    settled: async () => void (await Promise.all([flush(), flush(), flush()])),
    add(record: CheckRecord) {
      records = [record, ...records];
      checks.value = records;
    },
    async open(id: 'camera' | 'microphone', label: string) {
      const run = runs[id] as Signal<AnyRun>;
      run.value = { phase: 'measuring', device: { track: { label } } };
      run.value = { phase: 'measuring', device: { track: { label } }, live: 1 };
      run.value = { phase: 'done', outcome: { kind: 'cancelled', reason: 'left' } };
      await flush();
    },
  };
}
const heard = (reading: object, grade: 'ready' | 'notes' | 'notYet' | 'unclear' = 'ready') =>
  judged({ ...goodVoice, ...reading }, null, grade);

it('knows the device by the name of its track, and the default one by the name behind "Default"', async () => {
  const one = make();
  for (const [label, hash] of [
    ['Mic A', '#Mic A'],
    ['Default - Mic B', '#Mic B'],
    ['Something new', '#Something new'],
    ['', null],
  ] as const) {
    await one.open('microphone', label);
    expect(one.usual.complete('microphone', heard({}), 'now')).toMatchObject({ deviceHash: hash });
  }
});

it('says what is unusual with this microphone, and makes the grade of it', async () => {
  const one = make();
  await one.open('microphone', 'Default - Mic A');
  const { findings, grade } = one.usual.complete('microphone', heard({ speechLevelDbfs: -32 }), 'now') as never;
  expect([findings, grade]).toEqual([
    [
      { code: 'x', grade: 'ready' },
      { code: 'usual.voiceQuieter', grade: 'notes' },
    ],
    'notes',
  ]);
  expect(one.usual.complete('microphone', heard({}), 'now')).toEqual(judged(goodVoice, '#Mic A'));
});

it.each<[string, string, ReturnType<typeof heard>]>([
  ['of another microphone', 'Mic B', heard({ speechLevelDbfs: -32 })],
  ['of one without a name', '', heard({ speechLevelDbfs: -32 })],
  ['where something is amiss anyway', 'Mic A', heard({ speechLevelDbfs: -60 }, 'notYet')],
  ['where it could not tell', 'Mic A', heard({ speechLevelDbfs: -60 }, 'unclear')],
])('says nothing %s', async (_, label, outcome) => {
  const one = make();
  await one.open('microphone', label);
  const { findings, grade } = one.usual.complete('microphone', outcome, 'now') as never;
  expect([findings, grade]).toEqual([
    (outcome as never as { findings: unknown }).findings,
    (outcome as never as { grade: unknown }).grade,
  ]);
});

it('does not compare a check with itself, nor before there are five others', async () => {
  const one = make(Array.from({ length: 5 }, (_, i) => past(i)));
  await one.open('microphone', 'Mic A');
  const quiet = heard({ speechLevelDbfs: -32 });
  expect(one.usual.complete('microphone', quiet, '0')).toMatchObject({ grade: 'ready' });
  expect(one.usual.complete('microphone', quiet, 'now')).toMatchObject({ grade: 'notes' });
});

it('leaves alone what is no device and what was not judged', () => {
  const { usual } = make();
  for (const outcome of [heard({}), { kind: 'blocked', fault: 'M07' } as const])
    expect(usual.complete('power', outcome, 'now')).toBe(outcome);
  const passed = { kind: 'passed', choice: 'skipped' } as const;
  expect(usual.complete('camera', passed, 'now')).toBe(passed);
});

it('keeps the place and the devices with the check', () => {
  const one = make();
  one.placeId.value = null;
  expect(one.usual.around()).toEqual({ placeId: null, devicesHash: '#all' });
});

it('offers a quick check where nothing has changed, and takes it back when something does', async () => {
  const one = make();
  await one.settled();
  const offers = async () => {
    await one.settled();
    return one.usual.quick.value?.id ?? null;
  };
  expect(await offers()).toBe('0');
  one.choices.value = { ...defaults, microphoneId: 'n' };
  expect(await offers()).toBeNull();
  one.choices.value = { ...defaults, microphoneId: 'm' };
  expect(await offers()).toBe('0');
  one.choices.value = { ...defaults, speakerId: 'o' };
  expect(await offers()).toBeNull(); // before, the browser chose
  one.choices.value = defaults;
  one.devices.value = { ...one.devices.value, speaker: [{ id: 'o', label: 'Out A' }] };
  expect(await offers()).toBeNull();
  one.devices.value = { ...one.devices.value, speaker: ['Out A', 'Out B'].map((label) => ({ id: label, label })) };
  expect(await offers()).toBe('0');
  one.devicesHash.value = '#more';
  expect(await offers()).toBeNull();
  one.devicesHash.value = '#all';
  expect(await offers()).toBe('0');
  one.placeId.value = 'office';
  expect(await offers()).toBeNull();
  one.placeId.value = 'home';
  const troubled = past(-1);
  one.add({
    ...troubled,
    id: 'new',
    startedAt: nowMs,
    steps: { ...troubled.steps, power: judged({}, null, 'notYet') },
  });
  expect(await offers()).toBeNull();
});

it('goes on without a past that cannot be read', async () => {
  const one = make('refused');
  await one.settled();
  await one.open('microphone', 'Mic A');
  expect(one.usual.quick.value).toBeNull();
  expect(one.usual.complete('microphone', heard({}), 'now')).toMatchObject({ grade: 'ready', deviceHash: '#Mic A' });
});
