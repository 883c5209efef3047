// The video apps that can be picked for a session. Ids are kept for ever; what is known of each comes with the guide.
export const platformIds = [
  'zoom',
  'teams',
  'meet',
  'whatsapp',
  'facetime',
  'signal',
  'jitsi',
  'goto',
  'webex',
  'doxy',
  'simplepractice',
  'vsee',
  'phone',
  'other',
] as const;
export type PlatformId = (typeof platformIds)[number];
