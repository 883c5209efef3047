// The example day of the guide, for a start. Its labels are words: they stand with the language.
import type { BlockType } from '../core/routine/routine.ts';

const at = (hour: number, minute = 0) => hour * 60 + minute;

/** [id, type, start, end]; the guide names no ends: each block ends where the next begins, and the last one at 7 pm. */
const blocks = [
  ['wake', 'self', at(7), at(7, 30)],
  ['breakfast', 'meal', at(7, 30), at(8, 15)],
  ['dress', 'self', at(8, 15), at(9)],
  ['plan', 'admin', at(9), at(10)],
  ['break1', 'break', at(10), at(10, 20)],
  ['peers1', 'peers', at(10, 20), at(11, 30)],
  ['lunch', 'meal', at(11, 30), at(12, 30)],
  ['team', 'team', at(12, 30), at(13, 45)],
  ['break2', 'break', at(13, 45), at(14)],
  ['peers2', 'peers', at(14), at(15, 15)],
  ['break3', 'break', at(15, 15), at(15, 30)],
  ['projects', 'admin', at(15, 30), at(17)],
  ['evening', 'self', at(17), at(19)],
] as const satisfies readonly (readonly [id: string, type: BlockType, startMinute: number, endMinute: number])[];

export type ExampleBlockId = (typeof blocks)[number][0];

export interface ExampleBlock {
  readonly id: ExampleBlockId;
  readonly type: BlockType;
  readonly startMinute: number;
  readonly lengthMinutes: number;
}

export const exampleDay: {
  readonly days: readonly ['MO', 'TU', 'WE', 'TH', 'FR'];
  readonly blocks: readonly ExampleBlock[];
} = {
  days: ['MO', 'TU', 'WE', 'TH', 'FR'],
  blocks: blocks.map(([id, type, startMinute, endMinute]) => ({
    id,
    type,
    startMinute,
    lengthMinutes: endMinute - startMinute,
  })),
};
