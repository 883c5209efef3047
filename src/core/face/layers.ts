// What a small picture network is made of: shapes, and the kinds of layers that the interpreter knows.

/** Rows, columns and channels of numbers, channels innermost. A list of `n` rows of `c` numbers is `1 x n x c`. */
export interface Shape {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}
export const sizeOf = ({ height, width, channels }: Shape): number => height * width * channels;

interface Step {
  /** Numbers of the tensors that go in. */
  readonly inputs: readonly number[];
  readonly output: number;
}
interface Windowed extends Step {
  readonly kernelHeight: number;
  readonly kernelWidth: number;
  readonly stride: number;
  /** Rows and columns missing before the first: they count as zeros. What is missing after the last follows from it. */
  readonly padTop: number;
  readonly padLeft: number;
}
interface Weighted {
  readonly weights: Float32Array;
  /** One for each channel that comes out. */
  readonly bias: Float32Array;
}
/** Weights in the order out, row, column, in. */
export interface Convolution extends Windowed, Weighted {
  readonly kind: 'convolution';
}
/** One filter for each channel. Weights in the order row, column, channel. */
export interface Depthwise extends Windowed, Weighted {
  readonly kind: 'depthwise';
}
export interface MaxPool extends Windowed {
  readonly kind: 'maxPool';
}
/**
 * `relu`: nothing stays under 0. `add`: two of one shape. `padChannels`: zeros after the last channel. `join`: one list
 * after the other; of a single one it is the same numbers in another shape.
 */
export interface Plain extends Step {
  readonly kind: 'relu' | 'add' | 'padChannels' | 'join';
}
export type Layer = Convolution | Depthwise | MaxPool | Plain;

export interface Model {
  /** By tensor number; only of those that the picture or a layer writes. */
  readonly shapes: ReadonlyMap<number, Shape>;
  /** In the order they run: each reads only what the picture or an earlier layer wrote. */
  readonly layers: readonly Layer[];
  readonly input: number;
  readonly outputs: readonly number[];
}
