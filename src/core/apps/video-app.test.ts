// What a card says of its sentences: how sure they are, once for those that stand together, and how old a page is.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Proof, runsOf, yearOf } from './video-app.ts';

const proof = (confidence: Proof['confidence'], ...years: readonly (number | undefined)[]): Proof => ({
  confidence,
  sources: years.map((year) => ({ text: 'a page', ...(year !== undefined && { year }) })),
});

it('says the year of the newest page, where all pages are old', () => {
  expect(yearOf(proof('elsewhere', 2020, 2021))).toBe(2021);
  expect(yearOf(proof('elsewhere', 2020, undefined))).toBe(null);
  expect(yearOf(proof('advice'))).toBe(null);
});

it('keeps sentences together that are equally sure and equally old', () => {
  const lines = [proof('advice'), proof('advice'), proof('elsewhere', 2020), proof('elsewhere'), proof('advice')];
  const runs = runsOf(lines.map((one) => ({ proof: one })));
  expect(runs.map((run) => run.length)).toEqual([2, 1, 1, 1]);
});

it('loses no sentence and keeps their order', () => {
  const sure = fc.constantFrom<Proof['confidence']>('official', 'elsewhere', 'unconfirmed', 'advice');
  fc.assert(
    fc.property(fc.array(sure), (all) => {
      const sentences = all.map((confidence, at) => ({ at, proof: proof(confidence) }));
      const runs = runsOf(sentences);
      expect(runs.flat()).toEqual(sentences);
      for (const run of runs) expect(new Set(run.map((one) => one.proof.confidence)).size).toBe(1);
      for (const [at, run] of runs.entries())
        expect(runs[at + 1]?.[0]?.proof.confidence).not.toBe(run[0]?.proof.confidence);
    }),
  );
});
