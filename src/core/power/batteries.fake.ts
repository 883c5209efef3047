// Batteries that are made: their true drain is known, what they show is whole percents, late and with sleeps.
import { createRandom, gaussian, uniform } from '../signal/random.ts';
import type { PowerSample } from './drain.ts';

export interface MadeBattery {
  /** The median of what it drains in an hour. */
  readonly percentPerHour: number;
  /** How much its sittings differ, as the standard deviation of the natural logarithm. */
  readonly variety: number;
  /** The gauge falls by this much at a time. */
  readonly gaugePercent: number;
  /** A fall is told this much late at most. */
  readonly lateMs: number;
  /** How often a reading comes in between. */
  readonly everyMs: number;
  readonly seed: number;
}

export interface Sitting {
  /** What was truly lost per hour. */
  readonly percentPerHour: number;
  readonly samples: readonly PowerSample[];
}

const hourMs = 3_600_000;

/**
 * One sitting with the app: 15 to 120 minutes from a random level, sometimes with a sleep or a plug in the middle. The
 * drain wavers inside it as well, by a fifth around its own mean.
 */
export function createSittings({ percentPerHour, variety, gaugePercent, lateMs, everyMs, seed }: MadeBattery) {
  const random = createRandom(seed);
  const between = (low: number, high: number) => low + (high - low) * uniform(random);
  let clockMs = 1_000_000;
  return (): Sitting => {
    const rate = percentPerHour * Math.exp(variety * gaussian(random));
    const lengthMs = between(15, 120) * 60_000;
    const break_ = uniform(random);
    const breakAtMs = between(0.2, 0.8) * lengthMs;
    let level = between(60, 100);
    const samples: PowerSample[] = [];
    const shownOf = () => Math.round(Math.ceil(level / gaugePercent) * gaugePercent);
    let shown = shownOf();
    let toTell: { readonly atMs: number; readonly levelPercent: number } | undefined;
    let toldMs = Number.NEGATIVE_INFINITY;
    const tickMs = 5_000;
    for (let ms = 0; ms < lengthMs && level > 3; ms += tickMs) {
      level -= (rate * (1 + 0.2 * Math.sin(ms / 400_000)) * tickMs) / hourMs;
      const isAway = break_ < 0.3 && ms > breakAtMs && ms < breakAtMs + 1_200_000;
      const isCharging = break_ < 0.15 && isAway;
      if (isCharging) level = Math.min(100, level + 0.2);
      if (shownOf() !== shown) {
        shown = shownOf();
        toTell = { atMs: ms + uniform(random) * lateMs, levelPercent: shown };
      }
      const told = samples.at(-1)?.levelPercent ?? shown;
      if (isAway && !isCharging) continue; // asleep: nothing is told, and the drain goes on
      const isTold = toTell !== undefined && ms >= toTell.atMs;
      if (!isTold && ms - toldMs < everyMs) continue;
      samples.push({
        atMs: clockMs + ms,
        levelPercent: isTold ? (toTell?.levelPercent ?? told) : told,
        charging: isCharging,
      });
      if (isTold) toTell = undefined;
      toldMs = ms;
    }
    clockMs += lengthMs + 10 * hourMs;
    return { percentPerHour: rate, samples };
  };
}
