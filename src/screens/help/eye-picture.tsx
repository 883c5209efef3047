// From the side and to scale: the screen with its lens, a face below it, and a person as far away as is right.
import { armLengthCm } from '../../core/help/eye-distance.ts';

/** So many units of the picture are one centimetre. */
const perCm = 2;
const lensAt = { x: 24, y: 34 } as const;

export function EyePicture(props: { heightCm: number; distanceCm: number; label: string }) {
  const { heightCm, distanceCm, label } = props;
  const { x, y } = lensAt;
  const faceY = y + heightCm * perCm;
  const eyeX = x + distanceCm * perCm;
  const bottom = Math.max(y + 44, faceY + 12);
  return (
    <svg class="eye-picture" viewBox="0 0 340 124" role="img" aria-label={label}>
      <rect
        class="eye-reach"
        x={x + armLengthCm.from * perCm}
        y={4}
        width={(armLengthCm.to - armLengthCm.from) * perCm}
        height={116}
        rx={6}
      />
      {/* the screen on its foot, seen from its edge */}
      <path d={`M${x - 6} ${y - 6}V${bottom}M${x - 6} ${bottom}v${118 - bottom}M${x - 18} 118h24`} />
      <circle class="eye-lens" cx={x} cy={y} r={4} />
      <circle class="eye-face" cx={x} cy={faceY} r={4} />
      <path class="eye-gaze" d={`M${eyeX} ${y}L${x + 4} ${faceY}`} />
      <path class="eye-line" d={`M${eyeX} ${y}H${x + 4}`} />
      {/* the person, level with the lens */}
      <path
        transform={`translate(${eyeX} ${y})`}
        d="M-3-10C-2-20 6-25 16-25 28-25 36-16 36-4 36 4 33 10 29 14V24C31 30 44 33 50 40 56 48 58 66 58 84M-3-10C-4-7-4-4-4-2L-9 7-4 9-5 13-3 15C-4 20-2 24 3 24 7 24 9 23 11 22L12 32C8 38-4 42-8 56-10 64-10 74-10 84"
      />
      <circle class="eye-eye" cx={eyeX} cy={y} r={1.5} />
    </svg>
  );
}
