// The shape of a language: what every language must say. A missing text does not compile.
import type { CheckId, FigureCode, FindingCode } from '../checks/registry.ts';
import type { DueReason } from '../core/checklist/expiry.ts';
import type { ExpiryCode, GroupId } from '../core/checklist/item.ts';
import type { UsualCode } from '../core/usual/measures.ts';
import type { Unit } from '../core/verdict.ts';
import type { firstMinuteCard, ItemId, rememberCard } from './checklist.ts';
import type { app } from './locales/en/app.ts';
import type { backupDue } from './locales/en/backup-due.ts';
import type { clip } from './locales/en/clip.ts';
import type { erased } from './locales/en/erased.ts';
import type { FaultWords } from './locales/en/faults.ts';
import type { mine } from './locales/en/mine.ts';
import type { nowNext } from './locales/en/now-next.ts';
import type { search } from './locales/en/search.ts';
import type { session } from './locales/en/session.ts';
import type { usual } from './locales/en/usual.ts';
import type { wanted } from './locales/en/wanted.ts';
import type { PlatformId } from './platforms.ts';

/** The same keys with any text: what `en` fixes is the shape, not the words. */
export type Shape<T> = T extends string
  ? string
  : T extends readonly string[]
    ? readonly string[]
    : { readonly [K in keyof T]: Shape<T[K]> };

export interface FindingText {
  /** What was noticed, in one sentence. */
  readonly says: string;
  /** One next step, where there is something to do. */
  readonly next?: string;
}

export interface StepText {
  readonly name: string;
  readonly title: string;
  /** What will happen after the tap. */
  readonly before: string;
  readonly open: string;
}

/** All words of one check: a missing code does not compile. `live` is what its view says while the device is open. */
export interface CheckWords<Code extends string, FigureCode extends string> {
  readonly step: StepText;
  readonly findings: Readonly<Record<Code, FindingText>>;
  readonly figures: Readonly<Record<FigureCode, string>>;
  readonly live: Readonly<Record<string, unknown>>;
}

/** The words of one item of the checklist. */
export interface ItemText {
  /** One fact, so that it can be seen to be true. */
  readonly text: string;
  /** Why it is there. */
  readonly why: string;
  /** Short steps, where there is something to do. */
  readonly how?: readonly string[];
}

export interface ExpiryText {
  /** Goes after "Holds". */
  readonly holds: Readonly<Record<ExpiryCode, string>>;
  readonly holdsUntil: string;
  readonly doesNotApply: string;
  readonly dueSoon: string;
  /** Why it is asked. */
  readonly because: Readonly<Record<DueReason, string>>;
}

/** The cards of the last screen, line by line, and the numbers to call. */
export interface CardTexts {
  readonly firstMinute: CardText<(typeof firstMinuteCard)[number]>;
  readonly remember: CardText<(typeof rememberCard)[number]>;
  readonly crisis: { readonly title: string; readonly lines: readonly string[]; readonly checkedOn: string };
}
interface CardText<Line extends string> {
  readonly title: string;
  readonly lines: Readonly<Record<Line, string>>;
}

/** What is there from the first moment: it stands in the page. */
export interface Messages {
  readonly app: Shape<typeof app>;
  readonly steps: Readonly<Record<CheckId, StepText>>;
  readonly findings: Readonly<Record<FindingCode, FindingText>>;
  readonly figures: Readonly<Record<FigureCode, string>>;
  readonly units: Readonly<Record<Exclude<Unit, 'switch'> | 'switchOn' | 'switchOff', string>>;
  readonly faults: FaultWords;
  /** What is far from the person's own usual, and the quick check. */
  readonly usual: Shape<Omit<typeof usual, 'findings'>> & {
    readonly findings: Readonly<Record<UsualCode, FindingText>>;
  };
}

/** The words of the guide, the routine and the history: they are loaded when somebody wants them. */
export type WantedWords = Shape<typeof wanted>;

/** The words of the session list and what belongs to it: they come after the first picture. */
export interface LateWords {
  readonly items: Readonly<Record<ItemId, ItemText>>;
  readonly groups: Readonly<Record<GroupId, string>>;
  readonly expiry: ExpiryText;
  readonly cards: CardTexts;
  readonly platforms: Readonly<Record<PlatformId, string>>;
  readonly session: Shape<typeof session>;
  readonly clip: Shape<typeof clip>;
  readonly search: Shape<typeof search>;
  readonly mine: Shape<typeof mine>;
  readonly nowNext: Shape<typeof nowNext>;
  readonly erased: Shape<typeof erased>;
  readonly backupDue: Shape<typeof backupDue>;
}
