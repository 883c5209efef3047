// The microphone check: who does what, in order.
import { type Analyst, withAnalyst } from '../../devices/analyst.ts';
import { type Microphone, openMicrophone } from '../../devices/audio.ts';
import type { Check } from '../check.ts';
import { figures, judge, type MicrophoneCode, type MicrophoneFigure, type MicrophoneReading } from './judge.ts';
import { thresholds } from './thresholds.ts';
import { type MicrophoneLive, View } from './view.tsx';

type Device = Microphone & { readonly analyst: Pick<Analyst, 'ask'> };

export const microphone = {
  id: 'microphone',
  captures: true,
  acquire: ({ microphoneId }, signal) => withAnalyst(() => openMicrophone(microphoneId, signal)),
  async measure({ analyst, track, rateHz, rawCapture, blocks, isRunning, isOther }, show, signal) {
    await analyst.ask('listen', { rateHz, leastActiveSeconds: thresholds.leastActiveSeconds.value });
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
      otherDevice: isOther,
    };
  },
  judge,
  figures,
  View,
} satisfies Check<Device, MicrophoneLive, MicrophoneReading, 'microphone', MicrophoneCode, MicrophoneFigure>;
