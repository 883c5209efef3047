// Turns what an ear has gathered into numbers.
import { findClipping } from './clipping.ts';
import { type Ear, lowestDbfs } from './ear.ts';
import { peak, toDbfs } from './level.ts';
import { zeroPercent } from './silence.ts';
import { frameLevels, measureSpeech, noiseFloorDbfs, quietestDbfs } from './voice.ts';

export interface HeardAll {
  readonly quietSeconds: number;
  readonly speechSeconds: number;
  readonly activeSeconds: number;
  readonly noiseFloorDbfs: number;
  readonly speechLevelDbfs: number;
  readonly speechOverNoiseDb: number;
  readonly peakDbfs: number;
  readonly clippedPercent: number;
  readonly clippedRuns: number;
  readonly zeroPercent: number;
  readonly quietestDbfs: number;
  readonly lostPercent: number;
}

/** Both windows to one set of numbers; the same samples always give the same. */
export function readEar({ quiet, speech }: Pick<Ear, 'quiet' | 'speech'>, rateHz: number): HeardAll {
  const [silence, voice] = [quiet.samples(), speech.samples()];
  const floorDbfs = finite(noiseFloorDbfs(silence, rateHz));
  const { levelDbfs, activeSeconds } = measureSpeech(voice, rateHz, floorDbfs);
  const { runs, clippedPercent } = findClipping(voice);
  const lost = quiet.lost() + speech.lost();
  return {
    quietSeconds: round(quiet.seconds()),
    speechSeconds: round(speech.seconds()),
    activeSeconds: round(activeSeconds),
    noiseFloorDbfs: round(floorDbfs),
    speechLevelDbfs: round(finite(levelDbfs)),
    speechOverNoiseDb: round(Math.max(0, finite(levelDbfs) - floorDbfs)),
    peakDbfs: round(finite(toDbfs(peak(voice)))),
    clippedPercent: round(clippedPercent, 3),
    clippedRuns: runs,
    zeroPercent: round(zeroPercent(voice)),
    quietestDbfs: round(finite(quietestDbfs(frameLevels(voice, rateHz)))),
    lostPercent: round((100 * lost) / Math.max(1, lost + silence.length + voice.length), 2),
  };
}

const finite = (dbfs: number) => Math.max(lowestDbfs, dbfs);
const round = (value: number, digits = 2) => Number(value.toFixed(digits));
