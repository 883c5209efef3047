// The catalogue: every id of content.md 1.2, for ever the same, with words that a tired person can read.
import { describe, expect, it } from 'vitest';
import { strictestOf } from '../core/checklist/expiry.ts';
import { groupIds, groupScopes, type Item } from '../core/checklist/item.ts';
import { coreIds, crisisCheckedOn, firstMinuteCard, items, newPeerFlow, rememberCard } from './checklist.ts';
import * as en from './locales/en/items.ts';
import { gradeOf, sentencesOf, wordsOf } from './readability.ts';

/** Kept with every answer on every device: a line may be added, none may be changed or taken away. */
const catalogue = `
  EQ-01 EQ-02 EQ-03 EQ-04 EQ-05 EQ-06 EQ-07 EQ-08 EQ-09
  SP-01 SP-02 SP-03 SP-04 SP-05 SP-06 SP-07 SP-08
  SB-01 SB-02 SB-03 SB-04 SB-05 SB-06 SB-07
  SD-01 SD-02 SD-03 SD-04 SD-05 SD-06 SD-07 SD-08
  SF-01 SF-02 SF-03 SF-04 SF-05 SF-06 SF-07 SF-08
  SM-01 SM-02 SM-03 SM-04 SM-05 SM-06 SM-07 SM-08
  DY-01 DY-02 DY-03 DY-04 DY-05
  PP-01 PP-02 PP-03 PP-04 PP-05 PP-06 PP-07 PP-08
  PB-01 PB-02 PB-03 PB-04
  PW-01 PW-02 PW-03 PW-04
  PO-01 PO-02 PO-03 PO-04 PO-05 PO-06 PO-07 PO-08 PO-09`;
const list: readonly Item[] = items;
const idsOf = (keep: (item: Item) => boolean) => list.filter(keep).map(({ id }) => id);

describe('the catalogue', () => {
  it('has every id of content.md 1.2, once, in this order', () => {
    expect(idsOf(() => true)).toEqual(catalogue.trim().split(/\s+/));
    expect(new Set(idsOf(() => true)).size).toBe(78);
  });

  it('has the codes and conditions of content.md 1.2', () => {
    const lines = list.map(({ id, kind, expiry, shown }) => [id, kind, expiry.join('+'), shown.join('+')].join(' '));
    expect(lines.join('\n')).toMatchInlineSnapshot(`
      "EQ-01 measured day+change:device all
      EQ-02 measured session+day all
      EQ-03 measured day all
      EQ-04 measured day+change:device all
      EQ-05 measured day+change:place all
      EQ-06 measured day+change:device all
      EQ-07 measured day+change:device headset
      EQ-08 measured session all
      EQ-09 measured session all
      SP-01 tick session+change:place all
      SP-02 tick session+change:place all
      SP-03 tick session+change:place notAlone
      SP-04 tick session+change:place all
      SP-05 tick session+change:place home
      SP-06 tick session+change:place all
      SP-07 tick session+change:place all
      SP-08 tick session+change:place optional
      SB-01 tick session+change:place all
      SB-02 tick session+change:place all
      SB-03 tick session+change:place all
      SB-04 tick session+change:place all
      SB-05 tick session+change:place all
      SB-06 tick session+change:place phone
      SB-07 tick day all
      SD-01 tick session all
      SD-02 tick session all
      SD-03 tick session all
      SD-04 tick session sharing
      SD-05 tick session host
      SD-06 tick session host
      SD-07 tick session all
      SD-08 tick session all
      SF-01 tick session all
      SF-02 card  all
      SF-03 tick session all
      SF-04 tick session all
      SF-05 card  all
      SF-06 tick session all
      SF-07 tick session otherZone
      SF-08 card  all
      SM-01 tick session all
      SM-02 tick session all
      SM-03 card  all
      SM-04 card  all
      SM-05 tick session all
      SM-06 tick day all
      SM-07 tick session optional
      SM-08 tick session optional+home
      DY-01 tick day all
      DY-02 tick day all
      DY-03 tick day all
      DY-04 tick day all
      DY-05 tick day all
      PP-01 tick 30d all
      PP-02 tick 90d+change:device all
      PP-03 tick 90d+change:device all
      PP-04 tick 90d+change:place all
      PP-05 tick 90d+change:platform platform
      PP-06 tick 90d all
      PP-07 tick 90d all
      PP-08 tick 30d all
      PB-01 tick 90d all
      PB-02 tick 90d all
      PB-03 tick 30d all
      PB-04 tick 90d all
      PW-01 tick 30d all
      PW-02 tick 30d optional
      PW-03 tick 30d all
      PW-04 tick 7d all
      PO-01 tick 365d+change:platform platform
      PO-02 tick 365d+change:platform platform
      PO-03 tick 90d:unused+change:platform platform
      PO-04 tick once+change:platform platform
      PO-05 tick once peer
      PO-06 tick once peer
      PO-07 tick once peer
      PO-08 tick once peer
      PO-09 tick once peer"
    `);
  });

  it('begins with the 12 of content.md 1.4, in that order', () => {
    const core = 'SP-01 SP-02 SP-04 SP-05 SP-06 SB-02 SB-04 SB-05 SD-01 SD-07 SF-01 SM-02'.split(' ');
    expect(coreIds).toEqual(core);
    expect(idsOf(({ isCore }) => isCore)).toEqual(core);
    expect(idsOf(({ isCore, kind, scope }) => isCore && (kind !== 'tick' || scope !== 'session'))).toEqual([]);
  });

  it('has each group in one list, and none empty', () => {
    for (const { group, scope } of list) expect(groupScopes[group]).toBe(scope);
    expect([...new Set(list.map(({ group }) => group))]).toEqual(groupIds);
  });

  it('shows what is read on the last screen as cards, and measures the equipment', () => {
    expect(idsOf(({ kind }) => kind === 'card')).toEqual(['SF-02', 'SF-05', 'SF-08', 'SM-03', 'SM-04']);
    expect(idsOf(({ kind }) => kind === 'measured')).toEqual(idsOf(({ id }) => id.startsWith('EQ-')));
    for (const { id, kind, expiry } of list) expect(expiry.length > 0, id).toBe(kind !== 'card');
    const cards: readonly string[] = [...firstMinuteCard, ...rememberCard];
    for (const id of idsOf(({ kind }) => kind === 'card')) expect(cards).toContain(id);
  });

  it('keeps nothing about one peer', () => {
    for (const item of list.filter(({ shown }) => shown.includes('peer'))) expect(item.expiry).toEqual(['once']);
    expect([...newPeerFlow].sort()).toEqual(['PB-01', 'PB-02', ...idsOf(({ shown }) => shown.includes('peer'))]);
  });

  it('resets everything of the room with the place', () => {
    const rooms = list.filter(({ id }) => /^S[PB]/.test(id) && id !== 'SB-07');
    for (const { id, expiry } of rooms) expect(expiry, id).toEqual(['session', 'change:place']);
    expect(rooms).toHaveLength(14);
  });
});

