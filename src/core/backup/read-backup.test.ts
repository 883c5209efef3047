// A small back-up written by hand, and what makes it no back-up: each time with the reason that is given.
import { describe, expect, it } from 'vitest';
import { finish } from './make-backup.ts';
import { openBackup, readBackup } from './read-backup.ts';

const none = { settings: 0, answers: 0, sessions: 0, items: 0, places: 0, packs: 0, routines: 0, checks: 0 };
const checksum = '0123456789abcdef'.repeat(4);
const desk = { id: 'p1', name: 'Desk', isHome: true, order: 0 };
const file = {
  ...{ format: 'session-ready-backup', version: 1, app: '0.1.0', createdAt: 1_000 },
  ...{ counts: { ...none, places: 1 }, checksum },
  data: {
    ...{ settings: [], answers: [], sessions: [], items: [] as unknown[] },
    ...{ places: [['p1', desk]], packs: [], routines: [], checks: [] },
  },
};
const sealed = {
  ...{ kdf: 'PBKDF2-SHA-256', iterations: 600_000, salt: `${'s'.repeat(22)}==` },
  ...{ cipher: 'AES-256-GCM', iv: 'i'.repeat(16) },
};
const { counts: _counts, ...bare } = file;
const sealedFile = { ...bare, sealed, data: 'AAAA' };
const textWith = (change: object) => JSON.stringify({ ...file, ...change });
const why = (text: string) => {
  const opened = openBackup(text);
  return opened.is === 'problem' ? opened.why : opened.is;
};

describe('what kind of file it is', () => {
  it('a plain one, with what stands in it', () => {
    const { format, version, app, createdAt, counts, data } = file;
    expect(openBackup(JSON.stringify(file))).toEqual({
      is: 'plain',
      file: { head: { format, version, app, createdAt, counts }, checksum, data },
    });
  });

  it('a sealed one, with what stands in it', () => {
    const { format, version, app, createdAt } = file;
    expect(openBackup(JSON.stringify(sealedFile))).toEqual({
      is: 'sealed',
      file: { head: { format, version, app, createdAt, sealed }, checksum, data: 'AAAA' },
    });
  });

  it('a sealed one is none inside another, a plain one is', () => {
    expect(openBackup(JSON.stringify(sealedFile), true)).toEqual({ is: 'problem', why: 'damaged' });
    expect(openBackup(JSON.stringify(file), true).is).toBe('plain');
  });

  const far = `{"a":"${'x'.repeat(200)}","b":"session-ready-backup"`;
  it.each([
    ['not JSON', 'hello', 'notOurs'],
    ['JSON of another kind', '{"format":"session-ready-pack"}', 'notOurs'],
    ['not an object', '["a"]', 'notOurs'],
    ['a name that only begins like ours', '{"format":"session-ready-backups"}', 'notOurs'],
    ['cut, with our name at its start', '{"format":"session-ready-backup","ver', 'damaged'],
    ['cut, with our name far inside', far, 'notOurs'],
    ['whole, with our name far inside', `${far}}`, 'notOurs'],
    ['a list with our name', '["session-ready-backup"]', 'damaged'],
    ['our name under another key', '{"form":"session-ready-backup"}', 'damaged'],
  ])('%s', (_what, text, is) => {
    expect(why(text)).toBe(is);
  });

  it.each<[string, object, string]>([
    ['the next version', { version: 2 }, 'newer'],
    ['half a version more', { version: 1.5 }, 'damaged'],
    ['a version that is a text', { version: '2' }, 'damaged'],
    ['a version that no number can count', { version: 2 ** 53 }, 'damaged'],
    ['version 0', { version: 0 }, 'damaged'],
    ['no version', { version: undefined }, 'damaged'],
    ['a checksum with capitals', { checksum: checksum.toUpperCase() }, 'damaged'],
    ['a checksum with a sign in front', { checksum: `a${checksum}` }, 'damaged'],
    ['a checksum with another sign in front', { checksum: `x${checksum}` }, 'damaged'],
    ['a checksum with a sign behind', { checksum: `${checksum}x` }, 'damaged'],
    ['a checksum in a list', { checksum: [checksum] }, 'damaged'],
    ['no checksum', { checksum: undefined }, 'damaged'],
    ['a name that reaches into the language', { more: [{ constructor: 1 }] }, 'damaged'],
    ['a seal that is none', { sealed: null }, 'damaged'],
    ['an app with a space', { app: '0 1' }, 'damaged'],
    ['a moment before 1970', { createdAt: -1 }, 'damaged'],
    ['counts in a list', { counts: [] }, 'damaged'],
    ['data in a list', { data: [] }, 'damaged'],
    ['no data', { data: undefined }, 'damaged'],
    ['a field that is not known', { more: 1 }, 'plain'],
  ])('%s', (_what, change, is) => {
    expect(why(textWith(change))).toBe(is);
  });

  it('takes a mark away in front, and nowhere else', () => {
    expect(why(`\uFEFF${textWith({})}`)).toBe('plain');
    expect(why(textWith({ app: '0.1.0\uFEFF' }))).toBe('damaged');
  });
});

