// Commits that wait for each other: one transaction for those that came meanwhile, and each with its own end.
import { describe, expect, it, vi } from 'vitest';
import { createQueue } from './queue.ts';
import { type Change, type Refusal, storeError } from './store.ts';

const change = (key: string): Change => ({ table: 'settings', key, value: 1 });
const keys = (changes: readonly Change[]) => changes.map(({ key }) => key).join();
const withLock = (work: () => Promise<void>) => work();
const ends = async (all: readonly Promise<void>[]) =>
  (await Promise.allSettled(all)).map((end) => (end.status === 'fulfilled' ? 'kept' : end.reason.reason));

/** A queue on a disk that refuses what has a row called `bad`. */
function queueThatRefuses(why: Refusal | undefined, alone = withLock) {
  const put = vi.fn(async (changes: readonly Change[]) => {
    if (why && changes.some(({ key }) => key === 'bad')) throw storeError(why);
  });
  const commit = createQueue(alone, put);
  return { commit, asked: () => put.mock.calls.map(([changes]) => keys(changes)) };
}

describe('a queue', () => {
  it('keeps the first at once, and all that came meanwhile together after it', async () => {
    const { commit, asked } = queueThatRefuses(undefined);
    const all = ['a', 'b', 'c'].map((key) => commit([change(key), change(key.toUpperCase())]));
    expect(await ends(all)).toEqual(['kept', 'kept', 'kept']);
    expect(asked()).toEqual(['a,A', 'b,B,c,C']);
  });

  it('runs one at a time', async () => {
    let [running, most] = [0, 0];
    const commit = createQueue(
      async (work) => {
        most = Math.max(most, ++running);
        await work();
        running--;
      },
      () => new Promise((done) => setImmediate(done)),
    );
    await Promise.all([commit([change('a')]), commit([change('b')]), commit([change('c')])]);
    expect(most).toBe(1);
  });

  it('goes on after a rest', async () => {
    const { commit, asked } = queueThatRefuses('lost');
    await commit([change('a')]);
    await expect(commit([change('bad')])).rejects.toMatchObject({ reason: 'lost' });
    await commit([change('b')]);
    expect(asked()).toEqual(['a', 'bad', 'b']);
  });

  it.each(['refused', 'full'] as const)('does not let one that is %s take the others with it', async (why) => {
    const { commit, asked } = queueThatRefuses(why);
    const all = ['a', 'b', 'bad', 'c'].map((key) => commit([change(key)]));
    expect(await ends(all)).toEqual(['kept', 'kept', why, 'kept']);
    expect(asked()).toEqual(['a', 'b,bad,c', 'b', 'bad', 'c']);
  });

  it.each(['lost', 'late', 'readOnly'] as const)('tries nothing twice where the disk is %s', async (why) => {
    const { commit, asked } = queueThatRefuses(why);
    const all = ['a', 'b', 'bad'].map((key) => commit([change(key)]));
    expect(await ends(all)).toEqual(['kept', why, why]);
    expect(asked()).toEqual(['a', 'b,bad']);
  });

  it('asks once for one that is alone', async () => {
    const { commit, asked } = queueThatRefuses('full');
    await expect(commit([change('bad')])).rejects.toMatchObject({ reason: 'full' });
    expect(asked()).toEqual(['bad']);
  });

  it('gives what the browser throws one of our names', async () => {
    const put = async () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    const commit = createQueue(withLock, put);
    const all = ['a', 'b', 'c'].map((key) => commit([change(key)]));
    expect(await ends(all)).toEqual(['full', 'full', 'full']);
  });

  it('refuses all that wait where another tab does not let go', async () => {
    const { commit, asked } = queueThatRefuses(undefined, async () => {
      throw storeError('late');
    });
    expect(await ends([commit([change('a')]), commit([change('b')])])).toEqual(['late', 'late']);
    expect(asked()).toEqual([]);
  });
});
