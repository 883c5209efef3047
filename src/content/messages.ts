// The shape of a language: what every language must say. A missing text does not compile.
import type { CheckId, FigureCode, FindingCode } from '../checks/registry.ts';
import type { Unit } from '../core/verdict.ts';
import type { app } from './locales/en/app.ts';
import type { faults } from './locales/en/faults.ts';

/** The same keys with any text: what `en` fixes is the shape, not the words. */
type Shape<T> = T extends string
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

export interface Messages {
  readonly app: Shape<typeof app>;
  readonly steps: Readonly<Record<CheckId, StepText>>;
  readonly findings: Readonly<Record<FindingCode, FindingText>>;
  readonly figures: Readonly<Record<FigureCode, string>>;
  readonly units: Readonly<Record<Unit, string>>;
  readonly faults: Shape<typeof faults>;
}
