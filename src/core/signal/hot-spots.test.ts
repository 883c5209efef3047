// Patches of bright pixels, counted on pictures small enough to be drawn.
import { expect, it } from 'vitest';
import { brightPatches } from './hot-spots.ts';

const none = () => [0, 0] as const;
const drawn = (...rows: string[]) => ({
  width: rows[0]?.length ?? 0,
  height: rows.length,
  luma: Uint8Array.from(rows.join(''), (c) => (c === '#' ? 255 : 100)),
});

it('joins what touches by a side, also from below, and not what touches by a corner', () => {
  expect(brightPatches(drawn('#.#', '#.#', '###'), 250, none)).toEqual({ all: 9, bright: 7, largest: 7 });
  expect(brightPatches(drawn('#..', '.#.', '..#'), 250, none)).toEqual({ all: 9, bright: 3, largest: 1 });
  expect(brightPatches(drawn('#.#.#', '#.###', '.....', '###..'), 250, none).largest).toBe(5);
});

it('leaves out the columns it is told to', () => {
  expect(brightPatches(drawn('#####', '#####'), 250, () => [1, 4])).toEqual({ all: 4, bright: 4, largest: 2 });
});

it('finds nothing in nothing', () => {
  expect(brightPatches(drawn('...'), 250, none)).toEqual({ all: 3, bright: 0, largest: 0 });
  expect(brightPatches({ width: 0, height: 0, luma: new Uint8Array(0) }, 250, none).largest).toBe(0);
});
