// The plot: everything in the picture, and small changes small.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checksWith, dayMs, devices } from '../usual/fixtures.fake.ts';
import { plotOf } from './plot.ts';
import { pastOf, type Series } from './series.ts';

const seriesOf = (values: readonly number[]): Series =>
  pastOf(checksWith('speechLevelDbfs', values), 'microphone', devices.microphone).series[0] as Series;

it('puts the median in its place, and the dots by time', () => {
  const plot = plotOf(seriesOf([-22, -22, -22, -22, -22, -34]));
  // Median -22, no spread, a step of 6 dB above, the lowest dot below: from -16 to -34.
  expect(plot).toMatchObject({ highest: -16, lowest: -34, band: { top: 6 / 18, bottom: 6 / 18 } });
  expect(plot?.middle).toBeCloseTo(1 / 3);
  expect(plot?.dots.map(({ x }) => x)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1].map((x) => expect.closeTo(x, 9)));
  expect(plot?.dots[5]).toMatchObject({ y: 1, isFar: true });
});

it('is not there before something is usual', () => {
  expect(plotOf(seriesOf([-22, -22, -22, -22]))).toBeNull();
});

it('has room for checks of one moment, and for ten thousand days', () => {
  const series = seriesOf([-22, -22, -22, -22, -22]);
  const together = { ...series, points: series.points.map((point) => ({ ...point, atMs: dayMs })) };
  expect(plotOf(together)?.dots.map(({ x }) => x)).toEqual([0.5, 0.5, 0.5, 0.5, 0.5]);
});

it('holds every dot, the line and the band, whatever was measured', () => {
  const values = fc.array(fc.double({ min: -120, max: 0, noNaN: true }), { minLength: 5, maxLength: 90 });
  fc.assert(
    fc.property(values, (list) => {
      const plot = plotOf(seriesOf(list));
      const all = [
        ...(plot?.dots ?? []).flatMap(({ x, y }) => [x, y]),
        plot?.middle,
        plot?.band.top,
        plot?.band.bottom,
      ];
      expect(plot?.dots).toHaveLength(list.length);
      for (const place of all) {
        expect(place).toBeGreaterThanOrEqual(-1e-9);
        expect(place).toBeLessThanOrEqual(1 + 1e-9);
      }
      expect(plot && plot.band.top <= plot.middle && plot.middle <= plot.band.bottom).toBe(true);
    }),
  );
});
