// Nothing that a browser promises is waited for without an end, and every refusal gets one of our five names.
import { type Refusal, type StoreError, storeError } from './store.ts';

/**
 * To open and to read. What neither succeeds nor is refused (a dead tab, a broken disk) is given up after this long: so
 * the page is there within 3 s, with all that comes before and behind it (e2e/engines/hangs.spec.ts).
 */
export const readLimitMs = 2_000;
/** To write, and to wait for another tab that writes: a strict write on an old phone takes its time. */
export const writeLimitMs = 8_000;
/** A back-up of ten years is one transaction of thousands: written when it is restored, read when it is made. */
export const limitForMs = (rows: number): number => writeLimitMs + rows * 5;

/** A device that slept wakes with its timers over and its work not: the sleep counts as one of these parts, at most. */
const limitParts = 4;

/** `onLate` is for what comes after all, when nobody waits for it any more. */
export async function limited<T>(work: Promise<T>, limitMs: number, onLate?: (value: T) => void): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const wait = (parts: number) => {
      timer = setTimeout(() => {
        if (parts > 1) return wait(parts - 1);
        reject(storeError('late'));
        work.then(onLate, () => {});
      }, limitMs / limitParts);
    };
    wait(limitParts);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** `AbortError`: a connection that dies takes its transactions with it. No room has a name of its own. */
const refusals: Readonly<Record<string, Refusal>> = {
  QuotaExceededError: 'full',
  VersionError: 'readOnly',
  InvalidStateError: 'lost',
  UnknownError: 'lost',
  AbortError: 'lost',
};

export function asStoreError(error: unknown): StoreError {
  const { name } = Object(error) as Partial<Error>;
  return name === 'StoreError' ? (error as StoreError) : storeError(refusals[name ?? ''] ?? 'refused', error);
}
