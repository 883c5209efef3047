// Turns the operators of a TensorFlow Lite graph into layers, one by one, and refuses what it does not know.
import { type FlatBuffer, ModelError } from './flatbuffer.ts';
import { halvesToFloats } from './half.ts';
import { type Layer, type Shape, sizeOf } from './layers.ts';

/** Far above any face model and far below what would hurt a phone: a damaged file may ask for anything. */
const most = { numbers: 1_000_000, multiplications: 200_000_000 };

/** From TensorFlow's `schema.fbs`: BuiltinOperator, TensorType, Padding. */
const add = 0;
const concatenation = 2;
const conv2d = 3;
const depthwiseConv2d = 4;
const dequantize = 6;
const maxPool2d = 17;
const relu = 19;
const reshape = 22;
const pad = 34;
const float32 = 0;
const float16 = 1;
const int32 = 2;
const same = 0;

export interface Tensor {
  readonly dims: readonly number[];
  readonly type: number;
  /** Its numbers, when they come with the file. */
  readonly bytes: Uint8Array | undefined;
}

export class GraphReader {
  readonly shapes = new Map<number, Shape>();
  readonly layers: Layer[] = [];
  /** Tensors of 32 bits that are made of tensors of 16. */
  private readonly sources = new Map<number, number>();
  private numbers = 0;
  private multiplications = 0;

  constructor(
    private readonly buffer: FlatBuffer,
    private readonly tensors: readonly Tensor[],
    input: number,
  ) {
    this.write(input);
  }

  /** The shape of what an earlier layer wrote. */
  shapeOf(tensor: number | undefined): Shape {
    const shape = this.shapes.get(tensor ?? -1);
    if (!shape) throw new ModelError(`Tensor ${tensor} is read before it is written`);
    return shape;
  }

  read(code: number | undefined, table: number): void {
    const inputs = this.buffer.intsField(table, 1);
    const [output, ...others] = this.buffer.intsField(table, 2);
    if (output === undefined || others.length > 0) throw new ModelError('An operator without its one output');
    const options = this.buffer.tableField(table, 4);
    const option = (index: number) => (options === undefined ? 0 : this.buffer.intField(options, index));
    const byteOption = (index: number) => (options === undefined ? 0 : this.buffer.byteField(options, index));
    const needNone = (activation: number) => need(byteOption(activation) === 0, 'an activation of its own');
    const windowed = (kernelHeight: number, kernelWidth: number, activation: number) => {
      needNone(activation);
      const [stride, across] = [option(2), option(1)];
      need(stride === across && stride >= 1 && kernelHeight >= 1 && kernelWidth >= 1, 'such a window');
      return this.windowed(inputs, output, kernelHeight, kernelWidth, stride, byteOption(0) === same);
    };
    switch (code) {
      case dequantize:
        this.sources.set(output, inputs[0] ?? -1);
        return;
      case conv2d: {
        need(option(4) <= 1 && option(5) <= 1, 'gaps between the taps');
        const [out, height, width, depth] = this.tensor(inputs[1]).dims as [number, number, number, number];
        const { from, to, ...layer } = windowed(height, width, 3);
        need(depth === from.channels && out === to.channels, 'such weights');
        this.count(sizeOf(to) * height * width * depth);
        this.layers.push({ kind: 'convolution', ...layer, ...this.weighted(inputs) });
        return;
      }
      case depthwiseConv2d: {
        need(option(3) === 1 && option(5) <= 1 && option(6) <= 1, 'gaps between the taps');
        const [one, height, width, depth] = this.tensor(inputs[1]).dims as [number, number, number, number];
        const { from, to, ...layer } = windowed(height, width, 4);
        need(one === 1 && depth === from.channels && depth === to.channels, 'such weights');
        this.count(sizeOf(to) * height * width);
        this.layers.push({ kind: 'depthwise', ...layer, ...this.weighted(inputs) });
        return;
      }
      case maxPool2d: {
        const { from, to, ...layer } = windowed(option(4), option(3), 5);
        need(from.channels === to.channels, 'such a window');
        this.count(sizeOf(to) * layer.kernelHeight * layer.kernelWidth);
        this.layers.push({ kind: 'maxPool', ...layer });
        return;
      }
      case relu:
        this.plain('relu', inputs, output, isSame);
        return;
      case add:
        needNone(0);
        need(inputs.length === 2, 'such a sum');
        this.plain('add', inputs, output, isSame);
        return;
      case pad:
        need(this.isOfChannels(inputs[1]), 'padding of rows or columns');
        this.plain('padChannels', inputs.slice(0, 1), output, isNarrower);
        return;
      case reshape:
        this.plain('join', inputs.slice(0, 1), output, () => true);
        return;
      case concatenation:
        needNone(1);
        need(option(0) === 1 && this.tensor(output).dims.length === 3, 'such a joining');
        this.plain('join', inputs, output, (from, to) => from.channels === to.channels);
        return;
      default:
        throw new ModelError(`Operator ${code} is not known here`);
    }
  }

