// The person's own usual for one device, and what of today's reading is far from it.
import type { CheckRecord } from '../check-record.ts';
import type { Finding, Reading } from '../verdict.ts';
import { type Measure, measures, type UsualCode, type UsualStep } from './measures.ts';
import { median, spreadOf, spreadsFor } from './robust.ts';
import { thresholds } from './thresholds.ts';

/** One measure's usual, on the measure's own scale. */
export interface UsualValue {
  readonly median: number;
  /** As a standard deviation. */
  readonly spread: number;
  readonly checks: number;
}
export type Usual = Readonly<Partial<Record<UsualCode, UsualValue>>>;

export interface UsualOf {
  readonly step: UsualStep;
  /** Salted hash of the device's label; `null`: not known, and then nothing is usual. */
  readonly deviceHash: string | null;
  readonly placeId: string | null;
}

/**
 * What is usual for this device: at this place where there are enough checks of it, else anywhere; the newest of them,
 * in whatever order they come. Only what passed counts: a microphone that heard nothing says nothing about how the
 * voice usually is.
 */
export function usualOf(records: readonly CheckRecord[], { step, deviceHash, placeId }: UsualOf): Usual {
  if (deviceHash === null) return {};
  const same = records.filter(({ steps }) => passed(steps[step]) && steps[step].deviceHash === deviceHash);
  const here = same.filter((record) => (record.placeId ?? null) === placeId);
  const chosen = [...(here.length >= thresholds.fewestChecks.value ? here : same)]
    .sort((a, b) => b.startedAt - a.startedAt)
    .slice(0, thresholds.usedChecks.value);
  const readings = chosen.flatMap(({ steps }) => (passed(steps[step]) ? [steps[step].reading] : []));
  return Object.fromEntries(
    measures[step].flatMap(({ code, of }) => {
      const values = readings.map(of).filter(Number.isFinite);
      if (values.length < thresholds.fewestChecks.value) return [];
      return [[code, { median: median(values), spread: spreadOf(values), checks: values.length }]];
    }),
  );
}

/**
 * What is worse than usual, by more than matters and by more than chance: farther from the median than the measure's
 * smallest step and than three spreads (more where the checks are few). `notes` near the measure's limit, else for
 * information; never `notYet`, because unusual is not unfit.
 */
export function driftOf(step: UsualStep, reading: Reading, usual: Usual): readonly Finding<UsualCode>[] {
  const found: Finding<UsualCode>[] = [];
  for (const measure of measures[step]) {
    const { code, of, unless = [] } = measure;
    const value = of(reading);
    const own = usual[code];
    if (
      !own ||
      !Number.isFinite(value) ||
      !isFar(measure, value, own) ||
      found.some((other) => unless.includes(other.code))
    )
      continue;
    found.push({ code, grade: isNear(measure, value) ? 'notes' : 'ready' });
  }
  return found;
}

function isFar({ step, hurts }: Measure, value: number, { median: middle, spread, checks }: UsualValue): boolean {
  // Without a spread there is no chance in it, however few the checks are: the step alone decides.
  const least = Math.max(step, spread > 0 ? spreadsFor(checks) * spread : 0);
  return hurts * (value - middle) > least;
}

const isNear = ({ near, hurts }: Measure, value: number): boolean => near !== undefined && hurts * (value - near) > 0;

type Steps = CheckRecord['steps'];
type Judged = Extract<Steps[string], { kind: 'judged' }>;
const passed = (outcome: Steps[string] | undefined): outcome is Judged =>
  outcome?.kind === 'judged' && (outcome.grade === 'ready' || outcome.grade === 'notes');
