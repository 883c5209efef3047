// What is known of a video app. Facts carry a date and how sure they are; words are elsewhere. Pure.

/**
 * How sure a fact is. `official`: seen on the page of the maker or of an office. `elsewhere`: seen on somebody else's
 * page. `unconfirmed`: no source found, so it is said to be unsure wherever it is shown. `advice`: not a fact but ours.
 */
export const confidences = ['official', 'elsewhere', 'unconfirmed', 'advice'] as const;
export type Confidence = (typeof confidences)[number];

export interface Source {
  /** The page's address or title, as plain text. */
  readonly text: string;
  /** The year of the page, where it is old enough to matter. */
  readonly year?: number;
}

/** What a sentence rests on. */
export interface Proof {
  readonly confidence: Confidence;
  readonly sources: readonly Source[];
  /** For the gaps of the sentence, so that no language has figures of its own. */
  readonly values?: Readonly<Record<string, number>>;
}

/** A fact that is compared and ranked: `is` is a code, the words know what it is called. */
export interface Fact<Code extends string> extends Proof {
  readonly is: Code;
}

/** The facts of every open app, in the order in which they are shown. */
export interface AppFacts {
  /** What a peer needs to join. */
  readonly join: Fact<'none' | 'maybe' | 'account' | 'unknown'>;
  readonly host: Fact<'none' | 'account' | 'apple'>;
  /** Whether the app has to be installed to join. */
  readonly install: Fact<'none' | 'onPhone' | 'partly' | 'app' | 'unknown'>;
  readonly cost: Fact<
    'free' | 'timed' | 'byGroup' | 'paid' | 'limitsUnknown' | 'freeWithoutVideo' | 'planUnknown' | 'phonePlan'
  >;
  /** End to end, as a normal call is set up. */
  readonly scrambling: Fact<'always' | 'optional' | 'none' | 'unknown'>;
  /** The signed privacy deal. */
  readonly deal: Fact<'paidPlan' | 'offered' | 'askPlan' | 'notNeeded' | 'unknown' | 'none'>;
  readonly captions: Fact<'notScrambled' | 'unknown' | 'soundOnly'>;
  /** Internet speed for two people with video, at the least. */
  readonly speed: Fact<'known' | 'unknown' | 'noInternet'>;
}
export type FactId = keyof AppFacts;
export const factIds: readonly FactId[] = [
  'join',
  'host',
  'install',
  'cost',
  'scrambling',
  'deal',
  'captions',
  'speed',
];

/** The parts of a card, in the order in which they are read. Each is a list of sentences. */
export const sectionIds = [
  'connect',
  'settings',
  'test',
  'shareComputer',
  'sharePhone',
  'watch',
  'scrambling',
  'captions',
  'deal',
  'needs',
  'cost',
  'account',
] as const;
export type SectionId = (typeof sectionIds)[number];

export interface OutsideLink {
  readonly kind: 'site' | 'test' | 'help' | 'privacy';
  readonly url: string;
}

interface Card {
  readonly id: string;
  /** The day on which every fact of the card was looked up, as 2026-11-24. */
  readonly checkedOn: string;
  /** What each sentence of the card rests on, in the order of its words. */
  readonly proofs: Readonly<Record<SectionId, readonly Proof[]>>;
  readonly links: readonly OutsideLink[];
}
export interface OpenApp extends Card {
  readonly status: 'open';
  readonly facts: AppFacts;
}
/** It stays among the others, so that somebody who looks for it learns what to use. */
export interface ClosedApp extends Card {
  readonly status: 'closed';
  readonly closedOn: string;
  readonly insteadIds: readonly string[];
}
export type VideoApp = OpenApp | ClosedApp;

/** Sentences that stand together and are equally sure, so that this is said once for each such run. */
export function runsOf<T extends { readonly proof: Proof }>(sentences: readonly T[]): readonly (readonly T[])[] {
  const runs: T[][] = [];
  for (const sentence of sentences) {
    const run = runs[runs.length - 1];
    if (run?.[0] && signOf(run[0].proof) === signOf(sentence.proof)) run.push(sentence);
    else runs.push([sentence]);
  }
  return runs;
}
const signOf = (proof: Proof) => `${proof.confidence} ${yearOf(proof)}`;

/** The year to say with a proof: that of its newest source, where none of them is of now. */
export function yearOf({ sources }: Proof): number | null {
  const years = sources.map(({ year }) => year);
  return years.length > 0 && years.every((year) => year !== undefined) ? Math.max(...(years as number[])) : null;
}

/** Every source of a card, once, in the order of the card. */
export function sourcesOf(video: VideoApp): readonly string[] {
  const facts = video.status === 'open' ? factIds.map((id) => video.facts[id]) : [];
  const proofs = [...facts, ...sectionIds.flatMap((id) => video.proofs[id])];
  return [...new Set(proofs.flatMap(({ sources }) => sources.map(({ text }) => text)))];
}
