// The part of the app that is loaded when somebody wants it: guide, help, routine and history, with their words.
import type { ReadonlySignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import type { LateWords, WantedWords } from '../content/messages.ts';
import type { App } from '../state/app.ts';
import type { WantedScreen } from '../state/route.ts';
import type { Wanted } from '../state/wanted.ts';

export interface WantedProps {
  readonly app: App;
  readonly words: WantedWords;
  /** Items, cards and the names of the video apps are theirs. */
  readonly late: LateWords;
  readonly wanted: Wanted;
}

export interface WantedPart {
  readonly words: WantedWords;
  readonly wanted: Wanted;
  readonly screens: Readonly<Record<WantedScreen, ComponentType<WantedProps>>>;
}

/** `missing`: the file is gone, because another tab brought a new version, or it never came. */
export type WantedState = { readonly is: 'coming' | 'missing' } | { readonly is: 'here'; readonly part: WantedPart };
export type WantedSignal = ReadonlySignal<WantedState>;
