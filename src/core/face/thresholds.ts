// The numbers that finding a face and judging where it is turn on.
import { at } from '../threshold.ts';

const rule = 'content.md 4.1: common framing rule, own proposal';
const nose = 'Computed: portraits have 0.55; a nose 0.38 of the way from eyes to mouth long, seen 25 degrees askew';

export const faceThresholds = {
  score: at(0.75, 'share', 'testing.md 7 (0.65 to 0.75) and the tuning half of docs/accuracy.md, part 4'),
  sameFaceOverlap: at(
    0.3,
    'share of both',
    'MediaPipe face_detection_short_range: min_suppression_threshold of its graph',
  ),
} as const;

export const framingThresholds = {
  closerUnder: at(18, '% of height', rule),
  backOver: at(60, '% of height', rule),
  offCentre: at(15, '% of width', rule),
  eyeLineHighest: at(25, '% of height', 'content.md 4.1: eyes on the upper third, 33 % and 8 % either way'),
  eyeLineLowest: at(41, '% of height', 'content.md 4.1: eyes on the upper third, 33 % and 8 % either way'),
  headroomLeast: at(5, '% of height', rule),
  headroomMost: at(15, '% of height', rule),
  faceOverBox: at(1.25, 'ratio', 'Own proposal: hairline to chin, by the classical thirds of a face'),
  headTopOverBox: at(0.83, 'ratio', 'Measured on the tuning half of the portraits of docs/accuracy.md, part 4'),
  noseFromBelow: at(0.37, 'ratio', nose),
  noseFromAbove: at(0.73, 'ratio', nose),
} as const;
