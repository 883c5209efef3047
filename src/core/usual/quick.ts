// Whether a quick check will do: lately all was well with these devices at this place, and nothing has changed.
import { type CheckRecord, overall } from '../check-record.ts';
import { thresholds } from './thresholds.ts';

export const deviceSteps = ['camera', 'microphone', 'speaker'] as const;
export type DeviceStep = (typeof deviceSteps)[number];
export const isDeviceStep = (id: string): id is DeviceStep => (deviceSteps as readonly string[]).includes(id);

/** Salted hashes of the devices as they are now, before any is opened. */
export interface DevicesNow {
  /** Over the labels of all devices; `null`: not known. */
  readonly all: string | null;
  /**
   * Which device each step will be about; `null` where the browser chooses, so that only opening it tells. Whoever opens
   * it has to look then. No opening tells of an output: `null` there means that the browser names none.
   */
  readonly expected: Readonly<Record<DeviceStep, string | null>>;
}

const dayMs = 86_400_000;

/**
 * The whole check on which a quick one may rest, or `null` where a whole one is due. Every check since then, quick
 * ones too, was finished, passed, and was of the same devices at the same place. A step that was left in between with
 * something to fix, a device that came or went, another place, a week: a whole check. `records`: newest first.
 */
export function canBeQuick(
  records: readonly CheckRecord[],
  now: DevicesNow,
  placeId: string | null,
  nowMs: number,
): CheckRecord | null {
  for (const record of records) {
    if (record.startedAt > nowMs) continue; // the clock was wrong then
    if (record.finishedAt === null && isUntroubled(record)) continue; // left half way, and nothing was amiss
    if (!isLike(record, now, placeId) || nowMs - record.startedAt > thresholds.quickDays.value * dayMs) return null;
    if (!record.quick) return record;
  }
  return null;
}

function isLike(record: CheckRecord, now: DevicesNow, placeId: string | null): boolean {
  const grade = overall(record);
  return (
    record.finishedAt !== null &&
    (grade === 'ready' || grade === 'notes') &&
    now.all !== null &&
    record.devicesHash === now.all &&
    (record.placeId ?? null) === placeId &&
    deviceSteps.every((id) => isSameDevice(record, id, now.expected[id]))
  );
}

/** A browser that names no outputs names none the next time either: then the list of all devices has to do. */
function isSameDevice({ steps }: CheckRecord, id: DeviceStep, expected: string | null): boolean {
  const outcome = steps[id];
  if (outcome?.kind !== 'judged') return outcome?.kind === 'passed' && outcome.choice === 'doesNotApply';
  const { deviceHash = null } = outcome;
  if (id === 'speaker') return deviceHash === expected;
  return deviceHash !== null && (expected === null || deviceHash === expected);
}

/** Nothing in it that speaks against the devices. */
const isUntroubled = ({ steps }: CheckRecord): boolean =>
  Object.values(steps).every((step) =>
    step.kind === 'judged' ? step.grade === 'ready' || step.grade === 'notes' : step.kind === 'passed',
  );
