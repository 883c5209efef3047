// The whole day check, wired as in main, on the fake browser: for faults and for orders of events.
import { vi } from 'vitest';
import type { AnyRun, Setup } from '../checks/check.ts';
import { checks } from '../checks/registry.ts';
import type { CheckRecord } from '../core/check-record.ts';
import type { RefusedCall, RefusedDevice } from '../core/faults/diagnose.ts';
import { type Behaviour, type FakeBrowser, installBrowser } from '../devices/browser.fake.ts';
import '../devices/chimes.ts'; // its import takes no time later on
import { nameRefusal } from '../diagnosing.ts';
import { createDayCheck, type DayCheck } from './day-check.ts';
import { createRuns, type Runs } from './runs.ts';

export const ids = checks.map(({ id }) => id as string);

export interface WholeCheck {
  readonly browser: FakeBrowser;
  readonly runs: Runs;
  readonly day: DayCheck;
  /** The id of the step on screen; `undefined` at the summary. */
  readonly step: () => string | undefined;
  readonly run: () => AnyRun;
}

export interface WholeCheckOptions {
  readonly change?: Partial<Behaviour>;
  /** `light`: counts what it is sent instead of measuring it. */
  readonly analysis: 'real' | 'light';
  readonly save?: (record: CheckRecord) => void;
  readonly setup?: Partial<Setup>;
}

/** Time is the test's own; what the browser and the promises do beside it is not. */
export function useFakeTime(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance', 'Date'] });
}

const refusers: Readonly<Record<string, { readonly device: RefusedDevice; readonly call: RefusedCall }>> = {
  camera: { device: 'camera', call: 'getUserMedia' },
  microphone: { device: 'microphone', call: 'getUserMedia' },
  speaker: { device: 'speaker', call: 'audioContext' },
  power: { device: 'power', call: 'getBattery' },
};

export function wholeCheck({ change = {}, analysis, save = () => {}, setup = {} }: WholeCheckOptions): WholeCheck {
  const browser = installBrowser(change, analysis);
  const runs = createRuns(checks, async (id, error) => {
    const refused = refusers[id];
    return refused && nameRefusal(refused.device, refused.call, error);
  });
  const day = createDayCheck({
    ids,
    runs,
    setup: () => ({ plannedMinutes: 60, ...setup }),
    save,
    now: Date.now,
    chance: () => 'x',
    appVersion: '0',
  });
  const step = () => ids[day.at.value];
  return { browser, runs, day, step, run: () => runs.of(step() ?? ids[0] ?? '').value };
}

/** What follows without any time passing. */
export async function settle(): Promise<void> {
  for (let n = 0; n < 40; n++) await Promise.resolve();
}

const realPause = globalThis.setImmediate;
const stepMs = 20;

/** Lets time pass in small steps, and everything follow from it. */
export async function pass(ms: number): Promise<void> {
  await settle();
  await new Promise((done) => realPause(done));
  for (let left = ms; left > 0; left -= stepMs) {
    vi.advanceTimersByTime(Math.min(stepMs, left));
    await settle();
  }
}
