// Time limits for promises that may never settle, and our own word where the browser gives an event or nothing at all.

/** The promise's value, or what `late` gives (or throws) after `limitMs`. */
export async function within<T>(promise: Promise<T>, limitMs: number, late: () => T): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, limitMs);
  }).then(late);
  return Promise.race([promise, limit]).finally(() => clearTimeout(timer));
}

/** The promise's value, or the signal's reason as soon as it aborts. The listener does not outlive the race. */
export function orAbort<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  promise.catch(() => {}); // what comes after the person left is nobody's error
  return new Promise<T>((resolve, reject) => {
    const leave = () => reject(signal.reason);
    if (signal.aborted) return leave();
    signal.addEventListener('abort', leave, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}

/** Throws the signal's reason once it has aborted. `throwIfAborted` of its own came with iOS 15.4. */
export function leaveIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw signal.reason;
}

/** A refusal in our own words; `core/faults` knows each of them (`deviceSignals`). */
export const refusal = (words: string, name = 'InvalidStateError'): DOMException => new DOMException(words, name);
export const notSupported = (words: string): DOMException => refusal(words, 'NotSupportedError');
