import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FlatBuffer, ModelError } from './flatbuffer.ts';
import { halvesToFloats } from './half.ts';
import { readModel } from './model.ts';
import { openNetwork } from './network.ts';

const folder = dirname(createRequire(import.meta.url).resolve('@mediapipe/face_detection/package.json'));
const file = new Uint8Array(readFileSync(join(folder, 'face_detection_short_range.tflite')));

describe('the model of the package', () => {
  it('is read whole', () => {
    const { layers, shapes, input, outputs } = readModel(file);
    const kinds = layers.map(({ kind }) => kind);
    const count = (kind: string) => kinds.filter((k) => k === kind).length;
    expect(['convolution', 'depthwise', 'add', 'relu', 'padChannels', 'maxPool', 'join'].map(count)).toEqual([
      21, 16, 16, 17, 11, 3, 6,
    ]);
    expect(shapes.get(input)).toEqual({ height: 128, width: 128, channels: 3 });
    expect(outputs.map((output) => shapes.get(output))).toEqual([
      { height: 1, width: 896, channels: 16 },
      { height: 1, width: 896, channels: 1 },
    ]);
  });

  /**
   * Said by TensorFlow Lite itself (the C++ runtime in the Python package tensorflow-cpu 2.21.0, its built-in kernels) of
   * the picture below; its faster XNNPACK kernels differ from these by 0.007 in the sum of all scores.
   */
  it('says of a picture what TensorFlow Lite says of it', () => {
    const network = openNetwork(readModel(file));
    const run = () => {
      let i = 0;
      for (let y = 0; y < 128; y++)
        for (let x = 0; x < 128; x++)
          for (let c = 0; c < 3; c++) {
            const value = ((x * x + 3 * y * y + 2 * x * y * (c + 1) + 50 * c) >> 5) & 255;
            network.input[i++] = value / 127.5 - 1;
          }
      network.run();
      return network.outputs.map(({ numbers }) => Float32Array.from(numbers)) as [Float32Array, Float32Array];
    };
    const [boxes, scores] = run();
    for (const { at, score, box } of figures) {
      expect(scores[at]).toBeCloseTo(score, 3);
      const all = boxes.subarray(16 * at, 16 * at + 16);
      for (const [k, place] of [0, 1, 2, 3, 4, 15].entries()) expect(all[place]).toBeCloseTo(box[k] ?? 0, 3);
    }
    expect(scores.reduce((sum, x) => sum + x, 0)).toBeCloseTo(-21650.847, 1);
    expect(boxes.reduce((sum, x) => sum + Math.abs(x), 0)).toBeCloseTo(210341.972, 0);
    expect(run()).toEqual([boxes, scores]); // nothing of one picture is left for the next
  });

  it('takes no memory for a picture, once it is open', () => {
    const network = openNetwork(readModel(file));
    network.run();
    const before = process.memoryUsage().arrayBuffers;
    for (let i = 0; i < 3; i++) network.run();
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10_000);
  });
});

describe('bytes that are no model', () => {
  const open = (bytes: Uint8Array) => openNetwork(readModel(bytes));
  /** Opens as a model, or refuses with our own words; never much memory, never long. */
  const expectCalm = (bytes: Uint8Array) => {
    const memory = process.memoryUsage().arrayBuffers;
    const startMs = performance.now();
    try {
      open(bytes);
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
    }
    expect(process.memoryUsage().arrayBuffers - memory).toBeLessThan(10_000_000);
    expect(performance.now() - startMs).toBeLessThan(3_000);
  };
  const words = fc.oneof(
    fc.constantFrom(0, 1, 0x7f, 0x80, 0xff, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff, 0x00ffffff),
    fc.integer({ min: 0, max: 0xffffffff }),
  );

  it('refuses other files', () => {
    for (const bytes of [[], [1, 2, 3], new TextEncoder().encode('<!doctype html><title>Sign in to this network')]) {
      expect(() => open(Uint8Array.from(bytes))).toThrow(ModelError);
    }
  });

  it('refuses a file that was cut short', () => {
    for (const share of [0.001, 0.1, 0.5, 0.9, 0.999]) {
      expect(() => open(file.slice(0, Math.floor(file.length * share)))).toThrow(ModelError);
    }
  });

  it('stays calm about any altered word', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: file.length - 4 }), words, (at, word) => {
        const bytes = file.slice();
        new DataView(bytes.buffer).setUint32(at, word, true);
        expectCalm(bytes);
      }),
      { numRuns: 60 },
    );
  });

  it('stays calm about altered words in the plan of the network, which lies after the weights', () => {
    const plan = planStart();
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: plan, max: file.length - 4 }), words), { minLength: 1, maxLength: 3 }),
        (changes) => {
          const bytes = file.slice();
          for (const [at, word] of changes) new DataView(bytes.buffer).setUint32(at, word, true);
          expectCalm(bytes);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('names an operator that it does not know', () => {
    const buffer = new FlatBuffer(file);
    const [first] = buffer.tablesField(buffer.root(), 1);
    const at = buffer.field(first as number, 0) as number;
    const bytes = file.slice();
    bytes[at] = 99;
    expect(() => open(bytes)).toThrow('Operator 99');
  });

  /** The first byte of the tables of tensors and operators. */
  function planStart(): number {
    const buffer = new FlatBuffer(file);
    const [graph] = buffer.tablesField(buffer.root(), 2);
    return Math.min(...buffer.tablesField(graph as number, 0), ...buffer.tablesField(graph as number, 3));
  }
});

it('numbers of 16 bits become the same numbers of 32', () => {
  const cases: [number, number][] = [
    [0x0000, 0],
    [0x3c00, 1],
    [0xc000, -2],
    [0x3555, 0.333251953125],
    [0x0001, 2 ** -24],
    [0x03ff, 1023 * 2 ** -24],
    [0x7bff, 65504],
    [0xfc00, Number.NEGATIVE_INFINITY],
  ];
  for (const [half, number] of cases)
    expect([...halvesToFloats(Uint8Array.of(half & 255, half >> 8))]).toEqual([number]);
});

const figures = [
  { at: 0, score: -4.3595, box: [0.6536, -1.1328, 27.0381, 27.038, -1.971, -1.9615] },
  { at: 100, score: -3.6013, box: [-0.2516, -0.4287, 20.6425, 20.6423, -1.7049, -5.3614] },
  { at: 255, score: -3.0791, box: [1.896, 0.7314, 34.5557, 34.5555, -0.8432, -2.0474] },
  { at: 256, score: -4.2581, box: [1.5291, 0.8102, 22.7573, 22.757, -0.8527, -3.0583] },
  { at: 300, score: -3.1027, box: [0.3878, -1.0001, 18.3421, 18.3421, -1.2814, -3.9794] },
  { at: 511, score: -4.2016, box: [-0.1388, 0.9338, 47.8908, 47.8905, -1.9497, -3.6937] },
  { at: 512, score: -5.3878, box: [-0.8999, 0.5627, 45.506, 45.4938, -5.8517, -6.9071] },
  { at: 600, score: -60.438, box: [-2.796, 12.6931, 126.0455, 125.957, -12.6092, -3.948] },
  { at: 700, score: -38.6073, box: [6.3616, 10.9646, 101.4874, 101.4463, 0.7736, -1.3425] },
  { at: 895, score: -49.5405, box: [13.2307, 4.052, 146.3247, 146.3921, 1.195, -12.5956] },
];
