// The pages of the guide in the order of its first page, and which words each of them says.
import type { WantedWords } from '../../content/messages.ts';
import type { IconName } from '../../ui/icon.tsx';

export type GuidePage = keyof WantedWords['guide']['pages'];

export interface GuideGroup {
  readonly id: keyof WantedWords['guide']['groups'];
  readonly icon: IconName;
  readonly pages: readonly GuidePage[];
}

export const groups: readonly GuideGroup[] = [
  { id: 'peer', icon: 'people', pages: ['peer-help'] },
  { id: 'apps', icon: 'camera', pages: ['choose', 'compare', 'avoid', 'rules'] },
  { id: 'call', icon: 'eye', pages: ['icons', 'eye-contact'] },
  { id: 'day', icon: 'clock', pages: ['routine', 'hours', 'apart'] },
  { id: 'device', icon: 'settings', pages: ['device-help', 'passwords'] },
];

/** The words that stand on a page, for the search. */
export function sectionsOf(words: WantedWords, page: GuidePage): unknown {
  const { apps, handout, icons, eyeContact, routine, hours, apart, deviceHelp, passwords } = words;
  const sections: Readonly<Record<GuidePage, unknown>> = {
    choose: apps.choose,
    compare: apps.compare,
    avoid: apps.avoid,
    rules: apps.rules,
    'peer-help': handout,
    icons,
    'eye-contact': eyeContact,
    routine,
    hours,
    apart,
    'device-help': deviceHelp,
    passwords,
  };
  return sections[page];
}
