// The parts of the app that are not in the first script, and their words: one comes by itself, one when somebody wants it.
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Language } from './content/language.ts';
import type { PastOptions } from './late-parts.ts';
import type { LateState } from './screens/late.ts';
import type { WantedState } from './screens/wanted.ts';
import type { App } from './state/app.ts';
import type { Clip } from './state/clip.ts';
import type { Learnt } from './state/learnt.ts';
import type { MicrophoneSearch } from './state/microphone-search.ts';
import { isWanted } from './state/route.ts';
import type { Store } from './storage/store.ts';
import { wordFiles } from './words.ts';

export interface Parts {
  readonly late: ReadonlySignal<LateState>;
  readonly wanted: ReadonlySignal<WantedState>;
  /** `null` until the late part is here. */
  readonly clip: ReadonlySignal<Clip | null>;
  readonly microphoneSearch: ReadonlySignal<MicrophoneSearch | null>;
  readonly learnt: ReadonlySignal<Learnt | null>;
  /** The words in another language of what is here; call what it settles with to show them. Rejects where a file is gone. */
  reword(language: Language): Promise<() => void>;
  /** To be called once, after the first picture: the late part comes, and from then on what is wanted. */
  load(app: App, store: Store, past: PastOptions, language: ReadonlySignal<Language>): void;
}

export function createParts(): Parts {
  const late = signal<LateState>({ is: 'coming' });
  const wanted = signal<WantedState>({ is: 'coming' });
  const clip = signal<Clip | null>(null);
  const microphoneSearch = signal<MicrophoneSearch | null>(null);
  const learnt = signal<Learnt | null>(null);

  async function loadLate(app: App, past: PastOptions, language: ReadonlySignal<Language>): Promise<void> {
    try {
      const [part, words] = await Promise.all([import('./late-parts.ts'), wordFiles[language.value].late()]);
      const made = part.wireLate(app, past);
      learnt.value = made.learnt;
      clip.value = made.clip;
      microphoneSearch.value = made.microphoneSearch;
      late.value = { is: 'here', late: { ...part.screens, words, routineDays: made.routineDays } };
    } catch {
      late.value = { is: 'missing' };
    }
  }
  async function loadWanted(app: App, store: Store, language: ReadonlySignal<Language>): Promise<void> {
    try {
      const [part, words] = await Promise.all([import('./wanted.ts'), wordFiles[language.value].wanted()]);
      wanted.value = { is: 'here', part: { screens: part.screens, words, wanted: part.wireWanted(app, store) } };
    } catch {
      wanted.value = { is: 'missing' };
    }
  }
  return {
    late,
    wanted,
    clip,
    microphoneSearch,
    learnt,
    async reword(language) {
      const { first: _, ...files } = wordFiles[language];
      const [lateWords, wantedWords] = await Promise.all([
        late.value.is === 'here' ? files.late() : undefined,
        wanted.value.is === 'here' ? files.wanted() : undefined,
      ]);
      return () => {
        if (late.value.is === 'here' && lateWords)
          late.value = { is: 'here', late: { ...late.value.late, words: lateWords } };
        if (wanted.value.is === 'here' && wantedWords)
          wanted.value = { is: 'here', part: { ...wanted.value.part, words: wantedWords } };
      };
    },
    load(app, store, past, language) {
      void loadLate(app, past, language);
      const isWantedNow = computed(() => isWanted(app.route.screen.value));
      let isAsked = false;
      effect(() => {
        if (!isWantedNow.value || isAsked) return;
        isAsked = true;
        void loadWanted(app, store, language);
      });
    },
  };
}
