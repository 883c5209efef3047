// One measure over time, of one device, beside what is usual for it.
import type { CheckRecord } from '../check-record.ts';
import { driftOf, type UsualValue, usualOf } from '../usual/drift.ts';
import { measures, type UsualCode, type UsualStep } from '../usual/measures.ts';
import { thresholds } from '../usual/thresholds.ts';

export interface DeviceSeen {
  readonly hash: string;
  /** When it was last checked and found fit. */
  readonly lastAt: number;
  readonly checks: number;
}

export interface Point {
  readonly atMs: number;
  /** On the scale that is compared. */
  readonly value: number;
  /** The person was told that it was far from usual. */
  readonly isFar: boolean;
}

export interface Series {
  readonly code: UsualCode;
  /** The smallest change that matters, on the same scale. */
  readonly step: number;
  /** The oldest first. */
  readonly points: readonly Point[];
  /** `null`: too few checks. */
  readonly usual: UsualValue | null;
  /** The newest one is far from what was usual before it. */
  readonly isDrift: boolean;
}

export interface DevicePast {
  /** At this one place, of which there are enough checks; `null`: at any. */
  readonly placeId: string | null;
  /** How many there are to compare. */
  readonly checks: number;
  /** How many more are needed before anything is usual. */
  readonly missing: number;
  readonly series: readonly Series[];
}

/** The devices that a step was about; the one used last comes first. */
export function devicesOf(records: readonly CheckRecord[], step: UsualStep): readonly DeviceSeen[] {
  const seen = new Map<string, DeviceSeen>();
  for (const record of records) {
    const { hash } = fitStep(record, step);
    if (hash === null) continue;
    const before = seen.get(hash);
    const lastAt = Math.max(record.startedAt, before?.lastAt ?? record.startedAt);
    seen.set(hash, { hash, lastAt, checks: (before?.checks ?? 0) + 1 });
  }
  return [...seen.values()].sort((a, b) => b.lastAt - a.lastAt);
}

/** The very checks that `usualOf` compares: those of the newest one's place where there are enough, else all. */
export function pastOf(records: readonly CheckRecord[], step: UsualStep, hash: string): DevicePast {
  const same = records
    .filter((record) => fitStep(record, step).hash === hash)
    .sort((a, b) => a.startedAt - b.startedAt);
  const newest = same[same.length - 1];
  const placeId = newest?.placeId ?? null;
  const here = same.filter((record) => (record.placeId ?? null) === placeId);
  const isHere = here.length >= thresholds.fewestChecks.value;
  const compared = isHere ? here : same;
  const about = { step, deviceHash: hash, placeId };
  const usual = usualOf(same, about);
  const before = usualOf(
    same.filter((record) => record !== newest),
    about,
  );
  const drift = newest ? driftOf(step, fitStep(newest, step).reading, before).map(({ code }) => code) : [];
  return {
    placeId: isHere ? placeId : null,
    checks: compared.length,
    missing: Math.max(0, thresholds.fewestChecks.value - compared.length),
    series: measures[step].map(({ code, of, step: least }) => ({
      code,
      step: least,
      usual: usual[code] ?? null,
      isDrift: drift.includes(code),
      points: compared.flatMap((record) => {
        const { reading, codes } = fitStep(record, step);
        const value = of(reading);
        const isFar = codes.includes(code) || (record === newest && drift.includes(code));
        return Number.isFinite(value) ? [{ atMs: record.startedAt, value, isFar }] : [];
      }),
    })),
  };
}

const nothing = { hash: null, reading: {}, codes: [] as readonly string[] } as const;

/** What counts: a device that is known and was found fit. */
function fitStep({ steps }: CheckRecord, step: UsualStep) {
  const outcome = steps[step];
  if (outcome?.kind !== 'judged' || (outcome.grade !== 'ready' && outcome.grade !== 'notes')) return nothing;
  const codes = outcome.findings.map(({ code }) => code);
  return { hash: outcome.deviceHash ?? null, reading: outcome.reading, codes };
}
