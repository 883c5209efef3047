// Tries what is found in the quiet stretch on cases with a known answer: hum of the mains, voices near by.
import { findBabble } from '../../src/core/signal/babble.ts';
import { findHum } from '../../src/core/signal/hum.ts';
import { fromDbfs, rms, toDbfs } from '../../src/core/signal/level.ts';
import { bandPowers, spectrogram } from '../../src/core/signal/spectrogram.ts';
import { mix, sine } from '../../src/core/signal/synth.ts';
import { atLevel, clicks, hum, reverberate, roomNoise, to16Bit } from '../../src/core/signal/synth-sound.ts';
import {
  type Answer,
  about,
  type Case,
  casesOf,
  inHalves,
  kindOf,
  noiseAt,
  quietSeconds,
  voiceBandDbfs,
  voiceOf,
} from './sound-cases.ts';
import type { Passage } from './sound-corpus.ts';

/** Power of a room from 40 to 1000 Hz, where hum lies. */
function lowBandDbfs(room: Float32Array, rateHz: number): number {
  const powers = bandPowers(spectrogram(room, rateHz, 0.08), 40, 1000);
  return 10 * Math.log10(powers.reduce((sum, power) => sum + power, 0) / powers.length);
}

/** Hum from as loud as the room's own noise between 40 and 1000 Hz; else none, a fan, a voice or a click. */
export function tryHum(passages: readonly Passage[]): readonly Answer[] {
  return casesOf('hum', 400, inHalves(passages, isWithoutHum)).map((one) => {
    const { rateHz, between, pick, n } = one;
    const kind = kindOf(one, ['50 Hz', 'room', '60 Hz', 'fan', '50 Hz', 'voice', '60 Hz', 'clicks']);
    const room = roomNoise(between(-75, -45), pick(['white', 'pink', 'brown'] as const), quietSeconds, rateHz, n);
    const lowDbfs = lowBandDbfs(room, rateHz);
    const mainsHz = kind === '50 Hz' ? 50 : kind === '60 Hz' ? 60 : null;
    const more = () => {
      if (mainsHz) {
        const frequencyHz = mainsHz + between(-0.15, 0.15);
        return hum(
          frequencyHz,
          lowDbfs + between(0, 25),
          Math.floor(between(0, 9)),
          pick([0, 3, 6, 10]),
          quietSeconds,
          rateHz,
        );
      }
      if (kind === 'fan') return fan(one, lowDbfs + between(0, 15));
      if (kind === 'voice') return atLevel(voiceOf(one, quietSeconds), lowDbfs + between(0, 25));
      if (kind === 'clicks') return clicks(lowDbfs + between(10, 40), pick([0.15, 0.5, 3]), quietSeconds, rateHz, n);
      return new Float32Array(0);
    };
    const found = findHum(to16Bit(mix(room, more())), rateHz);
    return {
      isHeldBack: one.isHeldBack,
      wanted: mainsHz !== null,
      // The wrong mains is no find.
      found: mainsHz === null ? found.mainsHz !== null : found.mainsHz === mainsHz,
      kind,
      about: about(one, found),
    };
  });
}

/** Some voices were recorded with hum; those are no clean cases. A tone of the mains over the whole passage tells. */
function isWithoutHum(passage: Passage): boolean {
  const samples = passage.at(8_000);
  const levelDb = (hertz: number) => {
    let [re, im] = [0, 0];
    samples.forEach((x, i) => {
      const shaped = x * (0.5 - 0.5 * Math.cos((2 * Math.PI * i) / samples.length));
      re += shaped * Math.cos((2 * Math.PI * hertz * i) / 8_000);
      im += shaped * Math.sin((2 * Math.PI * hertz * i) / 8_000);
    });
    return 10 * Math.log10(re * re + im * im + 1e-20);
  };
  return [50, 60].every((mains) => {
    const line = Math.max(...[-0.2, -0.1, 0, 0.1, 0.2].map((off) => levelDb(mains + off)));
    const beside = [-7, -5, -4, 4, 5, 7].map((off) => levelDb(mains + off)).sort((a, b) => a - b);
    return line - (beside[3] as number) < 12;
  });
}

/** The tones of a blade and its multiples, away from those of the mains. */
function fan({ between, rateHz }: Case, levelDbfs: number): Float32Array {
  const isOfMains = (hertz: number) =>
    [50, 60].some((mains) => [1, 2].some((part) => Math.abs(((part * hertz + mains / 2) % mains) - mains / 2) < 3));
  let bladeHz = between(70, 240);
  while (isOfMains(bladeHz)) bladeHz = between(70, 240);
  const tones = [1, 2, 3].map((n) => sine(n * bladeHz, -6 * n, quietSeconds, rateHz));
  return atLevel(mix(...tones), levelDbfs);
}

/** One or two voices or a TV in the next room, 8 to 23 dB over the noise; else fans, hum, clicks and keys. */
export function tryBabble(passages: readonly Passage[]): readonly Answer[] {
  return casesOf('babble', 320, passages).map((one) => {
    const { rateHz, between, pick, n } = one;
    const kind = kindOf(one, ['a voice', 'room', 'two voices', 'fan', 'a voice next door', 'hum', 'clicks', 'keys']);
    const noiseDbfs = between(-72, -50);
    const room = noiseAt(one, noiseDbfs, quietSeconds * rateHz);
    const over = (samples: Float32Array, db: number) => {
      const gain = fromDbfs(noiseDbfs + db - voiceBandDbfs(samples, rateHz));
      return samples.map((x) => x * gain);
    };
    const other = passages[(n + 14) % passages.length] as Passage;
    const more = () => {
      const voice = kind.includes('voice') ? sounding(one) : room;
      if (kind === 'a voice') return over(voice, between(8, 23));
      if (kind === 'two voices')
        return over(mix(voice, atLevel(sounding({ ...one, passage: other }), toDbfs(rms(voice)))), between(8, 23));
      if (kind === 'a voice next door')
        return over(reverberate(voice, rateHz, between(0.3, 0.8), between(0, 4), n), between(8, 20));
      if (kind === 'fan') return over(fan(one, -40), between(0, 15));
      if (kind === 'hum') return hum(pick([50, 60]), noiseDbfs + between(0, 20), 16, 1, quietSeconds, rateHz);
      if (kind === 'clicks') return clicks(noiseDbfs + between(10, 40), 3, quietSeconds, rateHz, n);
      if (kind === 'keys') return clicks(noiseDbfs + between(15, 40), 0.2, quietSeconds, rateHz, n);
      return new Float32Array(0);
    };
    const found = findBabble(to16Bit(mix(room, more())), rateHz);
    return {
      isHeldBack: one.isHeldBack,
      wanted: kind.includes('voice'),
      found: found.isLikely,
      kind,
      about: about(one, found),
    };
  });
}

/** A stretch in which the voice sounds for half of the time or more: a pause is no voice. */
function sounding(one: Case): Float32Array {
  const frame = Math.round(one.rateHz * 0.02);
  for (let tries = 0; ; tries++) {
    const stretch = voiceOf(one, quietSeconds);
    const loud = 0.3 * rms(stretch);
    const frames = Math.floor(stretch.length / frame);
    const count = Array.from({ length: frames }, (_, k) => rms(stretch.subarray(k * frame, (k + 1) * frame))).filter(
      (level) => level > loud,
    ).length;
    if (count >= frames / 2 || tries === 5) return stretch;
  }
}
