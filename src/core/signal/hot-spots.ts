// Finds how large the largest bright patch of a picture is: a lamp or a window, not many small glints.
import type { LumaFrame } from './luma.ts';

export interface Patches {
  /** Pixels looked at. */
  readonly all: number;
  /** Of these, how many are bright. */
  readonly bright: number;
  /** Pixels in the largest patch of bright ones that touch each other by a side. */
  readonly largest: number;
}

/**
 * Counts the pixels of `fromLuma` or more, without the columns that `without` gives for a row. Runs of a row are joined
 * with those above them (union-find), so a picture is read once.
 */
export function brightPatches(
  { width, height, luma }: LumaFrame,
  fromLuma: number,
  without: (y: number) => readonly [from: number, to: number],
): Patches {
  const parent: number[] = [];
  const size: number[] = [];
  const root = (run: number): number => {
    let at = run;
    while (parent[at] !== at) at = parent[at] ?? at;
    return at;
  };
  let all = 0;
  let bright = 0;
  let above: { from: number; to: number; run: number }[] = [];
  for (let y = 0; y < height; y++) {
    const here: typeof above = [];
    const [skipFrom, skipTo] = without(y);
    all += width - (skipTo - skipFrom);
    for (let x = 0; x < width; x++) {
      if ((luma[y * width + x] as number) < fromLuma || (x >= skipFrom && x < skipTo)) continue;
      const from = x;
      while (x < width && (luma[y * width + x] as number) >= fromLuma && !(x >= skipFrom && x < skipTo)) x++;
      const run = parent.length;
      parent.push(run);
      size.push(x - from);
      bright += x - from;
      for (const other of above) {
        if (other.from >= x || other.to <= from) continue;
        const a = root(other.run);
        const b = root(run);
        if (a === b) continue;
        parent[a] = b;
        size[b] = (size[b] ?? 0) + (size[a] ?? 0);
      }
      here.push({ from, to: x, run });
    }
    above = here;
  }
  const largest = size.reduce((most, pixels, run) => (parent[run] === run ? Math.max(most, pixels) : most), 0);
  return { all, bright, largest };
}
