// The work day: shifted, edited, moved and copied, always in order and never longer than a day from first to last.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleDay } from '../../content/example-day.ts';
import {
  copyOfDay,
  dayIn,
  daysIn,
  endOf,
  moveBlock,
  nextStartOf,
  shiftDay,
  startingAt,
  type WorkDay,
  withBlock,
  withDay,
  withoutBlock,
} from './routine.ts';
import { anyBlock, anyDay, anyRoutine, at, block, workDay } from './routines.fake.ts';

const example = workDay(exampleDay.blocks.map((one) => ({ ...one, label: one.id })));
const startsOf = ({ blocks }: WorkDay) => Object.fromEntries(blocks.map(({ id, startMinute }) => [id, startMinute]));

describe('the example day', () => {
  it('is the one of the guide: 13 blocks, one behind the other, with the totals that it gives', () => {
    expect(example.blocks).toHaveLength(13);
    for (const [i, one] of example.blocks.entries())
      expect(endOf(one)).toBe(example.blocks[i + 1]?.startMinute ?? at(19));
    const total = (...types: string[]) =>
      example.blocks.filter(({ type }) => types.includes(type)).reduce((sum, one) => sum + one.lengthMinutes, 0);
    expect([total('admin'), total('peers'), total('team')]).toEqual([150, 145, 75]);
    expect([total('admin', 'peers', 'team'), total('break')]).toEqual([370, 50]);
  });
});

describe('the whole day, shifted', () => {
  it('"I start at 11" moves every block by the same two hours', () => {
    const later = startingAt(example, at(11));
    expect(startsOf(later)).toMatchObject({ wake: at(9), plan: at(11), lunch: at(13, 30), evening: at(19) });
    expect(later.days).toEqual(example.days);
  });

  it('goes on past midnight for a night worker, and comes back the same', () => {
    const night = startingAt(example, at(22));
    expect(startsOf(night)).toMatchObject({
      wake: at(20),
      plan: at(22),
      break1: at(23),
      peers1: at(23, 20),
      lunch: at(24, 30),
      evening: at(30),
    });
    expect(startingAt(night, at(9))).toEqual(example);
  });

  it('that would begin on the day before begins on its own day', () => {
    expect(startsOf(shiftDay(workDay([block('a', 'peers', at(1)), block('b', 'meal', at(4))]), -120))).toEqual({
      a: at(23),
      b: at(26),
    });
  });

  it('takes the stop hour with it', () => {
    const day = workDay([block('a', 'peers', at(9))], { stopMinute: at(17) });
    expect(shiftDay(day, 120).stopMinute).toBe(at(19));
    expect(shiftDay(day, at(9)).stopMinute).toBe(at(26));
    expect(shiftDay(shiftDay(day, at(9)), -at(9)).stopMinute).toBe(at(17));
  });

  it('keeps every length and gap, begins on its own date, and the way back is the same', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -3_000, max: 3_000 }), (any, minutes) => {
        const day = shiftDay(any, 0);
        const moved = shiftDay(day, minutes);
        const gaps = ({ blocks }: WorkDay) =>
          blocks.map((one) => [one.id, one.startMinute - (blocks[0]?.startMinute ?? 0), one.lengthMinutes]);
        expect(gaps(moved)).toEqual(gaps(day));
        for (const { startMinute } of moved.blocks.slice(0, 1)) {
          expect(startMinute).toBeGreaterThanOrEqual(0);
          expect(startMinute).toBeLessThan(1_440);
        }
        expect(shiftDay(moved, -minutes).blocks).toEqual(day.blocks);
        expect(dayIn(JSON.parse(JSON.stringify({ ...moved, blocks: [] })))?.stopMinute).toBe(moved.stopMinute);
      }),
    );
  });

  it('of no blocks stays as it is', () => {
    expect(startingAt(workDay([]), at(11))).toEqual(workDay([]));
  });
});

