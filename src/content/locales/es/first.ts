// Spanish: the words that are there from the first moment.
import type { Messages } from '../../messages.ts';
import { app } from './app.ts';
import { figures, findings, steps, units } from './checks.ts';
import { faults } from './faults.ts';
import { usual } from './usual.ts';

export const first: Messages = { app, steps, findings, figures, units, faults, usual };
