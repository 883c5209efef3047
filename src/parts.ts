// The parts of the app that are not in the first script, and their words: one comes by itself, one when somebody wants it.
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Language } from './content/language.ts';
import type { LateWords, WantedWords } from './content/messages.ts';
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

/** Where the parts and their words come from: files of the app, fetched when asked for. */
export interface PartFiles {
  readonly late: () => Promise<Pick<typeof import('./late-parts.ts'), 'wireLate' | 'screens'>>;
  readonly wanted: () => Promise<Pick<typeof import('./wanted.ts'), 'wireWanted' | 'screens'>>;
  readonly words: typeof wordFiles;
}

export const partFiles: PartFiles = {
  late: () => import('./late-parts.ts'),
  wanted: () => import('./wanted.ts'),
  words: wordFiles,
};

export function createParts(files: PartFiles): Parts {
  const late = signal<LateState>({ is: 'coming' });
  const wanted = signal<WantedState>({ is: 'coming' });
  const clip = signal<Clip | null>(null);
  const microphoneSearch = signal<MicrophoneSearch | null>(null);
  const learnt = signal<Learnt | null>(null);
  /** What has been asked for. Each settles when its part is here, or has been found missing. */
  const coming: Promise<void>[] = [];

  /** The words of a part in the language of the moment, however often it is switched while they are on the way. */
  async function wordsNow<N extends 'late' | 'wanted'>(part: N, language: ReadonlySignal<Language>) {
    for (;;) {
      const asked = language.peek();
      const words = (await files.words[asked][part]()) as Awaited<ReturnType<(typeof wordFiles)[Language][N]>>;
      if (language.peek() === asked) return words;
    }
  }
  async function loadLate(app: App, past: PastOptions, language: ReadonlySignal<Language>): Promise<void> {
    try {
      const [part] = await Promise.all([files.late(), wordsNow('late', language)]);
      const made = part.wireLate(app, past);
      learnt.value = made.learnt;
      clip.value = made.clip;
      microphoneSearch.value = made.microphoneSearch;
      const words = await wordsNow('late', language);
      late.value = { is: 'here', late: { ...part.screens, words, routineDays: made.routineDays } };
    } catch {
      late.value = { is: 'missing' };
    }
  }
  async function loadWanted(app: App, store: Store, language: ReadonlySignal<Language>): Promise<void> {
    try {
      const [part] = await Promise.all([files.wanted(), wordsNow('wanted', language)]);
      const words = await wordsNow('wanted', language);
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
      for (let known = 0; known < coming.length; ) {
        known = coming.length;
        await Promise.all(coming); // or they would come in the language before
      }
      const [lateWords, wantedWords] = await Promise.all([
        late.value.is === 'here' ? files.words[language].late() : undefined,
        wanted.value.is === 'here' ? files.words[language].wanted() : undefined,
      ]);
      const put = (words: { late?: LateWords | undefined; wanted?: WantedWords | undefined }) => {
        if (late.value.is === 'here' && words.late)
          late.value = { is: 'here', late: { ...late.value.late, words: words.late } };
        if (wanted.value.is === 'here' && words.wanted)
          wanted.value = { is: 'here', part: { ...wanted.value.part, words: words.wanted } };
      };
      return () => {
        put({ late: lateWords, wanted: wantedWords });
        // It was asked for, and came, while the others changed their language.
        if (wanted.value.is === 'here' && !wantedWords)
          void files.words[language].wanted().then((words) => put({ wanted: words }));
      };
    },
    load(app, store, past, language) {
      coming.push(loadLate(app, past, language));
      const isWantedNow = computed(() => isWanted(app.route.screen.value));
      let isAsked = false;
      effect(() => {
        if (!isWantedNow.value || isAsked) return;
        isAsked = true;
        coming.push(loadWanted(app, store, language));
      });
    },
  };
}
