// Learning the drain while the app is open: what is kept, how little is written, and that a second tab loses nothing.
import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import type { BatteryNow } from './app.ts';
import { watchDrain } from './drain.ts';
import { makeKept } from './kept.fake.ts';

const minuteMs = 60_000;

async function make(found?: string) {
  const fake = await makeKept(found === undefined ? [] : [{ table: 'settings', key: 'drain', value: found }]);
  const battery = signal<BatteryNow | null>(null);
  const clock = signal(0);
  const drain = watchDrain({ kept: fake.kept, battery, clock, now: () => clock.peek() });
  const flush = () => new Promise((resolve) => setTimeout(resolve));
  return {
    ...fake,
    drain,
    battery,
    /** Half a minute after half a minute, the level falling by one every `minutes`. */
    async lose(percents: number, minutes: number, from = 90, rest: Partial<BatteryNow> = {}) {
      for (let i = 0; i < percents; i++) {
        battery.value = { levelPercent: from - i, charging: false, maybeNoBattery: false, ...rest };
        for (let half = 0; half < 2 * minutes; half++) clock.value += minuteMs / 2;
        await flush();
      }
    },
    sleep: (minutes: number) => {
      clock.value += minutes * minuteMs;
    },
    row: async () => (await fake.rowsOf('settings')).drain,
  };
}

it('keeps the span under way as it grows, in one place of the row, and writes only when the level falls', async () => {
  const one = await make();
  await one.lose(6, 5);
  expect(await one.row()).toBe('20,4,1');
  expect(one.commits).toHaveLength(3); // at two, three and four steps
});

it('puts each span behind the ones before, also those of another time', async () => {
  const one = await make('30,10,1');
  await one.lose(4, 5);
  one.sleep(60);
  await one.lose(4, 10, 60);
  expect(await one.row()).toBe('30,10,1 10,2,1 20,2,1');
});

it('learns the drain from three spans on, and says it at once', async () => {
  const one = await make('30,5,1 30,5,1');
  expect(one.drain.value).toBeNull();
  await one.lose(4, 6);
  expect(one.drain.value).toMatchObject({ percentPerHour: 10, spans: 3 });
});

it.each<[string, Partial<BatteryNow>]>([
  ['charging', { charging: true }],
  ['no battery', { maybeNoBattery: true }],
])('learns nothing from a device with %s', async (_, rest) => {
  const one = await make();
  await one.lose(8, 5, 90, rest);
  expect([await one.row(), one.commits]).toEqual([undefined, []]);
});

it('learns nothing where there is no reading, and from no clock', async () => {
  const one = await make();
  one.sleep(30);
  expect([one.drain.value, one.commits]).toEqual([null, []]);
});

it('keeps what another tab kept meanwhile', async () => {
  const one = await make();
  await one.lose(4, 5);
  await one.fromOtherTab([{ table: 'settings', key: 'drain', value: '10,2,1 40,8,1' }]);
  await one.lose(2, 5, 86);
  expect(await one.row()).toBe('10,2,1 40,8,1 20,4,1');
});

it('tries again with the next fall when it could not be kept', async () => {
  const one = await make();
  one.refuse('full');
  await one.lose(5, 5);
  expect(await one.row()).toBeUndefined();
  one.refuse(undefined);
  await one.lose(2, 5, 85);
  expect(await one.row()).toBe('25,5,1');
});

it('loses no span that was over when it could not be kept', async () => {
  const one = await make();
  await one.lose(11, 5);
  one.refuse('late');
  await one.lose(3, 5, 79); // the first span is over, and the second one grows
  one.sleep(60);
  one.refuse(undefined);
  await one.lose(4, 10, 60);
  expect(await one.row()).toBe('50,10,1 10,2,1 20,2,1');
});

it('is not stopped by a row that is damaged', async () => {
  const one = await make('nonsense 1,2');
  await one.lose(4, 5);
  expect(await one.row()).toBe('10,2,1');
});
