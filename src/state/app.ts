// Everything that the screens see, in one object made once by main.tsx.
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Language } from '../content/language.ts';
import type { Messages } from '../content/messages.ts';
import type { Item } from '../core/checklist/item.ts';
import type { StepsId } from '../core/faults/remedies.ts';
import type { CauseId } from '../core/faults/table.ts';
import type { Clip } from './clip.ts';
import type { DayCheck } from './day-check.ts';
import type { History } from './history.ts';
import type { Kept } from './kept.ts';
import type { Languages } from './language.ts';
import type { Learnt } from './learnt.ts';
import type { Library } from './library.ts';
import type { MicrophoneSearch } from './microphone-search.ts';
import type { Mirror } from './mirror.ts';
import type { Packs } from './packs.ts';
import type { Route } from './route.ts';
import type { Runs } from './runs.ts';
import type { Sessions } from './sessions.ts';
import type { Settings } from './settings.ts';

export interface BatteryNow {
  readonly levelPercent: number;
  readonly charging: boolean;
  readonly maybeNoBattery: boolean;
}

export interface DeviceChoice {
  readonly id: string;
  readonly label: string;
}

/** What main.tsx learns from the devices and the browser while the app is open. */
export interface Surroundings {
  readonly isOnline: Signal<boolean>;
  readonly battery: Signal<BatteryNow | null>;
  readonly devices: Signal<Readonly<Record<'camera' | 'microphone' | 'speaker', readonly DeviceChoice[]>>>;
}

export interface Shell {
  readonly install: ReadonlySignal<'installed' | 'promptable' | 'iosSteps' | 'unavailable'>;
  readonly promptInstall: () => Promise<void>;
  readonly update: ReadonlySignal<'none' | 'waiting' | 'stale'>;
  readonly applyUpdate: () => void;
  readonly putOffUpdate: () => void;
  /** Shown once, the first time that everything is on the device. */
  readonly offlineReady: Signal<boolean>;
}

/** A text to hand on. Nothing here rejects. */
export interface GiveText {
  readonly canShare: boolean;
  /** Settles when it is done or the person has changed their mind. */
  share(text: string): Promise<void>;
  /** Whether the browser let us. */
  copy(text: string): Promise<boolean>;
}

export interface App {
  readonly t: Messages;
  /** As dates and numbers are written. Both change with the language: to be read anew for every picture. */
  readonly locale: string;
  readonly languages: Languages<Language, Messages>;
  readonly version: string;
  readonly now: () => number;
  /** The steps to show for the cause of a refusal, in this browser on this system. */
  readonly stepsFor: (cause: CauseId) => StepsId;
  readonly route: Route;
  readonly runs: Runs;
  readonly dayCheck: DayCheck;
  readonly history: History;
  readonly settings: Settings;
  readonly surroundings: Surroundings;
  /** All that can be asked, but for what the person or their organization wrote. */
  readonly items: readonly Item[];
  /** What the person and their organization wrote, to be asked behind those. */
  readonly own: ReadonlySignal<readonly Item[]>;
  readonly newPeerFlow: readonly string[];
  readonly kept: Kept;
  readonly sessions: Sessions;
  readonly library: Library;
  readonly packs: Packs;
  readonly mirror: Mirror;
  /** `null` until the late part of the app is here. */
  readonly clip: ReadonlySignal<Clip | null>;
  /** `null` until the late part of the app is here. */
  readonly microphoneSearch: ReadonlySignal<MicrophoneSearch | null>;
  readonly isPhone: boolean;
  /** Learnt from the person's own past; `null` until the late part of the app is here. */
  readonly learnt: ReadonlySignal<Learnt | null>;
  /** Keeps the screen on until the signal aborts; settles with whether the browser can. */
  readonly keepAwake: (signal: AbortSignal) => Promise<boolean>;
  readonly give: GiveText;
  readonly shell: Shell;
  readonly storageTrouble: Signal<boolean>;
  /** Everything is erased, or being erased: only that is drawn from then on. */
  readonly erased: Signal<'here' | 'elsewhere' | null>;
}
