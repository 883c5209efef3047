// Which video apps the person's organization said yes to, by the ids of our cards; others by the name it gave.
import type { LateWords, WantedWords } from '../../content/messages.ts';
import type { App } from '../../state/app.ts';
import { platformName, platformsOf } from '../session/platforms.ts';
import { nameOfApp } from './app-name.ts';

export interface ApprovedApps {
  readonly ids: ReadonlySet<string>;
  /** Of those that have no card. */
  readonly otherNames: readonly string[];
}

export function approvedApps(app: App, words: WantedWords, late: LateWords, cardIds: readonly string[]): ApprovedApps {
  const ids = new Set<string>();
  const otherNames: string[] = [];
  for (const { id, isApproved } of platformsOf(app, late, null)) {
    if (!isApproved) continue;
    // Some have a card but cannot be picked for a session: those are known by their name alone.
    const name = platformName(late, id);
    const isSame = (cardId: string) =>
      cardId === id || [cardId, nameOfApp(words, late, cardId)].some((one) => one.toLowerCase() === name.toLowerCase());
    const cardId = cardIds.find(isSame);
    if (cardId) ids.add(cardId);
    else otherNames.push(name);
  }
  return { ids, otherNames };
}
