// The speaker check: who does what, in order.
import { type Chimes, openChimes } from '../../devices/chimes.ts';
import { orAbort } from '../../devices/limits.ts';
import type { Check } from '../check.ts';
import { figures, judge, type SpeakerCode, type SpeakerFigure, type SpeakerReading } from './judge.ts';
import { thresholds } from './thresholds.ts';
import { type SpeakerLive, View } from './view.tsx';

const fewest = thresholds.fewestChimes.value;
/** Counting to five stays easy when one is tired. */
const most = 5;

export const speaker = {
  id: 'speaker',
  captures: false,
  acquire: ({ speakerId }, signal) => openChimes(speakerId, signal),
  async measure({ play, sinkKind }, show, signal) {
    for (let plays = 1; ; plays++) {
      const chimesPlayed = fewest + Math.floor(Math.random() * (most - fewest + 1));
      show({ stage: 'playing', played: 0 });
      const contextRan = await play(chimesPlayed, (played) => show({ stage: 'playing', played }), signal);
      if (!contextRan) return { chimesPlayed, answer: null, contextRan, plays, sinkKind }; // nothing to ask about
      const reply = await orAbort(
        new Promise<number | 'unsure' | 'again'>((answer) => show({ stage: 'asking', most, reply: answer })),
        signal,
      );
      if (reply === 'again') continue;
      return { chimesPlayed, answer: reply === 'unsure' ? null : reply, contextRan, plays, sinkKind };
    }
  },
  judge,
  figures,
  View,
} satisfies Check<Chimes, SpeakerLive, SpeakerReading, 'speaker', SpeakerCode, SpeakerFigure>;
