// Finds the faces in a picture: where each is, and its eyes, nose and mouth.
import { type Anchors, shortRangeAnchors } from './anchors.ts';
import { ModelError } from './flatbuffer.ts';
import { readModel } from './model.ts';
import { type Network, openNetwork } from './network.ts';
import { type Picture, type Square, shrink, squaresOf } from './square.ts';
import { faceThresholds } from './thresholds.ts';

/** All places are shares of the whole picture, 0 to 1 from its left and top; they may lie a little outside. */
export interface Face {
  /** How sure the model is, 0 to 1. */
  readonly score: number;
  /** About from the brows to the chin, and as wide. */
  readonly box: Box;
  /** The person's own right eye: on the left side of a picture that is not mirrored. */
  readonly rightEye: Point;
  readonly leftEye: Point;
  readonly nose: Point;
  readonly mouth: Point;
}
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface FaceNetwork {
  readonly network: Network;
  readonly anchors: Anchors;
}

/** Numbers of one answer: middle, width and height of the box, then six points. */
const answerSize = 16;
/** As the graph of MediaPipe does: scores beyond are as sure as can be. */
const largestLogit = 100;

/** Reads a short-range face model. Throws a `ModelError` for anything else. */
export function openFaceNetwork(file: Uint8Array): FaceNetwork {
  const network = openNetwork(readModel(file));
  const anchors = shortRangeAnchors();
  const { height, width, channels } = network.inputShape;
  const [boxes, scores] = network.outputs.map(({ shape }) => shape);
  const isFaceModel =
    height === width &&
    channels === 3 &&
    [boxes, scores].every((shape) => shape?.height === 1 && shape.width === anchors.x.length) &&
    boxes?.channels === answerSize &&
    scores?.channels === 1;
  if (!isFaceModel) throw new ModelError('Not a model of faces at short range');
  return { network, anchors };
}

/**
 * The faces in a picture, the surest first. Where the first square has none, or cuts through the surest, both ends of the
 * picture are tried too: that takes three times as long, and somebody at the edge can be told which way to move. Answers
 * less sure than `leastScore` do not count.
 */
export function findFaces(face: FaceNetwork, picture: Picture, leastScore = faceThresholds.score.value): Face[] {
  let best: Face[] = [];
  for (const square of squaresOf(picture)) {
    const found = facesIn(face, picture, square, leastScore);
    if ((found[0]?.score ?? 0) > (best[0]?.score ?? 0)) best = found;
    if (found[0] && isWithin(found[0], picture, square)) break;
  }
  return best;
}

function isWithin({ box }: Face, { width, height }: Picture, { left, top, size }: Square): boolean {
  const isWhole = (from: number, length: number, start: number) => from >= start && from + length <= start + size;
  return isWhole(box.x * width, box.width * width, left) && isWhole(box.y * height, box.height * height, top);
}

/** An answer in numbers, 17 of them: the score, then as `answerSize` tells, in shares of the square. */
type Answer = readonly number[];

function facesIn({ network, anchors }: FaceNetwork, picture: Picture, square: Square, leastScore: number): Face[] {
  const side = network.inputShape.width;
  shrink(picture, square, side, network.input);
  network.run();
  const [boxes, scores] = network.outputs.map(({ numbers }) => numbers) as [Float32Array, Float32Array];
  const answers: Answer[] = [];
  for (let i = 0; i < scores.length; i++) {
    const logit = Math.max(-largestLogit, Math.min(largestLogit, scores[i] as number));
    const score = 1 / (1 + Math.exp(-logit));
    if (score < leastScore) continue;
    const numbers = Array.from(boxes.subarray(i * answerSize, (i + 1) * answerSize), (pixels, at) => {
      const from = at === 2 || at === 3 ? 0 : at % 2 === 0 ? (anchors.x[i] as number) : (anchors.y[i] as number);
      return from + pixels / side;
    });
    answers.push([score, ...numbers]);
  }
  return merge(answers).map((answer) => faceOf(answer, picture, square));
}

/**
 * Many answers speak of one face. The surest is taken, and every answer that overlaps it by more than `sameFaceOverlap`
 * is blended in by its score (MediaPipe, "weighted" non-maximum suppression): steadier than the surest alone.
 */
export function merge(answers: readonly Answer[]): Answer[] {
  let rest = [...answers].sort((a, b) => (b[0] as number) - (a[0] as number));
  const merged: Answer[] = [];
  for (let best = rest[0]; best; best = rest[0]) {
    const surest = best;
    const group = rest.filter(
      (answer) => answer === surest || overlap(answer, surest) > faceThresholds.sameFaceOverlap.value,
    );
    const weight = group.reduce((sum, answer) => sum + (answer[0] as number), 0);
    merged.push(
      surest.map((own, at) =>
        at === 0
          ? own
          : group.reduce((sum, answer) => sum + (answer[0] as number) * (answer[at] as number), 0) / weight,
      ),
    );
    rest = rest.filter((answer) => !group.includes(answer));
  }
  return merged;
}

/** The share that two boxes have in common of what they cover together. */
function overlap(a: Answer, b: Answer): number {
  const [, ax, ay, aw, ah] = a as [number, number, number, number, number];
  const [, bx, by, bw, bh] = b as [number, number, number, number, number];
  const width = Math.min(ax + aw / 2, bx + bw / 2) - Math.max(ax - aw / 2, bx - bw / 2);
  const height = Math.min(ay + ah / 2, by + bh / 2) - Math.max(ay - ah / 2, by - bh / 2);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / (aw * ah + bw * bh - width * height);
}

function faceOf(answer: Answer, picture: Picture, { left, top, size }: Square): Face {
  const x = (at: number) => (left + (answer[at] as number) * size) / picture.width;
  const y = (at: number) => (top + (answer[at] as number) * size) / picture.height;
  const point = (at: number): Point => ({ x: x(at), y: y(at + 1) });
  const width = ((answer[3] as number) * size) / picture.width;
  const height = ((answer[4] as number) * size) / picture.height;
  return {
    score: answer[0] as number,
    box: { x: x(1) - width / 2, y: y(2) - height / 2, width, height },
    rightEye: point(5),
    leftEye: point(7),
    nose: point(9),
    mouth: point(11),
  };
}
