// The reader of packs: the documented examples pass, and every problem is named with its code and its place.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type PackProblem, type PackProblemCode, packExpiries, packGroups, packLimits } from './pack.ts';
import { readPack } from './read-pack.ts';

const docs = join(import.meta.dirname, '../../../docs');
const exampleText = readFileSync(join(docs, 'organization-pack.example.json'), 'utf8');
const guide = readFileSync(join(docs, 'organization-pack.md'), 'utf8');

const item = { id: 'org-a', text: 'My badge is away.', why: 'It shows a name.', group: 'privacy', expiry: 'day' };
const contact = { label: 'Office', phone: '+1 (406) 555-0100', link: 'https://example.org/help?a=1#b' };
const pack = {
  format: 'session-ready-pack',
  version: 1,
  id: 'sample',
  name: 'Sample',
  items: [item],
  apps: ['zoom'],
  contacts: [contact],
};
const read = (value: unknown) => readPack(JSON.stringify(value));
const problemsOf = (text: string): readonly PackProblem[] => {
  const reading = readPack(text);
  return reading.ok ? [] : reading.problems;
};
const withItem = (fields: object) => ({ ...pack, items: [item, { ...item, id: 'org-b', ...fields }] });
const withContact = (fields: object) => ({ ...pack, contacts: [{ ...contact, ...fields }] });
const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

describe('what is taken', () => {
  it('the example of the guide', () => {
    expect(readPack(exampleText)).toEqual({ ok: true, pack: JSON.parse(exampleText) });
  });

  it('the pack that the guide shows', () => {
    const shown = [...guide.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text]) => text ?? '');
    expect(shown).toHaveLength(1);
    for (const text of shown) expect(readPack(text)).toEqual({ ok: true, pack: JSON.parse(text) });
  });

  it('every group and every expiry that the guide names, and the guide names them all', () => {
    for (const group of packGroups) expect(read(withItem({ group })).ok).toBe(true);
    for (const expiry of packExpiries) expect(read(withItem({ expiry })).ok).toBe(true);
    for (const value of [...packGroups, ...packExpiries]) expect(guide).toContain(`\`${value}\``);
  });

  it('every limit that the guide names', () => {
    const rows = [...guide.matchAll(/^\| `(\w+)` \|.*\| (\d+)[^|]*\|$/gm)].map(
      ([, field, limit]) => `${field} ${limit}`,
    );
    const { text, why, name, phone, link, items, apps, contacts } = packLimits;
    const whole = [`id ${name}`, `name ${name}`, `items ${items}`, `apps ${apps}`, `contacts ${contacts}`];
    const parts = [`id ${name}`, `text ${text}`, `why ${why}`, `label ${name}`, `phone ${phone}`, `link ${link}`];
    expect(rows).toEqual([...whole, ...parts]);
  });

  it('a pack without reasons, without a phone or a link, and with empty lists', () => {
    const { why: _why, ...bare } = item;
    const { phone: _phone, ...linkOnly } = contact;
    const { link: _link, ...phoneOnly } = contact;
    const small = { ...pack, items: [bare], apps: [], contacts: [linkOnly, { ...phoneOnly, label: 'Other' }] };
    expect(read(small)).toEqual({ ok: true, pack: small });
    expect(read({ ...small, items: [], contacts: [] }).ok).toBe(true);
  });

  it('texts and lists at their limits, an emoji as one character', () => {
    const fullItem = { text: '🌄'.repeat(120), why: 'w'.repeat(160), id: `org-${'i'.repeat(56)}` };
    const full = {
      ...withItem(fullItem),
      name: 'n'.repeat(60),
      apps: Array.from({ length: 20 }, (_, n) => `${n}`.padEnd(60, 'a')),
      contacts: Array.from({ length: 20 }, (_, n) => ({ label: `${n}`, phone: '1'.repeat(30) })),
    };
    expect(read(full)).toEqual({ ok: true, pack: full });
    expect(read({ ...pack, items: Array.from({ length: 50 }, (_, n) => ({ ...item, id: `org-${n}` })) }).ok).toBe(true);
    expect(readPack(exampleText.padEnd(packLimits.file, ' ')).ok).toBe(true);
  });

  it('a byte order mark in front', () => {
    expect(readPack(`\uFEFF${exampleText}`).ok).toBe(true);
  });

  it('without what cannot be seen', () => {
    const reading = read(withItem({ text: ' \u202Emy\u200B \u0007badge\n\t is\u2066 a\uD800way\uFEFF.\u3164 ' }));
    expect(reading.ok && reading.pack.items[1]?.text).toBe('my badge is away.');
  });
});

