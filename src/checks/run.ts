// Runs one check: the only place that opens and closes a device.
import type { FaultId } from '../core/faults/fault.ts';
import { type Outcome, type Reading, type StopReason, worst } from '../core/verdict.ts';
import { leaveIfAborted, orAbort } from '../devices/limits.ts';
import type { Releasable } from '../devices/releasable.ts';
import type { Check, Run, Setup } from './check.ts';

/** Turns the browser's refusal into a row of the fault table; `undefined` for what is no refusal. */
export type Diagnose = (checkId: string, error: unknown) => Promise<FaultId | undefined>;

/** How long a device may take before the screen says that the browser is asking, and before it offers a way out. */
export const askingAfterMs = 3_000;
export const longAfterMs = 15_000;

type Tell<D, L, R extends Reading> = (run: Run<D, L, R>) => void;

export async function runCheck<D extends Releasable, L, R extends Reading>(
  check: Check<D, L, R>,
  setup: Setup,
  signal: AbortSignal,
  tell: Tell<D, L, R>,
  diagnose: Diagnose,
): Promise<Outcome<R>> {
  const outcome = await attempt(check, setup, signal, tell, diagnose);
  tell({ phase: 'done', outcome }); // after the device is back, so whoever hears "done" may open it again
  return outcome;
}

/** A refusal by the browser is an outcome; anything else is our bug and is thrown, once the device is released. */
async function attempt<D extends Releasable, L, R extends Reading>(
  check: Check<D, L, R>,
  setup: Setup,
  signal: AbortSignal,
  tell: Tell<D, L, R>,
  diagnose: Diagnose,
): Promise<Outcome<R>> {
  let opened: D | undefined;
  /** The device goes back before anything else is done or said, and only once. */
  const letGo = async () => {
    const device = opened;
    opened = undefined;
    await device?.release();
  };
  try {
    const device = await acquire(check, setup, signal, tell);
    opened = device;
    leaveIfAborted(signal);
    tell({ phase: 'measuring', device });
    const show = (live: L) => signal.aborted || tell({ phase: 'measuring', device, live });
    // Whatever the measuring still waits for (a worker, a picture): who leaves has the light off at once.
    const reading = await orAbort(check.measure(device, show, signal), signal);
    const findings = check.judge(reading);
    await letGo();
    leaveIfAborted(signal);
    return { kind: 'judged', grade: worst(findings), findings, reading };
  } catch (error) {
    await letGo();
    const fault = signal.aborted ? undefined : await diagnose(check.id, error);
    if (signal.aborted) return { kind: 'cancelled', reason: stopReason(signal) };
    if (!fault) throw error;
    return { kind: 'blocked', fault };
  }
}

/** A browser's prompt may stay open for ever: the screen is told so, and the person can leave at any time. */
async function acquire<D extends Releasable, L, R extends Reading>(
  check: Check<D, L, R>,
  setup: Setup,
  signal: AbortSignal,
  tell: Tell<D, L, R>,
): Promise<D> {
  tell({ phase: 'acquiring', waiting: 'short' });
  const asking = setTimeout(() => tell({ phase: 'acquiring', waiting: 'asking' }), askingAfterMs);
  const long = setTimeout(() => tell({ phase: 'acquiring', waiting: 'long' }), longAfterMs);
  try {
    return await check.acquire(setup, signal);
  } finally {
    clearTimeout(asking);
    clearTimeout(long);
  }
}

/** Whoever stops a run gives the reason to its abort signal. */
function stopReason({ reason }: AbortSignal): StopReason {
  return reason === 'hidden' || reason === 'idle' ? reason : 'left';
}
