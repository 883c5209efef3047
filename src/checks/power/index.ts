// The power check: who does what, in order.
import type { Drain } from '../../core/power/drain.ts';
import { lastsMinutes } from '../../core/power/lasting.ts';
import { type BatteryState, readBattery } from '../../devices/battery.ts';
import { orAbort } from '../../devices/limits.ts';
import type { Releasable } from '../../devices/releasable.ts';
import type { Check } from '../check.ts';
import { figures, judge, type PowerCode, type PowerFigure, type PowerReading } from './judge.ts';
import { type PowerLive, View } from './view.tsx';

interface Power extends Releasable {
  /** `null` where the browser gives no reading: the person is asked then. */
  readonly battery: BatteryState | null;
  readonly plannedMinutes: number;
  readonly ownDrain: Drain | null;
}

export const power = {
  id: 'power',
  captures: false,
  async acquire({ plannedMinutes, ownDrain = null }, signal) {
    const battery = await orAbort(
      readBattery().catch(() => null), // no interface, refused or never settled (M59, M61): a plain question instead
      signal,
    );
    return { battery, plannedMinutes, ownDrain, release() {} };
  },
  async measure({ battery, plannedMinutes, ownDrain }, show, signal) {
    const levelPercent = battery && !battery.maybeNoBattery ? battery.levelPercent : null;
    const lasts = ownDrain && levelPercent !== null ? lastsMinutes(levelPercent, ownDrain) : null;
    const measured = {
      source: battery ? ('measured' as const) : ('asked' as const),
      levelPercent,
      charging: battery && !battery.maybeNoBattery ? battery.charging : null,
      noBattery: battery?.maybeNoBattery ?? false,
      dischargingMinutes: battery?.dischargingMinutes ?? null,
      plannedMinutes,
      ownDrainPercentPerHour: ownDrain?.percentPerHour ?? null,
      ownHighPercentPerHour: ownDrain?.highPercentPerHour ?? null,
      ownDrainSpans: ownDrain?.spans ?? null,
      estimateLowMinutes: lasts?.lowMinutes ?? null,
      estimateHighMinutes: lasts?.highMinutes ?? null,
    };
    if (battery && !battery.maybeNoBattery) return { ...measured, answer: null };
    const answer = await orAbort(
      new Promise<NonNullable<PowerReading['answer']>>((reply) =>
        show({ stage: 'asking', noReading: !battery, plannedMinutes, reply }),
      ),
      signal,
    );
    return { ...measured, answer };
  },
  judge,
  figures,
  View,
} satisfies Check<Power, PowerLive, PowerReading, 'power', PowerCode, PowerFigure>;
