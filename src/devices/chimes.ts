// Soft rising chimes for the speaker check.
import { close, newContext, running } from './audio.ts';
import { leaveIfAborted, orAbort } from './limits.ts';
import type { Releasable } from './releasable.ts';

export interface Chimes extends Releasable {
  /** Where the sound goes: the system's choice, or the one the person picked. */
  readonly sinkKind: 'default' | 'chosen' | 'gone';
  /** Plays `count` chimes and settles when the last has faded. False when the context's clock did not move on: no sound then. */
  play(count: number, heard: (n: number) => void, signal: AbortSignal): Promise<boolean>;
}

/** Never a sudden sound: each chime swells from -50 to -20 dBFS; the first takes a whole second (content.md 4.3). */
const quietGain = 10 ** (-50 / 20);
const fullGain = 10 ** (-20 / 20);
const firstSwellSeconds = 1;
const swellSeconds = 0.25;
const fadeSeconds = 0.7;
/** C5 rising to G5: both within 500 to 2000 Hz, which the smallest speaker can play. */
const lowHz = 523.25;
const highHz = 783.99;

/** Opens the audio output. An output that is gone falls back to the system's own (M54). */
export async function openChimes(speakerId: string | undefined, signal: AbortSignal): Promise<Chimes> {
  leaveIfAborted(signal);
  const context = newContext();
  const release = () => close(context);
  try {
    await orAbort(running(context), signal);
    const sinkKind = await orAbort(chooseSink(context, speakerId), signal);
    return { sinkKind, release, play: (count, heard, s) => play(context, count, heard, s) };
  } catch (error) {
    await release();
    throw error;
  }
}

/** True where the browser lets a page choose the output of an AudioContext. Safari's is not reliable, so it is left alone (M56). */
export function canChooseSpeaker(): boolean {
  return typeof AudioContext !== 'undefined' && 'setSinkId' in AudioContext.prototype;
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

async function play(
  context: AudioContext,
  count: number,
  heard: (n: number) => void,
  signal: AbortSignal,
): Promise<boolean> {
  const startedAt = context.currentTime;
  let at = startedAt + 0.1;
  const timers: ReturnType<typeof setTimeout>[] = [];
  for (let n = 1; n <= count; n++) {
    const swell = n === 1 ? firstSwellSeconds : swellSeconds;
    chime(context, at, swell);
    timers.push(setTimeout(() => heard(n), (at - startedAt) * 1000));
    at += swell + fadeSeconds + 0.15 + Math.random() * 0.35; // no steady beat, so that the count cannot be guessed
  }
  const lengthSeconds = at - startedAt;
  try {
    await orAbort(new Promise<void>((done) => timers.push(setTimeout(done, lengthSeconds * 1000))), signal);
  } finally {
    timers.forEach(clearTimeout);
  }
  // The audio clock is the proof: a suspended or interrupted context stands still while the timers run on.
  return context.state === 'running' && context.currentTime - startedAt >= lengthSeconds * 0.9;
}

function chime(context: AudioContext, at: number, swell: number): void {
  const gain = context.createGain();
  gain.gain.setValueAtTime(0, at);
  gain.gain.linearRampToValueAtTime(quietGain, at + 0.02);
  gain.gain.exponentialRampToValueAtTime(fullGain, at + swell);
  gain.gain.exponentialRampToValueAtTime(quietGain, at + swell + fadeSeconds - 0.02);
  gain.gain.linearRampToValueAtTime(0, at + swell + fadeSeconds);
  const tone = context.createOscillator();
  tone.frequency.setValueAtTime(lowHz, at);
  tone.frequency.exponentialRampToValueAtTime(highHz, at + swell);
  tone.connect(gain).connect(context.destination);
  tone.start(at);
  tone.stop(at + swell + fadeSeconds);
}
