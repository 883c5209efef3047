// Turns what an ear has gathered into numbers.
import type { Ear } from './ear.ts';
import { type Hearing, measureHearing } from './hearing.ts';

export interface EarReading extends Hearing {
  readonly quietSeconds: number;
  readonly speechSeconds: number;
  /** Samples that never came, of both windows. */
  readonly lostPercent: number;
}

/** Both windows to one set of numbers; the same samples always give the same. */
export function readEar({ quiet, speech }: Pick<Ear, 'quiet' | 'speech'>, rateHz: number): EarReading {
  const [room, voice] = [quiet.samples(), speech.samples()];
  const lost = quiet.lost() + speech.lost();
  return {
    ...measureHearing(room, voice, rateHz),
    quietSeconds: round(quiet.seconds()),
    speechSeconds: round(speech.seconds()),
    lostPercent: round((100 * lost) / Math.max(1, lost + room.length + voice.length)),
  };
}

const round = (value: number) => Number(value.toFixed(2));
