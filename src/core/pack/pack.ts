// What an organization can give its people in one file: extra items, approved apps, help contacts.
import { type OwnExpiry, ownExpiries } from '../checklist/own-item.ts';

/** Stands in every pack, so that no other file is taken for one. */
export const packFormat = 'session-ready-pack';
export const packVersion = 1;

export const packGroups = ['privacy', 'background', 'device', 'safety', 'self'] as const;
export type PackGroup = (typeof packGroups)[number];

/** When an answer is asked for again: what the person's own items can say. Nothing is kept about a peer. */
export const packExpiries = ownExpiries;
export type PackExpiry = OwnExpiry;

/** Own proposals, wide enough for an organization and small enough for one screen. Texts in characters. */
export const packLimits = {
  /** 64 kB, counted in UTF-16 units: never more than the file's bytes, so that no smaller file is refused. */
  file: 65_536,
  /** Objects and lists inside each other; a pack itself needs 3. */
  depth: 6,
  items: 50,
  apps: 20,
  contacts: 20,
  text: 120,
  why: 160,
  /** Every name: of the organization, an app, a contact; and every id. */
  name: 60,
  phone: 30,
  link: 200,
  problems: 20,
} as const;

export interface PackItem {
  /** `org-` keeps it apart from a person's own items (`own-`) and from ours (two capitals). */
  readonly id: `org-${string}`;
  readonly text: string;
  readonly why?: string;
  readonly group: PackGroup;
  readonly expiry: PackExpiry;
}

export interface PackContact {
  /** No two contacts of a pack have the same. */
  readonly label: string;
  /** Digits, spaces and ( ) . - with a + in front at most: no `*` or `#`, which a phone takes for a command. */
  readonly phone?: string;
  /** Begins with `https://`, names a host, and no user in front of it. */
  readonly link?: string;
}

export interface Pack {
  readonly format: typeof packFormat;
  readonly version: typeof packVersion;
  readonly id: string;
  /** Of the organization. */
  readonly name: string;
  readonly items: readonly PackItem[];
  /** Ids of our platform cards, or names as free text. Look them up by own keys only: the text is a stranger's. */
  readonly apps: readonly string[];
  readonly contacts: readonly PackContact[];
}

/** Why a pack is not taken. Its sentence lives in `content/locales`, under the same code. */
export type PackProblemCode =
  | 'tooLarge'
  | 'notJson'
  | 'tooDeep'
  | 'wrongFormat'
  | 'wrongVersion'
  | 'missing'
  | 'wrongType'
  | 'tooLong'
  | 'empty'
  | 'unknownValue'
  | 'duplicate'
  | 'tooMany'
  | 'unsafeLink'
  | 'forbiddenKey'
  | 'unknownKey';

export interface PackProblem {
  /** As in `items[3].text`; empty for the file as a whole. Plain text, at most a few hundred characters. */
  readonly path: string;
  readonly problem: PackProblemCode;
  /** The number that was passed, for `tooLarge`, `tooDeep`, `tooLong` and `tooMany`. */
  readonly limit?: number | undefined;
}
