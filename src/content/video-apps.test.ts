// The video apps: every card has its words, every sentence its proof, every fact its date, and no word promises too much.
import { describe, expect, it } from 'vitest';
import { avoided, changes, questionIds, rules } from '../core/apps/around.ts';
import { isStale, startOfDayMs } from '../core/apps/checked-on.ts';
import { factIds, type Proof, sectionIds } from '../core/apps/video-app.ts';
import { platforms } from './locales/en/platforms.ts';
import { appCards } from './locales/en/wanted/app-cards.ts';
import { apps } from './locales/en/wanted/apps.ts';
import { appCards as spanishCards } from './locales/es/wanted/app-cards.ts';
import { apps as spanishApps } from './locales/es/wanted/apps.ts';
import { factsAtMs, platformIds } from './platforms.ts';
import { gradeOf, sentencesOf, wordsOf } from './readability.ts';
import { videoApps } from './video-apps.ts';

const gapsOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();
function textsOf(value: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(Object(value)).flatMap(([key, inner]) => textsOf(inner, path ? `${path}.${key}` : key));
}
type Words = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
const languages = { en: appCards as Words, es: spanishCards as Words };
const open = videoApps.flatMap((video) => (video.status === 'open' ? [video] : []));
const proofsOf = (video: (typeof videoApps)[number]): readonly Proof[] => [
  ...(video.status === 'open' ? factIds.map((id) => video.facts[id]) : []),
  ...sectionIds.flatMap((id) => video.proofs[id]),
];

it('has a card for every app that a session can choose, and two more', () => {
  const cardIds = videoApps.map(({ id }) => id);
  expect(new Set(cardIds).size).toBe(cardIds.length);
  expect(cardIds.filter((id) => !(platformIds as readonly string[]).includes(id))).toEqual(['teams-free', 'skype']);
  expect(platformIds.filter((id) => !cardIds.includes(id))).toEqual(['other']);
  for (const id of cardIds) expect(id).toMatch(/^[a-z0-9-]+$/); // it stands in an address
});

describe.each(Object.entries(languages))('%s', (_language, cards) => {
  it('has words for these cards and for no others', () => {
    expect(Object.keys(cards).sort()).toEqual(videoApps.map(({ id }) => id).sort());
  });

  it.each(videoApps)('$id: every sentence has its proof, and every gap its figure', ({ id, proofs }) => {
    for (const section of sectionIds) {
      const lines = cards[id]?.[section] ?? [];
      expect(lines.length, section).toBe(proofs[section].length);
      for (const [at, proof] of proofs[section].entries())
        expect(gapsOf(lines[at] ?? ''), `${section}: ${lines[at]}`).toEqual(Object.keys(proof.values ?? {}).sort());
    }
  });

  it('names the open apps as they are named in a session', () => {
    for (const id of platformIds)
      if (id !== 'other') expect(cards[id]?.name).toContain(id === 'phone' ? '' : platforms[id]);
  });
});

it('knows how sure each fact is, and where it was seen', () => {
  for (const video of videoApps)
    for (const { confidence, sources } of proofsOf(video)) {
      const isSeen = confidence === 'official' || confidence === 'elsewhere';
      expect(sources.length > 0, `${video.id} ${confidence}`).toBe(isSeen);
    }
  for (const { id, confidence, sources } of [...rules, ...changes, ...avoided])
    expect(sources.length > 0, id).toBe(confidence === 'official' || confidence === 'elsewhere');
});

it('has the date of every card, and says after 180 days that it is old', () => {
  for (const { checkedOn } of videoApps) {
    const checkedMs = startOfDayMs(checkedOn);
    expect(new Date(checkedMs).toISOString()).toBe(`${checkedOn}T00:00:00.000Z`);
    expect(isStale(checkedOn, checkedMs + 180 * 86_400_000 - 1)).toBe(false);
    expect(isStale(checkedOn, checkedMs + 180 * 86_400_000)).toBe(true);
  }
});