const cases: readonly (readonly [text: string, path: string, problem: PackProblemCode, limit?: number])[] = [
  [exampleText.padEnd(packLimits.file + 1, ' '), '', 'tooLarge', 65_536],
  ['', '', 'notJson'],
  ['{"format":', '', 'notJson'],
  [JSON.stringify({ ...pack, items: nested(6) }), 'items[0][0][0][0][0]', 'tooDeep', 6],
  [JSON.stringify({ ...pack, more: { deep: nested(6) } }), 'more.deep[0][0][0][0]', 'tooDeep', 6],
  ['[]', 'format', 'wrongFormat'],
  ['null', 'format', 'wrongFormat'],
  ['{}', 'format', 'wrongFormat'],
  [JSON.stringify({ ...pack, format: 'session-ready-backup' }), 'format', 'wrongFormat'],
  [JSON.stringify({ ...pack, version: 2 }), 'version', 'wrongVersion'],
  [JSON.stringify({ ...pack, version: '1' }), 'version', 'wrongVersion'],
  [JSON.stringify({ ...pack, version: undefined }), 'version', 'missing'],
  [JSON.stringify({ ...pack, name: undefined }), 'name', 'missing'],
  [JSON.stringify({ ...pack, contacts: undefined }), 'contacts', 'missing'],
  [JSON.stringify(withItem({ expiry: undefined })), 'items[1].expiry', 'missing'],
  [JSON.stringify(withContact({ phone: undefined, link: undefined })), 'contacts[0].phone', 'missing'],
  [JSON.stringify({ ...pack, items: {} }), 'items', 'wrongType'],
  [JSON.stringify({ ...pack, items: [item, null] }), 'items[1]', 'wrongType'],
  [JSON.stringify(withItem({ text: 7 })), 'items[1].text', 'wrongType'],
  [JSON.stringify(withItem({ why: null })), 'items[1].why', 'wrongType'],
  [JSON.stringify({ ...pack, apps: ['zoom', ['teams']] }), 'apps[1]', 'wrongType'],
  [JSON.stringify({ ...pack, name: 'n'.repeat(61) }), 'name', 'tooLong', 60],
  [JSON.stringify(withItem({ text: 't'.repeat(121) })), 'items[1].text', 'tooLong', 120],
  [JSON.stringify(withItem({ why: 'w'.repeat(161) })), 'items[1].why', 'tooLong', 160],
  [JSON.stringify(withContact({ phone: '1'.repeat(31) })), 'contacts[0].phone', 'tooLong', 30],
  [JSON.stringify(withContact({ link: `https://example.org/${'a'.repeat(181)}` })), 'contacts[0].link', 'tooLong', 200],
  [JSON.stringify(withItem({ text: ' \u200B\u202E\n' })), 'items[1].text', 'empty'],
  [JSON.stringify({ ...pack, apps: [''] }), 'apps[0]', 'empty'],
  [JSON.stringify({ ...pack, id: 'Sample Pack' }), 'id', 'unknownValue'],
  [JSON.stringify({ ...pack, id: 'constructor' }), 'id', 'unknownValue'],
  [JSON.stringify({ ...pack, apps: ['__proto__'] }), 'apps[0]', 'unknownValue'],
  [JSON.stringify(withItem({ id: 'own-1' })), 'items[1].id', 'unknownValue'],
  [JSON.stringify(withItem({ id: 'SP-01' })), 'items[1].id', 'unknownValue'],
  [JSON.stringify(withItem({ id: 'org-' })), 'items[1].id', 'unknownValue'],
  [JSON.stringify(withItem({ group: 'other' })), 'items[1].group', 'unknownValue'],
  [JSON.stringify(withItem({ expiry: 'once:peer' })), 'items[1].expiry', 'unknownValue'],
  [JSON.stringify(withContact({ phone: '*#06#' })), 'contacts[0].phone', 'unknownValue'],
  [JSON.stringify(withContact({ phone: '911;phone-context=+1' })), 'contacts[0].phone', 'unknownValue'],
  [JSON.stringify(withItem({ id: 'org-a' })), 'items[1].id', 'duplicate'],
  [JSON.stringify({ ...pack, apps: ['zoom', 'teams', 'Zoom\u200B'] }), 'apps[2]', 'duplicate'],
  [JSON.stringify({ ...pack, contacts: [contact, contact] }), 'contacts[1].label', 'duplicate'],
  [JSON.stringify({ ...pack, apps: Array.from({ length: 21 }, (_, n) => `app ${n}`) }), 'apps', 'tooMany', 20],
  [
    JSON.stringify({ ...pack, items: Array.from({ length: 51 }, (_, n) => ({ ...item, id: `org-${n}` })) }),
    'items',
    'tooMany',
    50,
  ],
  [JSON.stringify(pack).replace('"id"', '"__proto__":{"id":"a"},"id"'), '__proto__', 'forbiddenKey'],
  [JSON.stringify(withItem({ constructor: 1 })), 'items[1].constructor', 'forbiddenKey'],
  [JSON.stringify(withContact({ prototype: {} })), 'contacts[0].prototype', 'forbiddenKey'],
  [JSON.stringify({ ...pack, color: 'green' }), 'color', 'unknownKey'],
  [JSON.stringify(withItem({ 'te\u202Ext': 'x' })), 'items[1].text', 'unknownKey'],
];

