// What the person chose: kept in storage, applied at once.
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Kept } from './kept.ts';

export const callLengths = [30, 45, 60, 90, 120] as const;
export const themes = ['system', 'light', 'dark'] as const;
export const listModes = ['list', 'single'] as const;
/** `system`: the first of the browser's languages that we speak. */
export const languageChoices = ['system', 'en', 'es'] as const;
export const textSizes = ['normal', 'large', 'larger'] as const;

export interface Choices {
  readonly plannedMinutes: number;
  readonly language: (typeof languageChoices)[number];
  readonly theme: (typeof themes)[number];
  readonly textSize: (typeof textSizes)[number];
  /** Random ids that the browser gave this site; empty for the system's choice. Never a label. */
  readonly cameraId: string;
  readonly microphoneId: string;
  readonly speakerId: string;
  /** "yes" once the person has said "not now" to installing. */
  readonly installLater: 'yes' | 'no';
  /** How the session list is gone through. */
  readonly listMode: (typeof listModes)[number];
  /** "yes" where the camera check looks for the face as well: its model is loaded once. */
  readonly faceHelp: 'yes' | 'no';
}

export const defaults: Choices = {
  plannedMinutes: 60,
  language: 'system',
  theme: 'system',
  textSize: 'normal',
  cameraId: '',
  microphoneId: '',
  speakerId: '',
  installLater: 'no',
  listMode: 'list',
  faceHelp: 'no',
};

export interface Settings {
  readonly choices: ReadonlySignal<Choices>;
  choose<K extends keyof Choices>(key: K, value: Choices[K]): void;
}

/** Applied at once; what is not kept yet, or could not be, holds as long as the page is open. */
export function createSettings(kept: Kept, onTrouble: (error: unknown) => void): Settings {
  const unkept = signal<ReadonlyMap<string, string | number>>(new Map());
  return {
    choices: computed(() => valid(new Map([...kept.rows.settings.value, ...unkept.value]))),
    choose(key, value) {
      unkept.value = new Map([...unkept.value, [key, value]]);
      kept.commit([{ table: 'settings', key, value }]).then(() => {
        // From here on another tab may change it. A choice made meanwhile is still on its way.
        if (unkept.value.get(key) === value) unkept.value = new Map([...unkept.value].filter(([name]) => name !== key));
      }, onTrouble);
    },
  };
}

/** A value that this version does not know falls back to the default: storage may be newer or damaged. */
function valid(kept: ReadonlyMap<string, string | number>): Choices {
  const oneOf = <T extends string | number>(key: keyof Choices, allowed: readonly T[], otherwise: T): T =>
    allowed.find((value) => value === kept.get(key)) ?? otherwise;
  const text = (key: keyof Choices) => {
    const value = kept.get(key);
    return typeof value === 'string' ? value : '';
  };
  return {
    plannedMinutes: oneOf('plannedMinutes', callLengths, 60),
    language: oneOf('language', languageChoices, defaults.language),
    theme: oneOf('theme', themes, defaults.theme),
    textSize: oneOf('textSize', textSizes, defaults.textSize),
    cameraId: text('cameraId'),
    microphoneId: text('microphoneId'),
    speakerId: text('speakerId'),
    installLater: oneOf('installLater', ['yes', 'no'], 'no'),
    listMode: oneOf('listMode', listModes, 'list'),
    faceHelp: oneOf('faceHelp', ['yes', 'no'], 'no'),
  };
}