describe('blocks', () => {
  it('are added, changed and taken out, in the order of the day', () => {
    let day = withBlock(workDay([]), block('b', 'meal', at(12)));
    day = withBlock(day, block('a', 'peers', at(10)));
    expect(day.blocks.map(({ id }) => id)).toEqual(['a', 'b']);
    day = withBlock(day, block('a', 'peers', at(13), 30));
    expect(day.blocks.map(({ id, lengthMinutes }) => [id, lengthMinutes])).toEqual([
      ['b', 60],
      ['a', 30],
    ]);
    expect(withoutBlock(day, 'b').blocks.map(({ id }) => id)).toEqual(['a']);
  });

  it('change places and fill the same time, with the same gap', () => {
    const day = workDay([
      block('a', 'peers', at(9), 60),
      block('b', 'break', at(10, 15), 15),
      block('c', 'meal', at(12)),
    ]);
    const moved = moveBlock(day, 'a', 1);
    expect(startsOf(moved)).toEqual({ b: at(9), a: at(9, 30), c: at(12) });
    expect(moveBlock(moved, 'a', -1)).toEqual(day);
    expect(startsOf(moveBlock(example, 'break1', -1))).toEqual({
      ...startsOf(example),
      break1: at(9),
      plan: at(9, 20),
    });
    expect(moveBlock(day, 'b', -1)).toEqual(moved);
    expect([moveBlock(day, 'a', -1), moveBlock(day, 'c', 1), moveBlock(day, 'x', 1)]).toEqual([day, day, day]);
  });

  it('stay in order and within 24 hours, whatever is done to them', () => {
    const act = fc.oneof(
      fc.record({ add: anyBlock }),
      fc.record({ move: fc.nat(20), step: fc.constantFrom(-1 as const, 1 as const) }),
      fc.record({ remove: fc.nat(20) }),
      fc.record({ shift: fc.integer({ min: -2_000, max: 2_000 }) }),
    );
    fc.assert(
      fc.property(anyDay, fc.array(act, { maxLength: 20 }), (begun, acts) => {
        let day = begun;
        for (const one of acts) {
          const before = day;
          const idAt = (n: number) => day.blocks[n % Math.max(1, day.blocks.length)]?.id ?? '';
          if ('add' in one) day = withBlock(day, one.add);
          else if ('move' in one) day = moveBlock(day, idAt(one.move), one.step);
          else if ('remove' in one) day = withoutBlock(day, idAt(one.remove));
          else day = shiftDay(day, one.shift);
          if ('move' in one) expect(day.blocks).toHaveLength(before.blocks.length);
          const starts = day.blocks.map(({ startMinute }) => startMinute);
          expect(starts).toEqual([...starts].sort((a, b) => a - b));
          expect((starts[starts.length - 1] ?? 0) - (starts[0] ?? 0)).toBeLessThan(1_440);
          for (const start of starts) expect(start >= 0 && start < 2_880).toBe(true);
        }
      }),
    );
  });

  it('that are new come behind the last one, and at 9 in an empty day', () => {
    expect(nextStartOf(example)).toBe(at(19));
    expect(nextStartOf(workDay([block('a', 'self', at(8), 52)]))).toBe(at(8, 55));
    expect(nextStartOf(workDay([]))).toBe(at(9));
  });
});

describe('several days', () => {
  const week = withDay([], workDay([], { id: 'week' }));

  it('share the week: a day of the week is in one of them', () => {
    const two = withDay(week, workDay([], { id: 'friday', days: ['FR'] }));
    expect(two.map(({ id, days, order }) => [id, days, order])).toEqual([
      ['week', ['MO', 'TU', 'WE', 'TH'], 0],
      ['friday', ['FR'], 1],
    ]);
  });

  it('a copy has the blocks and no day of the week', () => {
    const copy = copyOfDay(example, 'new', 'On call');
    expect([copy.days, copy.name, copy.blocks]).toEqual([[], 'On call', example.blocks]);
    expect(withDay([example], copy)[0]).toEqual(example);
  });
});

describe('what was kept', () => {
  const rows = (days: readonly unknown[]) => days.map((day) => [(day as WorkDay).id, day] as const);

  it('comes back as it was', () => {
    fc.assert(
      fc.property(anyRoutine, (days) => {
        const clean = daysIn(rows(days)); // labels as the app would have kept them
        expect(daysIn(rows(JSON.parse(JSON.stringify(clean))))).toEqual(clean);
        expect(clean.map(({ id, days }) => [id, days])).toEqual(days.map(({ id, days }) => [id, days]));
      }),
    );
  });

  it('and is damaged is left out, and nothing of it throws', () => {
    const good = block('good', 'peers', at(9));
    const damaged = [
      null,
      7,
      [],
      {},
      { ...good, id: 'a b' },
      { ...good, startMinute: -1 },
      { ...good, startMinute: 2_880 },
      { ...good, startMinute: 9.5 },
      { ...good, lengthMinutes: 0 },
      { ...good, lengthMinutes: '60' },
      { ...good, type: 'party' },
      { ...good, label: ' ' },
      { ...good, label: 5 },
      good,
      good,
    ];
    expect(dayIn({ ...workDay([]), blocks: damaged })?.blocks).toEqual([good]);
    expect(
      dayIn({ id: 'd', blocks: [good], days: ['SU', 'MO', 'XX', 'MO'], stopMinute: 'late', order: 'x', name: 4 }),
    ).toEqual(workDay([good], { id: 'd', days: ['MO', 'SU'] }));
    for (const row of [null, 5, 'x', [], {}, { id: 'd' }, { id: 'd', blocks: {} }]) expect(dayIn(row)).toBeNull();
    expect(daysIn([['other', workDay([])]])).toEqual([]);
    fc.assert(fc.property(fc.anything(), (any) => void dayIn(any)));
  });

  it('on one day of the week twice belongs to the first', () => {
    const both = daysIn(rows([workDay([], { id: 'b', order: 2 }), workDay([], { id: 'a', order: 1, days: ['MO'] })]));
    expect(both.map(({ id, days }) => [id, days])).toEqual([
      ['a', ['MO']],
      ['b', ['TU', 'WE', 'TH', 'FR']],
    ]);
  });
});
