// A right count is the only green; sound that was not proved to be played says nothing.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { worst } from '../../core/verdict.ts';
import { figures, judge, type SpeakerReading } from './judge.ts';

const good: SpeakerReading = {
  chimesPlayed: 3,
  answer: 3,
  contextRan: true,
  plays: 1,
  sinkKind: 'default',
  channels: 2,
  leak: 'notTried',
  leakGainDb: null,
  leakCorrelation: null,
  leakDetectableDb: null,
  sides: null,
};
const codesOf = (change: Partial<SpeakerReading>) => judge({ ...good, ...change }).map(({ code }) => code);

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

it.each<[string, Partial<SpeakerReading>, string[], string]>([
  ['a leak', { leak: 'leak' }, ['speaker.heard', 'speaker.leak'], 'notes'],
  ['a leak where nothing was heard', { leak: 'leak', answer: 0 }, ['speaker.notHeard', 'speaker.leak'], 'notYet'],
  ['none, and heard', { leak: 'private' }, ['speaker.heard', 'speaker.onlyYou'], 'ready'],
  ['none, but miscounted', { leak: 'private', answer: 2 }, ['speaker.miscounted'], 'unclear'],
  ['none, but not heard: silence leaks nowhere', { leak: 'private', answer: 0 }, ['speaker.notHeard'], 'notYet'],
  ['none, but not sure', { leak: 'private', answer: null }, ['speaker.unsure'], 'unclear'],
  ['none, on another output', { leak: 'private', sinkKind: 'gone' }, ['speaker.otherDevice'], 'notes'],
  ['could not tell: no worse for it', { leak: 'unclear' }, ['speaker.heard', 'speaker.leakUnclear'], 'ready'],
  ['not tried: not a word', { leak: 'notTried' }, ['speaker.heard'], 'ready'],
  ['nothing played', { leak: 'leak', contextRan: false }, ['speaker.notPlayed'], 'unclear'],
])('the room: %s', (_, change, codes, grade) => {
  expect(codesOf(change)).toEqual(codes);
  expect(worst(judge({ ...good, ...change }))).toBe(grade);
});

it.each<[SpeakerReading['sides'], string[], string]>([
  ['right', ['speaker.sidesRight'], 'ready'],
  ['same', ['speaker.sidesSame'], 'ready'],
  ['swapped', ['speaker.sidesSwapped'], 'notes'],
  ['one', ['speaker.oneSide'], 'notes'],
  ['unsure', [], 'ready'],
  [null, [], 'ready'],
])('left and right: %s', (sides, codes, grade) => {
  expect(codesOf({ sides })).toEqual(['speaker.heard', ...codes]);
  expect(worst(judge({ ...good, sides }))).toBe(grade);
});

it('shows what was played and what was heard', () => {
  expect(figures(good).map(({ code, value }) => [code, value])).toEqual([
    ['speaker.played', 3],
    ['speaker.heard', 3],
    ['speaker.plays', 1],
  ]);
  expect(figures({ ...good, answer: null }).map(({ code }) => code)).not.toContain('speaker.heard');
  expect(figures({ ...good, contextRan: false })).toEqual([]);
  const leakOf = (change: Partial<SpeakerReading>) => figures({ ...good, ...change }).slice(3);
  expect(leakOf({ leak: 'leak', leakGainDb: -12, leakDetectableDb: -50 })).toEqual([
    { code: 'speaker.leakGain', value: -12, unit: 'dB' },
  ]);
  expect(leakOf({ leak: 'private', leakDetectableDb: -50 })).toEqual([
    { code: 'speaker.leakDetectable', value: -50, unit: 'dB' },
  ]);
});

it('is ready only when as many were heard as were played', () => {
  const number = fc.oneof(fc.double(), fc.integer({ min: -1, max: 6 }));
  const anything: fc.Arbitrary<SpeakerReading> = fc.record({
    chimesPlayed: number,
    answer: fc.oneof(number, fc.constant(null)),
    contextRan: fc.boolean(),
    plays: number,
    sinkKind: fc.constantFrom('default' as const, 'chosen' as const),
    channels: number,
    leak: fc.constantFrom('leak' as const, 'private' as const, 'unclear' as const, 'notTried' as const),
    leakGainDb: fc.oneof(number, fc.constant(null)),
    leakCorrelation: fc.oneof(number, fc.constant(null)),
    leakDetectableDb: fc.oneof(number, fc.constant(null)),
    sides: fc.constantFrom(
      'right' as const,
      'swapped' as const,
      'one' as const,
      'same' as const,
      'unsure' as const,
      null,
    ),
  });
  fc.assert(
    fc.property(anything, (reading) => {
      const findings = judge(reading);
      figures(reading);
      if (worst(findings) === 'ready') expect(reading.contextRan && reading.answer === reading.chimesPlayed).toBe(true);
      if (findings.some(({ code }) => code === 'speaker.onlyYou')) expect(findings[0]?.code).toBe('speaker.heard');
    }),
  );
});
