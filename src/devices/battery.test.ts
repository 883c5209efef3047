// The battery: what the browser says in plain numbers, and what it does not say.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type BatteryState, readBattery, watchBattery } from './battery.ts';

const manager = (parts: object) =>
  Object.assign(new EventTarget(), {
    charging: false,
    chargingTime: Number.POSITIVE_INFINITY,
    dischargingTime: Number.POSITIVE_INFINITY,
    level: 0.5,
    ...parts,
  });
const stub = (getBattery?: () => Promise<unknown>) => vi.stubGlobal('navigator', getBattery ? { getBattery } : {});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('readBattery', () => {
  it.each([
    [
      { level: 0.554, dischargingTime: 5400 },
      { levelPercent: 55, charging: false, dischargingMinutes: 90 },
    ],
    [
      { level: 0.2, charging: true, chargingTime: 3600 },
      { levelPercent: 20, charging: true, dischargingMinutes: null },
    ],
  ])('reads %o', async (parts, expected) => {
    stub(async () => manager(parts));
    expect(await readBattery()).toEqual({ ...expected, maybeNoBattery: false });
  });

  it('does not take "charging, full, in no time, for ever" for a reading', async () => {
    stub(async () => manager({ charging: true, chargingTime: 0, level: 1 }));
    expect(await readBattery()).toMatchObject({ maybeNoBattery: true });
  });

  it('says that there is none where the browser has none', async () => {
    stub();
    await expect(readBattery()).rejects.toMatchObject({ name: 'NotSupportedError' });
  });

  it('gives up after 2 s where the answer never comes', async () => {
    vi.useFakeTimers();
    stub(() => new Promise(() => {}));
    const reading = expect(readBattery()).rejects.toMatchObject({ name: 'TimeoutError', message: 'battery-timeout' });
    await vi.advanceTimersByTimeAsync(2_000);
    await reading;
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('watchBattery', () => {
  it('tells the state now and at every change, until the signal', async () => {
    const battery = manager({ level: 0.5 });
    stub(async () => battery);
    const [told, leaving] = [[] as BatteryState[], new AbortController()];
    await watchBattery((state) => told.push(state), leaving.signal);
    battery.level = 0.4;
    battery.dispatchEvent(new Event('levelchange'));
    leaving.abort();
    battery.dispatchEvent(new Event('levelchange'));
    expect(told.map(({ levelPercent }) => levelPercent)).toEqual([50, 40]);
  });

  it('tells nothing, and throws nothing, where there is no reading', async () => {
    stub();
    const told = vi.fn();
    await watchBattery(told, new AbortController().signal);
    expect(told).not.toHaveBeenCalled();
  });
});
