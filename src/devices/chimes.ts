// Soft rising chimes for the speaker check, and what the microphone hears of them.
import { type ChimePlan, highHz, lowHz, planChimes } from '../core/signal/chime-plan.ts';
import { logChirp } from '../core/signal/chirp.ts';
import { type LeakInput, lastNeededFrame } from '../core/signal/leak.ts';
import { fromDbfs } from '../core/signal/level.ts';
import { close, newContext, running } from './audio.ts';
import { type Ear, listenOn, openQuietly } from './leak-ear.ts';
import { leaveIfAborted, orAbort } from './limits.ts';
import type { OpenStream } from './media.ts';
import type { Releasable } from './releasable.ts';

export interface Chimes extends Releasable {
  /** Where the sound goes: the system's choice, or the one the person picked. */
  readonly sinkKind: 'default' | 'chosen' | 'gone';
  /** How many channels the output has. */
  readonly channels: number;
  /** Whether the microphone is on. */
  readonly isListening: boolean;
  /** Plays `count` chimes and settles when the last has faded. */
  play(count: number, heard: (n: number) => void, signal: AbortSignal): Promise<Played>;
  /** Plays one chime on one side and then one on the other; false when no sound was made. */
  playSides(first: Side, signal: AbortSignal): Promise<boolean>;
}
export type Side = 'left' | 'right';

export interface Played {
  /** False when the context's clock did not move on: no sound then. */
  readonly contextRan: boolean;
  /** What the microphone heard meanwhile; `null` where it is not on. */
  readonly overheard: LeakInput | null;
}

export interface ChimeWish {
  readonly speakerId?: string | undefined;
  readonly microphoneId?: string | undefined;
}

/**
 * Opens the audio output. An output that is gone falls back to the system's own (M54). The microphone listens along where
 * it is allowed already; without it the chimes are played all the same.
 */
export async function openChimes({ speakerId, microphoneId }: ChimeWish, signal: AbortSignal): Promise<Chimes> {
  leaveIfAborted(signal);
  let context = newContext();
  let microphone: OpenStream | null = null;
  const release = async () => {
    await microphone?.release();
    await close(context);
  };
  try {
    let started = running(context); // within the tap, without which Safari plays nothing (M37)
    started.catch(() => {});
    microphone = await openQuietly(microphoneId, signal);
    if (microphone) {
      // It may change the output and its rate, so the context that stays is one that began after it.
      await close(context);
      context = newContext();
      started = running(context);
    }
    await orAbort(started, signal);
    const sinkKind = await orAbort(chooseSink(context, speakerId), signal);
    const ear = microphone && (await earOrNone(context, microphone, signal));
    return {
      sinkKind,
      channels: context.destination.maxChannelCount,
      isListening: ear !== null,
      release,
      play: (count, heard, s) => play(context, ear, count, heard, s),
      playSides: (first, s) => playSides(context, first, s),
    };
  } catch (error) {
    await release();
    throw error;
  }
}

/** A bad id in the constructor throws nothing, so the output is set afterwards and read back (M55). */
async function chooseSink(
  context: AudioContext,
  speakerId: string | undefined,
): Promise<'default' | 'chosen' | 'gone'> {
  const chooser = context as AudioContext & { setSinkId?(id: string): Promise<void>; sinkId?: unknown };
  if (!speakerId || !chooser.setSinkId) return 'default';
  try {
    await chooser.setSinkId(speakerId);
  } catch {
    return 'gone';
  }
  return chooser.sinkId === speakerId ? 'chosen' : 'gone';
}

/** A microphone that does not listen is closed at once. */
async function earOrNone(context: AudioContext, microphone: OpenStream, signal: AbortSignal): Promise<Ear | null> {
  try {
    return await listenOn(context, microphone, signal);
  } catch {
    leaveIfAborted(signal);
    await microphone.release();
    return null;
  }
}

