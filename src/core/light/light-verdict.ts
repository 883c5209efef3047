// Says what may be amiss with the light in a picture: always against what is around the face, never by the face alone.
import type { Light } from '../signal/luma.ts';
import { fallsInTheDark } from './rate.ts';
import { lightThresholds as limits } from './thresholds.ts';

/** Too little light; light from behind, much of it; a lamp or window in the picture; a clipped face; one side in shadow. */
export type LightCode = 'dark' | 'backlit' | 'backlitMuch' | 'hotSpot' | 'blown' | 'uneven';

/**
 * What can be said of the light (content.md 4.2), on the averages of some pictures after the exposure has settled.
 * Fair to every skin: `dark` looks at the whole picture, which a camera brings to the same mean for every face as long as
 * it finds light. `backlit` compares what is behind with the shine of the face, or the clothes where they are brighter, and
 * not with the skin, which may reflect half of the light or a twentieth. `blown` and `hotSpot` are about clipping. No limit is put on the luma of a face.
 */
export function judgeLight(light: Light & { readonly frameRateFps: number }): readonly LightCode[] {
  const found: LightCode[] = [];
  if (isDark(light)) found.push('dark');
  const ratio = backlightRatio(light);
  if (light.surroundMedianLuma >= limits.backlitSurroundLuma.value && ratio > limits.backlitRatio.value) {
    found.push(ratio > limits.backlitMuchRatio.value ? 'backlitMuch' : 'backlit');
  }
  if (light.largestHotSpotPercent >= limits.lampPercent.value) found.push('hotSpot');
  if (light.ovalBlownPercent >= limits.blownPercent.value) found.push('blown');
  // Where the face is only guessed at, the two halves are as often a wall as a cheek: then nothing is said of them.
  if (light.faceFound > 0 && light.leftRightRatio > limits.unevenRatio.value) found.push('uneven');
  return found;
}

/**
 * Light beside and above the face over the shine of the face, or over the clothes if these are brighter: a light shirt
 * shows that there is light in front of a face that has little shine.
 */
export const backlightRatio = ({ surroundMedianLuma, ovalShineLuma, clothesLuma = 0 }: Light): number =>
  surroundMedianLuma / Math.max(1, ovalShineLuma, clothesLuma);

const isDark = ({ meanLuma, frameRateFps }: Light & { readonly frameRateFps: number }) =>
  meanLuma < limits.darkMeanLuma.value || fallsInTheDark(frameRateFps, null, meanLuma);
