// Where the words of each language come from. Those of English stand in the page; the others are files of their own.
import type { Language } from './content/language.ts';
import type { LateWords, Messages, WantedWords } from './content/messages.ts';
import { pageWords } from './pwa/words.ts';

export interface WordFiles {
  readonly first: () => Promise<Messages>;
  readonly late: () => Promise<LateWords>;
  readonly wanted: () => Promise<WantedWords>;
}

export const wordFiles: Readonly<Record<Language, WordFiles>> = {
  en: {
    first: async () => pageWords<Messages>(),
    late: () => import('./content/locales/en/late.ts').then(({ late }) => late),
    wanted: () => import('./content/locales/en/wanted.ts').then(({ wanted }) => wanted),
  },
  es: {
    first: () => import('./content/locales/es/first.ts').then(({ first }) => first),
    late: () => import('./content/locales/es/late.ts').then(({ late }) => late),
    wanted: () => import('./content/locales/es/wanted.ts').then(({ wanted }) => wanted),
  },
};
