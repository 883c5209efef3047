// What a gentle hint about a work day turns on.
import { at } from '../threshold.ts';

export const gentle = {
  stretchMinutes: at(120, 'min', 'content.md 6.2, own proposal: more than two hours of work without a break or a meal'),
  restMinutes: at(10, 'min', 'Own proposal: a gap in the plan of ten minutes is a rest as well'),
  mealMinutes: at(360, 'min', 'content.md 6.2, own proposal: no meal in six hours'),
  notesMinutes: at(10, 'min', 'content.md 6.2, own proposal: time for notes behind a block with peers'),
  checkMinutes: at(15, 'min', 'content.md 6.2, own proposal: time for the check before a block with peers'),
} as const;
