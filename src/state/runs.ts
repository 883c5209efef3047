// The running checks: one signal each, one device at a time.
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { AnyCheck, AnyRun, Setup } from '../checks/check.ts';
import { type Diagnose, runCheck } from '../checks/run.ts';
import type { Outcome, StopReason } from '../core/verdict.ts';

export interface Runs {
  of(id: string): ReadonlySignal<AnyRun>;
  /** Starts a check; one that runs is stopped first, and its device is back before the new one opens. */
  start(id: string, setup: Setup): Promise<Outcome | undefined>;
  cancel(id: string, reason?: StopReason): void;
  /** A sign of the person: the two minutes begin anew. */
  notice(): void;
  /** Settles when every device is back. */
  cancelAll(reason: StopReason): Promise<void>;
  /** Back to `idle`, so that the step shows its first words again. */
  reset(id: string): void;
  readonly isBusy: ReadonlySignal<boolean>;
}

/** A forgotten camera is closed after two minutes without a sign of the person (content.md 5.5). */
export const idleMs = 120_000;

interface Entry {
  readonly check: AnyCheck;
  readonly run: Signal<AnyRun>;
  controller: AbortController;
}

export function createRuns(checks: readonly AnyCheck[], diagnose: Diagnose): Runs {
  const entries = new Map<string, Entry>(
    checks.map((check) => [
      check.id,
      { check, run: signal<AnyRun>({ phase: 'idle' }), controller: new AbortController() },
    ]),
  );
  const entry = (id: string): Entry => {
    const found = entries.get(id);
    if (!found) throw new RangeError(`no check "${id}"`);
    return found;
  };
  let idle: ReturnType<typeof setTimeout> | undefined;
  let restartIdle = () => {};
  /** Phones dislike two captures at once, so a run waits for the one before, even if that one broke. */
  let queue: Promise<unknown> = Promise.resolve();

  const runOne = async (e: Entry, setup: Setup, controller: AbortController) => {
    if (controller.signal.aborted) return undefined;
    const close = () => controller.abort('idle');
    restartIdle = () => {
      clearTimeout(idle);
      if (e.check.captures) idle = setTimeout(close, idleMs);
    };
    restartIdle();
    try {
      return await runCheck(
        e.check,
        setup,
        controller.signal,
        (run) => {
          e.run.value = run;
        },
        diagnose,
      );
    } catch (error) {
      // Our own bug: the person gets words and a way on (M05), the console and the tests get the error.
      const outcome: Outcome = { kind: 'blocked', fault: 'M05' };
      e.run.value = { phase: 'done', outcome };
      reportError(error);
      return outcome;
    } finally {
      restartIdle = () => {};
      clearTimeout(idle);
    }
  };

  return {
    of: (id) => entry(id).run,
    start(id, setup) {
      const e = entry(id);
      for (const other of entries.values()) other.controller.abort('left');
      const controller = new AbortController();
      e.controller = controller;
      const outcome = queue.then(() => runOne(e, setup, controller));
      queue = outcome.catch(() => {});
      return outcome;
    },
    notice: () => restartIdle(),
    cancel: (id, reason = 'left') => entry(id).controller.abort(reason),
    async cancelAll(reason) {
      for (const e of entries.values()) e.controller.abort(reason);
      await queue;
    },
    reset(id) {
      const e = entry(id);
      if (e.run.value.phase === 'done') e.run.value = { phase: 'idle' };
    },
    isBusy: computed(() =>
      [...entries.values()].some(({ run }) => ['acquiring', 'measuring'].includes(run.value.phase)),
    ),
  };
}
