// Listens to one microphone for a moment: does it hear somebody?
import { rms, toDbfs } from '../core/signal/level.ts';
import { createVoiceSpotter } from '../core/signal/voice-spotter.ts';
import { openMicrophone } from './audio.ts';

/** Content of the promise to the person: at most this long for each microphone. */
const listenMs = 3_000;

/**
 * Whether a voice came within 3 s. A microphone that cannot be opened, or falls silent, hears nobody: that is an answer
 * too. Rejects only with the signal's reason; the microphone is closed by then.
 */
export async function hearsVoice(deviceId: string, signal: AbortSignal): Promise<boolean> {
  const limit = new AbortController();
  const leave = () => limit.abort(signal.reason);
  signal.addEventListener('abort', leave);
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    if (signal.aborted) throw signal.reason;
    const microphone = await openMicrophone(deviceId, limit.signal);
    try {
      if (microphone.isOther) return false; // this one is gone, and the browser gave another
      timer = setTimeout(() => limit.abort('enough'), listenMs); // from when it is open: asking takes its time
      const spot = createVoiceSpotter();
      for await (const { samples } of microphone.blocks(limit.signal))
        if (spot(toDbfs(rms(samples)), samples.length / microphone.rateHz)) return true;
      return false;
    } finally {
      await microphone.release();
    }
  } catch {
    if (signal.aborted) throw signal.reason;
    return false;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', leave);
  }
}
