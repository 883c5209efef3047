// The part of the app that comes after the first picture: the screens of the session list, and their words.
import type { ReadonlySignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import type { LateWords } from '../content/messages.ts';
import type { App } from '../state/app.ts';
import type { LateScreen } from '../state/route.ts';
import type { RoutineDays } from '../state/routine-days.ts';
import type { DeviceChooser } from './device-chooser.tsx';
import type { FaceHelp } from './face-help.tsx';
import type { InstallCard } from './install-card.tsx';
import type { NowNext } from './routine/now-next.tsx';

export interface LateProps {
  readonly app: App;
  readonly words: LateWords;
}

export interface Late {
  readonly words: LateWords;
  readonly screens: Readonly<Record<LateScreen, ComponentType<LateProps>>>;
  /** What stands on Today below the first cards. */
  readonly Due: ComponentType<LateProps>;
  /** What of the work day stands on Today. */
  readonly NowNext: typeof NowNext;
  /** Below a finished check, on Today and at its end. */
  readonly InstallCard: typeof InstallCard;
  readonly routineDays: RoutineDays;
  /** What stands below a step that is not under way. */
  readonly DeviceChooser: typeof DeviceChooser;
  readonly FaceHelp: typeof FaceHelp;
  /** What stands below a microphone step that heard nobody. */
  readonly MicrophoneSearch: ComponentType<LateProps>;
  /** What stands in place of the app where another tab has erased everything. */
  readonly ErasedElsewhere: ComponentType<LateProps>;
}

/** `missing`: the file is gone, because another tab brought a new version, or it never came. */
export type LateState = { readonly is: 'coming' | 'missing' } | { readonly is: 'here'; readonly late: Late };
export type LateSignal = ReadonlySignal<LateState>;
