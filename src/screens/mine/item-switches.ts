// Which items can be switched on and off, by group, and how far the session list is from its first 12.
import {
  type GroupId,
  groupIds,
  groupScopes,
  type Item,
  type ItemSwitches,
  isOn,
  isOnByDefault,
} from '../../core/checklist/item.ts';

export interface ItemGroup {
  readonly id: GroupId;
  readonly items: readonly Item[];
  readonly onCount: number;
}

/** What is measured is no tick, and the points about a new peer are a list of their own. */
const isSwitched = ({ kind, group }: Item) => kind === 'tick' && group !== 'newPeer';

/** In the order of the groups; in each the first 12 come first. */
export function groupsOf(items: readonly Item[], switches: ItemSwitches): readonly ItemGroup[] {
  return groupIds
    .map((id) => {
      const own = items.filter((item) => item.group === id && isSwitched(item));
      return {
        id,
        items: [...own.filter(({ isCore }) => isCore), ...own.filter(({ isCore }) => !isCore)],
        onCount: own.filter((item) => isOn(item, switches)).length,
      };
    })
    .filter((group) => group.items.length > 0);
}

export const isOfSession = ({ id }: Pick<ItemGroup, 'id'>): boolean => groupScopes[id] === 'session';

/** The switches that "Back to the first 12" turns: those of the session list that do not stand as at the start. */
export function notAsAtFirst(items: readonly Item[], switches: ItemSwitches): readonly Item[] {
  return items.filter(
    (item) => item.scope === 'session' && isSwitched(item) && isOn(item, switches) !== isOnByDefault(item),
  );
}
