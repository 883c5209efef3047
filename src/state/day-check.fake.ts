// A day check for tests, whose runs come to what the test says and whose clock the test moves.
import { vi } from 'vitest';
import type { AnyRun, Setup } from '../checks/check.ts';
import type { CheckRecord } from '../core/check-record.ts';
import type { Grade, Outcome, StopReason } from '../core/verdict.ts';
import { createDayCheck } from './day-check.ts';
import type { Runs } from './runs.ts';
import type { OwnUsual } from './usual.ts';

export const ids = ['camera', 'microphone', 'speaker', 'power', 'connection'];
export const judged = (grade: Grade): Outcome => ({
  kind: 'judged',
  grade,
  findings: [{ code: 'x', grade }],
  reading: { levelDbfs: -22 },
});
export const blocked: Outcome = { kind: 'blocked', fault: 'M07' };
export const pauseMs = 2_500;

interface Started {
  readonly id: string;
  readonly setup: Setup;
  readonly end: (outcome: Outcome) => void;
}
/** Runs that come to what the test says. A run that is stopped comes to `cancelled`, as the real runner's do. */
function fakeRuns() {
  const started: Started[] = [];
  const pending = new Set<Started>();
  const cancel = (reason: StopReason, id?: string) => {
    for (const run of pending) if (!id || run.id === id) run.end({ kind: 'cancelled', reason });
  };
  const start = (id: string, setup: Setup) =>
    new Promise<Outcome>((resolve) => {
      cancel('left');
      const run = { id, setup, end: (outcome: Outcome) => void (pending.delete(run) && resolve(outcome)) };
      pending.add(run);
      started.push(run);
    });
  const idle = { value: { phase: 'idle' } as AnyRun } as ReturnType<Runs['of']>;
  const runs = {
    start,
    cancel: (id: string) => cancel('left', id),
    cancelAll: async (r: StopReason) => cancel(r),
    reset() {},
    of: () => idle,
    isBusy: { value: false },
  } as unknown as Runs;
  return { runs, started, pending };
}

export const flush = async () => {
  for (let i = 0; i < 4; i++) await Promise.resolve();
};

/** `usual`: what the person's own past says, from the moment the test gives it. */
export function make(usual: OwnUsual | null = null) {
  const fake = fakeRuns();
  const saved: CheckRecord[] = [];
  let now = 1_000;
  const check = createDayCheck({
    ids,
    runs: fake.runs,
    setup: () => ({ plannedMinutes: 60 }),
    save: (record) => saved.push(record),
    now: () => ++now,
    chance: () => 'x',
    appVersion: '0.1.0',
    usual: () => usual,
    pauseMs,
  });
  return {
    ...fake,
    check,
    saved,
    names: () => fake.started.map(({ id }) => id),
    step: () => ids[check.at.value] ?? 'summary',
    async end(outcome: Outcome) {
      for (const run of fake.pending) run.end(outcome);
      await flush();
    },
    async pause(ms = pauseMs) {
      vi.advanceTimersByTime(ms);
      await flush();
    },
  };
}
/** A day check on the way, with the first `n` steps ready. */
export async function ready(n: number) {
  const day = make();
  day.check.begin();
  for (let i = 0; i < n; i++) {
    if (day.pending.size === 0) day.check.start();
    await day.end(judged('ready'));
    await day.pause();
  }
  return day;
}
