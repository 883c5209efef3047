// Reads a TensorFlow Lite model into a plain list of layers with their weights: only what small face models are made of.
import { FlatBuffer, ModelError } from './flatbuffer.ts';
import { dimsOf, GraphReader, type Tensor } from './graph.ts';
import type { Model } from './layers.ts';

/** Far above any face model: a damaged file may ask for anything. */
const most = { tensors: 1_000, layers: 1_000 };

/** Reads the model. Throws a `ModelError` for damaged bytes and for what it does not know; takes at most 4 MB. */
export function readModel(file: Uint8Array): Model {
  const buffer = new FlatBuffer(file);
  if (buffer.identifier() !== 'TFL3') throw new ModelError('Not a TensorFlow Lite model');
  const root = buffer.root();
  // Models of before there were more than 127 operators have the code in one byte.
  const codes = buffer
    .tablesField(root, 1)
    .map((table) => Math.max(buffer.byteField(table, 0), buffer.intField(table, 3)));
  const [graph, ...others] = buffer.tablesField(root, 2);
  if (graph === undefined || others.length > 0) throw new ModelError('Not a model of one graph');
  const contents = buffer.tablesField(root, 4);
  const tables = buffer.tablesField(graph, 0);
  const operators = buffer.tablesField(graph, 3);
  if (tables.length > most.tensors || operators.length > most.layers) throw new ModelError('Too large a model');
  const tensors = tables.map((table): Tensor => {
    const content = contents[buffer.intField(table, 2)];
    if (content === undefined) throw new ModelError('A tensor has no buffer');
    const bytes = buffer.bytesField(content, 0);
    return { dims: dimsOf(buffer.intsField(table, 0)), type: buffer.byteField(table, 1), bytes };
  });
  const [input, ...moreInputs] = buffer.intsField(graph, 1);
  if (input === undefined || moreInputs.length > 0) throw new ModelError('Not a model for one picture');
  const reader = new GraphReader(buffer, tensors, input);
  for (const table of operators) reader.read(codes[buffer.intField(table, 0)], table);
  const outputs = buffer.intsField(graph, 2);
  for (const output of outputs) reader.shapeOf(output);
  return { shapes: reader.shapes, layers: reader.layers, input, outputs };
}
