// Tries levels: active speech by the figures of the ITU's own program, the rest by sox and by what the mix was made of.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { highPass } from '../../src/core/signal/high-pass.ts';
import { dcOffset, fromDbfs, peak, rms, toDbfs } from '../../src/core/signal/level.ts';
import { speechInNoise } from '../../src/core/signal/noise.ts';
import { activeSpeechLevel } from '../../src/core/signal/speech-level.ts';
import { concat, mix } from '../../src/core/signal/synth.ts';
import { noiseFloorDbfs } from '../../src/core/signal/voice.ts';
import { casesOf, noiseAt, quietSeconds, rates, voiceBandDbfs, voiceOf } from './sound-cases.ts';
import type { Passage } from './sound-corpus.ts';

const file = fileURLToPath(new URL('./sound-reference.json', import.meta.url));
/** A program that reads 32-bit floats, gets the rate as its argument and prints level, long-term level and activity. */
const program = process.env.P56_REFERENCE;

interface Reference {
  readonly how: string;
  /** By passage and rate: samples, active level and long-term level in dBFS, activity in percent. */
  levels: Record<string, Record<string, readonly [number, number, number, number]>>;
}

export interface LevelError {
  readonly name: string;
  readonly rateHz: number;
  readonly levelDb: number;
  readonly longTermDb: number;
  readonly activityPercent: number;
}

/** Each passage at each rate, at levels from that of the recording to 30 dB below. */
export function tryActiveLevel(passages: readonly Passage[]): readonly LevelError[] {
  const reference = JSON.parse(readFileSync(file, 'utf8')) as Reference;
  if (program) reference.levels = {};
  const errors: LevelError[] = [];
  passages.forEach((passage, n) => {
    for (const rateHz of rates) {
      const gain = fromDbfs(-10 * (n % 4));
      const samples = passage.at(rateHz).map((x) => x * gain);
      if (program) {
        reference.levels[passage.name] ??= {};
        (reference.levels[passage.name] as Record<string, unknown>)[rateHz] = [
          samples.length,
          ...asked(samples, rateHz),
        ];
      }
      const [length, levelDbfs, longTermDbfs, activityPercent] = reference.levels[passage.name]?.[rateHz] ?? [];
      // Another version of the package is another recording.
      if (length !== samples.length || levelDbfs === undefined) continue;
      const found = activeSpeechLevel(samples, rateHz);
      errors.push({
        name: passage.name,
        rateHz,
        levelDb: found.levelDbfs - levelDbfs,
        longTermDb: found.longTermDbfs - (longTermDbfs ?? 0),
        activityPercent: found.activityPercent - (activityPercent ?? 0),
      });
    }
  });
  if (program) writeFileSync(file, `${JSON.stringify(reference, null, 1)}\n`);
  return errors;
}

function asked(samples: Float32Array, rateHz: number): readonly number[] {
  const input = new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength);
  const { stdout } = spawnSync(program ?? '', [`${rateHz}`], { input, encoding: 'utf8' });
  return stdout.trim().split(' ').map(Number);
}

/** RMS, peak and offset against `sox stats`, which prints two digits; largest differences. */
export function trySimpleLevels(passages: readonly Passage[]) {
  const worst = { rmsDb: 0, peakDb: 0, dc: 0, recordings: 0 };
  for (const passage of passages.filter((_, n) => n % 3 === 0)) {
    // Some decode beyond full scale, which sox would cut off.
    const samples = passage.at(passage.nativeHz).map((x) => x / 4);
    const input = new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength);
    const raw = ['-t', 'f32', '-c', '1', '-r', `${passage.nativeHz}`, '-'];
    const { stderr } = spawnSync('sox', [...raw, '-n', 'stats'], { input, encoding: 'utf8' });
    const read = (label: string) => Number(stderr.match(new RegExp(`${label}\\s+(-?[\\d.]+)`))?.[1] ?? Number.NaN);
    worst.rmsDb = Math.max(worst.rmsDb, Math.abs(toDbfs(rms(samples)) - read('RMS lev dB')));
    worst.peakDb = Math.max(worst.peakDb, Math.abs(toDbfs(peak(samples)) - read('Pk lev dB')));
    worst.dc = Math.max(worst.dc, Math.abs(dcOffset(samples) - read('DC offset')));
    worst.recordings++;
  }
  return worst;
}

export interface RoomError {
  readonly isHeldBack: boolean;
  readonly wantedDb: number;
  readonly floorDb: number;
  readonly overNoiseDb: number;
  readonly levelDb: number;
  readonly about: string;
}

/**
 * A voice in a room: the level over the noise is that of the clean voice by P.56 over the RMS of the noise under it,
 * both above 300 Hz. The room is measured in the 2 s before.
 */
export function tryRooms(passages: readonly Passage[]): readonly RoomError[] {
  return casesOf('rooms', 320, passages).map((one) => {
    const { rateHz, between, isHeldBack, n, passage } = one;
    const voice = voiceOf(one);
    const voiceDbfs = activeSpeechLevel(highPass(voice, rateHz, 300), rateHz).levelDbfs;
    const quietLength = quietSeconds * rateHz;
    const noise = noiseAt(one, voiceDbfs - between(0, 40), quietLength + voice.length);
    const [quiet, under] = [noise.subarray(0, quietLength), noise.subarray(quietLength)];
    const wantedDb = voiceDbfs - voiceBandDbfs(under, rateHz);
    // In every fourth a chair or a cough: a third of a second of the quiet stretch, 20 dB over the room.
    const cough = noiseAt(one, voiceBandDbfs(quiet, rateHz) + 20, Math.round(rateHz * 0.3));
    const heard = n % 8 < 6 ? quiet : mix(quiet, concat(new Float32Array(Math.floor(between(0, 1.6) * rateHz)), cough));
    const found = speechInNoise(heard, mix(voice, under), rateHz);
    const overNoiseDb = Math.max(0, found.speechDbfs - found.noiseDbfs) - Math.max(0, wantedDb);
    return {
      isHeldBack,
      wantedDb,
      floorDb: noiseFloorDbfs(heard, rateHz) - voiceBandDbfs(quiet, rateHz),
      overNoiseDb,
      levelDb: found.speechDbfs - voiceDbfs,
      about: `${n} ${rateHz} ${passage.name} ${wantedDb.toFixed(1)} dB: ${overNoiseDb.toFixed(2)}`,
    };
  });
}
