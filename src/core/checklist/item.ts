// What the checklist asks, as data. The words live in `content/locales`, under the same id.

/** When an answer must be asked again. Several codes: the strictest wins. Defined in content.md 1.3. */
export type ExpiryCode =
  | 'session'
  | 'day'
  | '7d'
  | '30d'
  | '90d'
  | '365d'
  /** 90 days in which the video app was not used. */
  | '90d:unused'
  | 'once'
  | 'change:device'
  | 'change:place'
  | 'change:platform';

/** What must be so for an item to be asked at all. `optional` is off until the person switches it on. */
export type Shown =
  | 'all'
  | 'optional'
  | 'home'
  | 'notAlone'
  | 'phone'
  | 'headset'
  | 'host'
  | 'sharing'
  | 'otherZone'
  | 'platform'
  | 'peer';

/** Which list an item belongs to. */
export type Scope = 'equipment' | 'session' | 'dayStart' | 'dayEnd' | 'periodic' | 'once';

/** The groups in the order they are shown, each in one list. */
export const groupScopes = {
  equipment: 'equipment',
  privacy: 'session',
  background: 'session',
  device: 'session',
  safety: 'session',
  self: 'session',
  dayStart: 'dayStart',
  dayEnd: 'dayEnd',
  protect: 'periodic',
  boundaries: 'periodic',
  support: 'periodic',
  app: 'once',
  newPeer: 'once',
} as const satisfies Readonly<Record<string, Scope>>;
export type GroupId = keyof typeof groupScopes;
export const groupIds = Object.keys(groupScopes) as readonly GroupId[];

export interface Item<Id extends string = string> {
  readonly id: Id;
  readonly group: GroupId;
  readonly scope: Scope;
  /** Empty for a card: there is nothing to tick. */
  readonly expiry: readonly ExpiryCode[];
  /** All must be so. */
  readonly shown: readonly Shown[];
  /** `card`: a line to read on the last screen. `measured`: a step of the day check, not a tick. */
  readonly kind: 'tick' | 'card' | 'measured';
  /** One of the 12 of the first list. */
  readonly isCore: boolean;
  /** The check whose measurement stands beside it. It advises and never ticks. */
  readonly hint?: string;
}

/** What is so right now, as far as `Shown` asks. */
export interface Situation {
  readonly isHome: boolean;
  readonly isAlone: boolean;
  /** A phone or a tablet. */
  readonly isPhone: boolean;
  readonly usesHeadset: boolean;
  readonly isHost: boolean;
  readonly isSharing: boolean;
  /** The peer is where the clock says something else. */
  readonly isOtherZone: boolean;
  readonly hasPlatform: boolean;
  /** The person is in the "New peer" flow. */
  readonly isNewPeer: boolean;
}

const conditions: Readonly<Record<Shown, (situation: Situation) => boolean>> = {
  all: () => true,
  optional: () => true,
  home: ({ isHome }) => isHome,
  notAlone: ({ isAlone }) => !isAlone,
  phone: ({ isPhone }) => isPhone,
  headset: ({ usesHeadset }) => usesHeadset,
  host: ({ isHost }) => isHost,
  sharing: ({ isSharing }) => isSharing,
  otherZone: ({ isOtherZone }) => isOtherZone,
  platform: ({ hasPlatform }) => hasPlatform,
  peer: ({ isNewPeer }) => isNewPeer,
};

export function isShown(item: Pick<Item, 'shown'>, situation: Situation): boolean {
  return item.shown.every((shown) => conditions[shown](situation));
}

/** By item id. A missing one stands as `isOnByDefault` says. */
export type ItemSwitches = Readonly<Record<string, boolean>>;

/**
 * The first session list is the 12 core items, because long lists fail tired people; the person's own items are on. The
 * other lists begin with all that is not marked optional.
 */
export function isOnByDefault(item: Pick<Item, 'id' | 'kind' | 'scope' | 'shown' | 'isCore'>): boolean {
  if (item.kind === 'tick' && item.scope === 'session' && !isOwn(item.id)) return item.isCore;
  return !item.shown.includes('optional');
}

export function isOn(item: Pick<Item, 'id' | 'kind' | 'scope' | 'shown' | 'isCore'>, switches: ItemSwitches): boolean {
  return switches[item.id] ?? isOnByDefault(item);
}

/** The person's own (`own-`) or the organization's (`org-`). */
const isOwn = (id: string) => /^(own|org)-/.test(id);
