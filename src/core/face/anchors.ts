// The places that the face model looks from: each of its answers is measured from one of them.

/** Middle of an anchor, in shares of the model's picture. */
export interface Anchors {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

/** Cells across the picture, and answers for each cell. */
const grids = [
  { cells: 16, answers: 2 },
  { cells: 8, answers: 6 },
] as const;

/**
 * Anchors of the short-range model (MediaPipe, `ssd_anchors_calculator` with the options of `face_detection_short_range`:
 * picture 128, strides 8, 16, 16, 16, offset 0.5, aspect 1 with one more of a scale between, fixed size). All anchors are
 * of size 1, so only their middles are left; the three layers of stride 16 share their cells. 16² · 2 + 8² · 6 = 896.
 */
export function shortRangeAnchors(): Anchors {
  const count = grids.reduce((sum, { cells, answers }) => sum + cells * cells * answers, 0);
  const x = new Float32Array(count);
  const y = new Float32Array(count);
  let at = 0;
  for (const { cells, answers } of grids) {
    for (let cell = 0; cell < cells * cells; cell++) {
      x.fill(((cell % cells) + 0.5) / cells, at, at + answers);
      y.fill((Math.floor(cell / cells) + 0.5) / cells, at, at + answers);
      at += answers;
    }
  }
  return { x, y };
}
