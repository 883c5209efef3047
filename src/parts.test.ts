// A part that comes while the language is switched comes in the language that was wished for.
import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import type { Language } from './content/language.ts';
import { createParts, type PartFiles } from './parts.ts';
import { createLanguages } from './state/language.ts';
import type { Screen } from './state/route.ts';

/** Every file is fetched when the test says so. */
function makeFiles() {
  const fetches = new Map<string, (() => void)[]>();
  const fetched =
    <T>(name: string, value: T) =>
    () =>
      new Promise<T>((resolve) => {
        fetches.set(name, [...(fetches.get(name) ?? []), () => resolve(value)]);
      });
  const wordsOf = (language: Language) => ({
    first: fetched(`first ${language}`, language),
    late: fetched(`late ${language}`, language),
    wanted: fetched(`wanted ${language}`, language),
  });
  const files = {
    late: fetched('late', { wireLate: () => ({ learnt: null, clip: null, microphoneSearch: null }), screens: {} }),
    wanted: fetched('wanted', { wireWanted: () => ({}), screens: {} }),
    words: { en: wordsOf('en'), es: wordsOf('es') },
  } as unknown as PartFiles;
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  return {
    files,
    isAsked: (name: string) => fetches.has(name),
    async arrive(...names: string[]) {
      await settle();
      for (const name of names) {
        for (const go of fetches.get(name) ?? []) go();
        fetches.delete(name);
        await settle();
      }
    },
  };
}

function setUp() {
  const { files, ...network } = makeFiles();
  const parts = createParts(files);
  const screen = signal<Screen>('today');
  const languages = createLanguages<Language, string>({
    first: 'en',
    firstWords: 'en',
    load: files.words.es.first as unknown as () => Promise<string>,
    before: parts.reword,
  });
  const start = () => parts.load({ route: { screen } } as never, {} as never, {} as never, languages.current);
  const shown = () => {
    const [late, wanted] = [parts.late.value, parts.wanted.value];
    return {
      first: languages.current.value,
      late: late.is === 'here' ? late.late.words : late.is,
      wanted: wanted.is === 'here' ? wanted.part.words : wanted.is,
    };
  };
  return { ...network, parts, languages, start, shown, screen };
}

test('switched while the late part is on the way: nothing is half', async () => {
  const { languages, start, arrive, shown } = setUp();
  start();
  void languages.choose('es');
  await arrive('first es');
  expect(shown()).toEqual({ first: 'en', late: 'coming', wanted: 'coming' }); // it waits for what is on the way
  await arrive('late', 'late en', 'late en');
  expect(shown()).toMatchObject({ first: 'en', late: 'en' });
  await arrive('late es');
  expect(shown()).toMatchObject({ first: 'es', late: 'es' });
});

test('wanted in the middle of a switch: it ends in the new language', async () => {
  const { languages, start, arrive, shown, screen } = setUp();
  start();
  await arrive('late', 'late en', 'late en');
  void languages.choose('es');
  await arrive(); // it has looked what is there
  screen.value = 'guide';
  await arrive('wanted', 'wanted en', 'wanted en');
  expect(shown()).toEqual({ first: 'en', late: 'en', wanted: 'en' });
  await arrive('first es', 'late es');
  expect(shown()).toMatchObject({ first: 'es', late: 'es' });
  await arrive('wanted es');
  expect(shown()).toEqual({ first: 'es', late: 'es', wanted: 'es' });
});

test('switched before anything was asked for: the first picture does not wait for the rest', async () => {
  const { languages, start, arrive, shown, isAsked } = setUp();
  void languages.choose('es');
  await arrive('first es');
  expect(shown().first).toBe('es');
  start();
  expect(isAsked('late en')).toBe(false);
  await arrive('late', 'late es', 'late es');
  expect(shown()).toMatchObject({ first: 'es', late: 'es' });
});
