// How long an answer holds, with where each number comes from. The days of a period stand in the name of its code.
import { at } from '../threshold.ts';

export const checklistThresholds = {
  sessionHours: at(4, 'h', 'content.md 1.3, own proposal: a session tick holds 4 hours at most'),
  workDayHours: at(12, 'h', 'content.md 1.3, own proposal: a tick for the day holds 12 hours at most'),
  dueSoonShare: at(0.8, 'share', 'content.md 1.3, own proposal: due soon at 80 % of a period'),
  notApplyingDays: at(90, 'd', 'content.md 1.3, own proposal: "does not apply" is asked again after 90 days'),
  clockSlackSeconds: at(
    60,
    's',
    'own proposal: two windows may keep their ticks in another order than they were tapped',
  ),
} as const;
