// The hints: each one with a day that has it and one that just has not.
import { describe, expect, it } from 'vitest';
import { exampleDay } from '../../content/example-day.ts';
import { gentleChecks } from './gentle-checks.ts';
import type { Block } from './routine.ts';
import { at, block, workDay } from './routines.fake.ts';

const codes = (blocks: readonly Block[], stopMinute: number | null = null) =>
  gentleChecks(
    workDay(
      [...blocks].sort((a, b) => a.startMinute - b.startMinute),
      { stopMinute },
    ),
  ).map(({ code }) => code);

it('has nothing to say about the example day, nor about an empty one', () => {
  expect(
    codes(
      exampleDay.blocks.map((one) => ({ ...one, label: one.id })),
      at(17),
    ),
  ).toEqual([]);
  expect(codes([])).toEqual([]);
});

describe('a long stretch', () => {
  const admin = (start: number, length: number) => block(`a${start}`, 'admin', start, length);
  it('is more than two hours of work in one go', () => {
    expect(codes([admin(at(9), 120)])).toEqual([]);
    expect(gentleChecks(workDay([admin(at(9), 121)]))).toEqual([
      { code: 'longStretch', fromMinute: at(9), minutes: 121 },
    ]);
    expect(codes([admin(at(9), 60), admin(at(10), 60), admin(at(11), 15)])).toEqual(['longStretch']);
    expect(codes([admin(at(9), 90), admin(at(10), 90)])).toEqual(['longStretch', 'overlap']);
  });
  it('ends with a break, a meal, own time, or ten minutes that are free', () => {
    for (const type of ['break', 'meal', 'self'] as const)
      expect(codes([admin(at(9), 90), block('x', type, at(10, 30), 5), admin(at(10, 35), 60)])).toEqual([]);
    expect(codes([admin(at(9), 90), admin(at(10, 40), 60)])).toEqual([]);
    expect(codes([admin(at(9), 90), admin(at(10, 39), 60)])).toEqual(['longStretch']);
  });
  it('goes on past midnight', () => {
    expect(codes([admin(at(23), 60), admin(at(24), 61)])).toEqual(['longStretch']);
  });
});

describe('no meal', () => {
  const day = (lunch: number, end: number) => [
    block('s', 'self', at(7), 60),
    block('a', 'admin', at(9), 60),
    block('b', 'break', at(10), 30),
    block('l', 'meal', lunch, 30),
    block('z', 'admin', end - 60, 60),
  ];
  it('is six hours from the first block, from meal to meal, or to the end of work', () => {
    expect(codes(day(at(13), at(19, 30)))).toEqual([]);
    expect(
      gentleChecks(workDay(day(at(13, 1), at(19)))).map((hint) => [hint.code, 'minutes' in hint && hint.minutes]),
    ).toEqual([['noMeal', 361]]);
    expect(codes(day(at(13), at(19, 31)))).toEqual(['noMeal']);
  });
  it('is not asked of a day without work, nor of the evening', () => {
    expect(codes([block('s', 'self', at(7), 600)])).toEqual([]);
    expect(codes([block('a', 'admin', at(9), 60), block('s', 'self', at(10), 600)])).toEqual([]);
  });
});

describe('too close', () => {
  const peers = (id: string, start: number) => block(id, 'peers', start, 50);
  it('another meeting comes in less than ten minutes: no time for notes', () => {
    expect(codes([peers('a', at(9)), block('t', 'team', at(9, 59))])).toEqual(['noTimeForNotes']);
    expect(codes([peers('a', at(9)), block('t', 'team', at(10))])).toEqual([]);
    expect(codes([peers('a', at(9)), block('n', 'admin', at(9, 50), 10)])).toEqual([]);
  });
  it('work ends less than fifteen minutes before peers: no time for the check', () => {
    expect(codes([block('n', 'admin', at(9)), peers('a', at(10, 14))])).toEqual(['noTimeForCheck']);
    expect(codes([block('n', 'admin', at(9)), peers('a', at(10, 15))])).toEqual([]);
    expect(codes([block('n', 'admin', at(9)), block('b', 'break', at(10), 15), peers('a', at(10, 15))])).toEqual([]);
    expect(codes([peers('a', at(9)), peers('b', at(9, 50))])).toEqual(['noTimeForNotes', 'noTimeForCheck']);
  });
});

it('an overlap names both blocks', () => {
  const [a, b] = [block('a', 'self', at(9), 61), block('b', 'meal', at(10))];
  expect(gentleChecks(workDay([a, b]))).toEqual([{ code: 'overlap', block: b, other: a }]);
  expect(codes([block('a', 'self', at(9)), b])).toEqual([]);
});

it('work behind the stop hour is counted, own time is not', () => {
  const day = workDay([block('a', 'admin', at(16), 90), block('s', 'self', at(18)), block('p', 'peers', at(20), 30)], {
    stopMinute: at(17),
  });
  expect(gentleChecks(day).map((hint) => [hint.code, 'minutes' in hint && hint.minutes])).toEqual([
    ['afterStop', 30],
    ['afterStop', 30],
  ]);
  expect(gentleChecks({ ...day, stopMinute: at(20, 30) })).toEqual([]);
});
