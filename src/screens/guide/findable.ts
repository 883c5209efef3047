// All that the search can find: every page of the guide, every video app, every item, and the lines for the peer.
import type { LateWords, WantedWords } from '../../content/messages.ts';
import type { Findable } from '../../state/finder.ts';
import { linkTo } from '../../state/route.ts';
import type { Wanted } from '../../state/wanted.ts';
import { nameOfApp } from './app-name.ts';
import { type GuidePage, groups, sectionsOf } from './pages.ts';

export interface Found extends Findable {
  readonly kind: 'page' | 'app' | 'item' | 'handout';
  readonly link: string;
  /** What to show below the title. */
  readonly hint: string;
}

export function findables(words: WantedWords, late: LateWords, { videoApps }: Wanted): readonly Found[] {
  const pages = groups
    .flatMap(({ pages: inGroup }) => inGroup)
    .map((page: GuidePage): Found => {
      const { name, hint } = words.guide.pages[page];
      const text = textOf(sectionsOf(words, page));
      return { id: page, kind: 'page', title: name, hint, text: `${hint} ${text}`, link: linkTo(page) };
    });
  const apps = videoApps.map(({ id }): Found => {
    const card = (words.appCards as Readonly<Record<string, unknown>>)[id];
    const title = nameOfApp(words, late, id);
    return { id: `app-${id}`, kind: 'app', title, hint: '', text: textOf(card), link: linkTo('app', id) };
  });
  const items = Object.entries(late.items).map(([id, { text, why, how = [] }]): Found => {
    return { id, kind: 'item', title: text, hint: why, text: [why, ...how].join(' '), link: linkTo('items') };
  });
  const lines = Object.entries(words.handout.sheet.lines).map(([id, line]): Found => {
    return { id, kind: 'handout', title: line, hint: '', text: '', link: linkTo('peer-help') };
  });
  return [...pages, ...apps, ...items, ...lines];
}

/** Every text in a part of the catalogue, one behind the other. */
function textOf(part: unknown): string {
  if (typeof part === 'string') return part;
  return Object.values(Object(part)).map(textOf).join(' ');
}
