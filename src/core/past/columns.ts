// The columns of the CSV file, in their order. A column is never renamed: somebody's sheet may be built on it.
import { type CheckRecord, overall, type StepOutcome } from '../check-record.ts';
import { gradeOf } from '../verdict.ts';

/** A moment on the person's own wall, as in 2026-11-24 and 08:52, and the same in world time. */
export interface Stamp {
  readonly date: string;
  readonly time: string;
  readonly utc: string;
}

export type Cell = string | number | boolean | null | undefined;

export interface Column {
  readonly name: string;
  readonly of: (record: CheckRecord, stampOf: (atMs: number) => Stamp) => Cell;
}

export const stepIds = ['camera', 'microphone', 'speaker', 'power', 'connection'] as const;
type StepId = (typeof stepIds)[number];

/** ready, notes, unclear, notYet; skipped, doesNotApply; empty where the step was not reached. */
const stateOf = (outcome: StepOutcome | undefined): Cell =>
  outcome?.kind === 'passed' ? outcome.choice : outcome && gradeOf(outcome);

const codesOf = (outcome: StepOutcome): readonly string[] => {
  if (outcome.kind === 'judged') return outcome.findings.map(({ code }) => code);
  return outcome.kind === 'blocked' ? [outcome.fault] : [];
};

/** A number, a yes or no, or a short code of a step's reading; empty where there is none. */
const reading = (name: string, step: StepId, key: string): Column => ({
  name,
  of: ({ steps }) => {
    const outcome = steps[step];
    return outcome?.kind === 'judged' ? outcome.reading[key] : null;
  },
});
const deviceCode = (step: StepId): Column => ({
  name: `${step}_device_code`,
  of: ({ steps }) => {
    const outcome = steps[step];
    return outcome?.kind === 'judged' ? outcome.deviceHash : null;
  },
});

export const columns: readonly Column[] = [
  // When, by the device's own clock and place; then in world time.
  { name: 'date', of: ({ startedAt }, stampOf) => stampOf(startedAt).date },
  { name: 'time', of: ({ startedAt }, stampOf) => stampOf(startedAt).time },
  { name: 'started_utc', of: ({ startedAt }, stampOf) => stampOf(startedAt).utc },
  { name: 'finished', of: ({ finishedAt }) => finishedAt !== null },
  // ready, notes, unclear or notYet: the worst of the steps.
  { name: 'result', of: overall },
  ...stepIds.map((id) => ({ name: id, of: ({ steps }: CheckRecord) => stateOf(steps[id]) })),
  // What was noticed, as the app's own codes with a space between.
  { name: 'noticed', of: ({ steps }) => stepIds.flatMap((id) => (steps[id] ? codesOf(steps[id]) : [])).join(' ') },
  // Some questions were not asked again.
  { name: 'quick', of: ({ quick }) => quick },

  reading('picture_width_pixels', 'camera', 'widthPixels'),
  reading('picture_height_pixels', 'camera', 'heightPixels'),
  reading('pictures_per_second', 'camera', 'frameRateFps'),
  reading('light_0_to_255', 'camera', 'meanLuma'),
  reading('light_around_0_to_255', 'camera', 'surroundMedianLuma'),
  reading('light_in_the_middle_0_to_255', 'camera', 'ovalShineLuma'),
  reading('sharpness', 'camera', 'sharpness'),

  reading('voice_dbfs', 'microphone', 'speechLevelDbfs'),
  reading('room_dbfs', 'microphone', 'noiseFloorDbfs'),
  reading('voice_over_room_db', 'microphone', 'speechOverNoiseDb'),
  reading('highest_sound_hz', 'microphone', 'upperHz'),

  // leak, private, unclear or notTried: whether the microphone heard the speaker.
  reading('speaker_leak', 'speaker', 'leak'),

  reading('battery_percent', 'power', 'levelPercent'),
  reading('charging', 'power', 'charging'),
  reading('call_minutes', 'power', 'plannedMinutes'),

  reading('online', 'connection', 'online'),
  reading('network_kind', 'connection', 'kind'),

  // The same code: the same device or place as before. Neither says which.
  deviceCode('camera'),
  deviceCode('microphone'),
  deviceCode('speaker'),
  { name: 'place_code', of: ({ placeId }) => placeId },
  { name: 'app_version', of: ({ appVersion }) => appVersion },
];
