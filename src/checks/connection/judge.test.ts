// "Online" alone is never green: somebody, or the kind of line, must say that it is private.
import { expect, it } from 'vitest';
import { type ConnectionReading, figures, judge } from './judge.ts';

const good: ConnectionReading = { online: true, kind: 'wifi', answer: 'private' };

it.each<[string, Partial<ConnectionReading>, string, string]>([
  ['private Wi-Fi', {}, 'connection.private', 'ready'],
  ['public Wi-Fi', { answer: 'public' }, 'connection.public', 'notes'],
  ['Wi-Fi, not sure', { answer: 'unsure' }, 'connection.unknown', 'unclear'],
  ['Wi-Fi, no answer', { answer: null }, 'connection.unknown', 'unclear'],
  ['unknown, no answer', { kind: 'unknown', answer: null }, 'connection.unknown', 'unclear'],
  ['phone data', { kind: 'cellular', answer: null }, 'connection.private', 'ready'],
  ['a wire', { kind: 'ethernet', answer: null }, 'connection.private', 'ready'],
  ['a wire that the person calls public', { kind: 'ethernet', answer: 'public' }, 'connection.public', 'notes'],
  ['off', { online: false }, 'connection.offline', 'notYet'],
  ['off, whatever is said', { online: false, kind: 'cellular', answer: 'private' }, 'connection.offline', 'notYet'],
  ['no line', { kind: 'none' }, 'connection.offline', 'notYet'],
])('%s', (_, change, code, grade) => {
  expect(judge({ ...good, ...change })).toMatchObject([{ code, grade }]);
  expect(judge({ ...good, ...change })).toHaveLength(1);
});

it('measures nothing, so it shows nothing', () => {
  expect(figures(good)).toEqual([]);
});
