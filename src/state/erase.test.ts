// Erasing everything on a fake device: "gone" is said only of what was looked for and not found.
import { describe, expect, test, vi } from 'vitest';
import type { Trace } from '../storage/erase.ts';
import { createErasing, type ErasingState, goingLimitMs, settleMs, type TraceId, traceIds } from './erase.ts';

/** Time that moves only when all that could happen has happened. */
function makeDevice(odd: Partial<Record<TraceId, Partial<Trace>>> = {}) {
  const there = new Set<TraceId>(traceIds);
  const removed: TraceId[] = [];
  const trace = (id: TraceId): Trace => ({
    isThere: async () => there.has(id),
    async remove() {
      removed.push(id);
      there.delete(id);
    },
    ...odd[id],
  });
  const letGo = vi.fn();
  const clearBadge = vi.fn(() => Promise.reject(new Error('no badge here')));
  const erasing = createErasing({
    traces: Object.fromEntries(traceIds.map((id) => [id, trace(id)])) as Record<TraceId, Trace>,
    letGo,
    clearBadge,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  });
  const told: ErasingState[] = [];
  erasing.state.subscribe((state) => void told.push(state));
  return { there, removed, letGo, clearBadge, erasing, told };
}
const run = async (work: Promise<void>) => {
  await vi.runAllTimersAsync();
  await work;
};

describe('erasing', () => {
  vi.useFakeTimers();

  test('everybody lets go first, all goes, and it is looked again', async () => {
    const { erasing, removed, letGo, clearBadge, told } = makeDevice();
    expect(erasing.state.value).toEqual({ is: 'asked' });
    const work = erasing.erase();
    expect(letGo).toHaveBeenCalledTimes(1);
    expect(erasing.state.value).toEqual({ is: 'going', isHeld: false });
    await run(work);
    expect([...removed].sort()).toEqual([...traceIds].sort());
    expect(removed.indexOf('worker')).toBeLessThan(removed.indexOf('caches'));
    expect(clearBadge).toHaveBeenCalledTimes(1);
    expect(told.map(({ is }) => is)).toEqual(['asked', 'going', 'gone']);
  });

  test('what was on its way and comes back is taken away again', async () => {
    const { erasing, there, removed } = makeDevice();
    const work = erasing.erase();
    setTimeout(() => there.add('files'), settleMs / 2); // a write that was late
    await run(work);
    expect(removed.filter((id) => id === 'files')).toHaveLength(2);
    expect(erasing.state.value).toEqual({ is: 'gone' });
  });

  test.each(traceIds)('%s that stays is named, the rest goes', async (id) => {
    const { erasing, there } = makeDevice({ [id]: { remove: () => Promise.reject(new Error('no')) } });
    await run(erasing.erase());
    expect(erasing.state.value).toEqual({ is: 'left', left: [id], isHeld: false });
    expect([...there]).toEqual([id]);
  });

  test.each(traceIds)('%s of which the browser does not say whether it is there is not called gone', async (id) => {
    const silent = { isThere: () => Promise.reject(new Error('no answer')) };
    const { erasing } = makeDevice({ [id]: silent });
    await run(erasing.erase());
    expect(erasing.state.value).toEqual({ is: 'left', left: [id], isHeld: false });
  });

  test.each(traceIds)('%s that never answers holds nobody up for ever', async (id) => {
    const never = { remove: () => new Promise<void>(() => {}), isThere: () => new Promise<boolean>(() => {}) };
    const { erasing, there } = makeDevice({ [id]: never });
    const startMs = Date.now();
    await run(erasing.erase());
    expect(erasing.state.value).toEqual({ is: 'left', left: [id], isHeld: false });
    expect([...there]).toEqual([id]);
    expect(Date.now() - startMs).toBeLessThan(3 * (2 * goingLimitMs + settleMs) + 1);
  });

  test('a database that another page holds: said at once, asked for once, and gone as soon as it can', async () => {
    let release = () => {};
    let requests = 0;
    const device = makeDevice({
      database: {
        remove: (held) => {
          if (++requests > 1) return Promise.resolve();
          held();
          return new Promise((resolve) => {
            release = () => {
              device.there.delete('database');
              resolve();
            };
          });
        },
      },
    });
    const { erasing, there } = device;
    const work = erasing.erase();
    expect(erasing.state.value).toEqual({ is: 'going', isHeld: true });
    await run(work);
    expect(erasing.state.value).toEqual({ is: 'left', left: ['database'], isHeld: true });
    expect([...there]).toEqual(['database']);
    await run(erasing.erase()); // "Try again" while it is still held
    expect(requests).toBe(1);
    expect(erasing.state.value).toEqual({ is: 'left', left: ['database'], isHeld: true });
    release();
    await vi.runAllTimersAsync();
    expect(erasing.state.value).toEqual({ is: 'gone' });
  });

  test('asked twice at once, it is done once', async () => {
    const { erasing, letGo } = makeDevice();
    const both = Promise.all([erasing.erase(), erasing.erase()]).then(() => {});
    await run(both);
    expect(letGo).toHaveBeenCalledTimes(1);
  });
});
