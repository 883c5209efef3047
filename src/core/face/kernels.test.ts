import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom, uniform } from '../signal/random.ts';
import { convolution, depthwise, type Kernel, maxPool, padChannels, relu } from './kernels.ts';
import { type Shape, sizeOf } from './layers.ts';

const numbers = (count: number, seed: number): Float32Array => {
  const next = createRandom(seed);
  return Float32Array.from({ length: count }, () => 2 * uniform(next) - 1);
};

const windows = fc.record({
  height: fc.integer({ min: 1, max: 9 }),
  width: fc.integer({ min: 1, max: 9 }),
  channels: fc.integer({ min: 1, max: 6 }),
  kernel: fc.integer({ min: 1, max: 5 }),
  stride: fc.integer({ min: 1, max: 2 }),
  out: fc.integer({ min: 1, max: 9 }),
  seed: fc.integer(),
});

interface Case {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly kernel: number;
  readonly stride: number;
}
/** TensorFlow's "SAME": as many places as the length over the stride, what is missing shared with less of it before. */
function sizes({ height, width, channels, kernel, stride }: Case, out: number) {
  const source: Shape = { height, width, channels };
  const goal: Shape = { height: Math.ceil(height / stride), width: Math.ceil(width / stride), channels: out };
  const before = (length: number, count: number) => Math.max(0, (count - 1) * stride + kernel - length) >> 1;
  const window = {
    inputs: [0],
    output: 1,
    kernelHeight: kernel,
    kernelWidth: kernel,
    stride,
    padTop: before(height, goal.height),
    padLeft: before(width, goal.width),
  };
  return { source, goal, window };
}

/** The definition, place by place: `visit` gets each value of the window, `undefined` outside, and where it is in it. */
function everyWindow(
  from: Float32Array,
  { source, goal, window }: ReturnType<typeof sizes>,
  value: (at: (row: number, column: number, channel: number) => number | undefined, out: number) => number,
): number[] {
  const result: number[] = [];
  for (let y = 0; y < goal.height; y++)
    for (let x = 0; x < goal.width; x++)
      for (let o = 0; o < goal.channels; o++) {
        const at = (row: number, column: number, channel: number) => {
          const [v, u] = [y * window.stride - window.padTop + row, x * window.stride - window.padLeft + column];
          if (v < 0 || u < 0 || v >= source.height || u >= source.width) return undefined;
          return from[(v * source.width + u) * source.channels + channel];
        };
        result.push(value(at, o));
      }
  return result;
}

/** Begins with rubbish, because memory is used again. */
function run(kernel: Kernel, from: Float32Array, size: number): number[] {
  const to = new Float32Array(size).fill(Number.NaN);
  kernel(from, to);
  return [...to];
}

function expectClose(actual: readonly number[], expected: readonly number[]) {
  expect(actual).toHaveLength(expected.length);
  const worst = Math.max(...actual.map((value, at) => Math.abs(value - (expected[at] as number))));
  expect(worst).toBeLessThan(1e-5);
}

const range = (length: number) => Array.from({ length }, (_, at) => at);

describe('kernels do what the definition says, for every size of window, stride and edge', () => {
  it('convolution', () => {
    fc.assert(
      fc.property(windows, ({ out, seed, ...c }) => {
        const all = sizes(c, out);
        const from = numbers(sizeOf(all.source), seed);
        const weights = numbers(out * c.kernel * c.kernel * c.channels, seed + 1);
        const bias = numbers(out, seed + 2);
        const layer = { kind: 'convolution', ...all.window, weights, bias } as const;
        const expected = everyWindow(from, all, (at, o) => {
          let sum = bias[o] as number;
          for (const r of range(c.kernel))
            for (const k of range(c.kernel))
              for (const i of range(c.channels))
                sum += (at(r, k, i) ?? 0) * (weights[((o * c.kernel + r) * c.kernel + k) * c.channels + i] as number);
          return sum;
        });
        expectClose(run(convolution(layer, all.source, all.goal), from, sizeOf(all.goal)), expected);
      }),
      { numRuns: 150 },
    );
  });

  it('depthwise convolution', () => {
    fc.assert(
      fc.property(windows, ({ seed, ...c }) => {
        const all = sizes(c, c.channels);
        const from = numbers(sizeOf(all.source), seed);
        const weights = numbers(c.kernel * c.kernel * c.channels, seed + 1);
        const bias = numbers(c.channels, seed + 2);
        const layer = { kind: 'depthwise', ...all.window, weights, bias } as const;
        const expected = everyWindow(from, all, (at, o) => {
          let sum = bias[o] as number;
          for (const r of range(c.kernel))
            for (const k of range(c.kernel))
              sum += (at(r, k, o) ?? 0) * (weights[(r * c.kernel + k) * c.channels + o] as number);
          return sum;
        });
        expectClose(run(depthwise(layer, all.source, all.goal), from, sizeOf(all.goal)), expected);
      }),
      { numRuns: 150 },
    );
  });

  it('the highest of a window', () => {
    fc.assert(
      fc.property(windows, ({ seed, ...c }) => {
        const all = sizes(c, c.channels);
        const from = numbers(sizeOf(all.source), seed);
        const expected = everyWindow(from, all, (at, o) => {
          const inside = range(c.kernel).flatMap((r) => range(c.kernel).map((k) => at(r, k, o)));
          return Math.max(...inside.filter((value) => value !== undefined));
        });
        const layer = { kind: 'maxPool', ...all.window } as const;
        expectClose(run(maxPool(layer, all.source, all.goal), from, sizeOf(all.goal)), expected);
      }),
      { numRuns: 100 },
    );
  });
});

describe('small kernels', () => {
  it('puts zeros after the last channel of each pixel', () => {
    const kernel = padChannels({ height: 1, width: 2, channels: 2 }, { height: 1, width: 2, channels: 3 });
    expect(run(kernel, Float32Array.of(1, 2, 3, 4), 6)).toEqual([1, 2, 0, 3, 4, 0]);
  });

  it('leaves nothing under 0', () => {
    expect(run(relu, Float32Array.of(-1, 0, 2), 3)).toEqual([0, 0, 2]);
  });
});
