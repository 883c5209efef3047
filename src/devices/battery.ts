// The battery, in browsers that let a page read it (Chromium's; never Firefox or Safari).
import { notSupported, refusal, within } from './limits.ts';

export interface BatteryState {
  readonly levelPercent: number;
  readonly charging: boolean;
  /** Minutes until empty; `null` where the system does not say. */
  readonly dischargingMinutes: number | null;
  /** A machine without a battery reports "charging, 100 %, full in 0 s": a full, plugged-in laptop looks the same (M60). */
  readonly maybeNoBattery: boolean;
}

interface BatteryManager extends EventTarget {
  readonly charging: boolean;
  readonly chargingTime: number;
  readonly dischargingTime: number;
  readonly level: number;
}

/** A promise that pends is given up after this long (M61). */
const limitMs = 2_000;
const events = ['levelchange', 'chargingchange', 'dischargingtimechange', 'chargingtimechange'] as const;

/** Reads the battery once. Rejects with NotSupportedError where there is no reading, TimeoutError where it never comes. */
export async function readBattery(): Promise<BatteryState> {
  return stateOf(await manager());
}

/** Tells every change until the signal aborts. Tells nothing where there is no battery reading. */
export async function watchBattery(changed: (state: BatteryState) => void, signal: AbortSignal): Promise<void> {
  const battery = await manager().catch(() => undefined);
  if (!battery || signal.aborted) return;
  const tell = () => changed(stateOf(battery));
  for (const event of events) battery.addEventListener(event, tell, { signal });
  tell();
}

async function manager(): Promise<BatteryManager> {
  const { getBattery } = navigator as { getBattery?: () => Promise<BatteryManager> };
  if (!getBattery) throw notSupported('no getBattery');
  return within(getBattery.call(navigator), limitMs, () => {
    throw refusal('battery-timeout', 'TimeoutError');
  });
}

function stateOf({ level, charging, chargingTime, dischargingTime }: BatteryManager): BatteryState {
  return {
    levelPercent: Math.round(level * 100),
    charging,
    dischargingMinutes: Number.isFinite(dischargingTime) ? Math.round(dischargingTime / 60) : null,
    maybeNoBattery: charging && level === 1 && chargingTime === 0 && !Number.isFinite(dischargingTime),
  };
}
