// One text for the same values, and values as a file would give them back.
import { expect, it } from 'vitest';
import { canonical, plainJson } from './canonical.ts';
import { backupLaterKey, lastBackupIn, lastBackupKey, undoRestoreKey } from './own-keys.ts';

it.each<[unknown, string]>([
  [{ b: 1, a: { d: [2, 1], c: null } }, '{"a":{"c":null,"d":[2,1]},"b":1}'],
  [['b', 'a', true, 1.5], '["b","a",true,1.5]'],
  [{ 'a"': '"' }, '{"a\\"":"\\""}'],
  [{}, '{}'],
  [[], '[]'],
  [null, 'null'],
  [undefined, 'null'],
  ['a', '"a"'],
])('%j is %s', (value, text) => {
  expect(canonical(value)).toBe(text);
});

it.each<[string, unknown, unknown]>([
  ['a number that no file can hold is left out', { a: Number.NaN, b: Number.NEGATIVE_INFINITY, c: 1 }, { c: 1 }],
  ['a moment is a text', { at: new Date(0) }, { at: '1970-01-01T00:00:00.000Z' }],
  ['nothing stays nothing', undefined, undefined],
  ['no number is nothing', Number.NaN, undefined],
  ['a text stays a text', 'NaN', 'NaN'],
])('%s', (_what, value, plain) => {
  expect(plainJson(value)).toEqual(plain);
  if (plain && typeof plain === 'object') expect(Object.keys(plainJson(value) as object)).toEqual(Object.keys(plain));
});

it('the names of our own settings are never another', () => {
  expect([lastBackupKey, backupLaterKey, undoRestoreKey]).toEqual(['lastBackupAt', 'backupLater', 'undoRestore']);
});

it.each<[string, unknown, number | null]>([
  ['now', 1_000, 1_000],
  ['before', 1, 1],
  ['still to come', 1_001, null],
  ['a text', '1', null],
  ['never', undefined, null],
])('the last back-up, %s', (_when, value, atMs) => {
  expect(lastBackupIn(new Map([['lastBackupAt', value]]), 1_000)).toBe(atMs);
});
