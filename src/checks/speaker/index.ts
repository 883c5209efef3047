// The speaker check: who does what, in order.
import type { LeakInput, LeakResult } from '../../core/signal/leak.ts';
import { openAnalyst } from '../../devices/analyst.ts';
import type { Chimes } from '../../devices/chimes.ts';
import { orAbort } from '../../devices/limits.ts';
import type { Check } from '../check.ts';
import { figures, judge, type SpeakerCode, type SpeakerFigure, type SpeakerReading } from './judge.ts';
import { thresholds } from './thresholds.ts';
import { type SpeakerLive, View } from './view.tsx';

const fewest = thresholds.fewestChimes.value;
/** Counting to five stays easy when one is tired. */
const most = 5;

export type FindLeak = (overheard: LeakInput) => Promise<LeakResult>;

/** A worker for each search alone, which takes a part of a second: none is held while the person thinks. */
const findLeakInWorker: FindLeak = async ({ samples, ...about }) => {
  const analyst = openAnalyst();
  try {
    return await analyst.ask('findLeak', samples, about);
  } finally {
    await analyst.release();
  }
};

type Listened = Pick<SpeakerReading, 'leak' | 'leakGainDb' | 'leakCorrelation' | 'leakDetectableDb'>;
const notTried: Listened = { leak: 'notTried', leakGainDb: null, leakCorrelation: null, leakDetectableDb: null };

/** What the microphone heard of the chimes. Without a worker nothing is said, and the count goes on. */
async function listenedTo(overheard: LeakInput | null, findLeak: FindLeak): Promise<Listened> {
  if (!overheard) return notTried;
  try {
    const { kind, gainDb, correlation, detectableGainDb } = await findLeak(overheard);
    return { leak: kind, leakGainDb: gainDb, leakCorrelation: correlation, leakDetectableDb: detectableGainDb };
  } catch (error) {
    if (error instanceof DOMException) return notTried;
    throw error;
  }
}

/** Which side comes first is drawn by lot, so that the answer cannot be guessed. */
async function trySides(
  device: Chimes,
  show: (live: SpeakerLive) => void,
  signal: AbortSignal,
): Promise<SpeakerReading['sides']> {
  const first = Math.random() < 0.5 ? 'left' : 'right';
  show({ stage: 'playingSides' });
  if (!(await device.playSides(first, signal))) return null;
  const answer = await asked<'left' | 'right' | 'one' | 'same' | 'unsure'>(
    (reply) => show({ stage: 'askingSides', reply }),
    signal,
  );
  if (answer !== 'left' && answer !== 'right') return answer;
  return answer === first ? 'right' : 'swapped';
}

const asked = <T>(ask: (reply: (answer: T) => void) => void, signal: AbortSignal): Promise<T> =>
  orAbort(new Promise<T>(ask), signal);

export const createSpeaker = (findLeak: FindLeak) =>
  ({
    id: 'speaker',
    captures: true,
    // Its part of the app comes after the first picture, and is there long before this step.
    acquire: async (setup, signal) => (await import('../../devices/chimes.ts')).openChimes(setup, signal),
    async measure(device, show, signal) {
      const { sinkKind, channels } = device;
      let sides: SpeakerReading['sides'] = null;
      for (let plays = 1; ; plays++) {
        const chimesPlayed = fewest + Math.floor(Math.random() * (most - fewest + 1));
        show({ stage: 'playing', played: 0 });
        const tell = (played: number) => show({ stage: 'playing', played });
        const { contextRan, overheard } = await device.play(chimesPlayed, tell, signal);
        const reading = { chimesPlayed, contextRan, plays, sinkKind, channels };
        if (!contextRan) return { ...reading, answer: null, sides, ...notTried }; // nothing to ask about
        const listened = listenedTo(overheard, findLeak); // while the person thinks
        listened.catch(() => {}); // it is awaited with the answer, and not needed after "again"
        let answer: number | 'unsure' | 'again' | 'sides';
        do {
          answer = await asked((reply) => show({ stage: 'asking', most, reply }), signal);
          if (answer === 'sides') sides = await trySides(device, show, signal);
        } while (answer === 'sides');
        if (answer === 'again') continue;
        return { ...reading, answer: answer === 'unsure' ? null : answer, sides, ...(await listened) };
      }
    },
    judge,
    figures,
    View,
  }) satisfies Check<Chimes, SpeakerLive, SpeakerReading, 'speaker', SpeakerCode, SpeakerFigure>;

export const speaker = createSpeaker(findLeakInWorker);
