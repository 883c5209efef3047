// The power check: who does what, in order.
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
}

export const power = {
  id: 'power',
  captures: false,
  async acquire({ plannedMinutes }, signal) {
    const battery = await orAbort(
      readBattery().catch(() => null), // no interface, refused or never settled (M59, M61): a plain question instead
      signal,
    );
    return { battery, plannedMinutes, release() {} };
  },
  async measure({ battery, plannedMinutes }, show, signal) {
    const measured = {
      source: battery ? ('measured' as const) : ('asked' as const),
      levelPercent: battery && !battery.maybeNoBattery ? battery.levelPercent : null,
      charging: battery && !battery.maybeNoBattery ? battery.charging : null,
      noBattery: battery?.maybeNoBattery ?? false,
      dischargingMinutes: battery?.dischargingMinutes ?? null,
      plannedMinutes,
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
