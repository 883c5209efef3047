// Keeps the screen on, as long as the browser and the battery let it.

/**
 * Holds a wake lock until the signal aborts, and asks for it again when the page comes back: a hidden page loses it.
 * Settles with whether the browser gave it; never rejects (faults.md M62 to M64: a refusal is a quiet note).
 */
export async function keepAwake(signal: AbortSignal): Promise<boolean> {
  const { wakeLock } = navigator as { wakeLock?: WakeLock }; // undefined outside a secure context, and before iOS 16.4
  if (!wakeLock || signal.aborted) return false;
  let held: WakeLockSentinel | undefined;
  let isAsking = false;
  const hold = async () => {
    if (isAsking || (held && !held.released) || signal.aborted) return;
    isAsking = true;
    try {
      const given = await wakeLock.request('screen');
      if (signal.aborted) await given.release();
      else held = given;
    } catch {} // low battery, or the page is hidden
    isAsking = false;
  };
  document.addEventListener('visibilitychange', () => document.hidden || void hold(), { signal });
  signal.addEventListener('abort', () => void held?.release().catch(() => {}), { once: true });
  await hold();
  return held !== undefined;
}
