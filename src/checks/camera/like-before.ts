// Whether a picture is so like an earlier one that the person's "yes" to that one holds.
import type { Reading } from '../../core/verdict.ts';
import type { CameraReading } from './judge.ts';
import { thresholds } from './thresholds.ts';

type Looks = Pick<
  CameraReading,
  'medianLuma' | 'ovalMedianLuma' | 'surroundMedianLuma' | 'widthPixels' | 'heightPixels'
>;

/** `before`: the reading of the whole check that a quick one rests on. Anything that is not known is not alike. */
export function isLikeBefore(now: Looks, before: Reading | null | undefined): boolean {
  if (before?.answer !== 'yes') return false;
  const was = (name: keyof Looks) => Number(before[name]);
  const octaves = (a: number, b: number) => Math.abs(Math.log2(Math.max(1, a) / Math.max(1, b)));
  const ratio = (surround: number, oval: number) => surround / Math.max(1, oval);
  const most = thresholds.likeOctaves.value;
  return (
    octaves(now.medianLuma, was('medianLuma')) <= most &&
    octaves(now.ovalMedianLuma, was('ovalMedianLuma')) <= most &&
    octaves(
      256 * ratio(now.surroundMedianLuma, now.ovalMedianLuma),
      256 * ratio(was('surroundMedianLuma'), was('ovalMedianLuma')),
    ) <= most &&
    now.widthPixels === was('widthPixels') &&
    now.heightPixels === was('heightPixels')
  );
}
