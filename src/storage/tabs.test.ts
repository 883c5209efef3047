// Two tabs: both may write, and each sees what the other wrote.
import { describe, expect, it, vi } from 'vitest';
import { check, commit, device, heard, open, record, setting, useDevice } from './bench.fake.ts';
import { settle } from './device.fake.ts';

useDevice();

describe('two tabs', () => {
  it('tell each other what they committed', async () => {
    const [a, b] = [(await open()).store, (await open()).store];
    const told = vi.fn();
    const stop = b.onForeignChange(told);
    await commit(a, setting('theme', 'dark'));
    await heard();
    expect(told.mock.calls).toEqual([[[setting('theme', 'dark')]]]);
    expect(await b.all('settings')).toEqual(new Map([['theme', 'dark']]));
    await commit(a, check(record(1)));
    await heard();
    expect(told).toHaveBeenLastCalledWith([check(record(1))]);
    stop();
    await commit(a, setting('theme', 'light'));
    await heard();
    expect(told).toHaveBeenCalledTimes(2);
  });

  it.each([true, false])('write at once and both see both (locks: %s)', async (hasLocks) => {
    device.is.locksAbsent = !hasLocks;
    const [a, b] = [(await open()).store, (await open()).store];
    const both = Array.from({ length: 10 }, (_, i) => [
      a.commit([setting(`a${i}`, i)]),
      b.commit([setting(`b${i}`, i)]),
    ]);
    await settle(device, Promise.all(both.flat()));
    await heard();
    expect((await a.all('settings')).size).toBe(20);
    expect(await b.all('settings')).toEqual(await a.all('settings'));
    device.killAll();
    expect((await (await open()).store.all('settings')).size).toBe(20);
  });

  it('catch up with what they missed when they hear of the next', async () => {
    const [a, b] = [(await open()).store, (await open()).store];
    const told = vi.fn();
    b.onForeignChange(told);
    await commit(a, setting('gone', 1));
    await heard();
    device.is.deaf = true;
    await commit(a, setting('theme', 'dark'));
    await commit(a, setting('gone', null));
    device.is.deaf = false;
    await commit(a, setting('plannedMinutes', 30));
    await heard();
    expect(await b.all('settings')).toEqual(await a.all('settings'));
    expect(told).toHaveBeenLastCalledWith([
      setting('plannedMinutes', 30),
      setting('theme', 'dark'),
      setting('gone', null),
    ]);
  });

  it('are not told of a change that their own, still on its way, will replace', async () => {
    const [a, b] = [(await open()).store, (await open()).store];
    const [toldA, toldB] = [vi.fn(), vi.fn()];
    a.onForeignChange(toldA);
    b.onForeignChange(toldB);
    const both = [a.commit([setting('theme', 'dark')]), b.commit([setting('theme', 'light')])];
    await settle(device, Promise.all(both));
    await heard();
    expect(toldA.mock.calls).toEqual([[[setting('theme', 'light')]]]);
    expect(toldB).not.toHaveBeenCalled();
    expect(await a.all('settings')).toEqual(new Map([['theme', 'light']]));
    expect(await b.all('settings')).toEqual(new Map([['theme', 'light']]));
  });

  it('wait for each other, but not for ever', async () => {
    const [a, b] = [await open(), await open()];
    const { locks } = device.browser();
    let letGo: (value?: unknown) => void = () => {};
    const held = locks?.request(`session-ready#${a.id}`, { signal: new AbortController().signal }, () => {
      return new Promise((resolve) => {
        letGo = resolve;
      });
    });
    device.is.hanging = true;
    await expect(commit(b.store, setting('theme', 'dark'))).rejects.toMatchObject({ reason: 'late' });
    device.is.hanging = false;
    letGo();
    await held;
    await commit(b.store, setting('theme', 'light'));
    expect(await b.store.all('settings')).toEqual(new Map([['theme', 'light']]));
  });

  it('find out at the next commit where nothing was heard', async () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    const [a, b] = [(await open()).store, (await open()).store];
    const told = vi.fn();
    b.onForeignChange(told);
    await commit(a, setting('theme', 'dark'));
    await commit(b, setting('plannedMinutes', 30));
    expect(told.mock.calls).toEqual([[[setting('theme', 'dark')]]]);
    device.killAll();
    expect((await (await open()).store.all('settings')).size).toBe(2);
  });
});
