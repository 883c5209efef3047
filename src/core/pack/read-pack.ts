// Reads an organization's file: strict, never throwing, and naming by path whatever is not as it should be.
import {
  type Pack,
  type PackProblem,
  type PackProblemCode,
  packExpiries,
  packFormat,
  packGroups,
  packLimits,
  packVersion,
} from './pack.ts';
import { plainText } from './plain-text.ts';

export type PackReading =
  | { readonly ok: true; readonly pack: Pack }
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

/** Names that reach into the language itself (faults.md 4.4). Refused as keys, and as texts too: a text may become a key. */
const forbidden: readonly string[] = ['__proto__', 'constructor', 'prototype'];

interface Field {
  /** In characters, an emoji as one. */
  readonly limit: number;
  readonly fits?: RegExp;
  readonly otherwise?: PackProblemCode;
  readonly mayLack?: true;
  /** No two entries of a list may have the same; capitals make no difference. */
  readonly own?: true;
}
type Fields = Readonly<Record<string, Field>>;
const oneOf = (values: readonly string[]) => new RegExp(`^(${values.join('|')})$`);

const name: Field = { limit: packLimits.name };
const packFields: Fields = { id: { ...name, fits: /^[a-z\d-]+$/ }, name };
const itemFields: Fields = {
  id: { ...name, fits: /^org-[a-z\d-]+$/, own: true },
  text: { limit: packLimits.text },
  why: { limit: packLimits.why, mayLack: true },
  group: { ...name, fits: oneOf(packGroups) },
  expiry: { ...name, fits: oneOf(packExpiries) },
};
const app: Field = { ...name, own: true };
const contactFields: Fields = {
  label: app,
  phone: { limit: packLimits.phone, mayLack: true, fits: /^[+(]?\d[\d ().-]+$/ },
  link: {
    limit: packLimits.link,
    mayLack: true,
    // Only signs that an address may have; a host with letters at its end; no user, no port in front of the path.
    fits: /^https:\/\/([a-z\d-]+\.)+[a-z][a-z\d-]+([/?#][\w.~:/?#[\]@!$&()*+,;=%-]*)?$/i,
    otherwise: 'unsafeLink',
  },
};

/**
 * The file's text as a pack, or up to 20 problems in the order of reading. Texts come back without unseen characters,
 * fields in a fixed order. At most 64 kB are looked at; refuse a bigger file by its size before reading it.
 */
export function readPack(text: string): PackReading {
  const problems: PackProblem[] = [];
  const pack = packIn(text, (path, problem, limit) => {
    if (problems.length < packLimits.problems) problems.push({ path, problem, limit });
    return undefined;
  });
  return pack && problems.length === 0 ? { ok: true, pack } : { ok: false, problems };
}

/** Reads on after a problem, to name them all at once; what it gives counts only if nothing was noted. */
function packIn(
  text: string,
  note: (path: string, problem: PackProblemCode, limit?: number) => undefined,
): Pack | undefined {
  if (text.length > packLimits.file) return note('', 'tooLarge', packLimits.file);
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, '')); // some editors put a byte order mark in front
  } catch {
    return note('', 'notJson');
  }
  const tooDeep = tooDeepAt(file, '', packLimits.depth);
  if (tooDeep !== undefined) return note(tooDeep, 'tooDeep', packLimits.depth);
  const { format, version, items, apps, contacts, ...rest } = Object(file) as Readonly<Record<string, unknown>>;
  // Of another kind of file, or another version, the rest would only be complaints about what is right there.
  if (format !== packFormat) return note('format', 'wrongFormat');
  if (version !== packVersion) return note('version', version === undefined ? 'missing' : 'wrongVersion');

  /** The names taken in the list that is being read. */
  let taken = new Set<string>();

  function problemWith(plain: string, { limit, fits, otherwise = 'unknownValue', own }: Field) {
    if (plain === '') return 'empty';
    if ([...plain].length > limit) return 'tooLong';
    if (forbidden.includes(plain) || fits?.test(plain) === false) return otherwise;
    const before = taken.size;
    return own && taken.add(plain.toLowerCase()).size === before ? 'duplicate' : undefined;
  }

  /** The one place where a text of the file comes in. */
  function textIn(value: unknown, path: string, field: Field): string {
    if (typeof value !== 'string') return note(path, absent(value)) ?? '';
    const plain = plainText(value);
    const problem = problemWith(plain, field);
    if (problem) note(path, problem, problem === 'tooLong' ? field.limit : undefined);
    return plain;
  }

  function objectIn(value: unknown, path: string, fields: Fields): Readonly<Record<string, string>> {
    const texts: Record<string, string> = {};
    if (!isObject(value)) return note(path, 'wrongType') ?? texts;
    const known = Object.keys(fields);
    for (const key of Object.keys(value))
      if (!known.includes(key)) note(below(path, key), forbidden.includes(key) ? 'forbiddenKey' : 'unknownKey');
    for (const [key, field] of Object.entries(fields))
      if (!field.mayLack || key in value) texts[key] = textIn(value[key], below(path, key), field);
    // A contact with neither could not be reached.
    if (fields.phone && !('phone' in texts || 'link' in texts)) note(below(path, 'phone'), 'missing');
    return texts;
  }

  function listIn<F>(
    list: unknown,
    path: string,
    limit: number,
    read: (value: unknown, path: string, fields: F) => unknown,
    fields: F,
  ): readonly unknown[] {
    if (!Array.isArray(list)) return note(path, absent(list)) ?? [];
    if (list.length > limit) note(path, 'tooMany', limit);
    taken = new Set();
    return list.slice(0, limit).map((value: unknown, index) => read(value, `${path}[${index}]`, fields));
  }

  // The one cast: what the tables of fields above let through is what the type says; a test with its own eyes agrees.
  return {
    format,
    version,
    ...objectIn(rest, '', packFields),
    items: listIn(items, 'items', packLimits.items, objectIn, itemFields),
    apps: listIn(apps, 'apps', packLimits.apps, textIn, app),
    contacts: listIn(contacts, 'contacts', packLimits.contacts, objectIn, contactFields),
  } as unknown as Pack;
}

/** The first place with more around it than `left` levels. Goes no deeper than that itself. */
function tooDeepAt(value: unknown, path: string, left: number): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (left === 0) return path;
  for (const [key, inner] of Object.entries(value)) {
    const found = tooDeepAt(inner, Array.isArray(value) ? `${path}[${key}]` : below(path, key), left - 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** The key is a stranger's, so it is made fit to be shown. */
const below = (path: string, key: string) => (path && `${path}.`) + plainText(key).slice(0, packLimits.name);
const absent = (value: unknown) => (value === undefined ? 'missing' : 'wrongType');
