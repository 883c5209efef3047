// One tab among others, without a store: the lock it waits for and gives back, and the channel it speaks on.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeLimitMs } from './limit.ts';
import { createTabs } from './tabs.ts';

const news = { head: { epoch: 5, sequence: 7, checks: 3 }, changes: [] };

class Channel {
  static made: Channel[] = [];
  readonly name: string;
  readonly said: unknown[] = [];
  onmessage: ((event: { data: unknown }) => void) | undefined;
  constructor(name: string) {
    this.name = name;
    Channel.made.push(this);
  }
  postMessage(data: unknown) {
    this.said.push(data);
  }
}

beforeEach(() => {
  Channel.made = [];
  vi.stubGlobal('BroadcastChannel', Channel);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A lock that is given when `give` is called, unless it was given up before. */
function lateLock() {
  let give: () => unknown = () => {};
  const request = vi.fn(
    (_name: string, { signal }: { signal: AbortSignal }, work: () => Promise<unknown>) =>
      new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
        give = () => work().then(resolve, reject);
      }),
  );
  return { locks: { request } as unknown as LockManager, request, give: () => void give() };
}

describe('the lock', () => {
  it('has the name of the database, and gives what the work gives', async () => {
    const { locks, request, give } = lateLock();
    const alone = createTabs('ours', locks, () => {}).alone(async () => 7);
    give();
    expect(await alone).toBe(7);
    expect(request.mock.calls[0]?.[0]).toBe('ours');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('that is not given in 8 s is given up as late, and the work is not done', async () => {
    const { locks } = lateLock();
    const work = vi.fn();
    let reason = 'none';
    const alone = createTabs('ours', locks, () => {})
      .alone(work)
      .catch((error) => {
        reason = error.reason;
      });
    await vi.advanceTimersByTimeAsync(writeLimitMs - 1);
    expect(reason).toBe('none');
    await vi.advanceTimersByTimeAsync(1);
    await alone;
    expect([reason, work.mock.calls]).toEqual(['late', []]);
  });

  it('is held as long as the work takes', async () => {
    const { locks, give } = lateLock();
    let finish: (value: string) => void = () => {};
    const alone = createTabs('ours', locks, () => {}).alone(() => new Promise<string>((done) => (finish = done)));
    give();
    await vi.advanceTimersByTimeAsync(writeLimitMs * 2);
    finish('done');
    expect(await alone).toBe('done');
  });

  it('passes on why the work was refused', async () => {
    const { locks, give } = lateLock();
    const alone = createTabs('ours', locks, () => {}).alone(() => Promise.reject(new Error('own')));
    give();
    await expect(alone).rejects.toThrow('own');
  });

  it('that is refused on the spot leaves no timer behind', async () => {
    const locks = { request: () => Promise.reject(new DOMException('blocked', 'SecurityError')) };
    const { alone } = createTabs('ours', locks as unknown as LockManager, () => {});
    await expect(alone(async () => 7)).rejects.toMatchObject({ name: 'SecurityError' });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is done without where the browser has none', async () => {
    expect(await createTabs('ours', undefined, () => {}).alone(async () => 7)).toBe(7);
  });
});

describe('the channel', () => {
  it('has the name of the database, says what is told and hears what others say', () => {
    const hear = vi.fn();
    const tabs = createTabs('ours', undefined, hear);
    tabs.tell(news);
    const [channel] = Channel.made;
    expect([channel?.name, channel?.said]).toEqual(['ours', [news]]);
    channel?.onmessage?.({ data: news });
    expect(hear.mock.calls).toEqual([[news]]);
  });

  it('is done without where the browser refuses it', () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    expect(() => createTabs('ours', undefined, () => {}).tell(news)).not.toThrow();
  });
});
