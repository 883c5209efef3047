// The camera as a picture to show and frames to measure.
import { type Pixels, pictureHeight, pictureWidth } from '../core/signal/analysis.ts';
import { rawAudio } from './audio.ts';
import { leaveIfAborted, refusal } from './limits.ts';
import { isOther, onEnded, openStream, stop, videoWish, worthAskingAlone } from './media.ts';
import type { Releasable } from './releasable.ts';
import type { Undrawn } from './undrawn.ts';

export interface Camera extends Releasable {
  readonly track: MediaStreamTrack;
  /** The one element that shows the picture and is measured: a second one would decode every frame twice. */
  readonly video: HTMLVideoElement;
  /** The device the person chose is gone, and this is another. */
  readonly isOther: boolean;
  /** A frame about every 80 ms, with the count of all that arrived. `undefined` when none came for a while. Throws a DOMException when the track ends. */
  frames(signal: AbortSignal): AsyncGenerator<Frame | undefined, void>;
  /** The picture now: as the browser has it where a worker can draw it, else as pixels. `undefined` where there is none yet. */
  grab(): Promise<Pixels | Undrawn | undefined>;
}

export interface Frame {
  /** Frames the browser presented since the picture began: it also counts those that our code was too busy to see. */
  readonly presented: number;
  readonly atMs: number;
}

/** Long enough for a slow camera's first frame, short enough for the person. */
const stillMs = 1_000;
/** The browser counts every frame by itself, so looking at a dozen a second is enough and spares an old phone. */
const pauseMs = 50;

/** Opens the camera; with `askForBoth` one prompt asks for the microphone as well, which is closed again at once. */
export async function openCamera(
  cameraId: string | undefined,
  askForBoth: boolean,
  signal: AbortSignal,
): Promise<Camera> {
  const { stream } = await open(videoWish(cameraId), askForBoth, signal);
  for (const track of stream.getAudioTracks()) track.stop();
  const track = stream.getVideoTracks()[0];
  if (!track) {
    stop(stream);
    throw refusal('track-ended');
  }
  const video = document.createElement('video');
  Object.assign(video, { muted: true, playsInline: true, autoplay: true });
  video.setAttribute('playsinline', ''); // iOS reads the attribute, not the property
  video.srcObject = new MediaStream([track]);
  const release = () => {
    stop(stream);
    video.srcObject = null;
  };
  return {
    track,
    video,
    isOther: isOther(track, cameraId),
    release,
    frames: (s) => frames(video, track, s),
    grab: grabber(video),
  };
}

/** A missing or busy microphone fails the whole request, so the camera is then asked for alone (M19). */
async function open(video: MediaTrackConstraints, askForBoth: boolean, signal: AbortSignal) {
  if (!askForBoth) return openStream({ video }, signal);
  try {
    return await openStream({ video, audio: rawAudio }, signal);
  } catch (error) {
    if (signal.aborted || !(await worthAskingAlone(error)).includes('camera')) throw error;
    return openStream({ video }, signal);
  }
}

function grabber(video: HTMLVideoElement): Camera['grab'] {
  const grab = painter(video);
  // Chromium may tell of a frame before the element can give it: one check in ten was cut short by that.
  return async () => (video.readyState < video.HAVE_CURRENT_DATA ? undefined : grab());
}

/**
 * A `VideoFrame` is only a handle on the frame; an `ImageBitmap` is a copy of all of it, which took three times as much of
 * the page's thread. Firefox on Android has no `VideoFrame`. Safari before 16.4 has no canvas in a worker: there the page draws.
 */
function painter(video: HTMLVideoElement): () => Promise<Pixels | Undrawn> {
  if (typeof OffscreenCanvas !== 'undefined') {
    return typeof VideoFrame === 'undefined' ? () => createImageBitmap(video) : async () => new VideoFrame(video);
  }
  const canvas = document.createElement('canvas');
  canvas.width = pictureWidth;
  canvas.height = pictureHeight;
  const brush = canvas.getContext('2d', { willReadFrequently: true });
  return async () => {
    if (!brush) throw refusal('no-frames');
    brush.drawImage(video, 0, 0, pictureWidth, pictureHeight);
    const { data } = brush.getImageData(0, 0, pictureWidth, pictureHeight);
    return { rgba: data, width: pictureWidth, height: pictureHeight };
  };
}

async function* frames(
  video: HTMLVideoElement,
  track: MediaStreamTrack,
  signal: AbortSignal,
): AsyncGenerator<Frame | undefined, void> {
  const leaving = new AbortController();
  let lost: DOMException | undefined;
  let wake: (frame?: Frame) => void = () => {};
  onEnded(
    track,
    (error) => {
      lost = error;
      wake();
    },
    leaving.signal,
  );
  signal.addEventListener('abort', () => wake(), { signal: leaving.signal });
  // Autoplay can be refused (iOS Low Power Mode); a refusal by an element that is being taken down is none.
  video.play().catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'NotAllowedError') {
      lost = refusal('play-refused');
      wake();
    }
  });
  try {
    while (true) {
      leaveIfAborted(signal);
      if (lost) throw lost;
      yield await new Promise<Frame | undefined>((resolve) => {
        const timer = setTimeout(() => resolve(undefined), stillMs);
        const cancel = onNextFrame(video, (frame) => wake(frame));
        wake = (frame) => {
          clearTimeout(timer);
          cancel();
          resolve(frame);
        };
      });
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  } finally {
    leaving.abort();
  }
}

/** Calls back once when the next frame is presented. iOS before 15.4 has no `requestVideoFrameCallback`. */
function onNextFrame(video: HTMLVideoElement, seen: (frame: Frame) => void): () => void {
  if ('requestVideoFrameCallback' in video) {
    const id = video.requestVideoFrameCallback((atMs, { presentedFrames }) =>
      seen({ presented: presentedFrames, atMs }),
    );
    return () => video.cancelVideoFrameCallback(id);
  }
  const element = video as HTMLVideoElement;
  const before = element.currentTime;
  const timer = setInterval(() => {
    if (element.currentTime === before) return;
    seen({ presented: element.getVideoPlaybackQuality().totalVideoFrames, atMs: performance.now() });
  }, 15);
  return () => clearInterval(timer);
}
