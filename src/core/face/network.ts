// Runs a model: memory is taken once, shared by layers that never need it at the same time, and then only reused.
import { ModelError } from './flatbuffer.ts';
import { add, convolution, depthwise, maxPool, padChannels, relu } from './kernels.ts';
import { type Layer, type Model, type Shape, sizeOf } from './layers.ts';

export interface Network {
  /** The picture goes in here, row by row, channels innermost. `run` leaves it as it is. */
  readonly input: Float32Array;
  readonly inputShape: Shape;
  /** What the last `run` said, in the model's order; the next one writes over it. */
  readonly outputs: readonly Output[];
  run(): void;
}
export interface Output {
  readonly shape: Shape;
  readonly numbers: Float32Array;
}

/** 4 MB, several times what a small face model needs; a damaged file may ask for anything. */
const mostNumbers = 1_000_000;

/** Makes the model ready to run. Throws a `ModelError` when it would need too much memory. */
export function openNetwork(model: Model): Network {
  const memory = new Memory(model);
  const input = memory.of(model.input);
  const steps = model.layers.map((layer, at) => stepOf(layer, at, model, memory));
  const outputs = model.outputs.map((output) => ({
    shape: model.shapes.get(output) as Shape,
    numbers: memory.of(output),
  }));
  return {
    input,
    inputShape: model.shapes.get(model.input) as Shape,
    outputs,
    run: () => {
      for (const step of steps) step();
    },
  };
}

function stepOf(layer: Layer, at: number, model: Model, memory: Memory): () => void {
  const from = layer.inputs.map((input) => memory.of(input));
  const to = memory.take(layer, at);
  const source = model.shapes.get(layer.inputs[0] ?? -1) as Shape;
  const goal = model.shapes.get(layer.output) as Shape;
  const [one, other] = from as [Float32Array, Float32Array];
  const bound = (kernel: (from: Float32Array, to: Float32Array) => void) => () => kernel(one, to);
  switch (layer.kind) {
    case 'convolution':
      return bound(convolution(layer, source, goal));
    case 'depthwise':
      return bound(depthwise(layer, source, goal));
    case 'maxPool':
      return bound(maxPool(layer, source, goal));
    case 'padChannels':
      return bound(padChannels(source, goal));
    case 'relu':
      return bound(relu);
    case 'add':
      return () => add(one, other, to);
    case 'join':
      return () => {
        let start = 0;
        for (const part of from) {
          to.set(part, start);
          start += part.length;
        }
      };
  }
}

/** Gives each tensor a stretch of memory, and gives it on once the last layer that reads the tensor has its own. */
class Memory {
  private readonly stretches = new Map<number, Float32Array>();
  private readonly lastReader = new Map<number, number>();
  private readonly free: Float32Array[] = [];
  private taken = 0;

  constructor(private readonly model: Model) {
    model.layers.forEach(({ inputs }, at) => {
      for (const input of inputs) this.lastReader.set(input, at);
    });
    // The caller fills the input before each run and reads the outputs after it: nobody else may have them.
    for (const kept of [model.input, ...model.outputs]) this.lastReader.set(kept, Number.POSITIVE_INFINITY);
    this.stretches.set(model.input, this.stretch(this.sizeOf(model.input)));
  }

  of(tensor: number): Float32Array {
    const stretch = this.stretches.get(tensor);
    if (!stretch) throw new ModelError(`Tensor ${tensor} is read before it is written`);
    return stretch;
  }

  /** Memory for what `layer`, the one at `at`, writes. Sums and `relu` may write over what they read. */
  take(layer: Layer, at: number): Float32Array {
    const done = new Set(layer.inputs.filter((input) => this.lastReader.get(input) === at));
    const [first = -1] = done;
    const isInPlace = (layer.kind === 'relu' || layer.kind === 'add') && done.delete(first);
    const to = isInPlace ? this.of(first) : this.stretch(this.sizeOf(layer.output));
    this.stretches.set(layer.output, to);
    for (const input of done) this.free.push(this.of(input));
    return to;
  }

  private sizeOf(tensor: number): number {
    return sizeOf(this.model.shapes.get(tensor) as Shape);
  }

  private stretch(size: number): Float32Array {
    const fitting = this.free.findIndex((stretch) => stretch.buffer.byteLength >= size * 4);
    const [used] = fitting < 0 ? [] : this.free.splice(fitting, 1);
    if (used) return new Float32Array(used.buffer, 0, size);
    this.taken += size;
    if (this.taken > mostNumbers) throw new ModelError('The model needs too much memory');
    return new Float32Array(size);
  }
}
