// Runs beside the page: measures what it is sent and answers with numbers.
import { createAnalysis, type Pixels, pictureHeight, pictureWidth } from '../core/signal/analysis.ts';
import { isUndrawn, type Undrawn } from './undrawn.ts';

export interface Asked {
  readonly id: number;
  readonly call: string;
  readonly args: readonly unknown[];
}
export type Answered =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: string };

const analysis = createAnalysis() as unknown as Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
let brush: OffscreenCanvasRenderingContext2D | null | undefined;

/** Draws the picture at the size it is measured at, and gives its memory back at once. */
function pixelsOf(picture: Undrawn): Pixels {
  try {
    brush ??= new OffscreenCanvas(pictureWidth, pictureHeight).getContext('2d', { willReadFrequently: true });
    if (!brush) throw new TypeError('no canvas');
    brush.drawImage(picture, 0, 0, pictureWidth, pictureHeight);
  } finally {
    picture.close(); // also where it cannot be drawn: a camera has few frames to lend
  }
  const { data } = brush.getImageData(0, 0, pictureWidth, pictureHeight);
  return { rgba: data, width: pictureWidth, height: pictureHeight };
}

function answer({ id, call, args }: Asked): Answered {
  try {
    return { id, result: analysis[call]?.(...args.map((arg) => (isUndrawn(arg) ? pixelsOf(arg) : arg))) };
  } catch (error) {
    return { id, error: String(error) };
  }
}

addEventListener('message', ({ data }: MessageEvent<Asked>) => postMessage(answer(data)));
