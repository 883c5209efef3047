// The microphone check: who does what, in order.
import { rms, toDbfs } from '../../core/signal/level.ts';
import { measureSpeech, noiseFloorDbfs } from '../../core/signal/voice.ts';
import { type Microphone, openMicrophone } from '../../devices/audio.ts';
import type { Check } from '../check.ts';
import { figures, judge, type MicrophoneCode, type MicrophoneFigure, type MicrophoneReading } from './judge.ts';
import { createWindow, longestSpeechSeconds, lowestDbfs, quietSeconds, readVoice, speechSeconds } from './listen.ts';
import { thresholds } from './thresholds.ts';
import { type MicrophoneLive, View } from './view.tsx';

/** After opening, some microphones deliver exact zeros for up to 1.9 s; a silent one for ever. */
const settleSeconds = 2.5;
/** Some microphones are silent between words, so a few seconds of asking for a voice belong to "no sound at all" (M42). */
const silentSeconds = 2.5;
/** One step of 16-bit sound: less is digital silence. */
const silentDbfs = -90.3;

export const microphone = {
  id: 'microphone',
  captures: true,
  acquire: ({ microphoneId }, signal) => openMicrophone(microphoneId, signal),
  async measure({ track, rateHz, rawCapture, blocks, isRunning, isOther }, show, signal) {
    const quiet = createWindow(rateHz);
    const speech = createWindow(rateHz);
    let settled = 0;
    let stage: MicrophoneLive['stage'] = 'settling';
    let heardSeconds = 0;
    let floorDbfs = lowestDbfs;
    let hasSound = false;
    for await (const { samples, startFrame } of blocks(signal)) {
      const levelDbfs = Math.max(lowestDbfs, toDbfs(rms(samples)));
      hasSound ||= levelDbfs > silentDbfs;
      if (stage === 'settling') {
        settled += samples.length / rateHz;
        if (levelDbfs > lowestDbfs || settled >= settleSeconds) stage = 'quiet';
      } else if (track.muted) {
        break; // by a switch or the system: nothing will come, however long we listen
      } else if (stage === 'quiet') {
        quiet.add(samples, startFrame);
        if (quiet.seconds() >= quietSeconds) {
          stage = 'speech';
          floorDbfs = Math.max(lowestDbfs, noiseFloorDbfs(quiet.samples(), rateHz));
        }
      } else {
        speech.add(samples, startFrame);
        heardSeconds += measureSpeech(samples, rateHz, floorDbfs).activeSeconds;
        const isEnough = speech.seconds() >= speechSeconds && heardSeconds >= thresholds.leastActiveSeconds.value;
        const isSilent = !hasSound && speech.seconds() >= silentSeconds;
        if (isEnough || isSilent || speech.seconds() >= longestSpeechSeconds) break;
      }
      const progress =
        stage === 'quiet' ? quiet.seconds() / quietSeconds : Math.min(1, speech.seconds() / speechSeconds);
      show({ stage, levelDbfs, progress, heardSeconds });
    }
    return readVoice(quiet, speech, {
      rateHz,
      muted: track.muted,
      contextRan: isRunning(),
      rawCapture,
      otherDevice: isOther,
    });
  },
  judge,
  figures,
  View,
} satisfies Check<Microphone, MicrophoneLive, MicrophoneReading, 'microphone', MicrophoneCode, MicrophoneFigure>;
