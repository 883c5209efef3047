// The languages of the app, and which of them fits a browser.

export const languages = ['en', 'es'] as const;
export type Language = (typeof languages)[number];

/** The first one of the person's own languages that we speak; English where there is none. `wished` as `navigator.languages`. */
export function languageFor(wished: readonly string[]): Language {
  for (const wish of wished) {
    const found = languages.find((language) => language === wish.toLowerCase().split('-')[0]);
    if (found) return found;
  }
  return 'en';
}

/** How dates and numbers are written: the person's own kind of the language, else that of the United States. */
export const localeFor = (language: Language, wished: readonly string[]): string =>
  wished.find((wish) => wish.toLowerCase().split('-')[0] === language) ?? `${language}-US`;
