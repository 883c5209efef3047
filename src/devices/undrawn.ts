// A picture as the browser has it, for a worker to draw.

export type Undrawn = ImageBitmap | VideoFrame;

/** Any of the two may be missing from a browser. */
export function isUndrawn(value: unknown): value is Undrawn {
  return (
    (typeof ImageBitmap !== 'undefined' && value instanceof ImageBitmap) ||
    (typeof VideoFrame !== 'undefined' && value instanceof VideoFrame)
  );
}

/** Upright and as it is meant to be seen, in pixels. */
export function sizeOf(picture: Undrawn): { readonly width: number; readonly height: number } {
  const isFrame = 'displayWidth' in picture;
  return {
    width: isFrame ? picture.displayWidth : picture.width,
    height: isFrame ? picture.displayHeight : picture.height,
  };
}
