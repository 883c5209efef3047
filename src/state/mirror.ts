// The small mirror of the session list: a camera picture that is only looked at.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { FaultId } from '../core/faults/fault.ts';
import { type Held, letGo } from './held.ts';

export type MirrorState =
  | { readonly phase: 'closed' }
  | { readonly phase: 'opening' }
  | { readonly phase: 'open'; readonly stream: MediaStream }
  /** `null`: a cause that is not known. */
  | { readonly phase: 'blocked'; readonly fault: FaultId | null };

export interface Mirror {
  readonly state: ReadonlySignal<MirrorState>;
  /** Only ever by a tap. Does nothing while it is open. */
  open(): void;
  close(): void;
}

export interface MirrorOptions {
  open(leave: AbortSignal): Promise<Held>;
  diagnose(error: unknown): Promise<FaultId | undefined>;
  /** Open, and nobody looks: it is closed (content.md 5.5). */
  readonly idleMs?: number;
}

/** Longer than this, and the cause counts as not known: nobody waits in front of a black picture. */
const diagnoseLimitMs = 2_000;

export function createMirror({ open, diagnose, idleMs = 120_000 }: MirrorOptions): Mirror {
  const state = signal<MirrorState>({ phase: 'closed' });
  /** Of the one that is open or opening. Its signal gives back all that it holds. */
  let leave: AbortController | undefined;
  const isMine = (mine: AbortController) => leave === mine;

  const close = () => {
    leave?.abort();
    leave = undefined;
    if (state.value.phase !== 'closed') state.value = { phase: 'closed' };
  };
  const block = async (mine: AbortController, error: unknown) => {
    mine.abort();
    const fault = await within(diagnoseLimitMs, () => diagnose(error));
    if (!isMine(mine)) return;
    leave = undefined;
    state.value = { phase: 'blocked', fault: fault ?? null };
  };
  const run = async (mine: AbortController) => {
    const { signal } = mine;
    try {
      const device = await open(signal);
      const { stream } = device;
      if (signal.aborted) return await device.release();
      signal.addEventListener('abort', () => void letGo(device));
      const idle = setTimeout(close, idleMs);
      signal.addEventListener('abort', () => clearTimeout(idle));
      const lost = () => void block(mine, new DOMException('track-ended', 'NotReadableError'));
      for (const track of stream.getTracks()) {
        if (track.readyState === 'ended') return lost();
        track.addEventListener('ended', lost, { once: true, signal });
      }
      state.value = { phase: 'open', stream };
    } catch (error) {
      if (!signal.aborted) await block(mine, error);
    }
  };
  return {
    state,
    open() {
      if (leave) return;
      leave = new AbortController();
      state.value = { phase: 'opening' };
      void run(leave);
    },
    close,
  };
}

/** `undefined` where the answer does not come in time, or not at all. */
async function within<T>(limitMs: number, ask: () => Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, limitMs, undefined);
  });
  try {
    return await Promise.race([ask(), late]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
