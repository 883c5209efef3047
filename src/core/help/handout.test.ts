// The help for the peer: the right lines for the right device, in both languages, and nothing lost in a message.
import { describe, expect, it } from 'vitest';
import { handout as en } from '../../content/locales/en/wanted/handout.ts';
import { handout as es } from '../../content/locales/es/wanted/handout.ts';
import {
  deviceOwners,
  type HandoutLine,
  handoutAsText,
  handoutChoice,
  handoutDetail,
  handoutLanguages,
  handoutSections,
} from './handout.ts';

const all = Array.from({ length: 16 }, (_, at) => `H${at + 1}`);
/** Content.md 1.8. */
const expected = {
  own: ['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'H7', 'H13', 'H14', 'H15', 'H16'],
  borrowed: ['H1', 'H2', 'H3', 'H4', 'H5', 'H8', 'H9', 'H10', 'H11', 'H12', 'H13', 'H14', 'H15', 'H16'],
} as const;
const byNumber = (a: string, b: string) => Number(a.slice(1)) - Number(b.slice(1));

it.each(deviceOwners)('has exactly its lines for a device of kind "%s", each once', (owner) => {
  const lines = handoutSections(owner).flatMap((section) => section.lines);
  expect([...lines].sort(byNumber)).toEqual(expected[owner]);
});

it('ends with whom to call in danger, where it is found at once', () => {
  for (const owner of deviceOwners)
    expect(handoutSections(owner).slice(-1)).toEqual([{ head: 'danger', lines: ['H15'] }]);
});

it('tells nobody to delete what is on their own device', () => {
  expect(handoutSections('own').some(({ head }) => head === 'after')).toBe(false);
});

describe.each([
  ['en', en],
  ['es', es],
] as const)('%s', (_language, { sheet }) => {
  const { lines: texts } = sheet;
  it('has all sixteen lines', () => {
    expect(Object.keys(texts)).toEqual(all);
    for (const line of Object.values(texts)) expect(line.trim().length).toBeGreaterThan(10);
  });

  it('calls 911 and 988', () => {
    for (const number of ['911', '988']) expect(texts.H15).toContain(number);
  });

  it.each(deviceOwners)('loses no line in a message (%s), and adds no markup', (owner) => {
    const text = handoutAsText(owner, [sheet]);
    const lines = text.split('\n');
    for (const line of expected[owner]) expect(lines).toContain(`- ${texts[line as HandoutLine]}`);
    expect(lines.filter((line) => line.startsWith('- '))).toHaveLength(expected[owner].length);
    for (const { head } of handoutSections(owner)) expect(lines).toContain(sheet.heads[head]);
    expect(text).not.toMatch(/[<>{}*#_[\]\\]|&\w+;/);
    expect(text).toBe(text.trim());
  });
});

it('says in both languages all that each of them says', () => {
  expect(handoutAsText('own', [en.sheet, es.sheet])).toBe(
    `${handoutAsText('own', [en.sheet])}\n\n\n${handoutAsText('own', [es.sheet])}`,
  );
});

describe('its address', () => {
  it('leads back to the same choice', () => {
    for (const owner of deviceOwners)
      for (const languages of handoutLanguages)
        expect(handoutChoice(handoutDetail({ owner, languages }))).toEqual({ owner, languages });
  });
  it.each(['', 'own', 'own-', 'own-fr', 'borrowed-en-es', 'theirs-en', '-en', 'en-own'])(
    'means none by "%s"',
    (detail) => {
      expect(handoutChoice(detail)).toBeNull();
    },
  );
});
