// Runs beside the page: loads the face model when it is wanted, and finds the faces in each picture it is sent.
import { type Face, type FaceNetwork, findFaces, openFaceNetwork } from '../core/face/faces.ts';
import type { Picture } from '../core/face/square.ts';
import { sizeOf, type Undrawn } from './undrawn.ts';

/** The whole address of the model, or a picture: one at a time, each after the answer to the last. */
export type FaceAsked = { readonly modelUrl: string } | { readonly picture: Picture | Undrawn };
export type FaceAnswered =
  | { readonly isLoaded: true }
  | { readonly faces: readonly Face[] }
  /** `name` is that of the DOMException to be: the network's, or that of a file which is no face model. */
  | { readonly refused: string; readonly name: 'NetworkError' | 'DataError' | 'OperationError' };

/** Twice what the network sees: small enough for an old phone, and its own shrinking still has something to even out. */
const shortSide = 256;
/** Where the service worker keeps the model (vite.config.ts). */
const cacheName = 'face-model';

let network: FaceNetwork | undefined;
let brush: OffscreenCanvasRenderingContext2D | null | undefined;

async function load(url: string): Promise<FaceAnswered> {
  let bytes: Uint8Array;
  try {
    const answer = await fetch(url);
    if (!answer.ok) return { refused: `status ${answer.status}`, name: 'NetworkError' };
    bytes = new Uint8Array(await answer.arrayBuffer());
  } catch (error) {
    return { refused: String(error), name: 'NetworkError' };
  }
  try {
    network = openFaceNetwork(bytes);
    return { isLoaded: true };
  } catch (error) {
    // A sign-in page of some hotel would else be kept as the model for ever.
    if ('caches' in self) await caches.delete(cacheName).catch(() => {});
    return { refused: String(error), name: 'DataError' };
  }
}

/** Draws the picture in its own proportions, and gives its memory back at once. */
function pixelsOf(picture: Undrawn): Picture {
  const full = sizeOf(picture);
  const scale = Math.min(1, shortSide / Math.min(full.width, full.height));
  const width = Math.max(1, Math.round(full.width * scale));
  const height = Math.max(1, Math.round(full.height * scale));
  brush ??= new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!brush) throw new TypeError('no canvas');
  if (brush.canvas.width !== width || brush.canvas.height !== height) {
    Object.assign(brush.canvas, { width, height });
  }
  brush.imageSmoothingQuality = 'high';
  brush.drawImage(picture, 0, 0, width, height);
  picture.close();
  return { rgba: brush.getImageData(0, 0, width, height).data, width, height };
}

function find(picture: Picture | Undrawn): FaceAnswered {
  if (!network) return { refused: 'no model', name: 'OperationError' };
  try {
    return { faces: findFaces(network, 'rgba' in picture ? picture : pixelsOf(picture)) };
  } catch (error) {
    return { refused: String(error), name: 'OperationError' };
  }
}

self.onmessage = async ({ data }: MessageEvent<FaceAsked>) => {
  const answered: FaceAnswered = 'modelUrl' in data ? await load(data.modelUrl) : find(data.picture);
  self.postMessage(answered);
};