describe('what is not taken, by code and place', () => {
  it.each(cases.map((row) => [row[2], row[1] || 'the file', row] as const))('%s at %s', (_code, _place, row) => {
    const [text, path, problem, limit] = row;
    expect(problemsOf(text)).toEqual([limit === undefined ? { path, problem } : { path, problem, limit }]);
  });

  it('every code has a case', () => {
    const all: Readonly<Record<PackProblemCode, true>> = {
      tooLarge: true,
      notJson: true,
      tooDeep: true,
      wrongFormat: true,
      wrongVersion: true,
      missing: true,
      wrongType: true,
      tooLong: true,
      empty: true,
      unknownValue: true,
      duplicate: true,
      tooMany: true,
      unsafeLink: true,
      forbiddenKey: true,
      unknownKey: true,
    };
    const tried = new Set([...cases.map((row) => row[2]), ...(unsafeLinks.length > 0 ? ['unsafeLink'] : [])]);
    expect([...tried].sort()).toEqual(Object.keys(all).sort());
  });

  it('many problems at once, and no more than 20 of them', () => {
    const bad = { ...pack, name: '', items: [{ id: 'org-a', text: 3, group: 'x', extra: 1 }] };
    expect(problemsOf(JSON.stringify(bad)).map(({ path, problem }) => `${path} ${problem}`)).toEqual([
      'name empty',
      'items[0].extra unknownKey',
      'items[0].text wrongType',
      'items[0].group unknownValue',
      'items[0].expiry missing',
    ]);
    expect(problemsOf(JSON.stringify({ ...pack, apps: Array.from({ length: 30 }, () => 1) }))).toHaveLength(20);
  });

  it('a key of a stranger is cut and cleaned before it stands in a place', () => {
    expect(problemsOf(JSON.stringify({ ...pack, [`\u202E${'k'.repeat(500)}`]: 1 }))).toEqual([
      { path: 'k'.repeat(60), problem: 'unknownKey' },
    ]);
  });

  it('nothing gets into the language itself', () => {
    readPack(
      JSON.stringify(pack).replace(
        '"id"',
        '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"id"',
      ),
    );
    expect('polluted' in {}).toBe(false);
  });
});

const unsafeLinks = [
  'http://example.org',
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,hello',
  'https:example.org',
  'https:\\\\example.org',
  '//example.org',
  'https://',
  'https://example',
  'https://user@example.org',
  'https://example.org:pass@other.org',
  'https://example.org\\@other.org',
  'https://example.org:8443/a',
  'https://127.0.0.1/',
  'https://exämple.org',
  'https://example.org/a b',
  'https://example.org/"onclick="x',
  'https://example.org/<b>',
];

describe('links', () => {
  it.each(unsafeLinks)('%j is not taken', (link) => {
    expect(read(withContact({ link }))).toEqual({
      ok: false,
      problems: [{ path: 'contacts[0].link', problem: 'unsafeLink' }],
    });
  });

  it.each(['https://example.org', 'HTTPS://Example.org/', 'https://a.b-c.example.org/x/y.html?q=%20#top'])(
    '%s is taken',
    (link) => {
      expect(read(withContact({ link })).ok).toBe(true);
    },
  );
});
