// The shape every check has. To add one: copy a folder beside this file and list it in registry.ts.
import type { ComponentChild } from 'preact';
import type { Messages } from '../content/messages.ts';
import type { Drain } from '../core/power/drain.ts';
import type { Figure, Finding, Outcome, Reading } from '../core/verdict.ts';
import type { Releasable } from '../devices/releasable.ts';

/** What the person chose before the run. */
export interface Setup {
  readonly plannedMinutes: number;
  /** Ask for the camera and the microphone in one prompt, so that the person answers once. */
  readonly askForBoth: boolean;
  /** Lately all was well with the same devices at this place: what was seen to be fine need not be asked again. */
  readonly quick?: boolean;
  /** What this step measured in the whole check that a quick one rests on; `null` in a whole check. */
  readonly before?: Reading | null;
  /** Look for a face as well: needs a model that is loaded once. */
  readonly faceHelp?: boolean;
  /** How fast this device drains by its own readings; `null` while not learnt. */
  readonly ownDrain?: Drain | null;
  /** Ids are hints: they rotate. An id that is gone falls back to the default device. */
  readonly cameraId?: string;
  readonly microphoneId?: string;
  readonly speakerId?: string;
}

export interface Check<
  D extends Releasable,
  Live,
  R extends Reading,
  Id extends string = string,
  Code extends string = string,
  FigureCode extends string = string,
> {
  readonly id: Id;
  /** Whether a camera or microphone is on while it runs: then it is closed when the person is gone for long. */
  readonly captures: boolean;
  /** Gets the device from the browser, or rejects with the browser's own error. */
  acquire(setup: Setup, signal: AbortSignal): Promise<D>;
  /** Watches the device until there is enough to judge; `show` feeds the view meanwhile. A question is a `Live` value that holds a function to answer it. */
  measure(device: D, show: (live: Live) => void, signal: AbortSignal): Promise<R>;
  /** Pure: the same reading always gives the same findings. At least one: no finding is no verdict. */
  judge(reading: R): readonly Finding<Code>[];
  /** Pure: the numbers behind the verdict, for the "Details" fold. */
  figures(reading: R): readonly Figure<FigureCode>[];
  /** Props in, markup out: draws what is live while the device is open. */
  readonly View: (props: ViewProps<D, Live>) => ComponentChild;
}

export interface ViewProps<D, Live> {
  readonly device: D;
  readonly live: Live | undefined;
  readonly t: Messages;
}

/** Where a run stands. `device` exists only while it is open, so no view can outlive it. */
export type Run<D, Live, R extends Reading> =
  | { readonly phase: 'idle' }
  /** `asking` after 3 s without an answer; `long` after 15 s. */
  | { readonly phase: 'acquiring'; readonly waiting: 'short' | 'asking' | 'long' }
  | { readonly phase: 'measuring'; readonly device: D; readonly live?: Live }
  | { readonly phase: 'done'; readonly outcome: Outcome<R> };

/** `any` stands for the existential type TypeScript lacks: every check has its own device and reading. */
// biome-ignore lint/suspicious/noExplicitAny: see above
export type AnyCheck = Check<any, any, any>;
// biome-ignore lint/suspicious/noExplicitAny: see above
export type AnyRun = Run<any, any, any>;
