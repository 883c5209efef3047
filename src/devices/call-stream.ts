// Camera and microphone together, as a video call opens them: with the browser's call processing on.

import { type OpenStream, openStream, thisDevice } from './media.ts';
import { permissionOf } from './permission.ts';

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
  const video: MediaTrackConstraints = {
    width: { ideal: 640 },
    height: { ideal: 480 },
    frameRate: { ideal: 30 },
    ...(cameraId ? thisDevice(cameraId) : { facingMode: { ideal: 'user' } }),
  };
  const audio: MediaTrackConstraints = {
    ...processedAudio,
    ...thisDevice(microphoneId),
  };
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

/**
 * After a "no" the browser must not ask again by itself, unless one of the two alone is blocked. By name: WebKit's
 * OverconstrainedError is no DOMException.
 */
async function worthAskingAlone(error: unknown): Promise<readonly ('camera' | 'microphone')[]> {
  const { name } = Object(error) as { name?: unknown };
  if (name === 'NotAllowedError') {
    const [camera, microphone] = await Promise.all([permissionOf('camera'), permissionOf('microphone')]);
    if ((camera === 'denied') === (microphone === 'denied')) return [];
    return [camera === 'denied' ? 'microphone' : 'camera'];
  }
  const isOneMissing = ['NotFoundError', 'NotReadableError', 'OverconstrainedError', 'AbortError'].includes(
    String(name),
  );
  return isOneMissing ? ['camera', 'microphone'] : [];
}

/** What the stream brings, and whether its sound is really processed; `null` where the browser does not say. */
export function describe(stream: MediaStream): {
  readonly camera: boolean;
  readonly microphone: boolean;
  readonly isProcessed: boolean | null;
} {
  const [microphone] = stream.getAudioTracks();
  const { echoCancellation, noiseSuppression, autoGainControl } = microphone?.getSettings() ?? {};
  // WebKit tells of one alone. Chromium may name the kind of echo cancellation instead of `true`.
  const known = [echoCancellation, noiseSuppression, autoGainControl].filter((on) => on !== undefined);
  return {
    camera: stream.getVideoTracks().length > 0,
    microphone: Boolean(microphone),
    isProcessed: known.length === 0 ? null : known.every((on) => on !== false),
  };
}
