// Every number the speaker's verdict turns on.
import { at } from '../../core/threshold.ts';

export const thresholds = {
  fewestChimes: at(2, 'chimes', 'Own proposal: a count of 1 proves little, because "I heard it" is the likely guess'),
} as const;
