// Cases for the leak test: chimes as they are played, into rooms where they are heard or not.
import { highHz, lowHz, planChimes } from '../../src/core/signal/chime-plan.ts';
import { chirpLength, logChirp } from '../../src/core/signal/chirp.ts';
import type { LeakInput } from '../../src/core/signal/leak.ts';
import { fromDbfs } from '../../src/core/signal/level.ts';
import { uniform } from '../../src/core/signal/random.ts';
import { concat, mix } from '../../src/core/signal/synth.ts';
import {
  chords,
  drifted,
  echo,
  type Next,
  noise,
  randomFrom,
  rateHz,
  recorded,
  recordings,
  through,
} from './leak-rooms.ts';

export const rooms = ['voices', 'music', 'chords', 'white', 'pink', 'quiet', 'skipping'] as const;
export type Room = (typeof rooms)[number];

export interface Case {
  readonly room: Room;
  /** Level of the room in the microphone. */
  readonly roomDbfs: number;
  readonly chimes: number;
  /** From the level played to the level heard; `null`: no path. */
  readonly gainDb: number | null;
  readonly input: LeakInput;
}

/** Levels in a microphone: people who talk beside one, music in the room, a fan; quiet is a calm room at night. */
const levelsDbfs: Readonly<Record<Room, readonly [number, number]>> = {
  voices: [-45, -20],
  music: [-45, -20],
  chords: [-45, -20],
  white: [-65, -35],
  pink: [-65, -35],
  quiet: [-80, -65],
  skipping: [-80, -50],
};
/** The 16-bit step and the noise of its own that every microphone has. */
const ownNoiseDbfs = -78;

const between = (low: number, high: number, next: Next) => low + (high - low) * uniform(next);
let voices: Float32Array[] | undefined;
let music: Float32Array[] | undefined;

/** Half of the recordings are for tuning and half are held back; `false` where there are none. */
export function hasRecordings(): boolean {
  voices ??= recordings('asterisk-core-sounds-en-wav').filter((samples) => samples.length > 8000);
  music ??= recordings('asterisk-moh-opsound-wav');
  return voices.length > 0 && music.length > 0;
}

/** One case; the same seed gives the same. Odd seeds use other recordings than even ones. */
export function makeCase(room: Room, gainDb: number | null, seed: number): Case {
  hasRecordings();
  const next = randomFrom(seed * 7919 + rooms.indexOf(room));
  const chimes = 2 + Math.floor(uniform(next) * 4);
  const plan = planChimes(chimes, () => uniform(next));
  const seconds = plan.lengthSeconds + 1.6;
  const roomDbfs = between(...levelsDbfs[room], next);
  const echoing = echo(0, between(0.3, 0.6, next), between(-3, 6, next), next);
  const sound = soundOf(room, seconds, roomDbfs, seed, next);
  const isRecorded = room === 'voices' || room === 'music' || room === 'chords';
  const parts = [isRecorded ? through(sound, echoing) : sound, noise(seconds, ownNoiseDbfs, 0, next)];
  const chirpFrames = plan.chimes.flatMap(({ chirpsAtSeconds }) =>
    chirpsAtSeconds.map((at) => Math.round(at * rateHz)),
  );
  if (gainDb !== null) {
    const path = echo(between(50, 400, next), between(0.3, 0.6, next), between(0, 10, next), next);
    const leak = through(played(plan, chirpFrames, seconds), path, 500, 5000).map((x) => x * fromDbfs(gainDb));
    parts.push(drifted(leak, between(-50, 50, next)));
  }
  const heard = room === 'skipping' ? skipped(mix(...parts), next) : mix(...parts);
  const samples = heard.map((x) => Math.max(-1, Math.min(1, Math.round(x * 32767) / 32767)));
  const startFrame = 1000 + Math.floor(uniform(next) * 1e6);
  return {
    room,
    roomDbfs,
    chimes,
    gainDb,
    input: {
      rateHz,
      samples,
      startFrame,
      chirpFrames: chirpFrames.map((frame) => frame + startFrame),
      lostFrames: 0,
      rawCapture: true,
    },
  };
}

/** As a busy machine hands it on: one to three times, 3 to 40 ms are lost, and all that follows comes sooner or later. */
function skipped(samples: Float32Array, next: Next): Float32Array {
  let out = samples;
  for (let times = 1 + Math.floor(uniform(next) * 3); times > 0; times--) {
    const at = Math.floor(uniform(next) * out.length);
    const length = Math.round((between(3, 40, next) * rateHz) / 1000);
    const isLate = uniform(next) < 0.5;
    const rest = isLate ? [new Float32Array(length), out.subarray(at)] : [out.subarray(at + length)];
    out = concat(out.subarray(0, at), ...rest);
  }
  return concat(out, new Float32Array(samples.length)).slice(0, samples.length);
}

function soundOf(room: Room, seconds: number, levelDbfs: number, seed: number, next: Next): Float32Array {
  const half = (all: readonly Float32Array[] = []) => all.filter((_, n) => n % 2 === seed % 2);
  if (room === 'voices') return recorded(half(voices), seconds, levelDbfs, next);
  if (room === 'music') return recorded(half(music), seconds, levelDbfs, next);
  if (room === 'chords') return chords(seconds, levelDbfs, next);
  return noise(seconds, levelDbfs, room === 'white' ? 0 : 3, next);
}

/** The tone of each chime and its chirps, as they leave the browser. */
function played(
  { chimes }: ReturnType<typeof planChimes>,
  chirpFrames: readonly number[],
  seconds: number,
): Float32Array {
  const out = new Float32Array(Math.round(seconds * rateHz));
  for (const { atSeconds, peakSeconds, levels } of chimes) {
    let phase = 0;
    for (let n = 1; n < levels.length; n++) {
      const [from, to] = [levels[n - 1], levels[n]] as [(typeof levels)[0], (typeof levels)[0]];
      for (let i = Math.round(from.atSeconds * rateHz); i < Math.round(to.atSeconds * rateHz); i++) {
        const part = (i / rateHz - from.atSeconds) / (to.atSeconds - from.atSeconds);
        const rise = Math.min(1, (i / rateHz - atSeconds) / (peakSeconds - atSeconds));
        phase += (2 * Math.PI * lowHz * (highHz / lowHz) ** rise) / rateHz;
        out[i] = (out[i] ?? 0) + fromDbfs(from.dbfs + (to.dbfs - from.dbfs) * part) * Math.sin(phase);
      }
    }
  }
  const chirp = logChirp(rateHz);
  for (const frame of chirpFrames)
    for (let i = 0; i < chirpLength(rateHz); i++) out[frame + i] = (out[frame + i] ?? 0) + (chirp[i] ?? 0);
  return out;
}
