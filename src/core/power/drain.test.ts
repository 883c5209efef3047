// The drain learnt from whole percents: what counts as a span, what ends one, and how far off it may be.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSittings } from './batteries.fake.ts';
import { drainOf, learn, nothingLearnt, type PowerSample, type Span, spanOf, spansOf, textOf } from './drain.ts';
import { lastsMinutes } from './lasting.ts';

const minuteMs = 60_000;
/** Falls by one percent every `minutes`, with a reading each minute. */
const steady = (minutes: number, count: number, fromMs = 0, level = 90): PowerSample[] =>
  Array.from({ length: minutes * count + 1 }, (_, i) => ({
    atMs: fromMs + i * minuteMs,
    levelPercent: level - Math.floor(i / minutes),
    charging: false,
  }));
function learnAll(samples: readonly PowerSample[]) {
  let state = nothingLearnt;
  const spans: Span[] = [];
  for (const sample of samples) {
    const { now, ended } = learn(state, sample);
    state = now;
    if (ended) spans.push(ended);
  }
  return { spans, open: spanOf(state) };
}

describe('a span', () => {
  it('goes from fall to fall, so that the unknown part of the first percent is not in it', () => {
    expect(learnAll(steady(6, 5)).open).toEqual({ minutes: 24, droppedPercent: 4, stepPercent: 1 });
  });

  it.each<[string, PowerSample[], Span | null]>([
    ['one step', steady(30, 2), null],
    ['two steps in 10 minutes', steady(5, 3), { minutes: 10, droppedPercent: 2, stepPercent: 1 }],
    ['two steps in 8 minutes', steady(4, 3), null],
    ['never a fall', steady(60, 0), null],
  ])('%s', (_, samples, expected) => expect(learnAll(samples).open).toEqual(expected));

  const before = steady(5, 4);
  const endMs = 20 * minuteMs;
  const span = { minutes: 15, droppedPercent: 3, stepPercent: 1 };
  it.each<[string, Partial<PowerSample>]>([
    ['a plug', { charging: true }],
    ['a sleep', { atMs: endMs + 5 * minuteMs + 1 }],
    ['a clock that was put back', { atMs: endMs - 1 }],
    ['a level that rises', { levelPercent: 87 }],
    ['a gauge that is put right', { levelPercent: 75 }],
  ])('is ended by %s', (_, change) => {
    const last = { atMs: endMs + minuteMs, levelPercent: 86, charging: false, ...change };
    expect(learnAll([...before, last])).toEqual({ spans: [span], open: null });
  });

  it('goes on over a pause of 5 minutes', () => {
    const last = { atMs: endMs + 5 * minuteMs, levelPercent: 85, charging: false };
    expect(learnAll([...before, last])).toEqual({
      spans: [],
      open: { minutes: 20, droppedPercent: 4, stepPercent: 1 },
    });
  });

  it('does not count what was lost asleep', () => {
    const after = steady(5, 4, endMs + 600 * minuteMs, 70);
    expect(learnAll([...before, ...after])).toEqual({ spans: [span], open: span });
  });

  it('is closed after 10 percent, and the next one begins at that fall', () => {
    const { spans, open } = learnAll(steady(3, 25));
    expect(spans).toEqual(Array(2).fill({ minutes: 30, droppedPercent: 10, stepPercent: 1 }));
    expect(open).toEqual({ minutes: 12, droppedPercent: 4, stepPercent: 1 });
  });

  it('knows how coarse the gauge is', () => {
    const coarse = steady(2, 20).map((sample) => ({ ...sample, levelPercent: 5 * Math.ceil(sample.levelPercent / 5) }));
    expect(learnAll(coarse).spans[0]).toMatchObject({ droppedPercent: 10, stepPercent: 5 });
  });
});

