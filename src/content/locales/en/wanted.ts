// English: the words of what is loaded when somebody wants it.
import { apart } from './wanted/apart.ts';
import { appCards } from './wanted/app-cards.ts';
import { apps } from './wanted/apps.ts';
import { backup } from './wanted/backup.ts';
import { deviceHelp } from './wanted/device-help.ts';
import { erase } from './wanted/erase.ts';
import { eyeContact } from './wanted/eye-contact.ts';
import { guide } from './wanted/guide.ts';
import { handout } from './wanted/handout.ts';
import { hours } from './wanted/hours.ts';
import { icons } from './wanted/icons.ts';
import { pack } from './wanted/pack.ts';
import { passwords } from './wanted/passwords.ts';
import { past } from './wanted/past.ts';
import { routine } from './wanted/routine.ts';
import { keep, settings } from './wanted/settings.ts';

export const wanted = {
  guide,
  apps,
  appCards,
  handout,
  icons,
  eyeContact,
  hours,
  apart,
  deviceHelp,
  passwords,
  routine,
  past,
  settings,
  keep,
  erase,
  backup,
  pack,
} as const;
