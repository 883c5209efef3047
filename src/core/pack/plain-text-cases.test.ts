// Signs that nobody sees, each by itself: gone; and space of every kind: one.
import { expect, it } from 'vitest';
import { plainText } from './plain-text.ts';

it.each<[string, string]>([
  ['a control sign', '\u0000'],
  ['a bell', '\u0007'],
  ['the sign before the tab', '\u0008'],
  ['the sign behind the line ends', '\u000e'],
  ['a sign of direction', '\u202e'],
  ['a space without width', '\u200b'],
  ['a mark of byte order', '\ufeff'],
  ['half of a pair', '\ud800'],
  ['a private sign', '\ue000'],
  ['an empty letter', '\u3164'],
  ['a choice of form', '\ufe0f'],
])('%s goes', (_what, sign) => {
  expect(plainText(`a${sign}b`)).toBe('ab');
  expect(plainText(`${sign}a${sign}${sign}b${sign}`)).toBe('ab');
});

it.each<[string, string]>([
  ['a space', ' '],
  ['two spaces', '  '],
  ['a tab', '\t'],
  ['a line end', '\n'],
  ['a line end of Windows', '\r\n'],
  ['a wide space', '\u3000'],
  ['spaces around what nobody sees', ' \u200b '],
])('%s is one space, and none at the ends', (_what, space) => {
  expect(plainText(`${space}a${space}b${space}c${space}`)).toBe('a b c');
});
