// Every number that "your own usual" and the quick check turn on.
import { at } from '../threshold.ts';

const smallestStep = 'Own proposal: the smallest step that changes what a peer sees or hears';
const near = 'Own proposal: a little inside the limit of content.md';

export const thresholds = {
  fewestChecks: at(5, 'earlier checks', 'Own proposal: said only after at least 5 checks'),
  mostChecks: at(90, 'checks', 'Own proposal: about a season of work days, of all devices and places'),
  usedChecks: at(30, 'checks', 'Own proposal: a change that lasts has become the usual after half of them'),
  spreads: at(
    3,
    'spreads',
    'Own proposal: three times the usual spread; 0.1 percent of a normal measure lies beyond on one side',
  ),
  madToSpread: at(1.4826, 'ratio', 'Computed: standard deviation over median absolute deviation of a normal measure'),
  fewWidening: at(
    5,
    'checks',
    'Computed, 150,000 draws for each count: with 5 checks, 3 spreads are left by chance 7.5 times in 100; 9.8 spreads once',
  ),
  fewOffset: at(3, 'checks', 'Computed with fewWidening: 3 x (1 + 5 / (n - 3)) keeps chance at 1 percent or less'),

  voiceStepDb: at(6, 'dB', 'RFC 7874 section 4: a voice may lie 6 dB beside what is meant'),
  voiceNearDbfs: at(-25, 'dBFS', near),
  roomStepDb: at(6, 'dB', smallestStep),
  roomNearDbfs: at(-53, 'dBFS', near),
  marginStepDb: at(6, 'dB', smallestStep),
  marginNearDb: at(18, 'dB', near),
  upperStepOctaves: at(0.5, 'octaves', smallestStep),
  upperNearHz: at(7000, 'Hz', 'ITU-T G.722: a wide-band voice reaches 7 kHz'),

  rateStepFps: at(5, 'fps', smallestStep),
  rateNearFps: at(18, 'fps', near),
  lightStepLuma: at(40, 'luma', smallestStep),
  lightNearLuma: at(85, 'luma', near),
  backlightStepOctaves: at(0.5, 'octaves', smallestStep),
  backlightNearRatio: at(1.7, 'ratio', near),
  sizeStepOctaves: at(0.3, 'octaves of the long side', 'Own proposal: from 800 to 640 pixels is a step'),
  sizeNearPixels: at(640, 'pixels', 'content.md 4.5: own proposal for the least picture to accept'),
  sharpnessStepOctaves: at(0.5, 'octaves', 'Own proposal: edges with 70 % of their usual slope'),

  quickDays: at(7, 'days', 'Own proposal: once a week everything is looked at'),
} as const;
