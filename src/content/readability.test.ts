// How hard a text is to read: known words, and sums made by hand.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fernandezHuertaOf, sentencesOf, syllablesOf, syllablesOfSpanish, wordsOf } from './readability.ts';

describe('English', () => {
  it.each([
    ['microphone', 3],
    ['camera', 3],
    ['the', 1],
    ['little', 2],
    ['closed', 1],
    ['started', 2],
    ['browser', 2],
    ['7', 1],
  ])('%s: %i', (word, syllables) => {
    expect(syllablesOf(word)).toBe(syllables);
  });
});

describe('Spanish syllables', () => {
  /** Divided by hand, so that each count can be checked with the eye. */
  const divided = [
    'sí par luz no más sol bien pues seis hoy muy ley buey Dios y yo ya que rey hay guion',
    'cá-ma-ra mi-cró-fo-no al-ta-voz au-dí-fo-nos na-ve-ga-dor se-sión prue-ba fon-do te-lé-fo-no a-pa-ra-to',
    // Diphthongs and triphthongs
    'a-gua guar-de cuan-do cuo-ta i-gual si-len-cio ciu-dad rui-do viu-da cui-da-do cuí-de-se cons-truí reu-nión',
    'U-ru-guay a-ve-ri-guáis cam-biáis lim-piéis prohi-bi-do Eu-ro-pa',
    // Hiatus
    'dí-a rí-o o-í-do o-ír ba-úl pa-ís ma-íz a-ún vi-ví-ais tran-ví-as bú-ho ve-hí-cu-lo a-hí pro-hí-be',
    'le-er cre-er ca-os a-é-re-o ví-de-o a-ho-ra al-co-hol co-o-pe-rar zo-o chi-i-ta a-e-ro-puer-to pa-ra-no-ia',
    // u, heard or not
    'qui-so es-qui-na guí-a gue-rra pin-güi-no bi-lin-güe ver-güen-za',
    // y and ñ
    'a-yu-da pla-ya re-yes ha-ya ni-ño se-ñal',
  ].flatMap((line) => line.split(' '));

  it.each(divided.map((word) => [word.replace(/-/g, ''), word.split('-').length] as const))('%s: %i', (word, count) => {
    expect(syllablesOfSpanish(word)).toBe(count);
    expect(syllablesOfSpanish(word.replace(/-/g, '').toUpperCase())).toBe(count);
    expect(syllablesOfSpanish(word.replace(/-/g, '').normalize('NFD'))).toBe(count);
  });

  it.each([
    ['988', 1],
    ['wi-fi', 2],
    ['TV', 1],
    ['IA', 1],
    ['https', 1],
  ])('%s: %i, as in a count by eye', (word, count) => {
    expect(syllablesOfSpanish(word)).toBe(count);
  });

  it('counts at least one in anything with a letter, and never more than its vowels', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zñáéíóúü]{1,20}$/), (word) => {
        const count = syllablesOfSpanish(word);
        expect(count).toBeGreaterThanOrEqual(1);
        expect(count).toBeLessThanOrEqual(Math.max(1, (word.match(/[aeiouyáéíóúü]/g) ?? []).length));
      }),
    );
  });

  it('counts the vowels where each stands alone', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^([bdflmnprst][aeiouáéíóú]){1,9}$/), (word) => {
        expect(syllablesOfSpanish(word)).toBe(word.length / 2);
      }),
    );
  });
});

describe('Fernández-Huerta', () => {
  it('is the sum that its author gave', () => {
    // La ca-sa es gran-de. Mi par me ve. : 8 words, 10 syllables, 2 sentences
    expect(fernandezHuertaOf('La casa es grande. Mi par me ve.')).toBeCloseTo(206.84 - (60 * 10) / 8 - (1.02 * 8) / 2);
    // The same in two texts, whose stop may be left out
    expect(fernandezHuertaOf('La casa es grande', 'Mi par me ve')).toBeCloseTo(206.84 - 75 - 4.08);
  });

  it('calls plain what is plain, and hard what is hard', () => {
    expect(fernandezHuertaOf('Toque el botón. Luego mire la luz. No se guarda nada.')).toBeGreaterThan(80);
    expect(
      fernandezHuertaOf('La configuración predeterminada imposibilita temporalmente la autenticación organizacional.'),
    ).toBeLessThan(0);
  });

  it('knows words and sentences of Spanish', () => {
    expect(wordsOf('¿Qué tal? “Sí”, mañana a las 2.')).toEqual(['Qué', 'tal', 'Sí', 'mañana', 'a', 'las', '2']);
    expect(sentencesOf('¿Qué tal? Bien. ¡Listo! Espere…')).toHaveLength(4);
  });
});
