// Every number that the device's own drain turns on.
import { at } from '../threshold.ts';

export const thresholds = {
  shortestMinutes: at(10, 'minutes', 'Own proposal: shorter spans say little'),
  fewestSteps: at(
    2,
    'steps of the level',
    'Own proposal: with whole percents, a span of n steps is 1 step off at most',
  ),
  closedPercent: at(10, 'percent', 'Own proposal: 1 step in 10 is off by a tenth; then a new span begins'),
  longestGapMs: at(
    300_000,
    'ms',
    'Own proposal: a gap of over 5 minutes between readings is a sleep, and ends the span',
  ),
  largestDropPercent: at(10, 'percent', 'Own proposal: a fall by more at once is the gauge put right, not a drain'),
  mostSpans: at(20, 'spans', 'Own proposal: the last 20'),
  fewestSpans: at(3, 'spans', 'Own proposal: a median of fewer is a single value'),
  spreads: at(1.65, 'spreads', 'Computed: 90 of 100 values of a normal measure lie within, 95 below'),
  medianWidening: at(1.57, 'spans', 'Computed: a median of n values has pi / 2 n of their variance'),
  leastSpread: at(
    0.2,
    'natural logarithm',
    'Set on the tuning half of docs/accuracy.md, power: few spans look more alike than the next one will be',
  ),
} as const;