it.each([
  ['en', apps],
  ['es', spanishApps],
] as const)('%s has a word for every code, with the gaps of its figures', (_language, words) => {
  for (const { id, facts } of open)
    for (const factId of factIds) {
      const { is, values = {} } = facts[factId];
      const says: Readonly<Record<string, string>> = words.facts[factId];
      expect(says[is], `${id} ${factId} ${is}`).toBeTruthy();
      for (const gap of gapsOf(says[is] ?? '')) expect(Object.keys(values), `${id} ${factId}`).toContain(gap);
    }
  expect(Object.keys(words.rules.rows)).toEqual(rules.map(({ id }) => id));
  expect(Object.keys(words.rules.changes)).toEqual(changes.map(({ id }) => id));
  expect(Object.keys(words.avoid.rows)).toEqual(avoided.map(({ id }) => id));
  expect(Object.keys(words.avoid.questions)).toEqual([...questionIds]);
});

it('has the same gaps in both languages', () => {
  const spanish = new Map(textsOf({ apps: spanishApps, appCards: spanishCards }));
  const english = textsOf({ apps, appCards });
  expect([...spanish.keys()]).toEqual(english.map(([path]) => path));
  for (const [path, text] of english) expect(gapsOf(spanish.get(path) ?? ''), path).toEqual(gapsOf(text));
});

it('opens only pages of makers, over https, without a trace of who asks', () => {
  for (const { url } of videoApps.flatMap(({ links }) => links)) {
    const { protocol, search, hash, username } = new URL(url);
    expect([protocol, search, hash, username], url).toEqual(['https:', '', '', '']);
  }
});

describe('the figures of content.md 3', () => {
  const zoom = open.find(({ id }) => id === 'zoom');
  it('are those of Zoom', () => {
    expect(zoom?.facts.cost.values).toEqual({ minutes: 40, people: 100 });
    expect(zoom?.facts.speed.values).toEqual({ mbps: 0.6 });
    expect(zoom?.proofs.needs[5]?.values).toEqual({ low: 0.54, high: 1.62 });
  });
  it('say who has no signed deal, and who is always scrambled', () => {
    const idsWith = (factId: 'deal' | 'scrambling', is: string) =>
      open.filter(({ facts }) => facts[factId].is === is).map(({ id }) => id);
    expect(idsWith('deal', 'none')).toEqual(['signal', 'whatsapp', 'facetime', 'teams-free']);
    expect(idsWith('scrambling', 'always')).toEqual(['signal', 'whatsapp', 'facetime']);
  });
});

describe('the words', () => {
  const english = textsOf({ apps, appCards });
  const all = [...english, ...textsOf({ apps: spanishApps, appCards: spanishCards })];

  it('never say that anything follows a law', () => {
    expect(
      all.filter(([, text]) =>
        /complian|compliant|cumpl\w* con|certified|certificad|HIPAA[- ](safe|ready|ok)/i.test(text),
      ),
    ).toEqual([]);
  });

  it('have no word that blames, frightens or needs a dictionary', () => {
    const banned =
      /\b(fail\w*|errors?|violat\w*|clients?|patients?|encrypt\w*|BAA|PHI|authenticat\w*|bandwidth|incognito|invalid|illegal|denied)\b/i;
    expect(english.filter(([, text]) => banned.test(text))).toEqual([]);
    const spanish =
      /\b(fall(a|o|ó|ar)|error(es)?|cliente\w*|paciente\w*|cifra\w*|encript\w*|incógnito|inválid\w*|ilegal\w*|denegad\w*)\b/i;
    expect(all.slice(english.length).filter(([, text]) => spanish.test(text))).toEqual([]);
  });

  it('are no longer than 15 words a sentence', () => {
    const long = english.flatMap(([path, text]) =>
      sentencesOf(text).flatMap((sentence) => (wordsOf(sentence).length > 15 ? [`${path}: ${sentence}`] : [])),
    );
    expect(long).toEqual([]);
  });

  it('read at grade 8 or under', () => {
    const hard = english
      .map(([path, text]) => [path, text.replace(/\{\w+\}/g, 'ten')] as const)
      .filter(([, text]) => wordsOf(text).length >= 4)
      .map(([path, text]) => `${gradeOf(text).toFixed(1)} ${path}: ${text}`)
      .filter((line) => Number.parseFloat(line) > 8);
    expect(hard).toEqual([]);
  });
});

it('has one date for its card and for what hangs on it', () => {
  for (const { id, checkedOn } of videoApps) {
    const isPicked = (platformIds as readonly string[]).includes(id);
    expect(factsAtMs(id), id).toBe(isPicked ? Date.parse(checkedOn) : undefined);
  }
});
