// Filling the gaps of a sentence.
import { expect, it } from 'vitest';
import { fill } from './message.ts';

it.each([
  ['{count} left', { count: 3 }, '3 left'],
  ['{a} and {b} and {a}', { a: 1, b: 'two' }, '1 and two and 1'],
  ['nothing to fill', { count: 3 }, 'nothing to fill'],
  ['zero is a value: {count}', { count: 0 }, 'zero is a value: 0'],
  ['a mistake shows: {count}', {}, 'a mistake shows: {count}'],
  ['no second filling: {a}', { a: '{b}', b: 1 }, 'no second filling: {b}'],
])('fills %j', (text, values, expected) => {
  expect(fill(text, values)).toBe(expected);
});
