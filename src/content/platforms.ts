// The video apps that can be picked for a session. Ids are kept for ever; what is known of each is in video-apps.ts.
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

const checkedOn: Readonly<Partial<Record<string, string>>> = Object.fromEntries(
  platformIds.map((id) => [id, '2026-11-24']),
);

/** When what its card says was last looked up; `undefined` for an app that has no card. */
export function factsAtMs(platformId: string): number | undefined {
  const day = checkedOn[platformId];
  return day === undefined ? undefined : Date.parse(day);
}
