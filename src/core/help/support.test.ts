// A support: a name, and a number that can be called.
import { expect, it } from 'vitest';
import { validateSupport } from './support.ts';

const sister = { id: 's1', name: 'My sister', phone: '', order: 0 };

it.each(['', '988', '406 555 0100', '(406) 555-0100', '+1 406.555.0100', '+52 (55) 5555 5555'])(
  'takes the number "%s"',
  (phone) => {
    expect(validateSupport({ ...sister, phone })).toEqual({ ok: true, support: { ...sister, phone } });
  },
);

it.each(['4', '12', 'call me', '406 555 0100 ext 5', '555-', 'tel:988', '9'.repeat(40), 'x'.repeat(200)])(
  'does not take "%s"',
  (phone) => {
    expect(validateSupport({ ...sister, phone })).toEqual({ ok: false, why: 'phone' });
  },
);

it.each([
  [{ ...sister, name: ' \u200b ' }, 'empty'],
  [{ ...sister, name: 'x'.repeat(121) }, 'tooLong'],
  [{ ...sister, id: '' }, 'noId'],
  [{ ...sister, id: 'a b' }, 'noId'],
])('%j: %s', (support, why) => {
  expect(validateSupport(support)).toEqual({ ok: false, why });
});

it('cleans what is written', () => {
  const valid = validateSupport({ ...sister, name: '  My \n sister ', phone: ' 406  555 0100 ', order: Number.NaN });
  expect(valid).toEqual({ ok: true, support: { ...sister, phone: '406 555 0100' } });
});