  private plain(
    kind: 'relu' | 'add' | 'padChannels' | 'join',
    inputs: readonly number[],
    output: number,
    fits: (from: Shape, to: Shape) => boolean,
  ): void {
    const from = inputs.map((input) => this.shapeOf(input));
    const to = this.write(output);
    need(from.length > 0 && from.every((shape) => fits(shape, to)), `such shapes for ${kind}`);
    if (kind === 'join') need(from.reduce((sum, shape) => sum + sizeOf(shape), 0) === sizeOf(to), 'such a joining');
    this.layers.push({ kind, inputs, output });
  }

  private windowed(
    inputs: readonly number[],
    output: number,
    kernelHeight: number,
    kernelWidth: number,
    stride: number,
    isPadded: boolean,
  ) {
    const from = this.shapeOf(inputs[0]);
    const to = this.write(output);
    const [height, padTop] = span(from.height, kernelHeight, stride, isPadded);
    const [width, padLeft] = span(from.width, kernelWidth, stride, isPadded);
    need(height === to.height && width === to.width, 'such shapes for a window');
    return { from, to, inputs: inputs.slice(0, 1), output, kernelHeight, kernelWidth, stride, padTop, padLeft };
  }

  private weighted(inputs: readonly number[]) {
    const weights = this.floatsOf(inputs[1]);
    const bias = this.floatsOf(inputs[2]);
    const channels = this.tensor(inputs[1]).dims;
    need(bias.length === channels[0] || (channels[0] === 1 && bias.length === channels[3]), 'such a bias');
    return { weights, bias };
  }

  private floatsOf(tensor: number | undefined): Float32Array {
    const { dims, type, bytes } = this.tensor(this.sources.get(tensor ?? -1) ?? tensor);
    const size = dims.reduce((product, dim) => product * dim, 1);
    const width = type === float16 ? 2 : 4;
    need(bytes !== undefined && (type === float16 || type === float32), 'such numbers');
    need(bytes.length === size * width && size === this.sizeOf(tensor), 'so many numbers');
    this.numbers += size;
    need(this.numbers <= most.numbers, 'so many numbers');
    if (type === float16) return halvesToFloats(bytes);
    return new Float32Array(bytes.slice().buffer); // a copy, because the numbers may not lie on a multiple of 4
  }

  /** Whether the padding of a `PAD` is zeros after the last channel alone. */
  private isOfChannels(tensor: number | undefined): boolean {
    const { type, bytes } = this.tensor(tensor);
    if (type !== int32 || bytes?.length !== 32) return false;
    return bytes.every((byte, at) => byte === 0 || at >= 28);
  }

  private sizeOf(tensor: number | undefined): number {
    return this.tensor(tensor).dims.reduce((product, dim) => product * dim, 1);
  }

  private tensor(tensor: number | undefined): Tensor {
    const found = this.tensors[tensor ?? -1];
    if (!found) throw new ModelError(`There is no tensor ${tensor}`);
    return found;
  }

  /** Each tensor is written once, so that nothing is read too late. */
  private write(tensor: number): Shape {
    const { dims, type } = this.tensor(tensor);
    need(type === float32 && dims[0] === 1 && (dims.length === 3 || dims.length === 4), 'such a tensor');
    need(!this.shapes.has(tensor) && this.sizeOf(tensor) <= most.numbers, 'such a tensor');
    const [height, width, channels] = (dims.length === 4 ? dims.slice(1) : dims) as [number, number, number];
    const shape = { height, width, channels };
    this.shapes.set(tensor, shape);
    return shape;
  }

  private count(multiplications: number): void {
    this.multiplications += multiplications;
    need(this.multiplications <= most.multiplications, 'so much work');
  }
}

const isSame = (a: Shape, b: Shape) => a.channels === b.channels && isNarrower(a, b);
const isNarrower = (a: Shape, b: Shape) => a.height === b.height && a.width === b.width && a.channels <= b.channels;

/** A tensor's size as the file tells it: only such as can be. */
export function dimsOf(dims: readonly number[]): readonly number[] {
  need(dims.length <= 4 && dims.every((dim) => dim >= 1 && dim <= most.numbers), 'such a size');
  return dims;
}

/** How many places a window has along one side, and how much is missing before the first (TensorFlow, "SAME" padding). */
function span(length: number, kernel: number, stride: number, isPadded: boolean): [count: number, before: number] {
  if (!isPadded) return [Math.floor((length - kernel) / stride) + 1, 0];
  const count = Math.ceil(length / stride);
  return [count, Math.max(0, (count - 1) * stride + kernel - length) >> 1];
}

export function need(isTrue: boolean, what: string): asserts isTrue {
  if (!isTrue) throw new ModelError(`The model asks for ${what}, which is not known here`);
}