async function play(
  context: AudioContext,
  ear: Ear | null,
  count: number,
  heard: (n: number) => void,
  signal: AbortSignal,
): Promise<Played> {
  const plan = planChimes(count, Math.random);
  ear?.begin();
  const startSeconds = context.currentTime;
  // On whole frames, so that the frame is known to the sample.
  const chirpFrames = plan.chimes
    .flatMap(({ chirpsAtSeconds }) => chirpsAtSeconds)
    .map((atSeconds) => Math.round((startSeconds + atSeconds) * context.sampleRate));
  const chirp = chirpOf(context);
  for (const frame of chirpFrames) {
    const source = context.createBufferSource();
    source.buffer = chirp;
    source.connect(context.destination);
    source.start(frame / context.sampleRate);
  }
  const contextRan = await sound(context, plan, [context.destination], heard, signal);
  if (!ear || !contextRan) return { contextRan, overheard: null };
  const overheard = await ear.until(lastNeededFrame(chirpFrames, context.sampleRate), signal);
  return { contextRan, overheard: { ...overheard, chirpFrames } };
}

async function playSides(context: AudioContext, first: Side, signal: AbortSignal): Promise<boolean> {
  const sides = context.createChannelMerger(2);
  sides.connect(context.destination);
  const order = first === 'left' ? [0, 1] : [1, 0];
  const entries = order.map((channel) => {
    const entry = context.createGain();
    entry.connect(sides, 0, channel);
    return entry;
  });
  try {
    return await sound(context, planChimes(order.length, Math.random), entries, () => {}, signal);
  } finally {
    sides.disconnect();
  }
}

/** Plays the tones of a plan, each into the next of `entries`, and tells whether the audio clock moved on meanwhile. */
async function sound(
  context: AudioContext,
  { chimes, lengthSeconds }: ChimePlan,
  entries: readonly AudioNode[],
  heard: (n: number) => void,
  signal: AbortSignal,
): Promise<boolean> {
  const startSeconds = context.currentTime;
  const timers = chimes.map((chime, n) => {
    tone(context, startSeconds, chime, entries[n % entries.length] ?? context.destination);
    return setTimeout(() => heard(n + 1), chime.atSeconds * 1000);
  });
  const pause = (seconds: number) =>
    orAbort(new Promise<void>((done) => timers.push(setTimeout(done, seconds * 1000))), signal);
  // The audio clock is the proof: a suspended or interrupted context stands still while the timers run on.
  const isOver = () => context.currentTime - startSeconds >= lengthSeconds;
  try {
    await pause(lengthSeconds);
    for (let late = 0; !isOver() && late < lateLimitSeconds; late += lookSeconds) await pause(lookSeconds);
  } finally {
    timers.forEach(clearTimeout);
  }
  return context.state === 'running' && isOver();
}

/** A busy machine starts its sound late: half a second when measured, with a microphone just opened. */
const lateLimitSeconds = 2;
const lookSeconds = 0.05;
const edgeSeconds = 0.02;

function tone(context: AudioContext, startSeconds: number, chime: ChimePlan['chimes'][number], to: AudioNode): void {
  const gain = context.createGain();
  const source = context.createOscillator();
  const at = startSeconds + chime.atSeconds;
  const end = startSeconds + (chime.levels[chime.levels.length - 1]?.atSeconds ?? chime.peakSeconds);
  gain.gain.setValueAtTime(0, at);
  chime.levels.forEach(({ atSeconds, dbfs }, n) => {
    if (n === 0) gain.gain.linearRampToValueAtTime(fromDbfs(dbfs), at + edgeSeconds);
    else gain.gain.exponentialRampToValueAtTime(fromDbfs(dbfs), startSeconds + atSeconds);
  });
  gain.gain.linearRampToValueAtTime(0, end + edgeSeconds);
  source.frequency.setValueAtTime(lowHz, at);
  source.frequency.exponentialRampToValueAtTime(highHz, startSeconds + chime.peakSeconds);
  source.connect(gain).connect(to);
  source.start(at);
  source.stop(end + edgeSeconds);
}

function chirpOf(context: AudioContext): AudioBuffer {
  const samples = logChirp(context.sampleRate);
  const buffer = context.createBuffer(1, samples.length, context.sampleRate);
  buffer.getChannelData(0).set(samples);
  return buffer;
}
