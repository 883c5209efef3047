// A right count is the only green; sound that was not proved to be played says nothing.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { worst } from '../../core/verdict.ts';
import { figures, judge, type SpeakerReading } from './judge.ts';

const good: SpeakerReading = { chimesPlayed: 3, answer: 3, contextRan: true, plays: 1, sinkKind: 'default' };

it.each<[string, Partial<SpeakerReading>, string, string]>([
  ['the right count', {}, 'speaker.heard', 'ready'],
  ['one too few', { answer: 2 }, 'speaker.miscounted', 'unclear'],
  ['one too many', { answer: 4 }, 'speaker.miscounted', 'unclear'],
  ['none', { answer: 0 }, 'speaker.notHeard', 'notYet'],
  ['not sure', { answer: null }, 'speaker.unsure', 'unclear'],
  ['the audio clock stood still', { contextRan: false }, 'speaker.notPlayed', 'unclear'],
  ['... and none heard: no reproach', { contextRan: false, answer: 0 }, 'speaker.notPlayed', 'unclear'],
  ['nothing played', { chimesPlayed: 0, answer: 0 }, 'speaker.notPlayed', 'unclear'],
  ['1 played: too few to prove hearing', { chimesPlayed: 1, answer: 1 }, 'speaker.notPlayed', 'unclear'],
  ['2 played', { chimesPlayed: 2, answer: 2 }, 'speaker.heard', 'ready'],
])('%s', (_, change, code, grade) => {
  expect(judge({ ...good, ...change })).toMatchObject([{ code, grade }]);
});

it('shows what was played and what was heard', () => {
  expect(figures(good).map(({ code, value }) => [code, value])).toEqual([
    ['speaker.played', 3],
    ['speaker.heard', 3],
    ['speaker.plays', 1],
  ]);
  expect(figures({ ...good, answer: null }).map(({ code }) => code)).not.toContain('speaker.heard');
  expect(figures({ ...good, contextRan: false })).toEqual([]);
});

it('is ready only when as many were heard as were played', () => {
  const number = fc.oneof(fc.double(), fc.integer({ min: -1, max: 6 }));
  const anything: fc.Arbitrary<SpeakerReading> = fc.record({
    chimesPlayed: number,
    answer: fc.oneof(number, fc.constant(null)),
    contextRan: fc.boolean(),
    plays: number,
    sinkKind: fc.constantFrom('default' as const, 'chosen' as const),
  });
  fc.assert(
    fc.property(anything, (reading) => {
      const findings = judge(reading);
      figures(reading);
      expect(findings).toHaveLength(1);
      if (worst(findings) === 'ready') expect(reading.contextRan && reading.answer === reading.chimesPlayed).toBe(true);
    }),
  );
});
