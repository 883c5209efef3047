// Random numbers that come out the same every time, for signals made for tests.

/** Whole numbers from 0 to 2 ** 32 - 1. mulberry32 by T. Ettinger (public domain): small, fast, good enough for noise. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
}

/** From 0 to just under 1. */
export const uniform = (next: () => number): number => next() / 2 ** 32;

/**
 * Nearly normal, mean 0, standard deviation 1: the four bytes of one number, summed (Irwin-Hall). One draw for each
 * pixel is what makes a second of video affordable.
 */
export function gaussian(next: () => number): number {
  const bits = next();
  const bytes = (bits & 255) + ((bits >>> 8) & 255) + ((bits >>> 16) & 255) + (bits >>> 24);
  return (bytes - 510) / 147.8;
}
