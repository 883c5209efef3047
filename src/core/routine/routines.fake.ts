// Work days for tests: one by hand, and any that the app can make.
import fc from 'fast-check';
import {
  type Block,
  type BlockType,
  blockTypes,
  maxLengthMinutes,
  type WorkDay,
  weekDays,
  withBlock,
  withDay,
} from './routine.ts';

export const at = (hour: number, minute = 0): number => hour * 60 + minute;

export const block = (id: string, type: BlockType, startMinute: number, lengthMinutes = 60): Block => ({
  id,
  type,
  startMinute,
  lengthMinutes,
  label: id,
});

export const workDay = (blocks: readonly Block[], more: Partial<WorkDay> = {}): WorkDay => ({
  id: 'day',
  name: '',
  days: ['MO', 'TU', 'WE', 'TH', 'FR'],
  blocks,
  stopMinute: null,
  order: 0,
  ...more,
});

/** What people and keyboards put into a line, and what hurts a calendar file. */
const labels = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Lunch, a walk; notes',
        'a\\b',
        '\\n',
        '\\,',
        'a:b',
        '"x"',
        '👩‍👩‍👧 ',
        'é',
        '\u{1f3f3}\ufe0f',
        'BEGIN:VEVENT',
        ' ',
        '漢字',
      ),
      fc.string({ unit: 'binary', maxLength: 60 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''));

export const anyBlock: fc.Arbitrary<Block> = fc.record({
  id: fc.stringMatching(/^[a-z0-9]{1,12}$/),
  startMinute: fc.oneof(fc.nat(1_439), fc.nat(2_879), fc.constantFrom(0, 1_439, 1_440, 2_879)),
  lengthMinutes: fc.oneof(fc.integer({ min: 1, max: maxLengthMinutes }), fc.constantFrom(1, 1_440)),
  type: fc.constantFrom(...blockTypes),
  label: labels,
});

export const anyDay: fc.Arbitrary<WorkDay> = fc
  .record({
    id: fc.stringMatching(/^[a-z0-9]{1,12}$/),
    name: fc.constantFrom('', 'On call'),
    days: fc.subarray([...weekDays]),
    blocks: fc.array(anyBlock, { maxLength: 15 }),
    stopMinute: fc.option(fc.nat(2_879)),
    order: fc.nat(9),
  })
  .map((day) => day.blocks.reduce(withBlock, { ...day, blocks: [] }));

/** Every day of the week is in one of them at most. */
export const anyRoutine: fc.Arbitrary<readonly WorkDay[]> = fc
  .array(anyDay, { maxLength: 4 })
  .map((days) => days.reduce<readonly WorkDay[]>(withDay, []));
