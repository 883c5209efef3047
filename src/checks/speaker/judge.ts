// Turns what was played, counted and overheard into what can be said about the speaker.
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
  /** How many channels the output has. */
  readonly channels: number;
  /** Whether the microphone heard the chimes; `notTried` where it was not on. */
  readonly leak: 'leak' | 'private' | 'unclear' | 'notTried';
  /** Level heard against the level played; `null` where nothing was found. */
  readonly leakGainDb: number | null;
  readonly leakCorrelation: number | null;
  /** The weakest leak that would have been found; `null` where none could be looked for. */
  readonly leakDetectableDb: number | null;
  /** Where the first of two chimes was heard: on its own side, the other, and so on; `null` where it was not tried. */
  readonly sides: 'right' | 'swapped' | 'one' | 'same' | 'unsure' | null;
};

export type SpeakerCode =
  | 'speaker.heard'
  | 'speaker.miscounted'
  | 'speaker.notHeard'
  | 'speaker.unsure'
  | 'speaker.notPlayed'
  | 'speaker.otherDevice'
  | 'speaker.leak'
  | 'speaker.onlyYou'
  | 'speaker.leakUnclear'
  | 'speaker.sidesRight'
  | 'speaker.sidesSwapped'
  | 'speaker.oneSide'
  | 'speaker.sidesSame';
export type SpeakerFigure =
  | 'speaker.played'
  | 'speaker.heard'
  | 'speaker.plays'
  | 'speaker.leakGain'
  | 'speaker.leakDetectable';

/** What can be said. Sound that was not proved to be played says nothing about ears, speakers or rooms. */
export function judge(reading: SpeakerReading): readonly Finding<SpeakerCode>[] {
  if (!wasPlayed(reading)) return [{ code: 'speaker.notPlayed', grade: 'unclear' }];
  const counted = judgeCount(reading);
  return [counted, ...judgeLeak(reading, counted.code), ...judgeSides(reading)];
}

const wasPlayed = ({ contextRan, chimesPlayed }: SpeakerReading) =>
  contextRan && chimesPlayed >= thresholds.fewestChimes.value;

function judgeCount({ chimesPlayed, answer, sinkKind }: SpeakerReading): Finding<SpeakerCode> {
  if (answer === null) return { code: 'speaker.unsure', grade: 'unclear' };
  if (answer === 0) return { code: 'speaker.notHeard', grade: 'notYet' };
  const values = { chimesPlayed, answer };
  if (answer !== chimesPlayed) return { code: 'speaker.miscounted', grade: 'unclear', values };
  if (sinkKind === 'gone') return { code: 'speaker.otherDevice', grade: 'notes', values };
  return { code: 'speaker.heard', grade: 'ready', values };
}

/**
 * Advice, never a must. A leak that was found is told whatever was counted; that nobody else hears, only when the person
 * heard it where it should be heard: silence leaks nowhere.
 */
function judgeLeak({ leak }: SpeakerReading, counted: SpeakerCode): readonly Finding<SpeakerCode>[] {
  if (leak === 'leak') return [{ code: 'speaker.leak', grade: 'notes' }];
  if (counted !== 'speaker.heard') return [];
  if (leak === 'private') return [{ code: 'speaker.onlyYou', grade: 'ready' }];
  if (leak === 'unclear') return [{ code: 'speaker.leakUnclear', grade: 'ready' }];
  return [];
}

function judgeSides({ sides }: SpeakerReading): readonly Finding<SpeakerCode>[] {
  if (sides === 'right') return [{ code: 'speaker.sidesRight', grade: 'ready' }];
  if (sides === 'swapped') return [{ code: 'speaker.sidesSwapped', grade: 'notes' }];
  if (sides === 'one') return [{ code: 'speaker.oneSide', grade: 'notes' }];
  if (sides === 'same') return [{ code: 'speaker.sidesSame', grade: 'ready' }];
  return [];
}

/** The numbers behind the verdict; none where nothing was played. */
export function figures(reading: SpeakerReading): readonly Figure<SpeakerFigure>[] {
  const { chimesPlayed, answer, contextRan, plays, leakGainDb, leakDetectableDb } = reading;
  if (!contextRan) return [];
  // A record of before has no such numbers.
  const isFound = typeof leakGainDb === 'number';
  const isLookedFor = typeof leakDetectableDb === 'number';
  return [
    { code: 'speaker.played', value: chimesPlayed, unit: 'count' },
    ...(answer === null ? [] : [{ code: 'speaker.heard', value: answer, unit: 'count' } as const]),
    { code: 'speaker.plays', value: plays, unit: 'count' },
    ...(isFound ? [{ code: 'speaker.leakGain', value: leakGainDb, unit: 'dB' } as const] : []),
    ...(isLookedFor && !isFound
      ? [{ code: 'speaker.leakDetectable', value: leakDetectableDb, unit: 'dB' } as const]
      : []),
  ];
}
