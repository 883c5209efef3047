// The microphone check: who does what, in order.
import { type Analyst, withAnalyst } from '../../devices/analyst.ts';
import { type Microphone, openMicrophone } from '../../devices/audio.ts';
import type { Check } from '../check.ts';
import { figures, judge, type MicrophoneCode, type MicrophoneFigure, type MicrophoneReading } from './judge.ts';
import { thresholds } from './thresholds.ts';
import { type MicrophoneLive, View } from './view.tsx';

type Device = Microphone & { readonly analyst: Pick<Analyst, 'ask'>; readonly quick?: boolean };

/** content.md 4.3 asks for 4 s; a quick check rests on one that had them. */
const speechSeconds = { whole: 4, quick: 2 };

export const microphone = {
  id: 'microphone',
  captures: true,
  async acquire({ microphoneId, quick = false }, signal) {
    return { ...(await withAnalyst(() => openMicrophone(microphoneId, signal))), quick };
  },
  async measure({ analyst, quick, track, rateHz, rawCapture, processing, blocks, isRunning, isOther }, show, signal) {
    await analyst.ask('listen', {
      rateHz,
      leastActiveSeconds: thresholds.leastActiveSeconds.value,
      speechSeconds: quick ? speechSeconds.quick : speechSeconds.whole,
    });
    let stage: MicrophoneLive['stage'] = 'settling';
    for await (const { samples, startFrame } of blocks(signal)) {
      if (stage !== 'settling' && track.muted) break; // by a switch or the system: nothing will come
      const heard = await analyst.ask('hear', samples, startFrame);
      stage = heard.stage;
      if (heard.isEnough) break;
      show(heard);
    }
    return {
      ...(await analyst.ask('heard')),
      rateHz,
      muted: track.muted,
      contextRan: isRunning(),
      rawCapture,
      ...processing,
      otherDevice: isOther,
    };
  },
  judge,
  figures,
  View,
} satisfies Check<Device, MicrophoneLive, MicrophoneReading, 'microphone', MicrophoneCode, MicrophoneFigure>;
