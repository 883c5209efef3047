// The sums behind each layer, in plain JavaScript made for speed: no garbage, four channels at a time.
import type { Convolution, Depthwise, MaxPool, Shape } from './layers.ts';

/** Fills `to` from `from`; every number of `to` is written. */
export type Kernel = (from: Float32Array, to: Float32Array) => void;

/** `to[at + o] = bias[o] + sum of weights[o][i] * from[start + i]`, for every row `o` of the weights. */
function sumRows(
  from: Float32Array,
  start: number,
  depth: number,
  weights: Float32Array,
  bias: Float32Array,
  to: Float32Array,
  at: number,
): void {
  const rows = bias.length;
  let o = 0;
  for (; o + 3 < rows; o += 4) {
    const w0 = o * depth;
    const w1 = w0 + depth;
    const w2 = w1 + depth;
    const w3 = w2 + depth;
    let a = bias[o] as number;
    let b = bias[o + 1] as number;
    let c = bias[o + 2] as number;
    let d = bias[o + 3] as number;
    for (let i = 0; i < depth; i++) {
      const x = from[start + i] as number;
      a += x * (weights[w0 + i] as number);
      b += x * (weights[w1 + i] as number);
      c += x * (weights[w2 + i] as number);
      d += x * (weights[w3 + i] as number);
    }
    to[at + o] = a;
    to[at + o + 1] = b;
    to[at + o + 2] = c;
    to[at + o + 3] = d;
  }
  for (; o < rows; o++) {
    const w = o * depth;
    let a = bias[o] as number;
    for (let i = 0; i < depth; i++) a += (from[start + i] as number) * (weights[w + i] as number);
    to[at + o] = a;
  }
}

/** A convolution of 1 x 1 sees each pixel alone, so the pixels are rows of one table; any other gathers its window first. */
export function convolution(layer: Convolution, source: Shape, goal: Shape): Kernel {
  const { kernelHeight, kernelWidth, stride, padTop, padLeft, weights, bias } = layer;
  const depth = source.channels;
  if (kernelHeight === 1 && kernelWidth === 1 && stride === 1) {
    return (from, to) => {
      for (let p = 0, at = 0; at < to.length; p += depth, at += bias.length) {
        sumRows(from, p, depth, weights, bias, to, at);
      }
    };
  }
  const patch = new Float32Array(kernelHeight * kernelWidth * depth);
  return (from, to) => {
    let at = 0;
    for (let y = 0; y < goal.height; y++) {
      for (let x = 0; x < goal.width; x++, at += bias.length) {
        const top = y * stride - padTop;
        const left = x * stride - padLeft;
        const first = Math.max(0, -left);
        const last = Math.min(kernelWidth, source.width - left);
        patch.fill(0);
        for (let r = Math.max(0, -top); r < Math.min(kernelHeight, source.height - top); r++) {
          const row = ((top + r) * source.width + left) * depth;
          const into = r * kernelWidth * depth;
          for (let i = first * depth; i < last * depth; i++) patch[into + i] = from[row + i] as number;
        }
        sumRows(patch, 0, patch.length, weights, bias, to, at);
      }
    }
  };
}

export function depthwise(layer: Depthwise, source: Shape, goal: Shape): Kernel {
  const { kernelHeight, kernelWidth, stride, padTop, padLeft, weights, bias } = layer;
  const depth = source.channels;
  const across = source.width * depth;
  const isThree = kernelHeight === 3 && kernelWidth === 3;
  return (from, to) => {
    let at = 0;
    for (let y = 0; y < goal.height; y++) {
      const top = y * stride - padTop;
      const firstRow = Math.max(0, -top);
      const lastRow = Math.min(kernelHeight, source.height - top);
      for (let x = 0; x < goal.width; x++, at += depth) {
        const left = x * stride - padLeft;
        const first = Math.max(0, -left);
        const last = Math.min(kernelWidth, source.width - left);
        const start = top * across + left * depth;
        if (isThree && lastRow - firstRow === 3 && last - first === 3) {
          sumNine(from, start, across, depth, weights, bias, to, at);
          continue;
        }
        for (let c = 0; c < depth; c++) {
          let sum = bias[c] as number;
          for (let r = firstRow; r < lastRow; r++) {
            for (let k = first; k < last; k++) {
              sum +=
                (from[start + r * across + k * depth + c] as number) *
                (weights[(r * kernelWidth + k) * depth + c] as number);
            }
          }
          to[at + c] = sum;
        }
      }
    }
  };
}

/** Every channel of a 3 x 3 window that lies wholly inside. */
function sumNine(
  from: Float32Array,
  start: number,
  across: number,
  depth: number,
  weights: Float32Array,
  bias: Float32Array,
  to: Float32Array,
  at: number,
): void {
  for (let c = 0; c < depth; c++) {
    const a = start + c;
    const b = a + across;
    const d = b + across;
    to[at + c] =
      (bias[c] as number) +
      (from[a] as number) * (weights[c] as number) +
      (from[a + depth] as number) * (weights[c + depth] as number) +
      (from[a + 2 * depth] as number) * (weights[c + 2 * depth] as number) +
      (from[b] as number) * (weights[c + 3 * depth] as number) +
      (from[b + depth] as number) * (weights[c + 4 * depth] as number) +
      (from[b + 2 * depth] as number) * (weights[c + 5 * depth] as number) +
      (from[d] as number) * (weights[c + 6 * depth] as number) +
      (from[d + depth] as number) * (weights[c + 7 * depth] as number) +
      (from[d + 2 * depth] as number) * (weights[c + 8 * depth] as number);
  }
}

/** What lies outside does not count. */
export function maxPool(layer: MaxPool, source: Shape, goal: Shape): Kernel {
  const { kernelHeight, kernelWidth, stride, padTop, padLeft } = layer;
  const depth = source.channels;
  return (from, to) => {
    let at = 0;
    for (let y = 0; y < goal.height; y++) {
      const top = y * stride - padTop;
      for (let x = 0; x < goal.width; x++, at += depth) {
        const left = x * stride - padLeft;
        for (let c = 0; c < depth; c++) {
          let highest = Number.NEGATIVE_INFINITY;
          for (let r = Math.max(0, -top); r < Math.min(kernelHeight, source.height - top); r++) {
            for (let k = Math.max(0, -left); k < Math.min(kernelWidth, source.width - left); k++) {
              highest = Math.max(highest, from[((top + r) * source.width + left + k) * depth + c] as number);
            }
          }
          to[at + c] = highest;
        }
      }
    }
  };
}

/** The same channels, and zeros after them. */
export function padChannels(source: Shape, goal: Shape): Kernel {
  return (from, to) => {
    for (let p = 0, at = 0; at < to.length; at += goal.channels) {
      for (let c = 0; c < goal.channels; c++) to[at + c] = c < source.channels ? (from[p++] as number) : 0;
    }
  };
}

/** From and to may be the same numbers. */
export function relu(from: Float32Array, to: Float32Array): void {
  for (let i = 0; i < to.length; i++) {
    const x = from[i] as number;
    to[i] = x > 0 ? x : 0;
  }
}

/** Either of both may be `to`. */
export function add(one: Float32Array, other: Float32Array, to: Float32Array): void {
  for (let i = 0; i < to.length; i++) to[i] = (one[i] as number) + (other[i] as number);
}
