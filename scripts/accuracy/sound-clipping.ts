// Tries clipping: loud clean recordings must stay clean, cut ones must be found from a tenth of a percent on.
import { findClipping } from '../../src/core/signal/clipping.ts';
import { peak } from '../../src/core/signal/level.ts';
import { clip } from '../../src/core/signal/synth.ts';
import { to16Bit } from '../../src/core/signal/synth-sound.ts';
import { type Answer, type Case, casesOf, inHalves, voiceOf } from './sound-cases.ts';
import { type Passage, resample } from './sound-corpus.ts';

export interface Cut extends Answer {
  /** Share of the samples that were cut off, and the share that was found. */
  readonly truePercent: number;
  readonly foundPercent: number;
}

const percents = [0.1, 0.2, 0.5, 1, 2, 5];

/** Every passage at every rate, made as loud as 16 bits can hold. */
export function tryLoudClean(passages: readonly Passage[]): readonly Cut[] {
  return casesOf('clean', 240, inHalves(passages, isWithinScale)).map((one) => {
    const voice = voiceOf(one);
    const gain = 1 / peak(voice);
    return answer(one, 'clean', to16Bit(voice.map((x) => x * gain)), 0);
  });
}

/** What decodes to more than full scale was cut off before it was packed: such recordings are not clean. */
const isWithinScale = (passage: Passage) => peak(passage.at(passage.nativeHz)) < 1;

/** Cut so that a given share of the samples lies at the ceiling. */
export function tryCut(passages: readonly Passage[], kind: 'full scale' | 'turned down' | 'resampled'): readonly Cut[] {
  return casesOf(kind, 192, passages).map((one) => {
    const voice = voiceOf(one);
    const wanted = percents[Math.floor(one.n / 8) % percents.length] as number;
    const sorted = voice.map(Math.abs).sort();
    const ceiling = sorted[Math.floor(sorted.length * (1 - wanted / 100))] ?? 1;
    const cut = to16Bit(
      clip(
        voice.map((x) => x / ceiling),
        1,
      ),
    );
    const truePercent = (100 * cut.filter((x) => x >= 32767 / 32768 || x === -1).length) / cut.length;
    return answer(one, kind, after(one, kind, cut), truePercent);
  });
}

function after({ between }: Case, kind: string, cut: Float32Array): Float32Array {
  if (kind === 'turned down') {
    const gain = between(0.1, 0.9);
    return to16Bit(cut.map((x) => x * gain));
  }
  // From one usual rate of converters to the other.
  if (kind === 'resampled') return resample(cut, 44_100, 48_000);
  return cut;
}

function answer(one: Case, kind: string, samples: Float32Array, truePercent: number): Cut {
  const { clippedPercent, runs } = findClipping(samples);
  return {
    isHeldBack: one.isHeldBack,
    wanted: truePercent > 0,
    found: runs > 0,
    kind,
    about: `${one.n} ${one.rateHz} ${one.passage.name} ${truePercent} ${clippedPercent}`,
    truePercent,
    foundPercent: clippedPercent,
  };
}
