// The numbers a verdict on light turns on.
import { at } from '../threshold.ts';

const tuned = 'Accuracy report, part on pictures: set on the tuning half, holds on the other';

export const lightThresholds = {
  darkMeanLuma: at(70, 'luma', tuned),
  lowLightFps: at(12, 'fps, rounded', 'content.md 4.2: own proposal, starting value'),
  lowLightMeanLuma: at(85, 'luma', 'Own proposal: a camera that slows down to gather light is still darker than this'),
  lowLightRateShare: at(0.6, 'of the rate', 'Own proposal: half of the rate, as 30 falls to 15, with room for jitter'),
  backlitRatio: at(2, 'ratio', tuned),
  backlitMuchRatio: at(3, 'ratio', tuned),
  backlitSurroundLuma: at(
    122,
    'luma',
    'Computed: an 18 % grey in even light is 118 in sRGB; what is behind is brighter than that',
  ),
  lampPercent: at(5, 'percent', tuned),
  blownPercent: at(3, 'percent', 'content.md 4.2: own proposal; holds on the tuning half of the pictures'),
  unevenRatio: at(1.45, 'ratio', tuned),
} as const;
