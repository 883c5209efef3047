// When a back-up is worth a reminder.
import { at } from '../threshold.ts';

export const reminderThresholds = {
  days: at(30, 'd', 'own proposal: a month of notes is what one would miss; weekly reminders are clicked away'),
  checks: at(5, 'checks', 'own proposal: fewer can be made again in less time than a back-up takes'),
  soonDays: at(4, 'd', 'faults.md S10: a Safari tab may lose its data after 7 days of use without a visit'),
  soonChecks: at(2, 'checks', 'own proposal: what is lost within a week is worth less than a month, and not nothing'),
  laterDays: at(14, 'd', 'own proposal: "not now" is heard for two weeks'),
} as const;
