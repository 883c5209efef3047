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