describe('how large it is', () => {
  const padded = (from: object, length: number) => {
    const text = JSON.stringify({ ...from, more: '' });
    return `${text.slice(0, -2)}${'x'.repeat(length - text.length)}"}`;
  };

  it('48 MB are looked at, and not a letter more', () => {
    expect(why(padded(sealedFile, 50_331_648))).toBe('sealed');
    expect(why(padded(sealedFile, 50_331_649))).toBe('tooLarge');
  });

  it('32 MB of a plain one are looked at, and not a letter more', () => {
    expect(why(padded(file, 33_554_432))).toBe('plain');
    expect(why(padded(file, 33_554_433))).toBe('tooLarge');
  });
});

const opened = (change: object) => {
  const found = openBackup(textWith(change));
  if (found.is !== 'plain') throw new Error('not plain');
  return readBackup(found.file);
};
const rowsOf = (table: keyof typeof none, rows: unknown, count: unknown = (rows as readonly unknown[]).length) =>
  finish(opened({ counts: { ...none, [table]: count }, data: { ...file.data, places: [], [table]: rows } }));
const theme = ['theme', 'dark'];

describe('the rows', () => {
  it('come out, and the checksum is over the head, the tables and a line for each row', () => {
    const { hashed, contents } = finish(opened({}));
    expect(contents?.rows.places).toEqual(new Map([['p1', desk]]));
    expect([contents?.app, contents?.createdAt]).toEqual(['0.1.0', 1_000]);
    const counts = '{"answers":0,"checks":0,"items":0,"packs":0,"places":1,"routines":0,"sessions":0,"settings":0}';
    const head = `{"app":"0.1.0","counts":${counts},"createdAt":1000,"format":"session-ready-backup","version":1}`;
    const row = '["p1",{"id":"p1","isHome":true,"name":"Desk","order":0}]';
    const lines = [head, 'settings', 'answers', 'sessions', 'items', 'places', row, 'packs', 'routines', 'checks'];
    expect(hashed).toBe(lines.join('\n'));
  });

  it('of a table with a wrong one are in no checksum', () => {
    const { hashed, contents } = rowsOf('places', [
      ['p1', desk],
      ['p2', desk],
    ]);
    expect(contents).toBeNull();
    expect(hashed.split('\n').slice(1)).toEqual(Object.keys(none));
  });

  it.each<[string, unknown, boolean]>([
    ['one', [theme], true],
    ['one of a later version, which is left out', [['fromTheFuture', 'x']], true],
    ['in order', [['language', 'es'], theme], true],
    ['not in order', [theme, ['language', 'es']], false],
    ['the same twice', [theme, theme], false],
    ['with something behind the value', [[...theme, 1]], false],
    ['with a number for a key', [[7, 'x']], false],
    ['with a key of 400 signs', [['k'.repeat(400), 'x']], true],
    ['with a key of 401 signs', [['k'.repeat(401), 'x']], false],
    ['with an empty key', [['', 'x']], false],
    ['with a key that reaches into the language', [['constructor', 'x']], false],
    ['that is no list', [7], false],
    ['that is not right', [['theme', 'pink']], false],
  ])('of the settings: %s', (_what, rows, is) => {
    expect(rowsOf('settings', rows).contents !== null).toBe(is);
  });

  it.each<[string, unknown, unknown, boolean]>([
    ['as many as counted', [theme], 1, true],
    ['fewer than counted', [theme], 2, false],
    ['more than counted', [theme], 0, false],
    ['none where the list is missing', undefined, 0, false],
    ['none where it is not a list', { length: 0 }, 0, false],
    ['counted in a text', [theme], '1', false],
  ])('are %s', (_what, rows, count, is) => {
    expect(rowsOf('settings', rows, count).contents !== null).toBe(is);
  });

  it('are of our tables and no other', () => {
    expect(finish(opened({ counts: { ...none, places: 1, more: 0 } })).contents).toBeNull();
  });

  it('a wrong table before a right one is not forgotten', () => {
    const counts = { ...none, settings: 2, places: 1 };
    expect(finish(opened({ counts, data: { ...file.data, settings: [theme] } })).contents).toBeNull();
  });

  it('five packs are taken, and not a sixth', () => {
    const pack = (id: string) => [
      id,
      { format: 'session-ready-pack', version: 1, id, name: 'A', items: [], apps: [], contacts: [] },
    ];
    const six = ['a', 'b', 'c', 'd', 'e', 'f'].map(pack);
    expect(rowsOf('packs', six.slice(0, 5)).contents?.rows.packs.size).toBe(5);
    expect(rowsOf('packs', six).contents).toBeNull();
  });

  it.each([
    [99, 0],
    [100, 1],
    [250, 2],
  ])('%i of them give way %i times', (count, times) => {
    const rows = Array.from({ length: count }, (_, i) => [`item:own-${1_000 + i}`, 'on']);
    const data = { ...file.data, settings: rows, places: [] };
    const work = opened({ counts: { ...none, settings: count }, data });
    let breaths = 0;
    while (!work.next().done) breaths++;
    expect(breaths).toBe(times);
  });
});
