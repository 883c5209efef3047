// What the screens of the wanted part see besides the app: facts, and the state that only they need.
import type { ReadonlySignal } from '@preact/signals';
import type { Language } from '../content/language.ts';
import type { WantedWords } from '../content/messages.ts';
import type { VideoApp } from '../core/apps/video-app.ts';
import type { HelpSystem } from '../core/help/help-system.ts';
import type { Backup } from './backup.ts';
import type { Erasing } from './erase.ts';
import type { MyHours } from './hours.ts';
import type { Past } from './past.ts';
import type { Routine } from './routine.ts';
import type { Supports } from './supports.ts';

export interface Wanted {
  /** Every video app that has a card, in the order of the guide. */
  readonly videoApps: readonly VideoApp[];
  /** Saves a text as a file. To be called from a tap. `false`: the person closed the sheet, or the browser refused. */
  readonly saveFile: (name: string, type: string, text: string) => Promise<boolean>;
  /** The help for the peer in every language at once: it may be in another one than the app. */
  readonly handouts: Readonly<Record<Language, WantedWords['handout']>>;
  readonly myHours: MyHours;
  readonly supports: Supports;
  /** Whose settings are explained first. */
  readonly helpSystem: HelpSystem;
  /** The checks of the past, for the history. */
  readonly past: Past;
  /** The work days. */
  readonly routine: Routine;
  /** Whether the browser agreed to keep what is stored; `null`: not known yet. */
  readonly isPersisted: ReadonlySignal<boolean | null>;
  readonly erasing: Erasing;
  readonly backup: Backup;
}
