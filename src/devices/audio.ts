// The microphone as contiguous blocks of raw samples.
import captureUrl from './capture.worklet.ts?worker&url';
import { leaveIfAborted, notSupported, orAbort, refusal, within } from './limits.ts';
import { isOther, onEnded, openStream, stop, thisDevice } from './media.ts';
import type { Releasable } from './releasable.ts';

/** Browser processing moved a steady tone by 8 to 14 dB when measured, so it is asked to be off. Wishes, never `exact`. */
export const rawAudio: MediaTrackConstraints = {
  echoCancellation: false,
  noiseSuppression: false,
  autoGainControl: false,
};

export interface Microphone extends Releasable {
  readonly track: MediaStreamTrack;
  readonly rateHz: number;
  /** Whether the browser says that its processing is really off; `null` where it does not say. */
  readonly rawCapture: boolean | null;
  readonly processing: Processing;
  /** The device the person chose is gone, and this is another. */
  readonly isOther: boolean;
  /** False once the browser has suspended the sound: what came then proves nothing. */
  isRunning(): boolean;
  /** Every block from now on, in order. Throws a DOMException when the track ends or the audio stands still. */
  blocks(signal: AbortSignal): AsyncGenerator<AudioBlock, void>;
}

/** What the browser says it does to the sound; `null` where it does not say. */
export interface Processing {
  readonly echoCancellation: boolean | null;
  readonly noiseSuppression: boolean | null;
  readonly autoGainControl: boolean | null;
}

export interface AudioBlock {
  readonly samples: Float32Array;
  /** Position of the first sample since the context began; a jump means that samples were lost. */
  readonly startFrame: number;
}

/** A context that runs but hands over nothing for this long is frozen or suspended (WebAudio#2392). */
const stillMs = 2_000;

/** Opens the microphone. Asks for the stream before making the context: made first, it held the tap for 512 ms against 5. */
export async function openMicrophone(deviceId: string | undefined, signal: AbortSignal): Promise<Microphone> {
  const { stream } = await openStream({ audio: { ...rawAudio, ...thisDevice(deviceId) } }, signal);
  let context: AudioContext | undefined;
  const release = async () => {
    stop(stream);
    if (context) await close(context);
  };
  try {
    const track = stream.getAudioTracks()[0];
    if (!track) throw refusal('track-ended');
    const processing = processingOf(track);
    const audio = newContext();
    context = audio;
    await orAbort(running(audio), signal);
    const node = await orAbort(captureNode(audio, stream), signal);
    return {
      track,
      rateHz: audio.sampleRate,
      isOther: isOther(track, deviceId),
      isRunning: () => audio.state === 'running',
      rawCapture: isRaw(processing),
      processing,
      release,
      blocks: (s) => blocks(node, track, s),
    };
  } catch (error) {
    await release();
    throw error;
  }
}

/** A new context with the device's own rate: a rate of ours is refused by some browsers (Firefox 1674892). */
export function newContext(): AudioContext {
  if (typeof AudioContext === 'undefined') throw notSupported('no AudioContext');
  return new AudioContext();
}

/** Closes a context; one that hangs must not hold up the next check. Never rejects. */
export async function close(context: AudioContext): Promise<void> {
  if (context.state !== 'closed') await within(context.close(), 1_000, () => {}).catch(() => {});
}

/**
 * `resume()` never settles without a gesture in Firefox and Safari, so its time is limited; Firefox's first one waits for
 * its sound system to start, up to 1.9 s when measured.
 */
export async function running(context: AudioContext, limitMs = 5_000): Promise<void> {
  if (context.state === 'running') return;
  const resumed = context.resume().catch((error: unknown) => {
    // Of the sound, not of the microphone: a call that goes on (Safari), or a tap that is missing.
    throw refusal(Object(error).name === 'NotAllowedError' ? 'context-suspended' : 'context-frozen');
  });
  await within(resumed, limitMs, () => {
    throw refusal('context-suspended');
  });
}

/** A node whose port hands over every block of the stream. */
export async function captureNode(context: AudioContext, stream: MediaStream): Promise<AudioWorkletNode> {
  if (!context.audioWorklet) throw notSupported('no AudioWorklet');
  await context.audioWorklet.addModule(captureUrl);
  const node = new AudioWorkletNode(context, 'capture', { channelCount: 1, channelCountMode: 'explicit' });
  context.createMediaStreamSource(stream).connect(node);
  node.connect(context.destination); // its output is silence; connected, every engine keeps the node running
  return node;
}

export function processingOf(track: MediaStreamTrack): Processing {
  const { echoCancellation = null, noiseSuppression = null, autoGainControl = null } = track.getSettings();
  // Chromium may name the kind of its echo canceller instead of saying yes.
  const isOn = (said: unknown) => (said === null ? null : said !== false);
  return {
    echoCancellation: isOn(echoCancellation),
    noiseSuppression: isOn(noiseSuppression),
    autoGainControl: isOn(autoGainControl),
  };
}

/** WebKit tells of one alone: then it is not known. */
export function isRaw(processing: Processing): boolean | null {
  const said = Object.values(processing);
  if (said.includes(true)) return false;
  return said.includes(null) ? null : true;
}

async function* blocks(
  node: AudioWorkletNode,
  track: MediaStreamTrack,
  signal: AbortSignal,
): AsyncGenerator<AudioBlock, void> {
  const queue: AudioBlock[] = [];
  const leaving = new AbortController();
  let wake: () => void = () => {};
  let lost: DOMException | undefined;
  onEnded(
    track,
    (error) => {
      lost = error;
      wake();
    },
    leaving.signal,
  );
  signal.addEventListener('abort', () => wake(), { signal: leaving.signal });
  node.port.onmessage = ({ data }: MessageEvent<AudioBlock>) => {
    queue.push(data);
    wake();
  };
  try {
    while (true) {
      leaveIfAborted(signal);
      if (lost) throw lost;
      const block = queue.shift();
      if (block) {
        yield block;
        continue;
      }
      const still = await new Promise<boolean>((resolve) => {
        const timer = setTimeout(() => resolve(true), stillMs);
        wake = () => {
          clearTimeout(timer);
          resolve(false);
        };
      });
      if (still) throw refusal(node.context.state === 'running' ? 'context-frozen' : 'context-suspended');
    }
  } finally {
    leaving.abort();
    node.port.onmessage = null;
  }
}
