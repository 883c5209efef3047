// The framing over the last few looks: one wrong look does not decide.
import type { FramingReading } from './framing.ts';

/** By the median of the looks that found a face, if most of the last five did; else as the latest without one. */
export function steadyFraming(looks: readonly FramingReading[]): FramingReading | null {
  const recent = looks.slice(-keptLooks);
  const last = recent[recent.length - 1];
  if (!last) return null;
  const found = recent.filter(({ facesFound }) => facesFound > 0);
  const empty = recent.find(({ facesFound }) => facesFound === 0);
  if (found.length * 2 <= recent.length) return empty ?? last;
  const middle = (pick: (look: FramingReading) => number | null) => {
    const values = found.flatMap((look) => pick(look) ?? []).sort((a, b) => a - b);
    return values[values.length >> 1] ?? null;
  };
  const heights = found.map(({ cameraHeight }) => cameraHeight);
  const often = (height: FramingReading['cameraHeight']) => heights.filter((one) => one === height).length;
  return {
    facesFound: middle(({ facesFound }) => facesFound) ?? 0,
    faceHeightPercent: middle((look) => look.faceHeightPercent),
    headroomPercent: middle((look) => look.headroomPercent),
    centreOffsetPercent: middle((look) => look.centreOffsetPercent),
    eyeLinePercent: middle((look) => look.eyeLinePercent),
    tiltDegrees: middle((look) => look.tiltDegrees),
    cameraHeight: [...heights].sort((a, b) => often(b) - often(a))[0] ?? null,
  };
}

export const keptLooks = 5;
