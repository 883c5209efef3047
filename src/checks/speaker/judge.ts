// Turns what was played and how many chimes were counted into what can be said about the speaker.
import type { Figure, Finding } from '../../core/verdict.ts';
import { thresholds } from './thresholds.ts';

export type SpeakerReading = {
  readonly chimesPlayed: number;
  /** How many the person heard; `null`: not answered or not sure. */
  readonly answer: number | null;
  /** Whether the audio clock moved on: a suspended context plays nothing. */
  readonly contextRan: boolean;
  /** How often the chimes were played before the answer. */
  readonly plays: number;
  /** `gone`: the chosen output was not there, so the system's own was used. */
  readonly sinkKind: 'default' | 'chosen' | 'gone';
};

export type SpeakerCode =
  | 'speaker.heard'
  | 'speaker.miscounted'
  | 'speaker.notHeard'
  | 'speaker.unsure'
  | 'speaker.notPlayed'
  | 'speaker.otherDevice';
export type SpeakerFigure = 'speaker.played' | 'speaker.heard' | 'speaker.plays';

/** What can be said. Sound that was not proved to be played says nothing about ears or speakers. */
export function judge({ chimesPlayed, answer, contextRan, sinkKind }: SpeakerReading): readonly Finding<SpeakerCode>[] {
  if (!contextRan || !(chimesPlayed >= thresholds.fewestChimes.value)) {
    return [{ code: 'speaker.notPlayed', grade: 'unclear' }];
  }
  if (answer === null) return [{ code: 'speaker.unsure', grade: 'unclear' }];
  if (answer === 0) return [{ code: 'speaker.notHeard', grade: 'notYet' }];
  const values = { chimesPlayed, answer };
  if (answer === chimesPlayed && sinkKind === 'gone') return [{ code: 'speaker.otherDevice', grade: 'notes', values }];
  if (answer === chimesPlayed) return [{ code: 'speaker.heard', grade: 'ready', values }];
  return [{ code: 'speaker.miscounted', grade: 'unclear', values }];
}

/** The numbers behind the verdict; none where nothing was played. */
export function figures({ chimesPlayed, answer, contextRan, plays }: SpeakerReading): readonly Figure<SpeakerFigure>[] {
  if (!contextRan) return [];
  return [
    { code: 'speaker.played', value: chimesPlayed, unit: 'count' },
    ...(answer === null ? [] : [{ code: 'speaker.heard', value: answer, unit: 'count' } as const]),
    { code: 'speaker.plays', value: plays, unit: 'count' },
  ];
}
