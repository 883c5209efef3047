// A stranger's text: what people write stays, what nobody sees goes.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainText } from './plain-text.ts';

it('keeps what people write', () => {
  for (const text of ['Mi par está a salvo. ¿Sí?', 'Baaxuá 5 % – “yes”', 'नमस्ते', '🌄 ok'])
    expect(plainText(text)).toBe(text);
});

it('is one line, has nothing unseen, and twice is the same as once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const plain = plainText(text);
      expect(plainText(plain)).toBe(plain);
      expect(plain).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|^\s|\s$/u);
    }),
    { numRuns: 10_000 },
  );
});
