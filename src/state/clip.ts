// The clip "as your peer sees and hears you": six seconds, taken by a tap, seen once or more, and dropped.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { FaultId } from '../core/faults/fault.ts';
import { type Held, letGo } from './held.ts';

/** What the stream brought. */
export interface Parts {
  readonly camera: boolean;
  readonly microphone: boolean;
  /** Whether the browser says that its call processing is on; `null` where it does not say. */
  readonly isProcessed: boolean | null;
}

/** A clip in memory: `url` leads to it until it is dropped. */
export interface Taken {
  readonly url: string;
  readonly bytes: number;
  readonly durationMs: number;
}

/** Why nothing is there: not yet, or no longer. */
export type Gone = 'never' | 'stopped' | 'hidden' | 'idle';
/** Why this browser leaves the step out. */
export type Unable = 'noRecorder' | 'nothingCame' | 'notPlayable';
export type Blamed = 'camera' | 'microphone';

export type ClipState =
  | { readonly phase: 'before'; readonly gone: Gone }
  /** `isLong`: the browser may be asking, and waits for the person. */
  | { readonly phase: 'opening'; readonly isLong: boolean }
  | {
      readonly phase: 'counting' | 'recording';
      readonly stream: MediaStream;
      readonly parts: Parts;
      readonly seconds: number;
      readonly secondsLeft: number;
    }
  | { readonly phase: 'finishing' }
  | { readonly phase: 'taken'; readonly clip: Taken; readonly parts: Parts }
  /** The person has said what they saw, and the clip is dropped. */
  | { readonly phase: 'said'; readonly isGood: boolean }
  | { readonly phase: 'unable'; readonly why: Unable }
  /** `null`: a cause that is not known. */
  | { readonly phase: 'blocked'; readonly device: Blamed; readonly fault: FaultId | null };

export interface Clip {
  readonly state: ReadonlySignal<ClipState>;
  /** Only ever by a tap. Drops the clip before it; does nothing while one is being taken. */
  take(): void;
  /** Closes the devices and drops the clip, and says why. */
  drop(why: Exclude<Gone, 'never'>): void;
  /** The same for whoever leaves the screen: nothing is left to be said. */
  leave(): void;
  /** What the person thinks of the clip; it is dropped. */
  say(isGood: boolean): void;
  /** The player could not play what was recorded. */
  cannotPlay(): void;
  /** Somebody is here: the two minutes begin anew. */
  notice(): void;
}

export interface ClipOptions {
  readonly canRecord: () => boolean;
  open(leave: AbortSignal): Promise<Held>;
  describe(stream: MediaStream): Parts;
  /** Throws where this browser cannot. `null`: not one byte came. */
  record(stream: MediaStream, leave: AbortSignal): { stop(): Promise<(Taken & { drop(): void }) | null> };
  /** `blamed`: the device whose track ended. Settles in any case, in a few seconds. */
  diagnose(
    error: unknown,
    blamed: Blamed | undefined,
  ): Promise<{ readonly device: Blamed; readonly fault: FaultId | null }>;
  /** A clip that nobody looks at is dropped. */
  readonly idleMs?: number;
}

export const countInSeconds = 3;
export const clipSeconds = 6;
/** As in the checks: longer than this, and the browser is taken to be asking. */
const longMs = 3_000;

export function createClip(options: ClipOptions): Clip {
  const { canRecord, open, describe, record, diagnose, idleMs = 120_000 } = options;
  const rest = (): ClipState =>
    canRecord() ? { phase: 'before', gone: 'never' } : { phase: 'unable', why: 'noRecorder' };
  const state = signal(rest());
  /** Of the taking under way. Its signal gives back all that it holds. */
  let leave: AbortController | undefined;
  /** The clip to be seen. */
  let held: { drop(): void } | undefined;
  let idle: ReturnType<typeof setTimeout> | undefined;

  /** Every way out goes through here. */
  const end = (next: ClipState, clip?: { drop(): void }) => {
    leave?.abort();
    leave = undefined;
    clearTimeout(idle);
    held?.drop();
    held = clip;
    state.value = next;
  };
  const notice = () => {
    if (!held) return;
    clearTimeout(idle);
    idle = setTimeout(() => end({ phase: 'before', gone: 'idle' }), idleMs);
  };
  const block = async (mine: AbortController, error: unknown, blamed?: Blamed) => {
    mine.abort();
    state.value = { phase: 'finishing' };
    const { device, fault } = await diagnose(error, blamed).catch(() => ({ device: 'camera', fault: null }) as const);
    if (leave === mine) end({ phase: 'blocked', device, fault });
  };

  const run = async (mine: AbortController) => {
    const { signal: left } = mine;
    const long = setTimeout(() => {
      state.value = { phase: 'opening', isLong: true };
    }, longMs);
    left.addEventListener('abort', () => clearTimeout(long));
    try {
      const device = await open(left);
      clearTimeout(long);
      const giveBack = once(() => void letGo(device));
      if (left.aborted) return giveBack();
      left.addEventListener('abort', giveBack);
      for (const track of device.stream.getTracks()) {
        const blamed = track.kind === 'audio' ? 'microphone' : 'camera';
        const lost = () => void block(mine, new DOMException('track-ended', 'InvalidStateError'), blamed);
        if (track.readyState === 'ended') return lost();
        track.addEventListener('ended', lost, { once: true, signal: left });
      }
      await film(mine, device.stream, giveBack);
    } catch (error) {
      if (!left.aborted) await block(mine, error);
    }
  };

  const film = async (mine: AbortController, stream: MediaStream, giveBack: () => void) => {
    const { signal: left } = mine;
    const parts = describe(stream);
    const count = async (phase: 'counting' | 'recording', seconds: number) => {
      for (let secondsLeft = seconds; secondsLeft > 0 && !left.aborted; secondsLeft--) {
        state.value = { phase, stream, parts, seconds, secondsLeft };
        await pause(1_000, left);
      }
    };
    await count('counting', countInSeconds);
    if (left.aborted) return;
    try {
      const recording = record(stream, left);
      await count('recording', clipSeconds);
      if (left.aborted) return;
      state.value = { phase: 'finishing' };
      const stopping = recording.stop();
      giveBack();
      const clip = await stopping;
      if (left.aborted) return clip?.drop();
      if (!clip) return end({ phase: 'unable', why: 'nothingCame' });
      end({ phase: 'taken', clip, parts }, clip);
      notice();
    } catch (error) {
      const isMissing = Object(error).name === 'NotSupportedError';
      if (!left.aborted) end({ phase: 'unable', why: isMissing ? 'noRecorder' : 'nothingCame' });
    }
  };

  return {
    state,
    take() {
      if (leave || !canRecord()) return;
      end({ phase: 'opening', isLong: false });
      leave = new AbortController();
      void run(leave);
    },
    drop(why) {
      if (leave || held) end({ phase: 'before', gone: why });
    },
    leave: () => end(rest()),
    say(isGood) {
      if (held) end({ phase: 'said', isGood });
    },
    cannotPlay() {
      if (held) end({ phase: 'unable', why: 'notPlayable' });
    },
    notice,
  };
}

function once(act: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    act();
  };
}

/** Ends early when the signal aborts; no timer outlives it. */
function pause(ms: number, left: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (left.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      left.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    left.addEventListener('abort', done);
  });
}
