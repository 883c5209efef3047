// Each measure of one's own usual as people read it: its unit, and the way back from the scale on which it is compared.
import type { UsualCode } from '../usual/measures.ts';
import type { Unit } from '../verdict.ts';

export interface Scale {
  readonly unit: Exclude<Unit, 'switch'>;
  /** It is compared by octaves (core/usual/measures.ts). */
  readonly isByOctaves: boolean;
}

const plain = (unit: Scale['unit']): Scale => ({ unit, isByOctaves: false });
const octaves = (unit: Scale['unit']): Scale => ({ unit, isByOctaves: true });

export const scales: Readonly<Record<UsualCode, Scale>> = {
  'usual.voiceQuieter': plain('dBFS'),
  'usual.roomNoisier': plain('dBFS'),
  'usual.marginSmaller': plain('dB'),
  'usual.voiceDuller': octaves('hertz'),
  'usual.pictureSlower': plain('fps'),
  'usual.pictureDarker': plain('luma'),
  'usual.moreBacklit': octaves('ratio'),
  'usual.pictureSmaller': octaves('pixels'),
  'usual.pictureBlurrier': octaves('count'),
};

/** The number in its unit. */
export const inUnit = (code: UsualCode, value: number): number => (scales[code].isByOctaves ? 2 ** value : value);
