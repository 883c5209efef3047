// Everything that is measured, as calls with plain data in and out: it runs in a worker, away from the page.
import { createEar, type Ear, type EarOptions, type Heard } from './ear.ts';
import { findLeak, type LeakInput, type LeakResult } from './leak.ts';
import { type FaceBox, toLuma } from './luma.ts';
import { type EarReading, readEar } from './read-ear.ts';
import { createSeeing, type Seeing } from './seeing.ts';

/** A picture at the size it is measured at: 320 x 240, squeezed to it whatever its shape. */
export const pictureWidth = 320;
export const pictureHeight = 240;

export interface Pixels {
  readonly rgba: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** One device is measured at a time, so there is one ear and one eye. Throws a TypeError when asked out of order. */
export function createAnalysis() {
  let ear: (Ear & { readonly rateHz: number }) | undefined;
  const eye = createSeeing();
  const opened = () => {
    if (!ear) throw new TypeError('listen first');
    return ear;
  };
  return {
    /** Begins to listen anew. */
    listen(options: EarOptions): void {
      ear = { ...createEar(options), rateHz: options.rateHz };
    },
    hear: (samples: Float32Array, startFrame: number): Heard => opened().hear(samples, startFrame),
    /** What was heard from the beginning on. */
    heard: (): EarReading => readEar(opened(), opened().rateHz),
    /** Looks at one more picture, taken at `atMs`; what is seen over the last ones. */
    see({ rgba, width, height }: Pixels, atMs: number, face?: FaceBox): Seeing {
      eye.add(toLuma(rgba, width, height), atMs, face);
      return rounded(eye.measures());
    },
    /** Whether the microphone heard the chimes. */
    findLeak: (samples: Float32Array, about: Omit<LeakInput, 'samples'>): LeakResult => findLeak({ ...about, samples }),
  };
}

export type Analysis = ReturnType<typeof createAnalysis>;

/** Three digits are more than any threshold asks for, and all that is worth keeping. */
const rounded = (seeing: Seeing): Seeing =>
  Object.fromEntries(
    Object.entries(seeing).map(([name, value]) => [name, typeof value === 'number' ? Number(value.toFixed(3)) : value]),
  ) as unknown as Seeing;
