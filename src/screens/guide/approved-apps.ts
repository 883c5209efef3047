// Which video apps the person's organization said yes to, by the ids of our cards; others by the name it gave.
import type { LateWords } from '../../content/messages.ts';
import type { App } from '../../state/app.ts';
import { platformName, platformsOf } from '../session/platforms.ts';

export function approvedApps(
  app: App,
  late: LateWords,
  cardIds: readonly string[],
): { readonly ids: ReadonlySet<string>; readonly otherNames: readonly string[] } {
  const approved = platformsOf(app, late, null).filter(({ isApproved }) => isApproved);
  const withCard = approved.filter(({ id }) => cardIds.includes(id));
  return {
    ids: new Set(withCard.map(({ id }) => id)),
    otherNames: approved.filter((one) => !withCard.includes(one)).map(({ id }) => platformName(late, id)),
  };
}
