// What is found, in which order, and with which slips.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFinder, type Findable } from './finder.ts';

const pages: readonly Findable[] = [
  { id: 'zoom', title: 'Zoom', text: 'Send the link and the passcode. Turn the waiting room on.' },
  { id: 'icons', title: 'The icons of a call', text: 'Camera, microphone, speaker. Zoom has them below.' },
  { id: 'headphones', title: 'My headphones are on.', text: 'So that no one near you hears your peer.' },
  { id: 'musica', title: 'Contraseña', text: 'Los audífonos y el micrófono.' },
  { id: 'borrowed', title: 'A borrowed phone', text: 'Open a private tab first.' },
];
const { find } = createFinder(pages);

describe('finding', () => {
  it.each([
    ['zoom', 'zoom'],
    ['ZOOM', 'zoom'],
    ['headfones', 'headphones'],
    ['hedphones', 'headphones'],
    ['contrasena', 'musica'],
    ['audifonos', 'musica'],
    ['AUDÍFONOS', 'musica'],
    ['waiting room', 'zoom'],
    ['wait', 'zoom'],
    ['borowed fone', 'borrowed'],
    ['private tab', 'borrowed'],
  ])('%s', (query, id) => {
    expect(find(query)[0]).toBe(id);
  });

  it('puts a title before a mention', () => {
    expect(find('zoom')).toEqual(['zoom', 'icons']);
  });

  it('asks for both words, and takes either where nothing has both', () => {
    expect(find('zoom icons')).toEqual(['icons']);
    expect(new Set(find('zoom borrowed'))).toEqual(new Set(['zoom', 'icons', 'borrowed']));
  });

  it.each(['', '   ', '?', '—', 'xyzzy', 'zzz'])('finds nothing for %j', (query) => {
    expect(find(query)).toEqual([]);
  });

  it('takes any text, and gives no more than asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(3), (query, most) => {
        const found = find(query, most);
        expect(found.length).toBeLessThanOrEqual(most);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });

  it('finds every page by any word of its title', () => {
    for (const { id, title } of pages)
      for (const word of title.match(/\p{L}{3,}/gu) ?? []) expect(find(word), word).toContain(id);
  });
});
