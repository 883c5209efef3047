// Which language a browser's wishes lead to.
import { expect, it } from 'vitest';
import { languageFor, localeFor } from './language.ts';

it.each([
  [['es-MX', 'en'], 'es', 'es-MX'],
  [['ES'], 'es', 'ES'],
  [['fr', 'es-ES', 'en-US'], 'es', 'es-ES'],
  [['en-GB', 'es'], 'en', 'en-GB'],
  [['fr', 'de'], 'en', 'en-US'],
  [[], 'en', 'en-US'],
  [['est'], 'en', 'en-US'], // Estonian
] as const)('%j: %s', (wished, language, locale) => {
  expect(languageFor(wished)).toBe(language);
  expect(localeFor(language, wished)).toBe(locale);
});
