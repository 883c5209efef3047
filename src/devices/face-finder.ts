// Finds faces on the device, where the person wants it: an extra that may be missing, and that is nobody's fault.
import type { Face } from '../core/face/faces.ts';
import type { Picture } from '../core/face/square.ts';
import type { FaceAnswered, FaceAsked } from './face.worker.ts';
import workerUrl from './face.worker.ts?worker&url';
import { orAbort, refusal, within } from './limits.ts';
import type { Releasable } from './releasable.ts';
import type { Undrawn } from './undrawn.ts';

/** Where the model lies, seen from the page: its name changes with its content (scripts/vite-plugins.ts). */
declare const __FACE_MODEL__: string;

/** What the first use loads, once: said before it is wanted. Stored as it is; no host packs it smaller. */
export const faceModelKb = 229;

export interface FaceFinder extends Releasable {
  /**
   * The faces in a picture, the surest first. The picture or its pixels are given away. A picture that comes while the last
   * one is still being looked at is dropped, and gets the answer of the last. Rejects with a DOMException when the finder
   * is released, or does not answer for 5 s: it is of no use from then on.
   */
  find(picture: Picture | Undrawn): Promise<readonly Face[]>;
}

const loadMs = 20_000;
const answerMs = 5_000;

/**
 * Loads the model and starts the finder. Rejects with the signal's reason, or with a DOMException: `NetworkError` when the
 * model cannot be had (no network before its first use), `DataError` when it is not what it should be, `TimeoutError`
 * after 20 s, `NotSupportedError` where there are no such workers.
 */
export async function openFaceFinder(signal: AbortSignal): Promise<FaceFinder> {
  const line = openLine();
  try {
    const modelUrl = new URL(__FACE_MODEL__, document.baseURI).href;
    const loading = within(line.ask({ modelUrl }, []), loadMs, () => {
      throw refusal('no face model in time', 'TimeoutError');
    });
    await orAbort(loading, signal);
  } catch (error) {
    line.close(error);
    throw error;
  }
  const look = async (picture: Picture | Undrawn): Promise<readonly Face[]> => {
    const given = 'rgba' in picture ? picture.rgba.buffer : picture;
    const answered = await within(line.ask({ picture }, [given]), answerMs, () => {
      const late = refusal('no face answer', 'TimeoutError');
      line.close(late);
      throw late;
    });
    return 'faces' in answered ? answered.faces : [];
  };
  let looking: Promise<readonly Face[]> | undefined;
  return {
    find: (picture) => {
      if (looking) {
        if ('close' in picture) picture.close();
        return looking;
      }
      const begun = look(picture).finally(() => {
        looking = undefined;
      });
      looking = begun;
      return begun;
    },
    release: () => line.close(refusal('face finder released', 'AbortError')),
  };
}

/** One question at a time to the worker; closing it fails the one that is open and all that follow. */
function openLine() {
  let worker: Worker;
  try {
    worker = new Worker(workerUrl, { type: 'module', name: 'face' });
  } catch {
    throw refusal('no face worker', 'NotSupportedError');
  }
  let open: { resolve(answered: FaceAnswered): void; reject(error: unknown): void } | undefined;
  let closed: { readonly reason: unknown } | undefined;
  const close = (reason: unknown) => {
    closed ??= { reason };
    worker.terminate();
    open?.reject(closed.reason);
    open = undefined;
  };
  worker.onerror = () => close(refusal('no face worker', 'NetworkError'));
  worker.onmessage = ({ data }: MessageEvent<FaceAnswered>) => {
    const asker = open;
    open = undefined;
    if ('refused' in data) asker?.reject(refusal(data.refused, data.name));
    else asker?.resolve(data);
  };
  return {
    close,
    ask: (asked: FaceAsked, given: readonly Transferable[]) =>
      new Promise<FaceAnswered>((resolve, reject) => {
        if (closed) return reject(closed.reason);
        open = { resolve, reject };
        worker.postMessage(asked, [...given]);
      }),
  };
}
