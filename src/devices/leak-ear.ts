// The microphone as it listens to the chimes: only where it was allowed before, so that nothing is asked.
import type { LeakInput } from '../core/signal/leak.ts';
import { type AudioBlock, captureNode, isRaw, processingOf, rawAudio } from './audio.ts';
import { orAbort, refusal, within } from './limits.ts';
import { type OpenStream, openStream, thisDevice } from './media.ts';
import { permissionOf } from './permission.ts';

/** What was heard; when the chirps were played is for the player to say. */
export type Overheard = Omit<LeakInput, 'chirpFrames'>;

export interface Ear {
  /** Keeps what comes from now on, and only that. */
  begin(): void;
  /** What came since `begin` up to this frame of the context's clock, or less where the microphone is late. */
  until(endFrame: number, signal: AbortSignal): Promise<Overheard>;
}

/** The chimes are not held up by a microphone that does not open. */
const openLimitMs = 3_000;
/** Microphones deliver exact zeros for up to 1.9 s after opening; a muted one for ever. */
const soundLimitMs = 2_000;
/** Longer than any delay between the sound card and the page that was measured. */
const lateLimitMs = 1_500;

/** The microphone, or `null` where it is not allowed yet, refused, or slow. Never asks the person. */
export async function openQuietly(deviceId: string | undefined, signal: AbortSignal): Promise<OpenStream | null> {
  if ((await orAbort(permissionOf('microphone'), signal)) !== 'granted') return null;
  const giving = new AbortController();
  const leave = () => giving.abort(signal.reason);
  signal.addEventListener('abort', leave, { once: true });
  const audio = { ...rawAudio, ...thisDevice(deviceId) };
  try {
    return await within(openStream({ audio }, giving.signal), openLimitMs, () => {
      giving.abort(); // stopped on arrival
      return null;
    });
  } catch {
    if (signal.aborted) throw signal.reason;
    return null;
  } finally {
    signal.removeEventListener('abort', leave);
  }
}

/** Listens to a stream on the context that also plays, and waits until it hears anything, for 2 s at most. */
export async function listenOn(context: AudioContext, { stream }: OpenStream, signal: AbortSignal): Promise<Ear> {
  const track = stream.getAudioTracks()[0];
  if (!track) throw refusal('track-ended');
  const node = await orAbort(captureNode(context, stream), signal);
  let blocks: AudioBlock[] = [];
  let isKeeping = false;
  let isWhole = true;
  let wake: () => void = () => {};
  const hearSound = new Promise<void>((heard) => {
    node.port.onmessage = ({ data }: MessageEvent<AudioBlock>) => {
      if (data.samples.some((x) => x !== 0)) heard();
      if (isKeeping) blocks.push(data);
      wake();
    };
  });
  const lose = () => {
    isWhole = false;
  };
  for (const event of ['ended', 'mute']) track.addEventListener(event, lose);
  await orAbort(
    within(hearSound, soundLimitMs, () => {}),
    signal,
  );
  return {
    begin() {
      [blocks, isKeeping, isWhole] = [[], true, !track.muted];
    },
    async until(endFrame, signal) {
      const enough = new Promise<void>((resolve) => {
        wake = () => {
          const last = blocks[blocks.length - 1];
          if (last && last.startFrame + last.samples.length >= endFrame) resolve();
        };
        wake();
      });
      await orAbort(
        within(enough, lateLimitMs, () => {}),
        signal,
      );
      isKeeping = false;
      const whole = joined(blocks);
      return {
        ...whole,
        lostFrames: isWhole && track.readyState === 'live' ? whole.lostFrames : whole.samples.length,
        rateHz: context.sampleRate,
        rawCapture: isRaw(processingOf(track)),
      };
    },
  };
}

/** One after the other, with silence for what did not arrive. */
function joined(blocks: readonly AudioBlock[]): Pick<Overheard, 'samples' | 'startFrame' | 'lostFrames'> {
  const startFrame = blocks[0]?.startFrame ?? 0;
  const last = blocks[blocks.length - 1];
  const samples = new Float32Array(last ? last.startFrame + last.samples.length - startFrame : 0);
  let came = 0;
  for (const block of blocks) {
    samples.set(block.samples, block.startFrame - startFrame);
    came += block.samples.length;
  }
  return { samples, startFrame, lostFrames: samples.length - came };
}
