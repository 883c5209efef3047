// The cryptography against known answers, and a key that nobody can take out.
import { describe, expect, it } from 'vitest';
import { base64Of, bytesOf, checksumOf, makeKey, openText, randomBase64, sealText } from './sealing.ts';

const salt = base64Of(new Uint8Array(16).fill(7));
const iv = base64Of(new Uint8Array(12).fill(9));

it('knows SHA-256 (FIPS 180-4, "abc")', async () => {
  expect(await checksumOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

it('gives back every byte from base64', () => {
  const bytes = Uint8Array.from({ length: 100_003 }, (_, i) => (i * 31) % 256);
  expect([...bytesOf(base64Of(bytes))]).toEqual([...bytes]);
  expect(base64Of(bytes)).toBe(Buffer.from(bytes).toString('base64'));
});

it('takes chance of the wanted length, never the same', () => {
  expect(bytesOf(randomBase64(16))).toHaveLength(16);
  expect(randomBase64(12)).not.toBe(randomBase64(12));
});

describe('a key', () => {
  it('is that of PBKDF2 by another hand, and cannot be taken out', async () => {
    const { pbkdf2Sync, createDecipheriv } = await import('node:crypto');
    const key = await makeKey('clave de paso', { salt, iterations: 1_000 });
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
    const sealed = Buffer.from(await sealText(key, iv, 'head', 'Día de trabajo'), 'base64');
    const raw = pbkdf2Sync('clave de paso', Buffer.alloc(16, 7), 1_000, 32, 'sha256');
    const opening = createDecipheriv('aes-256-gcm', raw, Buffer.alloc(12, 9));
    opening.setAAD(Buffer.from('head'));
    opening.setAuthTag(sealed.subarray(-16));
    expect(Buffer.concat([opening.update(sealed.subarray(0, -16)), opening.final()]).toString('utf8')).toBe(
      'Día de trabajo',
    );
  });

  it('opens what it sealed, with the same head and nothing else', async () => {
    const key = await makeKey('one', { salt, iterations: 1 });
    const data = await sealText(key, iv, 'head', 'text');
    expect(await openText(key, iv, 'head', data)).toBe('text');
    expect(await openText(key, iv, 'Head', data)).toBeNull();
    expect(await openText(await makeKey('two', { salt, iterations: 1 }), iv, 'head', data)).toBeNull();
    expect(await openText(key, iv, 'head', 'no base64!')).toBeNull();
  });

  it('is the same from either spelling of a letter', async () => {
    const data = await sealText(await makeKey('contrase\u00f1a', { salt, iterations: 1 }), iv, '', 'x');
    expect(await openText(await makeKey('contrasen\u0303a', { salt, iterations: 1 }), iv, '', data)).toBe('x');
  });

  it('tells how far it is, and stops telling when it is there', async () => {
    const shares: number[] = [];
    await makeKey('x', { salt, iterations: 600_000 }, (share) => shares.push(share));
    const count = shares.length;
    expect(shares[0]).toBe(0);
    expect(Math.max(...shares)).toBeLessThanOrEqual(0.95);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(shares).toHaveLength(count);
  });
});
