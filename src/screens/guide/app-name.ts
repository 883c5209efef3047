// What a video app is called: an app that can be picked for a session has its name there; others have it on their card.
import type { LateWords, WantedWords } from '../../content/messages.ts';

export function nameOfApp(words: WantedWords, late: LateWords, id: string): string {
  const cards = words.appCards as Readonly<Record<string, { readonly name?: string } | undefined>>;
  const names = late.platforms as Readonly<Record<string, string | undefined>>;
  return cards[id]?.name ?? names[id] ?? id;
}
