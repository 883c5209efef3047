// The language switches at once and whole, or stays and says so.
import { describe, expect, it } from 'vitest';
import { createLanguages } from './language.ts';

type Two = 'en' | 'es';
const setUp = (load: (language: Two) => Promise<string>, before?: (language: Two) => Promise<() => void>) =>
  createLanguages<Two, string>({ first: 'en', firstWords: 'hello', load, ...(before && { before }) });

describe('choosing a language', () => {
  it('shows its words and no other', async () => {
    const languages = setUp(async () => 'hola');
    await languages.choose('es');
    expect([languages.current.value, languages.words.value, languages.missing.value]).toEqual(['es', 'hola', null]);
  });

  it('stays with the old one where its file is gone, and says so until another choice', async () => {
    const languages = setUp(async () => Promise.reject(new TypeError('gone')));
    await languages.choose('es');
    expect([languages.current.value, languages.words.value, languages.missing.value]).toEqual(['en', 'hello', 'es']);
    await languages.choose('en');
    expect(languages.missing.value).toBeNull();
  });

  it('waits for the other parts, and stays where one of them is gone', async () => {
    const applied: Two[] = [];
    const languages = setUp(
      async () => 'hola',
      async (language) => () => void applied.push(language),
    );
    await languages.choose('es');
    expect(applied).toEqual(['es']);
    const broken = setUp(
      async () => 'hola',
      async () => Promise.reject(new TypeError('gone')),
    );
    await broken.choose('es');
    expect([broken.current.value, broken.missing.value]).toEqual(['en', 'es']);
  });

  it('goes by the last wish, however late the first file comes', async () => {
    let come = (_words: string) => {};
    const languages = setUp(
      () =>
        new Promise((resolve) => {
          come = resolve;
        }),
    );
    const first = languages.choose('es');
    await languages.choose('en');
    come('hola');
    await first;
    expect([languages.current.value, languages.words.value]).toEqual(['en', 'hello']);
  });
});
