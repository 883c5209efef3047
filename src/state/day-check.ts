// The guided day check: which step is on screen, what each came to, and the record of it all.
import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Setup } from '../checks/check.ts';
import {
  type CheckRecord,
  firstOpen,
  newRecord,
  type StepOutcome,
  withoutStep,
  withStep,
} from '../core/check-record.ts';
import type { StopReason } from '../core/verdict.ts';
import type { Runs } from './runs.ts';
import type { OwnUsual } from './usual.ts';

export interface DayCheck {
  readonly ids: readonly string[];
  /** The check under way or just finished; `null` before the first step. */
  readonly record: ReadonlySignal<CheckRecord | null>;
  /** Which step is on screen; `ids.length` for the summary. */
  readonly at: ReadonlySignal<number>;
  /** True while a finished step waits a moment before it moves on by itself. */
  readonly isMovingOn: ReadonlySignal<boolean>;
  /** A tap that said what will open: starts a new check at its first step. `isQuick`: what is like before is not asked. */
  begin(isQuick?: boolean): void;
  /** Takes up an unfinished record at its first open step; nothing opens before a tap. */
  goOn(record: CheckRecord): void;
  /** Starts the step on screen; every call comes from a tap or follows one that announced it. */
  start(): void;
  pass(choice: 'skipped' | 'doesNotApply'): void;
  next(): void;
  back(): void;
  /** Goes to one step, to do it again. */
  goTo(id: string): void;
  /** Stops moving on by itself. */
  stay(): void;
  /** Closes every device. What was finished is kept. */
  stop(reason: StopReason): Promise<void>;
  /** True for a moment after the buttons have changed places: a tap then was meant for what stood there before. */
  isSettling(): boolean;
  /** Takes back what a step came to: the device it was about is no longer the one in use. */
  forget(id: string): void;
}

export interface DayCheckOptions {
  readonly ids: readonly string[];
  readonly runs: Runs;
  readonly setup: () => Omit<Setup, 'askForBoth'>;
  readonly save: (record: CheckRecord) => void;
  readonly now: () => number;
  readonly chance: () => string;
  readonly appVersion: string;
  /** The person's own usual; `null` until the late part of the app is here. */
  readonly usual?: () => OwnUsual | null;
  /** How long a ready step stays on screen. */
  readonly pauseMs?: number;
}

/** Twice as long as the taps of a double tap are apart. */
const settleMs = 450;

/** These steps wait for a tap of their own: a sound never starts by itself. */
const needsTap: readonly string[] = ['speaker'];

const hashOf = (outcome: StepOutcome) => (outcome.kind === 'judged' && outcome.deviceHash) || null;

export function createDayCheck(options: DayCheckOptions): DayCheck {
  const { ids, runs, setup, save, now, chance, appVersion, usual = () => null, pauseMs = 2_500 } = options;
  const record: Signal<CheckRecord | null> = signal(null);
  const at = signal(0);
  const isMovingOn = signal(false);
  /** The first tap announced the camera and the microphone; leaving the page takes that back. */
  let announced = false;
  let askedForBoth = false;
  /** In a quick check, the steps still to come with what each came to before: only the first try of a step is quick. */
  let resting: Map<string, StepOutcome> = new Map();
  let changedMs = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const current = () => ids[at.value];
  const stay = () => {
    clearTimeout(timer);
    isMovingOn.value = false;
  };
  /** What is kept of the step, with what is unusual about it. */
  const keep = (id: string, outcome: StepOutcome): StepOutcome => {
    const before = record.value ?? newRecord(now(), chance(), appVersion);
    const whole = usual()?.complete(id, outcome, before.id) ?? outcome;
    record.value = { ...withStep(before, id, whole, now(), ids), ...usual()?.around() };
    save(record.value);
    return whole;
  };
  const forget = (id: string) => {
    if (!record.value?.steps[id]) return;
    record.value = withoutStep(record.value, id);
    save(record.value);
  };
  const go = (to: number) => {
    stay();
    changedMs = now();
    const from = current();
    if (from) runs.cancel(from);
    at.value = Math.max(0, Math.min(ids.length, to));
    const id = current();
    if (!id) return;
    runs.reset(id);
    if (announced && !needsTap.includes(id) && !record.value?.steps[id]) start();
  };
  /** To the next step, or to the summary once nothing is left: whoever came back to mend one step is done then. */
  const onward = () => go(record.value?.finishedAt ? ids.length : at.value + 1);
  const start = () => {
    const id = current();
    if (!id) return;
    stay();
    changedMs = now();
    forget(id);
    const askForBoth = id === 'camera' && !askedForBoth;
    askedForBoth ||= askForBoth;
    const mine = resting;
    const before = mine.get(id);
    mine.delete(id);
    const quick = before !== undefined;
    const reading = before?.kind === 'judged' ? before.reading : null;
    void runs.start(id, { ...setup(), askForBoth, quick, before: reading }).then((outcome) => {
      if (!outcome || outcome.kind === 'cancelled') {
        if (askForBoth) askedForBoth = false; // the question was not answered
        if (before) mine.set(id, before);
        return;
      }
      const kept = keep(id, outcome);
      if (current() !== id || kept.kind !== 'judged') return;
      // Well, but of another device than the quick step rests on, by its own name: then the whole step.
      const isWell = kept.grade === 'ready' || kept.grade === 'notes';
      if (isWell && before && !needsTap.includes(id) && hashOf(kept) !== hashOf(before)) return start();
      if (kept.grade !== 'ready') return;
      stay(); // of two tries that ended at one moment, one moves on
      isMovingOn.value = true;
      timer = setTimeout(onward, pauseMs);
    });
  };

  return {
    ids,
    record,
    at,
    isMovingOn: computed(() => isMovingOn.value),
    begin(isQuick = false) {
      const rests = isQuick ? usual()?.quick.value : null;
      resting = new Map(Object.entries(rests?.steps ?? {}));
      batch(() => {
        record.value = newRecord(now(), chance(), appVersion, rests ? { quick: true } : {});
        announced = true;
        askedForBoth = false;
        at.value = 0;
        for (const id of ids) runs.reset(id);
      });
      start();
    },
    goOn(unfinished) {
      record.value = unfinished;
      resting = new Map();
      announced = false;
      askedForBoth = false;
      go(firstOpen(unfinished, ids));
    },
    start,
    pass(choice) {
      const id = current();
      if (!id) return;
      keep(id, { kind: 'passed', choice });
      go(at.value + 1);
    },
    next: onward,
    back: () => go(at.value - 1),
    goTo: (id) => go(ids.indexOf(id)),
    stay,
    async stop(reason) {
      stay();
      announced = false;
      await runs.cancelAll(reason);
    },
    isSettling: () => now() - changedMs < settleMs,
    forget(id) {
      if (record.value?.steps[id]?.kind === 'passed') return; // the person's own word stands
      forget(id);
      runs.reset(id);
    },
  };
}
