// What a field can hold: each kind at its edges.
import { describe, expect, it } from 'vitest';
import {
  entriesIn,
  fieldsIn,
  isCode,
  isCount,
  isId,
  isMoment,
  isNumber,
  isWholeMoment,
  isYesOrNo,
  listIn,
  oneOf,
  orNull,
  type Test,
} from './fields.ts';

const long = 'x'.repeat(64);
it.each<[string, Test, readonly unknown[], readonly unknown[]]>([
  ['an id', isId, ['a', 'A-1_b', long], ['', 'a b', 'a.b', ' a', 'a ', `${long}x`, '__proto__', 7, ['a'], null]],
  ['a code', isCode, ['0.1.0', 'a:b', '1.2-b+4', long], ['', 'a b', '<', 'a<', '>a', `${long}x`, 'prototype', ['a']]],
  ['a moment', isMoment, [0, -1, 0.5, 8.64e15, -8.64e15], [8.64e15 + 1, -8.64e15 - 1, Number.NaN, '1', null]],
  ['a whole moment', isWholeMoment, [0, 1, 8.64e15], [-1, 0.5, 8.64e15 + 1, '1', null]],
  ['a count', isCount, [0, 1, 2 ** 53 - 1], [-1, 0.5, 2 ** 53, '1', null]],
  ['yes or no', isYesOrNo, [true, false], [0, 'true', null]],
  ['a number', isNumber, [0, -1.5, 1e300], [-0, Number.NaN, Number.POSITIVE_INFINITY, '1', null]],
  ['a moment or nothing', orNull(isMoment), [null, 1], [undefined, 'x']],
  ['one of two', oneOf('a', 1), ['a', 1], ['1', 'b', undefined]],
])('%s', (_kind, test, right, wrong) => {
  expect(right.filter((value) => !test(value))).toEqual([]);
  expect(wrong.filter(test)).toEqual([]);
});

describe('the fields of an object', () => {
  const read = (value: unknown) => fieldsIn(value, { must: isCount }, { may: isYesOrNo });

  it.each<[string, unknown, unknown]>([
    ['all', { must: 1, may: true }, { must: 1, may: true }],
    ['one that can be missing', { must: 1 }, { must: 1 }],
    ['one that is not known', { must: 1, more: 2 }, { must: 1 }],
    ['one that must not be missing', { may: true }, null],
    ['one that is inherited', Object.create({ must: 1 }), null],
    ['one that can be missing and is inherited', Object.assign(Object.create({ may: true }), { must: 1 }), { must: 1 }],
    ['a wrong one', { must: -1 }, null],
    ['a wrong one that can be missing', { must: 1, may: 1 }, null],
    ['no object', 'must', null],
    ['nothing', null, null],
    ['a list', Object.assign([], { must: 1 }), null],
    ['a function', Object.assign(() => 0, { must: 1 }), null],
  ])('%s', (_what, value, fields) => {
    expect(read(value)).toEqual(fields);
    if (fields) expect(Object.keys(read(value) ?? {})).toEqual(Object.keys(fields));
  });
});

describe('a list', () => {
  const half = (entry: unknown) => (typeof entry === 'number' ? entry / 2 : null);

  it.each<[string, unknown, unknown]>([
    ['of numbers', [2, 4], [1, 2]],
    ['of none', [], []],
    ['with a wrong one', [2, 'x'], null],
    ['that is none', { length: 0 }, null],
  ])('%s', (_what, value, list) => {
    expect(listIn(value, half)).toEqual(list);
  });

  it('has 400 entries at most', () => {
    expect(listIn(Array(400).fill(2), half)).toHaveLength(400);
    expect(listIn(Array(401).fill(2), half)).toBeNull();
  });
});

describe('the entries of an object', () => {
  const read = (value: unknown) => entriesIn(value, isId, (entry) => (isCount(entry) ? Number(entry) + 1 : null), 2);

  it.each<[string, unknown, unknown]>([
    ['none', {}, {}],
    ['as many as can be', { a: 1, b: 2 }, { a: 2, b: 3 }],
    ['one too many', { a: 1, b: 2, c: 3 }, null],
    ['a wrong one behind a right one', { a: 1, b: 'x' }, null],
    ['a wrong key', { 'a b': 1 }, null],
    ['a list', [1], null],
    ['nothing', null, null],
    ['a text', 'a', null],
    ['a number', 7, null],
  ])('%s', (_what, value, entries) => {
    expect(read(value)).toEqual(entries);
  });
});