describe('the drain', () => {
  const span = (percentPerHour: number, droppedPercent = 10): Span => ({
    minutes: (droppedPercent / percentPerHour) * 60,
    droppedPercent,
    stepPercent: 1,
  });

  it('is the median, whatever one span was', () => {
    expect(drainOf([span(12), span(12), span(12), span(60), span(12)])).toMatchObject({ percentPerHour: 12, spans: 5 });
    expect(drainOf([span(12), span(12)])).toBeNull();
    expect(drainOf([...Array(20).fill(span(50)), ...Array(20).fill(span(10))])).toMatchObject({ percentPerHour: 10 });
  });

  it('has a margin no narrower than one step of the level', () => {
    const short = drainOf([span(12, 2), span(12, 2), span(12, 2)]);
    expect(short?.highPercentPerHour).toBeCloseTo(12 * 1.5, 0);
    expect(short?.lowPercentPerHour).toBeCloseTo(12 / 1.5, 0);
  });

  it('makes a time of a level, from the fast end to the slow one', () => {
    const drain = { percentPerHour: 20, lowPercentPerHour: 15, highPercentPerHour: 30, spans: 3 };
    expect(lastsMinutes(60, drain)).toEqual({ lowMinutes: 120, highMinutes: 240 });
    expect(lastsMinutes(0, drain)).toEqual({ lowMinutes: 0, highMinutes: 0 });
    expect(lastsMinutes(60, { ...drain, lowPercentPerHour: 0 })).toBeNull();
  });

  it('is kept as numbers and read again, without what is damaged', () => {
    const spans = [
      { minutes: 12.5, droppedPercent: 3, stepPercent: 1 },
      { minutes: 40, droppedPercent: 10, stepPercent: 5 },
    ];
    expect(textOf(spans)).toBe('12.5,3,1 40,10,5');
    expect(spansOf(textOf(spans))).toEqual(spans);
    expect(spansOf('12.5,3,1 x,y 0,0,0 5 40,-1,1 40,10,5')).toEqual(spans);
    expect([spansOf(undefined), spansOf(7), spansOf('')]).toEqual([[], [], []]);
    expect(spansOf(textOf(Array(30).fill(spans[0])))).toHaveLength(20);
  });
});

describe('of made batteries', () => {
  const battery = fc.record({
    percentPerHour: fc.double({ min: 3, max: 60, noNaN: true }),
    variety: fc.constant(0),
    gaugePercent: fc.constantFrom(1, 1, 2),
    lateMs: fc.integer({ min: 0, max: 30_000 }),
    everyMs: fc.constant(30_000),
    seed: fc.nat(),
  });

  it('every span is right by one step, over any sleep, plug or late reading', () => {
    fc.assert(
      fc.property(battery, (made) => {
        const { spans } = learnAll(Array.from({ length: 6 }, createSittings(made)).flatMap(({ samples }) => samples));
        for (const { minutes, droppedPercent, stepPercent } of spans) {
          // Inside a sitting it wavers by a fifth, and a fall may be told half a minute late.
          const late = (made.percentPerHour * 1.2 * 0.6) / 60;
          const [low, high] = [0.8, 1.2].map((part) => (part * made.percentPerHour * minutes) / 60) as [number, number];
          expect(droppedPercent).toBeGreaterThan(low - stepPercent - late);
          expect(droppedPercent).toBeLessThan(high + stepPercent + late);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('the margin holds the true drain of a battery that does not change', () => {
    fc.assert(
      fc.property(battery, (made) => {
        const { spans } = learnAll(Array.from({ length: 12 }, createSittings(made)).flatMap(({ samples }) => samples));
        const drain = drainOf(spans);
        if (!drain) return;
        expect(drain.lowPercentPerHour).toBeLessThanOrEqual(made.percentPerHour);
        expect(drain.highPercentPerHour).toBeGreaterThanOrEqual(made.percentPerHour);
      }),
      { numRuns: 40 },
    );
  });

  it('never learns from a device that is always charging or asleep', () => {
    const samples = fc.array(fc.record({ gapMs: fc.integer({ min: 300_001, max: 9e6 }), levelPercent: fc.nat(100) }));
    fc.assert(
      fc.property(samples, fc.boolean(), (list, charging) => {
        let atMs = 0;
        const asleep = list.map(({ gapMs, levelPercent }) => {
          atMs += charging ? 60_000 : gapMs;
          return { atMs, levelPercent, charging };
        });
        expect(learnAll(asleep)).toEqual({ spans: [], open: null });
      }),
    );
  });
});
