// The charge rule at, just under and just over, and no green from a battery that is not there.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { worst } from '../../core/verdict.ts';
import { figures, judge, neededPercent, type PowerReading } from './judge.ts';

const good: PowerReading = {
  source: 'measured',
  levelPercent: 80,
  charging: false,
  noBattery: false,
  dischargingMinutes: null,
  plannedMinutes: 60,
  answer: null,
};
const asked = { source: 'asked', levelPercent: null, charging: null } as const;
const own = {
  ownDrainPercentPerHour: 40,
  ownHighPercentPerHour: 60,
  ownDrainSpans: 8,
  estimateLowMinutes: 79,
  estimateHighMinutes: 200,
} as const;
const noBattery = { noBattery: true, levelPercent: 100, charging: true };

it.each([
  [0, 20],
  [30, 35],
  [45, 43],
  [50, 45],
  [60, 50],
  [90, 65],
  [120, 80],
  [160, 100],
  [240, 140],
])('%i minutes need %i percent', (minutes, percent) => {
  expect(neededPercent(minutes)).toBe(percent);
});

it.each<[string, Partial<PowerReading>, string, string]>([
  ['charging', { charging: true, levelPercent: 3 }, 'power.charging', 'ready'],
  ['60 minutes at 50 %', { levelPercent: 50 }, 'power.enough', 'notes'],
  ['60 minutes at 49 %', { levelPercent: 49 }, 'power.low', 'notYet'],
  ['60 minutes at 51 %', { levelPercent: 51 }, 'power.enough', 'notes'],
  ['90 minutes left of 60', { dischargingMinutes: 90 }, 'power.enough', 'notes'],
  ['89 minutes left of 60', { dischargingMinutes: 89 }, 'power.low', 'notYet'],
  ['91 minutes left of 60', { dischargingMinutes: 91 }, 'power.enough', 'notes'],
  ['a system that says "for ever"', { dischargingMinutes: Number.POSITIVE_INFINITY }, 'power.enough', 'notes'],
  ['a session no battery lasts', { levelPercent: 100, plannedMinutes: 240 }, 'power.low', 'notYet'],
  ['79 % of an own 60 % an hour', { ...own, levelPercent: 79 }, 'power.lowByUsual', 'notYet'],
  ['80 % of an own 60 % an hour', { ...own, levelPercent: 80 }, 'power.enough', 'notes'],
  ['too little by the rule as well', { ...own, levelPercent: 49 }, 'power.low', 'notYet'],
  ['an own drain slower than the rule', { ...own, ownHighPercentPerHour: 5, levelPercent: 49 }, 'power.low', 'notYet'],
  ['an own drain without an estimate', { ...own, estimateLowMinutes: null, levelPercent: 79 }, 'power.low', 'notYet'],
  ['an own drain, charging', { ...own, charging: true, levelPercent: 3 }, 'power.charging', 'ready'],
  ['no battery', noBattery, 'power.noBattery', 'unclear'],
  ['no battery, not sure', { ...noBattery, answer: 'unsure' }, 'power.noBattery', 'unclear'],
  ['no battery, says plugged in', { ...noBattery, answer: 'pluggedIn' }, 'power.saysPluggedIn', 'ready'],
  ['no battery, says low', { ...noBattery, answer: 'low' }, 'power.saysLow', 'notYet'],
  ['asked: plugged in', { ...asked, answer: 'pluggedIn' }, 'power.saysPluggedIn', 'ready'],
  ['asked: enough', { ...asked, answer: 'enough' }, 'power.saysEnough', 'notes'],
  ['asked: low', { ...asked, answer: 'low' }, 'power.saysLow', 'notYet'],
  ['asked: unsure', { ...asked, answer: 'unsure' }, 'power.unknown', 'unclear'],
  ['asked: no answer', asked, 'power.unknown', 'unclear'],
  ['asked, whatever else is there', { source: 'asked', charging: true }, 'power.unknown', 'unclear'],
  ['a reading that says nothing', { levelPercent: null, charging: null }, 'power.unknown', 'unclear'],
  ['a level that is none', { levelPercent: Number.NaN }, 'power.unknown', 'unclear'],
  ['a reading before an answer', { levelPercent: 10, answer: 'pluggedIn' }, 'power.low', 'notYet'],
])('%s', (_, change, code, grade) => {
  expect(judge({ ...good, ...change })).toMatchObject([{ code, grade }]);
});

it('never shows "100 %" of no battery', () => {
  expect(figures({ ...good, ...noBattery })).toEqual([]);
  expect(figures({ ...good, ...asked })).toEqual([]);
  expect(figures({ ...good, charging: true })).toEqual([{ code: 'power.level', value: 80, unit: 'percent' }]);
  expect(figures({ ...good, dischargingMinutes: 200, plannedMinutes: 240 })).toEqual([
    { code: 'power.level', value: 80, unit: 'percent' },
    { code: 'power.needed', value: 100, unit: 'percent' },
    { code: 'power.timeLeft', value: 200, unit: 'minutes' },
  ]);
  expect(figures({ ...good, ...own })).toEqual([
    { code: 'power.level', value: 80, unit: 'percent' },
    { code: 'power.needed', value: 80, unit: 'percent' },
    { code: 'power.ownDrain', value: 40, unit: 'percent' },
    { code: 'power.lastsLow', value: 79, unit: 'minutes' },
    { code: 'power.lastsHigh', value: 200, unit: 'minutes' },
  ]);
});

it('an own drain only makes the rule stricter, whatever it is', () => {
  const drain = fc.oneof(fc.double({ min: -10, max: 200 }), fc.constantFrom(null, undefined, Number.NaN));
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), drain, fc.nat(100), (minutes, high, levelPercent) => {
      expect(neededPercent(minutes, high)).toBeGreaterThanOrEqual(neededPercent(minutes));
      const without = { ...good, levelPercent, plannedMinutes: minutes };
      const withOwn = { ...without, ...own, ownHighPercentPerHour: high ?? null };
      if (worst(judge(without)) === 'notYet') expect(worst(judge(withOwn))).toBe('notYet');
    }),
  );
});

it('is ready only when charging is measured or said', () => {
  const number = fc.oneof(fc.double(), fc.integer({ min: 0, max: 200 }));
  const anything: fc.Arbitrary<PowerReading> = fc.record({
    source: fc.constantFrom('measured' as const, 'asked' as const),
    levelPercent: fc.oneof(number, fc.constant(null)),
    charging: fc.constantFrom(true, false, null),
    noBattery: fc.boolean(),
    dischargingMinutes: fc.oneof(number, fc.constant(null)),
    plannedMinutes: number,
    ownDrainPercentPerHour: fc.oneof(number, fc.constant(null)),
    ownHighPercentPerHour: fc.oneof(number, fc.constant(null)),
    ownDrainSpans: fc.oneof(number, fc.constant(null)),
    estimateLowMinutes: fc.oneof(number, fc.constant(null)),
    estimateHighMinutes: fc.oneof(number, fc.constant(null)),
    answer: fc.constantFrom('pluggedIn' as const, 'enough' as const, 'low' as const, 'unsure' as const, null),
  });
  fc.assert(
    fc.property(anything, (reading) => {
      const findings = judge(reading);
      figures(reading);
      expect(findings).toHaveLength(1);
      const { source, charging, answer } = reading;
      const isMeasured = source === 'measured' && charging === true && !reading.noBattery;
      if (worst(findings) === 'ready') expect(isMeasured || answer === 'pluggedIn').toBe(true);
    }),
  );
});
