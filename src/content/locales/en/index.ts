// English, the first language: every other must say the same things.
import type { Messages } from '../../messages.ts';
import { app } from './app.ts';
import { figures, findings, steps, units } from './checks.ts';
import { faults } from './faults.ts';
import { usual } from './usual.ts';

export const en: Messages = { app, steps, findings, figures, units, faults, usual };
