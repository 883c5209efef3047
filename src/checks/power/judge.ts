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
  /** What the device drained by its own readings while the app was open; `null` while not learnt, missing in old records. */
  readonly ownDrainPercentPerHour?: number | null;
  /** The upper end of its margin. */
  readonly ownHighPercentPerHour?: number | null;
  readonly ownDrainSpans?: number | null;
  /** How long this charge lasts at that drain, from the fast end of the margin to the slow one. */
  readonly estimateLowMinutes?: number | null;
  readonly estimateHighMinutes?: number | null;
  readonly answer: 'pluggedIn' | 'enough' | 'low' | 'unsure' | null;
};

export type PowerCode =
  | 'power.charging'
  | 'power.enough'
  | 'power.low'
  | 'power.lowByUsual'
  | 'power.noBattery'
  | 'power.saysPluggedIn'
  | 'power.saysEnough'
  | 'power.saysLow'
  | 'power.unknown';
export type PowerFigure =
  | 'power.level'
  | 'power.needed'
  | 'power.timeLeft'
  | 'power.ownDrain'
  | 'power.lastsLow'
  | 'power.lastsHigh';

type Found = Finding<PowerCode>;

/** What can be said. A reading comes before an answer, and an answer before a shrug. */
export function judge(reading: PowerReading): readonly Found[] {
  return [judgeBattery(reading) ?? judgeAnswer(reading)];
}

/**
 * Charge in percent that a session of this length needs without a plug. Over 100 for more than 160 minutes.
 *
 * The own drain was learnt while this app was open, and a call drains faster than this app. So it can only ask for more
 * than the rule of content.md 4.4, never for less.
 */
export function neededPercent(plannedMinutes: number, ownHighPercentPerHour?: number | null): number {
  const { drainPercentPerHour, reservePercent } = thresholds;
  const perHour = Math.max(drainPercentPerHour.value, ownHighPercentPerHour || 0);
  return Math.ceil((plannedMinutes * perHour) / 60 + reservePercent.value);
}

/** The verdict of a real battery reading; `undefined` where there is none. */
function judgeBattery(reading: PowerReading): Found | undefined {
  const { charging, levelPercent, dischargingMinutes, plannedMinutes } = reading;
  if (!isMeasured(reading)) return undefined;
  if (charging) return { code: 'power.charging', grade: 'ready' };
  if (levelPercent === null || !Number.isFinite(levelPercent) || !Number.isFinite(plannedMinutes)) return undefined;
  const needed = neededPercent(plannedMinutes, reading.ownHighPercentPerHour);
  const values = { levelPercent, neededPercent: Math.min(100, needed), plannedMinutes };
  const lastsLong =
    dischargingMinutes === null || dischargingMinutes >= thresholds.dischargingFactor.value * plannedMinutes;
  if (levelPercent >= needed && lastsLong) return { code: 'power.enough', grade: 'notes', values };
  const { estimateLowMinutes: low, estimateHighMinutes: high } = reading;
  // Only where the own drain decides, and it is known how long it lasts.
  if (levelPercent >= neededPercent(plannedMinutes) && lastsLong && isNumber(low) && isNumber(high)) {
    const estimate = { estimateLowMinutes: low, estimateHighMinutes: high };
    return { code: 'power.lowByUsual', grade: 'notYet', values: { ...values, ...estimate } };
  }
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
  const needed = Math.min(100, neededPercent(plannedMinutes, reading.ownHighPercentPerHour));
  const maybe = (code: PowerFigure, value: number | null | undefined, unit: 'minutes' | 'percent') =>
    isNumber(value) ? [{ code, value, unit }] : [];
  return [
    level,
    { code: 'power.needed', value: needed, unit: 'percent' },
    ...maybe('power.timeLeft', dischargingMinutes, 'minutes'),
    ...maybe('power.ownDrain', reading.ownDrainPercentPerHour, 'percent'),
    ...maybe('power.lastsLow', reading.estimateLowMinutes, 'minutes'),
    ...maybe('power.lastsHigh', reading.estimateHighMinutes, 'minutes'),
  ];
}

const isNumber = (value: number | null | undefined): value is number => typeof value === 'number';
