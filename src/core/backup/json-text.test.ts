// How deep a text may go and how much may be in it, with what stands between quotes left out of the count.
import { describe, expect, it } from 'vitest';
import { hasForbiddenKey, isObject, parseWithin } from './json-text.ts';

const lists = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const objects = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

describe('a text', () => {
  it.each<[string, string, unknown]>([
    ['is JSON', '{"a":[1,"b"]}', { a: [1, 'b'] }],
    ['is a number alone', '7', 7],
    ['has a quote inside a text', '["a\\"[", 1]', ['a"[', 1]],
    ['has a backslash at the end of a text', '["a\\\\", 1]', ['a\\', 1]],
    ['has both', '["\\\\\\"", 1]', ['\\"', 1]],
    ['has an empty text', '["", 1]', ['', 1]],
    ['is an empty text', '""', ''],
  ])('%s', (_what, text, value) => {
    expect(parseWithin(text)).toEqual({ value });
  });

  it.each([
    ['is empty', ''],
    ['is not JSON', '{a:1}'],
    ['has a text without an end', '["a'],
    ['has a text that ends in the middle of a sign', '["a\\"'],
    ['has a comma too many', '[1,]'],
  ])('%s: not read', (_what, text) => {
    expect(parseWithin(text)).toBeNull();
  });

  it.each([
    ['lists', lists],
    ['objects', objects],
  ])('goes ten %s deep, and no deeper', (_what, nested) => {
    expect(parseWithin(nested(10))).not.toBeNull();
    expect(parseWithin(nested(11))).toBeNull();
  });

  it('may have many of them beside each other', () => {
    expect(parseWithin(`[${Array(20).fill('[]').join(',')}]`)).not.toBeNull();
    expect(parseWithin(`[${Array(20).fill('{}').join(',')}]`)).not.toBeNull();
  });

  it('may have any number of brackets and commas inside a text', () => {
    expect(parseWithin(JSON.stringify(['['.repeat(20), '{'.repeat(20)]))).not.toBeNull();
    expect(parseWithin(`["${','.repeat(4_000_001)}"]`)).not.toBeNull();
  });
});

it.each<[string, unknown, boolean]>([
  ['at the top', { constructor: 1 }, true],
  ['in an object', { a: { prototype: 1 } }, true],
  ['in a list', [1, { a: [JSON.parse('{"__proto__":1}')] }], true],
  ['behind a right one', { a: 1, b: { constructor: 1 } }, true],
  ['as a value', { a: 'constructor' }, false],
  ['nowhere', { a: [1, null, 'x', { b: {} }] }, false],
  ['in nothing', null, false],
])('a name that reaches into the language is found %s', (_where, value, is) => {
  expect(hasForbiddenKey(value)).toBe(is);
});

it('tells objects from all else', () => {
  expect([{}, { a: 1 }].every(isObject)).toBe(true);
  expect([null, [], 'a', 7, undefined, () => 0].some(isObject)).toBe(false);
});
