// Which settings travel in a back-up, and which belong to this browser on this device.
import { validateHours } from '../help/hours.ts';
import { validateSupport } from '../help/support.ts';
import { hasOwn } from '../own-field.ts';
import { isId, isMoment, oneOf, type Test } from './fields.ts';
import { backupLimits } from './limits.ts';
import { backupLaterKey, lastBackupKey, undoRestoreKey } from './own-keys.ts';

/**
 * They stay where they are, in both directions:
 * - ids of camera, microphone and speaker: the browser made them for this site on this device, and they mean nothing
 *   elsewhere, not even in the installed app of the same phone;
 * - `salt`: with it, what is hashed of the devices' names could be guessed out of a list of names. Without it the hashes
 *   only say "the same as before", and on another device nothing matches: then it is asked and measured anew, which is
 *   the safe side;
 * - `drain`: how fast this battery drains. Another one drains in another way, and a wrong "enough" ends a session;
 * - whether this browser was asked to keep the data, and whether to install it here was put off;
 * - what is said of back-ups themselves.
 */
const own: readonly string[] = [
  'cameraId',
  'microphoneId',
  'speakerId',
  'salt',
  'drain',
  'askedToPersist',
  'installLater',
  lastBackupKey,
  backupLaterKey,
  undoRestoreKey,
];
export const staysHere = (key: string): boolean => own.includes(key);

const known: Readonly<Record<string, Test>> = {
  plannedMinutes: oneOf(30, 45, 60, 90, 120),
  language: oneOf('system', 'en', 'es'),
  theme: oneOf('system', 'light', 'dark'),
  textSize: oneOf('normal', 'large', 'larger'),
  listMode: oneOf('list', 'single'),
  faceHelp: oneOf('yes', 'no'),
  newPeerAtMs: isMoment,
};

/** A row as it can be kept; `null` where its value is not as it should be; `undefined`: not ours to take. */
export function settingIn(key: string, value: unknown): string | number | null | undefined {
  if (staysHere(key)) return undefined;
  if (hasOwn(known, key)) return known[key]?.(value) ? (value as string | number) : null;
  const [, kind, id] = /^(item|later|support):(.*)$/s.exec(key) ?? [];
  if (kind && !isId(id)) return null;
  if (kind === 'item') return value === 'on' || value === 'off' ? value : null;
  if (kind === 'later') return isMoment(value) ? (value as number) : null;
  if (kind !== 'support' && key !== 'hours') return undefined; // of a version that is not written yet
  if (typeof value !== 'string' || value.length > backupLimits.setting) return null;
  return kind === 'support' ? supportText(String(id), value) : hoursText(value);
}

function supportText(id: string, text: string): string | null {
  const { name, phone, order } = inside(text);
  if (typeof name !== 'string' || typeof phone !== 'string' || typeof order !== 'number') return null;
  const valid = validateSupport({ id, name, phone, order });
  if (!valid.ok) return null;
  return JSON.stringify({ name: valid.support.name, phone: valid.support.phone, order: valid.support.order });
}

function hoursText(text: string): string | null {
  const valid = validateHours(inside(text));
  return valid.ok ? JSON.stringify(valid.hours) : null;
}

function inside(text: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}
