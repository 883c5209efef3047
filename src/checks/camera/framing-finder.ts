// The face finder as the camera check uses it: comes with the model, and only when somebody wants it.
import { adviseFraming, type FramingReading, largestOf } from '../../core/face/framing.ts';
import { keptLooks, steadyFraming } from '../../core/face/steady-framing.ts';
import { openFaceFinder } from '../../devices/face-finder.ts';
import { sizeOf } from '../../devices/undrawn.ts';
import type { FramingFinder } from './framing-watch.ts';

/** Rejects where the model cannot be had. */
export async function openFramingFinder(signal: AbortSignal): Promise<FramingFinder> {
  const finder = await openFaceFinder(signal);
  let looks: FramingReading[] = [];
  return {
    async look(picture) {
      const frame = sizeOf(picture);
      const faces = await finder.find(picture);
      const reading = adviseFraming(faces, frame);
      looks = [...looks, reading].slice(-keptLooks);
      return { reading, box: largestOf(faces)?.box ?? null };
    },
    steady: () => steadyFraming(looks),
    release: () => finder.release(),
  };
}
