// Turns the battery's reading, or the person's answer, into what can be said about power for the whole session.
import type { Figure, Finding } from '../../core/verdict.ts';
import { thresholds } from './thresholds.ts';

export type PowerReading = {
  readonly source: 'measured' | 'asked';
  readonly levelPercent: number | null;
  readonly charging: boolean | null;
  /** The machine has no battery, or looks the same as one that has none (faults.md M60). */
  readonly noBattery: boolean;
  /** Minutes until empty by the system's own reckoning; `null` where it does not say. */
  readonly dischargingMinutes: number | null;
  readonly plannedMinutes: number;
  readonly answer: 'pluggedIn' | 'enough' | 'low' | 'unsure' | null;
};

export type PowerCode =
  | 'power.charging'
  | 'power.enough'
  | 'power.low'
  | 'power.noBattery'
  | 'power.saysPluggedIn'
  | 'power.saysEnough'
  | 'power.saysLow'
  | 'power.unknown';
export type PowerFigure = 'power.level' | 'power.needed' | 'power.timeLeft';

type Found = Finding<PowerCode>;

/** What can be said. A reading comes before an answer, and an answer before a shrug. */
export function judge(reading: PowerReading): readonly Found[] {
  return [judgeBattery(reading) ?? judgeAnswer(reading)];
}

/** Charge in percent that a session of this length needs without a plug. Over 100 for more than 160 minutes. */
export function neededPercent(plannedMinutes: number): number {
  return Math.ceil((plannedMinutes * thresholds.drainPercentPerHour.value) / 60 + thresholds.reservePercent.value);
}

/** The verdict of a real battery reading; `undefined` where there is none. */
function judgeBattery(reading: PowerReading): Found | undefined {
  const { charging, levelPercent, dischargingMinutes, plannedMinutes } = reading;
  if (!isMeasured(reading)) return undefined;
  if (charging) return { code: 'power.charging', grade: 'ready' };
  if (levelPercent === null || !Number.isFinite(levelPercent) || !Number.isFinite(plannedMinutes)) return undefined;
  const needed = neededPercent(plannedMinutes);
  const values = { levelPercent, neededPercent: Math.min(100, needed), plannedMinutes };
  const lastsLong =
    dischargingMinutes === null || dischargingMinutes >= thresholds.dischargingFactor.value * plannedMinutes;
  if (levelPercent >= needed && lastsLong) return { code: 'power.enough', grade: 'notes', values };
  return { code: 'power.low', grade: 'notYet', values };
}

/** Without a battery the interface says "charging, 100 %", which is no reading at all. */
const isMeasured = ({ source, noBattery, charging }: PowerReading) =>
  source === 'measured' && !noBattery && charging !== null;

function judgeAnswer({ answer, noBattery }: PowerReading): Found {
  switch (answer) {
    case 'pluggedIn':
      return { code: 'power.saysPluggedIn', grade: 'ready' };
    case 'enough':
      return { code: 'power.saysEnough', grade: 'notes' };
    case 'low':
      return { code: 'power.saysLow', grade: 'notYet' };
    default:
      return { code: noBattery ? 'power.noBattery' : 'power.unknown', grade: 'unclear' };
  }
}

/** The numbers behind the verdict; none where no battery was read, so that nobody sees "100 %" of no battery. */
export function figures(reading: PowerReading): readonly Figure<PowerFigure>[] {
  const { levelPercent, charging, dischargingMinutes, plannedMinutes } = reading;
  if (!isMeasured(reading) || levelPercent === null) return [];
  const level: Figure<PowerFigure> = { code: 'power.level', value: levelPercent, unit: 'percent' };
  if (charging) return [level];
  return [
    level,
    { code: 'power.needed', value: Math.min(100, neededPercent(plannedMinutes)), unit: 'percent' },
    ...(dischargingMinutes === null
      ? []
      : [{ code: 'power.timeLeft', value: dischargingMinutes, unit: 'minutes' } as const]),
  ];
}
