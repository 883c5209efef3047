// Camera and microphone together, as a video call opens them: with the browser's call processing on.
import { processingOf } from './audio.ts';
import { type OpenStream, openStream, thisDevice, videoWish, worthAskingAlone } from './media.ts';

export interface CallWish {
  readonly cameraId?: string | undefined;
  readonly microphoneId?: string | undefined;
}

/** What a call gets of one microphone: the counterpart of `rawAudio`. */
const processedAudio: MediaTrackConstraints = {
  echoCancellation: true,
  noiseSuppression: true,
  autoGainControl: true,
};

/**
 * Opens both; where one of them is missing, busy or blocked, the other alone. Wishes only, because `exact` and `min`
 * make the whole request fail. Rejects with the camera's own refusal, or else with that of both.
 */
export async function openAsCall({ cameraId, microphoneId }: CallWish, signal: AbortSignal): Promise<OpenStream> {
  const video = videoWish(cameraId);
  const audio: MediaTrackConstraints = { ...processedAudio, ...thisDevice(microphoneId) };
  let refused: unknown;
  try {
    return await openStream({ video, audio }, signal);
  } catch (error) {
    refused = error;
  }
  if (signal.aborted) throw refused;
  for (const alone of await worthAskingAlone(refused)) {
    try {
      return await openStream(alone === 'camera' ? { video } : { audio }, signal);
    } catch (error) {
      if (signal.aborted) throw error;
      if (alone === 'camera') refused = error; // its own words, where the first may have been about the other
    }
  }
  throw refused;
}

/** What the stream brings, and whether its sound is really processed; `null` where the browser does not say. */
export function describe(stream: MediaStream): {
  readonly camera: boolean;
  readonly microphone: boolean;
  readonly isProcessed: boolean | null;
} {
  const [microphone] = stream.getAudioTracks();
  // WebKit tells of one alone.
  const said = microphone ? Object.values(processingOf(microphone)).filter((isOn) => isOn !== null) : [];
  return {
    camera: stream.getVideoTracks().length > 0,
    microphone: Boolean(microphone),
    isProcessed: said.length === 0 ? null : !said.includes(false),
  };
}
