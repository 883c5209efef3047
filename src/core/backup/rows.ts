// The rows of every table as a back-up has them: tidied on the way out, and taken in only if they are tidy.
import { isAnswer } from '../checklist/answer.ts';
import { type OwnItem, validateOwnItem } from '../checklist/own-item.ts';
import { type Place, validatePlace } from '../checklist/place.ts';
import { hasOwn } from '../own-field.ts';
import { plainText } from '../pack/plain-text.ts';
import { readPack } from '../pack/read-pack.ts';
import { writtenId, writtenIn } from '../routine/calendar-events.ts';
import { dayIn } from '../routine/routine.ts';
import { checkIn } from './check-row.ts';
import { fieldsIn, isCount, isId, isMoment, isNumber, isYesOrNo, orNull, type Test } from './fields.ts';
import { isObject } from './json-text.ts';
import { backupLimits, forbiddenNames } from './limits.ts';
import { settingIn } from './settings-rows.ts';

/** In the order of the file. A test holds them against the tables of the storage. */
export const backupTables = [
  'settings',
  'answers',
  'sessions',
  'items',
  'places',
  'packs',
  'routines',
  'checks',
] as const;
export type BackupTable = (typeof backupTables)[number];

/** `null`: not as it should be. `undefined`: nothing is wrong with it, and it does not travel. */
type Read = (key: string, value: unknown) => unknown;

const anyText: Test = (value) => typeof value === 'string';
const isTie = orNull(isId);

const readers: Readonly<Record<BackupTable, Read>> = {
  settings: settingIn,
  answers(key, value) {
    const answer = fieldsIn(value, {
      itemId: isId,
      choice: anyText,
      atMs: isMoment,
      localDate: anyText, // which of them are dates, `isAnswer` knows
      sequence: isCount,
      sessionId: isTie,
      placeId: isTie,
      platformId: isTie,
      deviceHash: isTie,
    });
    return answer && isAnswer(answer) && isAnswerKey(key, answer.itemId) ? answer : null;
  },
  sessions: keyed((value) =>
    fieldsIn(value, {
      id: isId,
      startedAt: isMoment,
      endedAt: orNull(isMoment),
      placeId: isTie,
      placeSinceSequence: isCount,
      platformId: isTie,
      minutes: (minutes) => isCount(minutes) && (minutes as number) <= 1_440,
      isAlone: isYesOrNo,
      isHost: isYesOrNo,
      isSharing: isYesOrNo,
    }),
  ),
  items: keyed((value) => {
    const item = fieldsIn(value, {
      id: isId,
      text: anyText,
      group: anyText,
      expiry: anyText,
      order: isNumber,
      removedAt: orNull(isMoment),
    });
    const valid = item && validateOwnItem(item as unknown as OwnItem);
    return valid?.ok ? valid.item : null;
  }),
  places: keyed((value) => {
    const place = fieldsIn(value, { id: isId, name: anyText, isHome: isYesOrNo, order: isNumber });
    const valid = place && validatePlace(place as unknown as Place);
    return valid?.ok ? valid.place : null;
  }),
  packs: keyed((value) => {
    const reading = isObject(value) ? readPack(JSON.stringify(value)) : null;
    return reading?.ok ? reading.pack : null;
  }),
  routines: keyed((value) => {
    const { id, blocks, events } = Object(value) as Readonly<Record<string, unknown>>;
    if ([blocks, events].some((list) => Array.isArray(list) && list.length > backupLimits.list)) return null;
    return id === writtenId ? writtenIn(value) : dayIn(value);
  }),
  checks: keyed(checkIn),
};

/** The row must know its own key: else it could be changed, and still be there as it was. */
function keyed(read: (value: unknown) => unknown): Read {
  return (key, value) => {
    const row = isId(key) ? read(value) : null;
    return (row as { readonly id?: unknown } | null)?.id === key ? row : null;
  };
}

/** As `answerKey` makes it: the item, and what its answer is tied to. */
function isAnswerKey(key: string, itemId: unknown): boolean {
  try {
    const parts: unknown = JSON.parse(key);
    return (
      Array.isArray(parts) &&
      parts.length === 4 &&
      parts[0] === itemId &&
      parts.every((tie) => tie === false || isTie(tie)) &&
      JSON.stringify(parts) === key
    );
  } catch {
    return false;
  }
}

/** Out of the storage, of any shape: as good as it can be made. */
export function tidyRow(table: BackupTable, key: string, value: unknown): unknown {
  const row = readers[table](key, value);
  return row === null || row === undefined ? row : (strictRow(table, key, row) ?? null);
}

/** Out of a file: nothing may be wrong with it, but texts are cleaned and fields that are not known are left out. */
export function strictRow(table: BackupTable, key: string, value: unknown): unknown {
  const row = readers[table](key, value);
  if (row === null || row === undefined) return row;
  // A setting has no fields, and what stands inside one was read by its own rules.
  return table === 'settings' || isSameButCleaned(row, value) ? row : null;
}

/** Readers that mend leave something out or put something in: then the file had what is not right. */
function isSameButCleaned(row: unknown, found: unknown): boolean {
  if (typeof row === 'string') return row === found || (typeof found === 'string' && cleanedOf(found).includes(row));
  if (Array.isArray(row))
    return (
      Array.isArray(found) && found.length === row.length && row.every((inner, i) => isSameButCleaned(inner, found[i]))
    );
  if (!isObject(row)) return row === found;
  return (
    isObject(found) &&
    Object.entries(row).every(([key, inner]) => hasOwn(found, key) && isSameButCleaned(inner, found[key]))
  );
}
/** A pack's texts keep their spelling, written ones do not. */
const cleanedOf = (text: string): readonly string[] => [plainText(text), plainText(text).normalize('NFC')];

export const isKey: Test = (key) =>
  typeof key === 'string' && key.length > 0 && key.length <= 400 && !forbiddenNames.includes(key);
