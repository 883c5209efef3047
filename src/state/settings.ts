// What the person chose: kept in storage, applied at once.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Store } from '../storage/store.ts';

export const callLengths = [30, 45, 60, 90, 120] as const;
export const themes = ['system', 'light', 'dark'] as const;
export const textSizes = ['normal', 'large', 'larger'] as const;

export interface Choices {
  readonly plannedMinutes: number;
  readonly theme: (typeof themes)[number];
  readonly textSize: (typeof textSizes)[number];
  /** Random ids that the browser gave this site; empty for the system's choice. Never a label. */
  readonly cameraId: string;
  readonly microphoneId: string;
  readonly speakerId: string;
  /** "yes" once the person has said "not now" to installing. */
  readonly installLater: 'yes' | 'no';
}

export const defaults: Choices = {
  plannedMinutes: 60,
  theme: 'system',
  textSize: 'normal',
  cameraId: '',
  microphoneId: '',
  speakerId: '',
  installLater: 'no',
};

export interface Settings {
  readonly choices: ReadonlySignal<Choices>;
  choose<K extends keyof Choices>(key: K, value: Choices[K]): void;
}

export async function createSettings(store: Store, onTrouble: (error: unknown) => void): Promise<Settings> {
  const kept = await store.settings().catch((error: unknown) => {
    onTrouble(error);
    return new Map<string, string | number>();
  });
  const choices = signal<Choices>(valid(kept));
  return {
    choices,
    choose(key, value) {
      choices.value = { ...choices.value, [key]: value };
      store.saveSetting(key, value).catch(onTrouble);
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
    theme: oneOf('theme', themes, defaults.theme),
    textSize: oneOf('textSize', textSizes, defaults.textSize),
    cameraId: text('cameraId'),
    microphoneId: text('microphoneId'),
    speakerId: text('speakerId'),
    installLater: oneOf('installLater', ['yes', 'no'], 'no'),
  };
}
