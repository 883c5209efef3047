// Whose settings are explained: the five kinds of devices that people use for calls.
import type { System } from '../faults/platform.ts';

export const helpSystems = ['iphone', 'android', 'windows', 'mac', 'chromebook'] as const;
export type HelpSystem = (typeof helpSystems)[number];

const bySystem: Readonly<Record<System, HelpSystem>> = {
  ios: 'iphone',
  android: 'android',
  windows: 'windows',
  mac: 'mac',
  chromeos: 'chromebook',
  linux: 'windows', // nearest to it among those that have steps
  other: 'android', // most phones are
};
/** The kind that is explained first: mostly one asks about what one has in the hand. */
export const helpSystemOf = (system: System): HelpSystem => bySystem[system];

/** The settings that are explained, in the groups in which they are asked for. */
export const helpTopics = {
  call: ['volume', 'location'],
  traces: ['privateTab', 'signOut', 'messages', 'calls', 'downloads', 'screenshots'],
  safe: ['lock'],
} as const;
export type HelpTopicGroup = keyof typeof helpTopics;
