// Cuts a square out of a picture and makes it as small as the model wants it.

export interface Picture {
  /** Red, green, blue, alpha, 0 to 255, row by row. */
  readonly rgba: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}
/** A square of a picture, in its pixels. */
export interface Square {
  readonly left: number;
  readonly top: number;
  readonly size: number;
}

/**
 * The squares to look in, one after the other, as large as the picture allows: first where a face should be, then both
 * ends. A whole wide picture with bars around it would make the face a quarter smaller, which far faces cannot bear. Eyes
 * belong a third from the top, so in an upright picture the first square lies nearer to the top than to the bottom.
 */
export function squaresOf({ width, height }: Picture): readonly Square[] {
  const size = Math.min(width, height);
  const spare = Math.max(width, height) - size;
  const isUpright = height > width;
  const at = (share: number): Square => {
    const start = Math.round(spare * share);
    return { left: isUpright ? 0 : start, top: isUpright ? start : 0, size };
  };
  return spare === 0 ? [at(0)] : [at(isUpright ? 0.25 : 0.5), at(0), at(1)];
}

/**
 * Fills `to`, `side` x `side` of red, green and blue from -1 to 1, from a square of the picture. Each pixel is the mean
 * of the area it stands for: skipping pixels would make hair and glasses flicker. A small square is drawn out.
 */
export function shrink({ rgba, width }: Picture, { left, top, size }: Square, side: number, to: Float32Array): void {
  const step = size / side;
  for (let y = 0, at = 0; y < side; y++) {
    const fromY = top + Math.floor(y * step);
    const toY = Math.max(fromY + 1, top + Math.floor((y + 1) * step));
    for (let x = 0; x < side; x++, at += 3) {
      const fromX = left + Math.floor(x * step);
      const toX = Math.max(fromX + 1, left + Math.floor((x + 1) * step));
      let red = 0;
      let green = 0;
      let blue = 0;
      for (let row = fromY; row < toY; row++) {
        for (let p = (row * width + fromX) * 4, end = (row * width + toX) * 4; p < end; p += 4) {
          red += rgba[p] as number;
          green += rgba[p + 1] as number;
          blue += rgba[p + 2] as number;
        }
      }
      const scale = 2 / 255 / ((toX - fromX) * (toY - fromY));
      to[at] = red * scale - 1;
      to[at + 1] = green * scale - 1;
      to[at + 2] = blue * scale - 1;
    }
  }
}
