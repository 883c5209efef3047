// Back-ups as released versions wrote them: each must come back for ever.
// When the format changes: raise `backupVersion`, teach `openBackup` to read the version before, and save a file of the
// new one here under the name of the app's version (one plain, one with the passphrase below). A file in this folder is
// never changed and never taken out: somebody has one like it in a drawer.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { checksumOf, makeKey, openText } from '../../devices/sealing.ts';
import { finish, makeBackup } from './make-backup.ts';
import { openBackup, type PlainFile, readBackup } from './read-backup.ts';
import { backupTables } from './rows.ts';
import { headText } from './sealed-file.ts';

const passphrase = 'four plain words here';
const folder = join(import.meta.dirname, 'golden');
const names = readdirSync(folder);
const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');

async function plainOf(text: string): Promise<PlainFile> {
  const opened = openBackup(text);
  if (opened.is === 'plain') return opened.file;
  if (opened.is !== 'sealed') throw new Error(opened.why);
  const { head, data } = opened.file;
  const inside = await openText(await makeKey(passphrase, head.sealed), head.sealed.iv, headText(head), data);
  const plain = openBackup(inside ?? '', true);
  if (plain.is !== 'plain') throw new Error('not opened');
  return plain.file;
}

describe.each(names)('%s', (name) => {
  it('comes back whole', async () => {
    const file = await plainOf(textOf(name));
    const { hashed, contents } = finish(readBackup(file));
    expect(await checksumOf(hashed)).toBe(file.checksum);
    for (const table of backupTables) {
      const inFile = (file.data[table] ?? []) as readonly (readonly [string, unknown])[];
      expect(inFile.length, `${table} has rows`).toBeGreaterThan(0);
      expect(Object.fromEntries(contents?.rows[table] ?? [])).toEqual(Object.fromEntries(inFile));
    }
  });
});

describe('in Safari 15.0, which has no `Object.hasOwn`', () => {
  const { hasOwn } = Object;
  afterEach(() => Object.assign(Object, { hasOwn }));

  it.each(names)('%s comes back too', async (name) => {
    const file = await plainOf(textOf(name));
    Reflect.deleteProperty(Object, 'hasOwn');
    const { contents } = finish(readBackup(file));
    expect(contents?.rows.checks.size).toBeGreaterThan(0);
  });
});

it('of this format are written again to the last byte', async () => {
  const name = 'session-ready-0.1.0.json';
  const { contents } = finish(readBackup(await plainOf(textOf(name))));
  if (!contents) throw new Error('not read');
  const made = finish(makeBackup({ app: contents.app, createdAt: contents.createdAt, rows: contents.rows }));
  expect(made.textWith(await checksumOf(made.hashed))).toBe(textOf(name));
});

it('says what was in it, by hand', async () => {
  const { contents } = finish(readBackup(await plainOf(textOf('session-ready-0.1.0-password.json'))));
  expect(contents?.rows.settings.get('language')).toBe('es');
  expect(contents?.rows.settings.get('plannedMinutes')).toBe(45);
  expect(contents?.rows.sessions.size).toBe(6);
  expect([contents?.app, contents?.createdAt]).toEqual(['0.1.0', Date.UTC(2026, 10, 24, 22)]);
});
