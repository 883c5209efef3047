// Fetches the words of a language: a data file of the app's own, on the device like everything else.
import { wordFiles } from 'virtual:words';

/** The catalogue of a language. Rejects where it can be had neither from the device nor from the host. */
export async function loadWords<Words>(language: keyof typeof wordFiles): Promise<Words> {
  const response = await fetch(wordFiles[language]);
  if (!response.ok) throw new Error(`words: ${response.status}`);
  return (await response.json()) as Words;
}
