// The one door to the camera and the microphone.
import { leaveIfAborted, notSupported, orAbort, refusal } from './limits.ts';
import { permissionOf } from './permission.ts';
import type { Releasable } from './releasable.ts';

export interface OpenStream extends Releasable {
  readonly stream: MediaStream;
}

/**
 * Opens a stream, or rejects with the browser's own DOMException (`NotSupportedError` where there is no capture at all).
 * A prompt cannot be withdrawn (w3c/mediacapture-main#127), so a stream granted after the person left is stopped on arrival.
 */
export async function openStream(constraints: MediaStreamConstraints, signal: AbortSignal): Promise<OpenStream> {
  leaveIfAborted(signal);
  const { mediaDevices } = navigator as { mediaDevices?: MediaDevices }; // undefined outside a secure context
  if (!mediaDevices) throw notSupported('no mediaDevices');
  try {
    return await request(mediaDevices, constraints, signal);
  } catch (error) {
    const name = String(Object(error).name); // WebKit's OverconstrainedError is no DOMException
    if (name === 'OverconstrainedError' && namesDevice(constraints)) {
      // The chosen device is gone (M20): any other will do, and the check says that it is another.
      return request(mediaDevices, withoutDevice(constraints), signal);
    }
    if (name !== 'NotReadableError') throw error;
    // A weak phone needs a moment between closing a device and opening it again (html5-qrcode#38, #483).
    await orAbort(new Promise((resolve) => setTimeout(resolve, retryAfterMs)), signal);
    return request(mediaDevices, constraints, signal);
  }
}

/**
 * The wish for one device. `exact`, because Chromium gives the system's own for an `ideal` id, whatever it is (measured
 * with 3 microphones and 3 cameras in version 156); `openStream` asks again without it where that device is gone.
 */
export const thisDevice = (id: string | undefined): MediaTrackConstraints => (id ? { deviceId: { exact: id } } : {});

/** 640 x 480 saves power and is what a call needs. Wishes only: `min` and `exact` make the whole request fail. */
export const videoWish = (cameraId: string | undefined): MediaTrackConstraints => ({
  width: { ideal: 640 },
  height: { ideal: 480 },
  frameRate: { ideal: 30 },
  ...(cameraId ? thisDevice(cameraId) : { facingMode: { ideal: 'user' } }),
});

/**
 * Which of the two to ask for alone, after both at once were refused: one that is missing or busy fails the whole
 * request (M19). After a "no" the browser must not ask again by itself, unless it was the other alone that is blocked.
 */
export async function worthAskingAlone(error: unknown): Promise<readonly ('camera' | 'microphone')[]> {
  const name = String(Object(error).name); // WebKit's OverconstrainedError is no DOMException
  if (name === 'NotAllowedError') {
    const [camera, microphone] = await Promise.all([permissionOf('camera'), permissionOf('microphone')]);
    if ((camera === 'denied') === (microphone === 'denied')) return [];
    return [camera === 'denied' ? 'microphone' : 'camera'];
  }
  const isOneMissing = ['NotFoundError', 'NotReadableError', 'OverconstrainedError', 'AbortError'].includes(name);
  return isOneMissing ? ['camera', 'microphone'] : [];
}

const kinds = ['audio', 'video'] as const;
const namesDevice = (constraints: MediaStreamConstraints) =>
  kinds.some((kind) => Boolean((Object(constraints[kind]) as MediaTrackConstraints).deviceId));

function withoutDevice(constraints: MediaStreamConstraints): MediaStreamConstraints {
  const freed = { ...constraints };
  for (const kind of kinds) {
    const wished = constraints[kind];
    if (typeof wished !== 'object') continue;
    const { deviceId: _gone, ...rest } = wished;
    freed[kind] = rest;
  }
  return freed;
}

const retryAfterMs = 600;

/** The request that the browser has not answered yet. There is one browser, so there is one of these. */
let open: Promise<MediaStream> | undefined;

async function request(
  mediaDevices: MediaDevices,
  constraints: MediaStreamConstraints,
  signal: AbortSignal,
): Promise<OpenStream> {
  // A cancelled question stays open: a second one beside it would be asked in vain (twilio#1996).
  if (open)
    await orAbort(
      open.catch(() => {}),
      signal,
    );
  const pending = mediaDevices.getUserMedia(constraints);
  open = pending.finally(() => {
    open = undefined;
  });
  open.catch(() => {});
  try {
    const stream = await orAbort(pending, signal);
    return { stream, release: () => stop(stream) };
  } catch (error) {
    pending.then(stop, () => {});
    throw error;
  }
}

/** Ends every track, so that the light of the device goes off. */
export function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** Whether the browser gave another device than the one wished for: a wish for one that is gone is no error. */
export function isOther(track: MediaStreamTrack, wishedId: string | undefined): boolean {
  const { deviceId } = track.getSettings();
  return Boolean(wishedId && deviceId && deviceId !== wishedId);
}

/** Rejects with a DOMException when the track ends by itself: unplugged, withdrawn, or taken by the system. */
export function onEnded(track: MediaStreamTrack, end: (error: DOMException) => void, signal: AbortSignal): void {
  const lost = () => end(refusal('track-ended'));
  if (track.readyState === 'ended') lost();
  else track.addEventListener('ended', lost, { once: true, signal });
}
