// The tabs of one browser among themselves: one writes at a time, and the others hear what it wrote.
import { writeLimitMs } from './limit.ts';
import type { Head } from './sealed.ts';
import { type Change, storeError } from './store.ts';

export interface News {
  readonly head: Head;
  readonly changes: readonly Change[];
}

export interface Tabs {
  /** Runs `work` while no other tab does. Where the browser has no locks (Safari before 15.4) it just runs it. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  tell(news: News): void;
}

export function createTabs(name: string, locks: LockManager | undefined, hear: (news: News) => void): Tabs {
  const channel = openChannel(name);
  if (channel) channel.onmessage = ({ data }) => hear(data);
  return {
    async alone(work) {
      if (!locks) return work();
      const giveUp = new AbortController();
      const timer = setTimeout(() => giveUp.abort(), writeLimitMs);
      try {
        return await locks.request(name, { signal: giveUp.signal }, () => {
          clearTimeout(timer);
          return work();
        });
      } catch (error) {
        throw giveUp.signal.aborted ? storeError('late', error) : error;
      } finally {
        clearTimeout(timer);
      }
    },
    tell: (news) => channel?.postMessage(news),
  };
}

/** Absent in Safari before 15.4, refused where site data is. */
function openChannel(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}
