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
  const lit = (luma: number) => Math.max(1, luma);
  const areAlike = (a: number, b: number) => Math.abs(Math.log2(a / b)) <= thresholds.likeOctaves.value;
  return (
    areAlike(lit(now.medianLuma), lit(was('medianLuma'))) &&
    areAlike(lit(now.ovalMedianLuma), lit(was('ovalMedianLuma'))) &&
    areAlike(
      lit(now.surroundMedianLuma) / lit(now.ovalMedianLuma),
      lit(was('surroundMedianLuma')) / lit(was('ovalMedianLuma')),
    ) &&
    now.widthPixels === was('widthPixels') &&
    now.heightPixels === was('heightPixels')
  );
}
