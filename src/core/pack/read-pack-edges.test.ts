// Ids, phones and links of a pack at their edges: the last that is taken, and the first that is not.
import { describe, expect, it } from 'vitest';
import { readPack } from './read-pack.ts';

const item = { id: 'org-a', text: 'My badge is away.', group: 'privacy', expiry: 'day' };
const contact = { label: 'Office', phone: '988' };
const pack = {
  ...{ format: 'session-ready-pack', version: 1, id: 'sample', name: 'Sample' },
  ...{ items: [item], apps: ['zoom'], contacts: [contact] },
};
/** What is wrong, as one line each; nothing where the pack is taken. */
const wrongIn = (value: unknown) => {
  const reading = readPack(JSON.stringify(value));
  return reading.ok ? [] : reading.problems.map(({ path, problem }) => `${path} ${problem}`);
};

const places: Readonly<Record<string, (value: string) => unknown>> = {
  id: (id) => ({ ...pack, id }),
  'items[0].id': (id) => ({ ...pack, items: [{ ...item, id }] }),
  'items[0].group': (group) => ({ ...pack, items: [{ ...item, group }] }),
  'items[0].expiry': (expiry) => ({ ...pack, items: [{ ...item, expiry }] }),
  'contacts[0].phone': (phone) => ({ ...pack, contacts: [{ ...contact, phone }] }),
  'contacts[0].link': (link) => ({ ...pack, contacts: [{ ...contact, link }] }),
};

it.each<[string, readonly string[], readonly string[], string]>([
  ['id', ['a', 'z9-', '0'], ['A', 'a b', '_', 'a_', '_a'], 'unknownValue'],
  ['items[0].id', ['org-z', 'org-9', 'org--'], ['xorg-a', 'org-A', 'org-a_', 'org-_a', 'ORG-a'], 'unknownValue'],
  ['items[0].group', ['privacy', 'self'], ['xprivacy', 'privacyx', 'xself', 'selfx', '|'], 'unknownValue'],
  ['items[0].expiry', ['day', '7d', 'change:device'], ['xday', 'dayx', '17d', 'change:devices'], 'unknownValue'],
  [
    'contacts[0].phone',
    ['98', '+19', '(406) 555.01-00', '+1 406'],
    ['9', '+', '+1', '+x', 'x98', '98x', '++98', '-98', ' .', '98#', '98*', '+ 98', '9/8'],
    'unknownValue',
  ],
  [
    'contacts[0].link',
    [
      ...['https://a.bc', 'https://a1-b.c-d.ef', 'HTTPS://A.BC/D', 'https://a.bc?', 'https://a.bc#d', 'https://a.b2'],
      'https://a.bc/w.~:/?#[]@!$&()*+,;=%-9_',
    ],
    [
      ...[
        'xhttps://a.bc',
        'https:/a.bc',
        'https://.bc',
        'https://a.b',
        'https://a.2b',
        'https://a..bc',
        'https://a_.bc',
      ],
      ...['https://a.b_', 'https://a.bc:1', 'https://a.bcx"', 'https://a.bc/"', "https://a.bc/'", 'https://a.bc/ä'],
      ...['https://a.bc/ d', 'https://a.bc^', 'https:// a.bc', 'ftp://a.bc', 'https://a.bc@d.ef', 'https://a.bc\\d'],
    ],
    'unsafeLink',
  ],
])('%s', (path, right, wrong, problem) => {
  const place = places[path] as (value: string) => unknown;
  expect(right.flatMap((value) => wrongIn(place(value)))).toEqual([]);
  for (const value of wrong) expect(wrongIn(place(value)), value).toEqual([`${path} ${problem}`]);
});

describe('names that reach into the language', () => {
  it.each(['__proto__', 'constructor', 'prototype'])('%s is no text and no key', (name) => {
    expect(wrongIn({ ...pack, apps: [name] })).toEqual(['apps[0] unknownValue']);
    expect(wrongIn({ ...pack, items: [{ ...item, text: name }] })).toEqual(['items[0].text unknownValue']);
    const written = JSON.stringify(pack).replace('"id"', `"${name}":1,"id"`);
    expect(wrongIn(JSON.parse(written))).toEqual([`${name} forbiddenKey`]);
  });

  it('an inherited field is not one of the pack', () => {
    const written = JSON.stringify(pack).replace('"label":"Office",', '');
    expect(wrongIn(JSON.parse(written))).toEqual(['contacts[0].label missing']);
  });
});

describe('names taken twice', () => {
  it('are noticed in each list by itself', () => {
    const apps = ['Zoom', 'org-a', 'Office'];
    expect(wrongIn({ ...pack, apps, contacts: [contact, { ...contact, label: 'zoom' }] })).toEqual([]);
  });

  it('are noticed whatever their capitals', () => {
    const contacts = [contact, { ...contact, label: 'OFFICE' }];
    expect(wrongIn({ ...pack, apps: ['zoom', 'ZOOM'], contacts })).toEqual([
      'apps[1] duplicate',
      'contacts[1].label duplicate',
    ]);
  });

  it('are no matter where the text is not a name', () => {
    expect(wrongIn({ ...pack, items: [item, { ...item, id: 'org-b' }] })).toEqual([]);
  });
});

it('reads no more of a list than its limit', () => {
  const apps = [...Array.from({ length: 20 }, (_, i) => `app ${i}`), '', 7];
  expect(wrongIn({ ...pack, apps })).toEqual(['apps tooMany']);
});

it.each<[string, unknown, string]>([
  ['a list as an item', { ...pack, items: [[]] }, 'items[0] wrongType'],
  ['a text as a contact', { ...pack, contacts: ['988'] }, 'contacts[0] wrongType'],
  ['nothing as the apps', { ...pack, apps: null }, 'apps wrongType'],
  ['no items', { ...pack, items: undefined }, 'items missing'],
  ['a number as the name', { ...pack, name: 7 }, 'name wrongType'],
  ['an object too deep', { ...pack, a: { b: { c: { d: { e: { f: {} } } } } } }, 'a.b.c.d.e.f tooDeep'],
  ['one that is not the first of its list', { ...pack, a: [1, [[[[[]]]]]] }, 'a[1][0][0][0][0] tooDeep'],
])('%s: %j', (_what, value, problem) => {
  expect(wrongIn(value)).toEqual([problem]);
});

it('six levels are not too deep', () => {
  expect(wrongIn({ ...pack, a: { b: { c: { d: { e: 1 } } } } })).toEqual(['a unknownKey']);
  expect(wrongIn({ ...pack, a: [[[[1]]]] })).toEqual(['a unknownKey']);
});

it('comes back in one order, whatever that of the file', () => {
  const turned = { contacts: [{ phone: '988', label: 'Office' }], apps: [], items: [], name: 'A', id: 'a' };
  const reading = readPack(JSON.stringify({ ...turned, version: 1, format: 'session-ready-pack' }));
  expect(JSON.stringify(reading.ok && reading.pack)).toBe(
    '{"format":"session-ready-pack","version":1,"id":"a","name":"A","items":[],"apps":[],"contacts":[{"label":"Office","phone":"988"}]}',
  );
});
