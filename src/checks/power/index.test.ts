// The power check: measured where there is a battery to measure, asked where not, and never "100 %" of no battery.
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Setup } from '../check.ts';
import { power } from './index.ts';
import type { PowerLive } from './view.tsx';

const infinite = Number.POSITIVE_INFINITY;
const battery = (parts: object) => async () =>
  Object.assign(new EventTarget(), {
    charging: false,
    chargingTime: infinite,
    dischargingTime: infinite,
    level: 1,
    ...parts,
  });
const stub = (getBattery?: () => Promise<unknown>) => vi.stubGlobal('navigator', getBattery ? { getBattery } : {});

async function check(
  answer: Parameters<PowerLive['reply']>[0] = 'unsure',
  plannedMinutes = 60,
  ownDrain: Setup['ownDrain'] = null,
) {
  const { signal } = new AbortController();
  const device = await power.acquire({ plannedMinutes, askForBoth: false, ownDrain }, signal);
  const lives: PowerLive[] = [];
  const show = (live: PowerLive) => {
    lives.push(live);
    live.reply(answer);
  };
  const reading = await power.measure(device, show, signal);
  const [finding] = power.judge(reading);
  return { reading, lives, code: finding?.code, grade: finding?.grade, figures: power.figures(reading) };
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('with a battery', () => {
  it.each([
    [{ level: 0.3, charging: true, chargingTime: 3600 }, 60, 'power.charging', 'ready'],
    [{ level: 0.5 }, 60, 'power.enough', 'notes'],
    [{ level: 0.49 }, 60, 'power.low', 'notYet'],
    [{ level: 0.9, dischargingTime: 89 * 60 }, 60, 'power.low', 'notYet'],
    [{ level: 0.9, dischargingTime: 90 * 60 }, 60, 'power.enough', 'notes'],
    [{ level: 0.5 }, 90, 'power.low', 'notYet'],
  ])('%o for %i minutes', async (state, minutes, code, grade) => {
    stub(battery(state));
    const found = await check(undefined, minutes);
    expect(found).toMatchObject({ code, grade, lives: [] });
    expect(found.figures[0]).toMatchObject({ code: 'power.level' });
  });
});

describe('with an own drain', () => {
  const ownDrain = { percentPerHour: 40, lowPercentPerHour: 30, highPercentPerHour: 60, spans: 8 };

  it('says how long it lasts, and asks for more than the rule', async () => {
    stub(battery({ level: 0.7 }));
    const { reading, code } = await check(undefined, 60, ownDrain);
    expect(code).toBe('power.lowByUsual');
    expect(reading).toMatchObject({
      ownDrainPercentPerHour: 40,
      ownHighPercentPerHour: 60,
      ownDrainSpans: 8,
      estimateLowMinutes: 70,
      estimateHighMinutes: 140,
    });
  });

  it('makes no time of a battery that is not there', async () => {
    stub(battery({ charging: true, chargingTime: 0 }));
    const { reading } = await check('enough', 60, ownDrain);
    expect(reading).toMatchObject({ estimateLowMinutes: null, estimateHighMinutes: null });
  });
});

describe.each([
  ['that a desktop makes up', battery({ charging: true, chargingTime: 0 }), false],
  ['that the browser does not have', undefined, true],
  ['that is refused', () => Promise.reject(new DOMException('no', 'NotAllowedError')), true],
])('with a battery %s', (_what, getBattery, noReading) => {
  it.each([
    ['pluggedIn', 'power.saysPluggedIn', 'ready'],
    ['enough', 'power.saysEnough', 'notes'],
    ['low', 'power.saysLow', 'notYet'],
    ['unsure', noReading ? 'power.unknown' : 'power.noBattery', 'unclear'],
  ] as const)('"%s" is the answer', async (answer, code, grade) => {
    stub(getBattery);
    const found = await check(answer);
    expect(found).toMatchObject({ code, grade, figures: [], reading: { levelPercent: null, charging: null } });
    expect(found.lives).toMatchObject([{ stage: 'asking', noReading, plannedMinutes: 60 }]);
  });
});

it('asks when the reading has not come after 2 s', async () => {
  vi.useFakeTimers();
  stub(() => new Promise(() => {}));
  const checking = check('pluggedIn');
  await vi.advanceTimersByTimeAsync(2_000);
  expect((await checking).code).toBe('power.saysPluggedIn');
});

it('ends with the reason when the person leaves', async () => {
  stub();
  const stop = new AbortController();
  const device = await power.acquire({ plannedMinutes: 60, askForBoth: false }, stop.signal);
  await expect(power.measure(device, () => stop.abort('left'), stop.signal)).rejects.toBe('left');
});
