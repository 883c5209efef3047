// The person's own usual, from the checks that were kept: what is far from it, and whether a quick check will do.
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { CheckRecord, Circumstances, StepOutcome } from '../core/check-record.ts';
import { driftOf, usualOf } from '../core/usual/drift.ts';
import { canBeQuick, type DeviceStep, type DevicesNow, deviceSteps, isDeviceStep } from '../core/usual/quick.ts';
import { thresholds } from '../core/usual/thresholds.ts';
import { worst } from '../core/verdict.ts';
import type { Store } from '../storage/store.ts';
import type { Surroundings } from './app.ts';
import type { History } from './history.ts';
import type { Runs } from './runs.ts';
import type { Settings } from './settings.ts';

export interface OwnUsual {
  /** The whole check that a quick one may rest on; `null` where a whole one is due. */
  readonly quick: ReadonlySignal<CheckRecord | null>;
  /** What is known around the check, to be kept with it. */
  around(): Circumstances;
  /** The outcome with the device it was about, and with what is far from usual. `recordId`: the check under way. */
  complete(id: string, outcome: StepOutcome, recordId: string): StepOutcome;
}

export interface UsualOptions {
  readonly store: Pick<Store, 'latestChecks'>;
  readonly history: Pick<History, 'checks'>;
  readonly runs: Pick<Runs, 'of'>;
  readonly settings: Pick<Settings, 'choices'>;
  readonly devices: Surroundings['devices'];
  /** Over the labels of all devices. */
  readonly devicesHash: ReadonlySignal<string | null>;
  readonly hashOf: (labels: readonly string[]) => Promise<string | null>;
  readonly placeId: ReadonlySignal<string | null>;
  readonly clock: ReadonlySignal<number>;
}

const keys = { camera: 'cameraId', microphone: 'microphoneId', speaker: 'speakerId' } as const;

export function createUsual(options: UsualOptions): OwnUsual {
  const { store, history, runs, settings, devices, devicesHash, hashOf, placeId, clock } = options;
  const records = signal<readonly CheckRecord[]>([]);
  const expected = signal<DevicesNow['expected']>({ camera: null, microphone: null, speaker: null });
  /** Of the camera and the microphone opened last, by their tracks' own labels. */
  const opened: Record<string, string | null> = {};

  // The history holds fewer than are compared. Those before it are read once, since they do not change.
  effect(() => {
    records.value = merged(history.checks.value, records.peek());
  });
  store.latestChecks(thresholds.mostChecks.value).then(
    (found) => {
      records.value = merged(records.peek(), found);
    },
    () => {},
  );

  let asked = 0;
  effect(() => {
    const mine = ++asked;
    const labels = deviceSteps.map((id) => labelsOf(id, devices.value[id], settings.choices.value[keys[id]]));
    void Promise.all(labels.map(hashOf)).then(([camera = null, microphone = null, speaker = null]) => {
      if (mine === asked) expected.value = { camera, microphone, speaker }; // else the devices are others by now
    });
  });

  for (const id of ['camera', 'microphone'] as const) {
    // The run changes 15 times a second; the track is the same.
    const label = computed(() => {
      const run = runs.of(id).value;
      return run.phase === 'measuring' ? String(run.device?.track?.label ?? '') : null;
    });
    effect(() => {
      const heard = label.value;
      if (heard === null) return;
      opened[id] = null;
      void hashOf([plain(heard, devices.peek()[id])]).then((hash) => {
        opened[id] = hash;
      });
    });
  }

  return {
    quick: computed(() =>
      canBeQuick(records.value, { all: devicesHash.value, expected: expected.value }, placeId.value, clock.value),
    ),
    around: () => ({ placeId: placeId.value, devicesHash: devicesHash.value }),
    complete(id, outcome, recordId) {
      if (outcome.kind !== 'judged' || !isDeviceStep(id)) return outcome;
      const deviceHash = (id === 'speaker' ? expected.value.speaker : opened[id]) ?? null;
      const isFit = outcome.grade === 'ready' || outcome.grade === 'notes';
      // Where something is amiss, that is what matters; and what was not measured is not unusual.
      if (id === 'speaker' || !isFit) return { ...outcome, deviceHash };
      const past = records.value.filter((record) => record.id !== recordId);
      const usual = usualOf(past, { step: id, deviceHash, placeId: placeId.value });
      const findings = [...outcome.findings, ...driftOf(id, outcome.reading, usual)];
      return { ...outcome, deviceHash, findings, grade: worst(findings) };
    },
  };
}

/** Both newest first; where both have a check, `newer` knows more of it. */
function merged(newer: readonly CheckRecord[], older: readonly CheckRecord[]): readonly CheckRecord[] {
  const ids = new Set(newer.map(({ id }) => id));
  return [...newer, ...older.filter(({ id }) => !ids.has(id))].slice(0, thresholds.mostChecks.value);
}

type Listed = Surroundings['devices']['value'][DeviceStep];

/**
 * The label of the chosen device; none where the browser chooses. An output has no track that tells its name, so the
 * browser's choice among these outputs stands for it.
 */
function labelsOf(id: DeviceStep, listed: Listed, chosenId: string): readonly string[] {
  const known = listed.filter(({ label }) => label !== '');
  const chosen = known.find((device) => device.id === chosenId);
  if (chosen) return [chosen.label];
  return id === 'speaker' && known.length > 0 ? ['default', ...known.map(({ label }) => label)] : [];
}

/** Chromium calls the track of its default microphone "Default - " and the name: the name alone is the device. */
function plain(label: string, listed: Listed): string {
  const names = listed.map((device) => device.label).filter((name) => name !== '' && label.endsWith(name));
  return names.sort((a, b) => b.length - a.length)[0] ?? label;
}
