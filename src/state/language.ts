// The language of the app: switched at once, and never half.
import { batch, type ReadonlySignal, signal } from '@preact/signals';

export interface Languages<Language extends string, Words> {
  /** What is on screen now. */
  readonly current: ReadonlySignal<Language>;
  readonly words: ReadonlySignal<Words>;
  /** The file of a language did not come: it is gone after an update, or never came. */
  readonly missing: ReadonlySignal<Language | null>;
  /** Settles when the language is there, or has been found missing. The last wish wins. Never rejects. */
  choose(language: Language): Promise<void>;
}

export interface LanguageOptions<Language extends string, Words> {
  readonly first: Language;
  readonly firstWords: Words;
  /** Rejects where the file can not be had. */
  readonly load: (language: Language) => Promise<Words>;
  /** Everything else that has words brings them along before the switch, so that no screen mixes two languages. */
  readonly before?: (language: Language) => Promise<() => void>;
}

export function createLanguages<Language extends string, Words>(
  options: LanguageOptions<Language, Words>,
): Languages<Language, Words> {
  const current = signal(options.first);
  const words = signal(options.firstWords);
  const missing = signal<Language | null>(null);
  let wished = options.first;
  return {
    current,
    words,
    missing,
    async choose(language) {
      wished = language;
      if (language === current.peek()) {
        missing.value = null;
        return;
      }
      try {
        const [loaded, apply] = await Promise.all([options.load(language), options.before?.(language)]);
        if (wished !== language) return;
        batch(() => {
          words.value = loaded;
          current.value = language;
          missing.value = null;
          apply?.();
        });
      } catch {
        if (wished === language) missing.value = language;
      }
    },
  };
}
