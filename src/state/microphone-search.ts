// Looks for the microphone that hears the person, one after the other, after asking.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { DeviceChoice } from './app.ts';

export type SearchState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'listening'; readonly microphone: DeviceChoice; readonly n: number; readonly all: number }
  | { readonly phase: 'found'; readonly microphone: DeviceChoice; readonly isLast: boolean }
  | { readonly phase: 'none' };

export interface MicrophoneSearch {
  readonly state: ReadonlySignal<SearchState>;
  /** Tries all of these in order; only ever by a tap. */
  start(microphones: readonly DeviceChoice[]): void;
  /** The one found was not meant: goes on with those after it. */
  goOn(): void;
  /** Closes what is open. */
  stop(): void;
}

export function createMicrophoneSearch(
  hearsVoice: (id: string, signal: AbortSignal) => Promise<boolean>,
): MicrophoneSearch {
  const state = signal<SearchState>({ phase: 'idle' });
  let leave: AbortController | undefined;
  let rest: readonly DeviceChoice[] = [];
  let all = 0;

  const run = async (mine: AbortController) => {
    for (let next = rest[0]; next; next = rest[0]) {
      rest = rest.slice(1);
      state.value = { phase: 'listening', microphone: next, n: all - rest.length, all };
      const isHeard = await hearsVoice(next.id, mine.signal).catch(() => false);
      if (leave !== mine) return; // somebody left, or began anew
      if (isHeard) {
        leave = undefined;
        state.value = { phase: 'found', microphone: next, isLast: rest.length === 0 };
        return;
      }
    }
    leave = undefined;
    state.value = { phase: 'none' };
  };
  const begin = () => {
    leave?.abort('left');
    leave = new AbortController();
    void run(leave);
  };
  return {
    state,
    start(microphones) {
      rest = microphones;
      all = microphones.length;
      begin();
    },
    goOn: begin,
    stop() {
      leave?.abort('left');
      leave = undefined;
      state.value = { phase: 'idle' };
    },
  };
}
