// Spanish: the names of the video apps.
import type { PlatformId } from '../../platforms.ts';

export const platforms: Readonly<Record<PlatformId, string>> = {
  zoom: 'Zoom',
  teams: 'Microsoft Teams',
  meet: 'Google Meet',
  whatsapp: 'WhatsApp',
  facetime: 'FaceTime',
  signal: 'Signal',
  jitsi: 'Jitsi Meet',
  goto: 'GoTo Meeting',
  webex: 'Webex',
  doxy: 'Doxy.me',
  simplepractice: 'SimplePractice',
  vsee: 'VSee',
  phone: 'Llamada por teléfono',
  other: 'Otra app',
};
