// How hard a sentence is to read: words, sentences and school years. For tests of the words; the app does not need it.

/** Parts that end in a stop, a question, a colon or an ellipsis. */
export const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.!?…:;]["”]?)\s+/).filter(Boolean);

export const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}{}’'-]+/gu) ?? [];

/** Flesch-Kincaid grade (Kincaid 1975), in school years. Rough for a single short line: a tendency, not a measure. */
export function gradeOf(text: string): number {
  const words = wordsOf(text);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / sentencesOf(text).length) + 11.8 * (syllables / words.length) - 15.59;
}

/** Groups of vowels, less a silent e. Off by one for some words, which evens out over a text; a number counts as one. */
export function syllablesOf(word: string): number {
  const bare = word.toLowerCase().replace(/[^a-z]/g, '');
  const spoken = bare.replace(/(?<=[aeiouy].*[^aeiouyl])e$|(?<=[aeiouy].*[^aeiouydt])e[ds]$/, '');
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 0);
}

/**
 * Fernández-Huerta (1959): the higher, the easier; 70 is plain. Takes one text or many: of many, each begins a new
 * sentence, so that a label counts as one.
 */
export function fernandezHuertaOf(...texts: readonly string[]): number {
  const words = texts.flatMap(wordsOf);
  const sentences = texts.flatMap(sentencesOf).length;
  const syllables = words.reduce((sum, word) => sum + syllablesOfSpanish(word), 0);
  return 206.84 - 60 * (syllables / words.length) - 1.02 * (words.length / sentences);
}

const strong = /[aeoáéó]/;
const accentedWeak = /[íú]/;

/**
 * Syllables as Spanish is spelled: a vowel run is one as long as it holds one of a, e, o (vie-ne, cuá-les, buey), and
 * two beside í or ú (dí-a, ba-úl). The u of que, qui, gue, gui is silent, an h between vowels parts nothing, and y is a
 * vowel where none follows. A figure counts as one, as in Flesch's count; so do letters without a vowel.
 */
export function syllablesOfSpanish(word: string): number {
  return word
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .reduce((sum, part) => sum + Math.max(1, nucleiOf(part)), 0);
}

function nucleiOf(part: string): number {
  const spoken = part
    .replace(/(?<=[qg])u(?=[eiéí])/g, '')
    .replace(/ü/g, 'u')
    .replace(/(?<=[aeiouáéíóú])h(?=[aeiouáéíóú])/g, '')
    .replace(/y(?![aeiouáéíóú])/g, 'i');
  return (spoken.match(/[aeiouáéíóú]+/g) ?? []).reduce((sum, run) => sum + nucleiOfRun(run), 0);
}

function nucleiOfRun(run: string): number {
  let count = 1;
  let hasStrong = false;
  let before = '';
  for (const vowel of run) {
    const isStrong = strong.test(vowel);
    const isParted: boolean =
      (isStrong && hasStrong) ||
      (isStrong && accentedWeak.test(before)) ||
      (accentedWeak.test(vowel) && strong.test(before)) ||
      (before !== '' && bare(before) === bare(vowel));
    if (isParted) count += 1;
    hasStrong = isParted ? isStrong : hasStrong || isStrong;
    before = vowel;
  }
  return count;
}

const bare = (vowel: string): string => vowel.normalize('NFD').slice(0, 1);
