// Has a face looked for beside the measuring, where the person wants it. Whatever goes wrong there is no fault of the camera.
import type { Face } from '../../core/face/faces.ts';
import { type FramingReading, noFraming } from '../../core/face/framing.ts';
import { isUndrawn, type Undrawn } from '../../devices/undrawn.ts';
import type { CameraReading } from './judge.ts';

export interface FramingLook {
  readonly reading: FramingReading;
  /** Where the largest face is, for the light on it. */
  readonly box: Face['box'] | null;
}

export interface FramingFinder {
  look(picture: Undrawn): Promise<FramingLook>;
  /** Over the last few looks; `null` before the first. */
  steady(): FramingReading | null;
  release(): void;
}

type Known = Pick<CameraReading, 'faceHelp' | keyof FramingReading>;

export interface FramingWatch {
  /** Looks unless it is still busy with the picture before, or there is no finder. */
  look(grab: () => Promise<unknown>): void;
  readonly box: () => Face['box'] | undefined;
  known(): Known;
  release(): void;
}

const unknown: Known = { ...noFraming, facesFound: null, faceHelp: 'off' };

/** `open`: `undefined` where nobody wants it. Its part of the app and the model come only when it is called. */
export function watchFraming(open: (() => Promise<FramingFinder>) | undefined): FramingWatch {
  let faceHelp: CameraReading['faceHelp'] = open ? 'loading' : 'off';
  let finder: FramingFinder | undefined;
  let box: Face['box'] | undefined;
  let isBusy = false;
  let isReleased = false;
  const lose = () => {
    faceHelp = 'missing';
    finder?.release();
    finder = undefined;
  };
  open?.().then((opened) => {
    if (isReleased) return opened.release();
    finder = opened;
    faceHelp = 'on';
  }, lose);
  const lookOnce = async (grab: () => Promise<unknown>) => {
    const picture = await grab();
    if (picture === undefined) return;
    // Where only pixels can be had, squeezed to one size, a face would be squeezed as well.
    if (!isUndrawn(picture)) return lose();
    const found = await finder?.look(picture);
    box = found?.box ?? undefined;
  };
  return {
    look(grab) {
      if (!finder || isBusy) return;
      isBusy = true;
      lookOnce(grab)
        .catch(lose)
        .finally(() => {
          isBusy = false;
        });
    },
    box: () => box,
    known: () => ({ ...unknown, ...finder?.steady(), faceHelp }),
    release() {
      isReleased = true;
      finder?.release();
      finder = undefined;
    },
  };
}