describe('the words', () => {
  const texts = Object.entries(en.items);
  const sentences = (pick: (text: (typeof en.items)['SP-01']) => readonly string[]) =>
    texts.flatMap(([id, text]) =>
      pick(text)
        .flatMap(sentencesOf)
        .map((sentence) => [id, sentence] as const),
    );

  it('are there for every item, in the order of the catalogue', () => {
    expect(texts.map(([id]) => id)).toEqual(idsOf(() => true));
  });

  it('ask in 12 words or fewer, at grade 8 or under', () => {
    const long = texts.filter(([, { text }]) => wordsOf(text).length > 12);
    expect(long).toEqual([]);
    const hard = sentences(({ text }) => [text]).filter(([, sentence]) => gradeOf(sentence) > 8);
    expect(hard).toEqual([]);
    const mean = texts.reduce((sum, [, { text }]) => sum + gradeOf(text), 0) / texts.length;
    expect(mean).toBeLessThan(3);
  });

  it('speak as the person: "I", "my", "we", or of what is so', () => {
    const other = texts.filter(([, { text }]) => /\b(you|your|must|should|never|don’t)\b/i.test(text));
    expect(other).toEqual([]);
  });

  it('say why in one line of 15 words or fewer, at grade 8 or under', () => {
    for (const [id, { why }] of texts) expect(sentencesOf(why).length, id).toBeLessThanOrEqual(2);
    const why = sentences((text) => [text.why]);
    expect(why.filter(([, sentence]) => wordsOf(sentence).length > 15 || gradeOf(sentence) > 8)).toEqual([]);
  });

  it('say how in steps of 7 words or fewer', () => {
    const steps = texts.flatMap(([id, { how = [] }]) => how.map((step) => [id, step] as const));
    expect(steps.filter(([, step]) => wordsOf(step).length > 7)).toEqual([]);
    expect(steps.filter(([, step]) => !/[.?]$/.test(step))).toEqual([]);
    for (const [id, { how = [''] }] of texts) expect([1, 2, 3], id).toContain(how.length);
  });

  it('never say that a room was checked to be private, or that an app is within the law (content.md 0)', () => {
    const claims = /\b(HIPAA|secure|guaranteed?|is private|are private|we checked|proved?)\b/i;
    expect(texts.filter(([, text]) => claims.test(Object.values(text).flat().join(' ')))).toEqual([]);
  });

  it('have cards in the order of content.md 2', () => {
    expect(Object.keys(en.cards.firstMinute.lines)).toEqual([...firstMinuteCard]);
    expect(Object.keys(en.cards.remember.lines)).toEqual([...rememberCard]);
    for (const id of ['SM-03', 'SM-04'] as const) expect(en.cards.remember.lines[id]).toBe(en.items[id].text);
  });

  it('give the numbers to call with the date, and no number that was not checked', () => {
    const lines = en.cards.crisis.lines.join(' ');
    for (const number of ['911', '988', '741741']) expect(lines).toContain(number);
    expect(lines.match(/\d[\d-]+\d/g)?.filter((number) => !['911', '988', '741741'].includes(number))).toEqual([]);
    expect(en.cards.crisis.checkedOn).toContain('{date}');
    expect(crisisCheckedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('say how long each item holds', () => {
    for (const { id, expiry } of list) expect(en.expiry.holds[strictestOf(expiry)], id).toBeTruthy();
  });
});
