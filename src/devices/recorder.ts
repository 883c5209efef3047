// The one recorder: a short clip in memory, played from there and dropped. Nothing is written anywhere.
import { currentPlatform } from './current-platform.ts';
import { notSupported, within } from './limits.ts';

/** A clip in memory. Whoever holds it drops it. */
export interface Recorded {
  /** A `blob:` address for a player; it leads nowhere once the clip is dropped. */
  readonly url: string;
  readonly bytes: number;
  /**
   * From the call that starts the recorder to the one that stops it, by the clock. The `start` event came up to 3.5 s
   * late on a busy machine though the clip had its whole 6 s, and not every browser writes the length into the clip.
   */
  readonly durationMs: number;
  drop(): void;
}

export interface Recording {
  /** Ends it. `null`: the recorder gave nothing at all. Rejects when the recorder broke. */
  stop(): Promise<Recorded | null>;
}

/** What a call sends on a slow line: 150 to 500 kbps of picture, and the sound beside it (peers.md 4). */
const bitsPerSecond = { video: 300_000, audio: 32_000 } as const;
/** A recorder that hands over nothing for this long will not any more. */
const stopLimitMs = 5_000;

/**
 * All that calls use, in the order tried. H.264 before VP8: on a machine with both cores taken it recorded 74 of 80
 * frames where VP8 got 4 to 46, because VP8 also starved the camera. Safari plays what it records as MP4 with AAC.
 */
const containers = [
  { name: 'mp4', video: 'avc1.42E01E', audio: 'opus' },
  { name: 'webm', video: 'vp8', audio: 'opus' },
  { name: 'mp4', video: 'avc1.42E01E', audio: 'mp4a.40.2' },
] as const;

/** Whether a clip of camera and microphone could be made and played here. */
export const canRecord = (): boolean => typeOf({ video: true, audio: true }) !== undefined;

/** The first type that this browser says it can both record and play; `undefined` where there is none. */
function typeOf({ video, audio }: { readonly video: boolean; readonly audio: boolean }): string | undefined {
  if (typeof MediaRecorder === 'undefined' || typeof MediaRecorder.isTypeSupported !== 'function') return undefined;
  const order = currentPlatform().engine === 'webkit' ? [...containers].reverse() : containers;
  const types = order.map((container) => {
    const type = `${video ? 'video' : 'audio'}/${container.name}`;
    const codecs = [...(video ? [container.video] : []), ...(audio ? [container.audio] : [])];
    return `${type};codecs=${codecs.join(',')}`;
  });
  const player = document.createElement('video');
  return types.find((type) => MediaRecorder.isTypeSupported(type) && player.canPlayType(type) !== '');
}

/**
 * Begins to record what the stream brings. Throws where this browser cannot. When the signal aborts, what was recorded
 * is dropped, and a `stop` under way gives `null`.
 */
export function record(stream: MediaStream, signal: AbortSignal): Recording {
  const type = typeOf({ video: stream.getVideoTracks().length > 0, audio: stream.getAudioTracks().length > 0 });
  if (!type) throw notSupported('no MediaRecorder');
  const recorder = new MediaRecorder(stream, {
    mimeType: type,
    videoBitsPerSecond: bitsPerSecond.video,
    audioBitsPerSecond: bitsPerSecond.audio,
  });
  let pieces: Blob[] = [];
  recorder.ondataavailable = ({ data }) => {
    if (!signal.aborted && data.size > 0) pieces.push(data);
  };
  const ended = new Promise<void>((resolve, reject) => {
    recorder.onstop = () => resolve();
    recorder.onerror = (event) => reject((event as ErrorEvent).error ?? event);
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  ended.catch(() => {}); // it may break before anybody waits for it
  const end = () => {
    if (recorder.state !== 'inactive') recorder.stop();
  };
  signal.addEventListener(
    'abort',
    () => {
      end();
      pieces = [];
    },
    { once: true },
  );
  recorder.start();
  const startedMs = performance.now();
  return {
    async stop() {
      const durationMs = performance.now() - startedMs;
      end();
      await within(ended, stopLimitMs, () => {});
      const clip = new Blob(pieces, { type });
      pieces = [];
      if (signal.aborted || clip.size === 0) return null;
      const url = URL.createObjectURL(clip);
      return { url, bytes: clip.size, durationMs, drop: () => URL.revokeObjectURL(url) };
    },
  };
}
