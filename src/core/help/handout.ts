// The one-page help for the peer: which lines stand on it, under which heads, and the same as plain text.

/** Who owns the device that the peer will use. */
export const deviceOwners = ['own', 'borrowed'] as const;
export type DeviceOwner = (typeof deviceOwners)[number];
export const handoutLanguages = ['en', 'es', 'both'] as const;
export type HandoutLanguages = (typeof handoutLanguages)[number];
export interface HandoutChoice {
  readonly owner: DeviceOwner;
  readonly languages: HandoutLanguages;
}

export type HandoutLine = `H${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16}`;
export type HandoutHead = 'before' | 'own' | 'borrowed' | 'during' | 'after' | 'danger';
export interface HandoutSection {
  readonly head: HandoutHead;
  readonly lines: readonly HandoutLine[];
}

/** In the order in which they are needed: before the call, in it, after it, and in danger. */
const sections: Readonly<Record<DeviceOwner, readonly HandoutSection[]>> = {
  own: [
    { head: 'before', lines: ['H1', 'H2', 'H3', 'H4', 'H5'] },
    { head: 'own', lines: ['H6', 'H7'] },
    { head: 'during', lines: ['H13', 'H14', 'H16'] },
    { head: 'danger', lines: ['H15'] },
  ],
  borrowed: [
    { head: 'before', lines: ['H1', 'H2', 'H3', 'H4', 'H5'] },
    { head: 'borrowed', lines: ['H8', 'H9'] },
    { head: 'during', lines: ['H13', 'H14', 'H16'] },
    { head: 'after', lines: ['H10', 'H11', 'H12'] },
    { head: 'danger', lines: ['H15'] },
  ],
};
export const handoutSections = (owner: DeviceOwner): readonly HandoutSection[] => sections[owner];

/** The part of an address that says which handout is meant, and back: "borrowed-es". */
export const handoutDetail = ({ owner, languages }: HandoutChoice): string => `${owner}-${languages}`;
/** An address that names none, or one that is not ours: `null`. */
export function handoutChoice(detail: string): HandoutChoice | null {
  const [owner, languages, ...rest] = detail.split('-');
  const found = {
    owner: deviceOwners.find((one) => one === owner),
    languages: handoutLanguages.find((one) => one === languages),
  };
  return found.owner && found.languages && rest.length === 0
    ? { owner: found.owner, languages: found.languages }
    : null;
}

export interface HandoutTexts {
  readonly title: string;
  readonly heads: Readonly<Record<HandoutHead, string>>;
  readonly lines: Readonly<Record<HandoutLine, string>>;
}

/** For a message: no signs that a simple phone could not show, and nothing that only a web page understands. */
export function handoutAsText(owner: DeviceOwner, languages: readonly HandoutTexts[]): string {
  return languages
    .map(({ title, heads, lines }) =>
      [
        title,
        ...sections[owner].map((section) =>
          [heads[section.head], ...section.lines.map((line) => `- ${lines[line]}`)].join('\n'),
        ),
      ].join('\n\n'),
    )
    .join('\n\n\n');
}
