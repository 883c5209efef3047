// The connection's verdict turns on no number: without a request, speed cannot be measured (content.md EQ-09).
import type { Threshold } from '../../core/threshold.ts';

export const thresholds: Readonly<Record<string, Threshold>> = {};
