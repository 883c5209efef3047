// Every number the power verdict turns on.
import { at } from '../../core/threshold.ts';

export const thresholds = {
  drainPercentPerHour: at(
    30,
    'percent per hour',
    'content.md 4.4: own rule; a video call drains 15 to 30 percent an hour',
  ),
  reservePercent: at(20, 'percent', 'content.md 4.4: own rule'),
  dischargingFactor: at(1.5, 'times the planned length', 'content.md 4.4: own rule'),
} as const;
