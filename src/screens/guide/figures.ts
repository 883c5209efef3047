// Sentences of the guide with their figures, and how sure they are, in words.
import type { WantedWords } from '../../content/messages.ts';
import { type Fact, type FactId, type Proof, yearOf } from '../../core/apps/video-app.ts';
import { fill } from '../../core/message.ts';
import type { App } from '../../state/app.ts';

/** A sentence whose gaps are filled as numbers are written here: "0,54" or "0.54". */
export function withFigures(app: App, text: string, values: Readonly<Record<string, number>> = {}): string {
  const number = new Intl.NumberFormat(app.locale, { maximumFractionDigits: 2 });
  return fill(text, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, number.format(value)])));
}

/** "Free", "40 min, 100 people": what a fact is, in a few words. */
export function factWord(app: App, words: WantedWords, id: FactId, { is, values }: Fact<string>): string {
  const says: Readonly<Record<string, string>> = words.apps.facts[id];
  return withFigures(app, says[is] ?? '', values);
}

/** "Seen elsewhere. The page is from 2021." */
export const sureWords = (words: WantedWords, proof: Proof): string =>
  withYear(words.apps.sure[proof.confidence], words.apps.fromYear, proof);
/** The same for a small place: "seen elsewhere, 2021". Nothing where it is already said that a fact is not known. */
export const sureShort = (words: WantedWords, known: Fact<string>): string =>
  known.is === 'unknown' || known.is === 'planUnknown'
    ? ''
    : withYear(words.apps.sureShort[known.confidence], words.apps.fromYearShort, known);

function withYear(sure: string, text: string, proof: Proof): string {
  const year = yearOf(proof);
  return year === null ? sure : fill(text, { sure, year });
}

/** A date as 2026-11-24 is the same day everywhere, so it is written out in the time of Greenwich. */
export const monthOf = (app: App, atMs: number): string =>
  new Intl.DateTimeFormat(app.locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(atMs);
export const dayOf = (app: App, atMs: number): string =>
  new Intl.DateTimeFormat(app.locale, { dateStyle: 'long', timeZone: 'UTC' }).format(atMs);
