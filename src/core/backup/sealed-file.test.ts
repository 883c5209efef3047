// What stands outside of a sealed file: written and read by hand, and each part at its edges.
import { expect, it } from 'vitest';
import { headText, sealedHashed, sealedHead, sealedIn, sealedText } from './sealed-file.ts';

const salt = `${'aZ09+/'.repeat(3)}abcd==`;
const iv = 'aZ09+/aZ09+/abcd';
const sealed = { kdf: 'PBKDF2-SHA-256', iterations: 600_000, salt, cipher: 'AES-256-GCM', iv } as const;
const head = sealedHead('0.1.0', 1_000, sealed);
const checksum = 'c'.repeat(64);
const found = { ...head, checksum, data: 'aZ09+/==' };

it('is one line, in one order', () => {
  expect(sealedText({ head, checksum, data: 'AAAA' })).toBe(
    `{"format":"session-ready-backup","version":1,"app":"0.1.0","createdAt":1000,"sealed":{"kdf":"PBKDF2-SHA-256","iterations":600000,"salt":"${salt}","cipher":"AES-256-GCM","iv":"${iv}"},"checksum":"${checksum}","data":"AAAA"}\n`,
  );
});

it('is hashed as its head, its names in order, and its data', () => {
  const text = `{"app":"0.1.0","createdAt":1000,"format":"session-ready-backup","sealed":{"cipher":"AES-256-GCM","iterations":600000,"iv":"${iv}","kdf":"PBKDF2-SHA-256","salt":"${salt}"},"version":1}`;
  expect(headText(head)).toBe(text);
  expect(sealedHashed({ head, data: 'AAAA' })).toBe(`${text}\nAAAA`);
});

it('comes back with what is known of it', () => {
  expect(sealedIn({ ...found, more: 1 })).toEqual({ head, checksum, data: 'aZ09+/==' });
});

it.each<[string, object]>([
  ['another app', { app: '1.2.3-beta+4' }],
  ['the first moment', { createdAt: 0 }],
  ['data without padding', { data: 'AAAA' }],
  ['data with one sign of padding', { data: 'AAA=' }],
  ['the most rounds', { sealed: { ...sealed, iterations: 5_000_000 } }],
])('is taken with %s', (_what, change) => {
  expect(sealedIn({ ...found, ...change })).not.toBeNull();
});

it.each<[string, object]>([
  ['no app', { app: undefined }],
  ['an app with a space', { app: '0 1' }],
  ['a moment before 1970', { createdAt: -1 }],
  ['half a moment', { createdAt: 0.5 }],
  ['no data', { data: undefined }],
  ['empty data', { data: '' }],
  ['data in a list', { data: ['AAAA'] }],
  ['data that is cut', { data: 'AAAAA' }],
  ['data with another sign', { data: 'AA-A' }],
  ['data with another sign in front', { data: '-AAA' }],
  ['data with another sign behind', { data: 'AAA-' }],
  ['data with padding inside', { data: 'A=AA' }],
  ['three signs of padding', { data: 'A===' }],
  ['no seal', { sealed: null }],
])('is refused with %s', (_what, change) => {
  expect(sealedIn({ ...found, ...change })).toBeNull();
});

it.each<[string, readonly unknown[]]>([
  ['kdf', ['PBKDF2-SHA-1', '', undefined]],
  ['cipher', ['AES-128-GCM', '', undefined]],
  ['iterations', [599_999, 5_000_001, 600_000.5, '600000', ['600000'], undefined]],
  ['salt', [`${salt}A`, `A${salt}`, salt.slice(1), `-${salt.slice(1)}`, salt.replace('==', 'aa'), [salt], undefined]],
  ['iv', [`${iv}A`, `A${iv}`, iv.slice(1), `-${iv.slice(1)}`, [iv], undefined]],
])('is refused with another %s', (name, values) => {
  expect(values.map((value) => sealedIn({ ...found, sealed: { ...sealed, [name]: value } }))).toEqual(
    values.map(() => null),
  );
});

it('has 48 MB of data at most', () => {
  expect(sealedIn({ ...found, data: 'A'.repeat(50_331_648) })).not.toBeNull();
  expect(sealedIn({ ...found, data: 'A'.repeat(50_331_652) })).toBeNull();
});
