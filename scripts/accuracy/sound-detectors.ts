// Tries what is found in sound on cases with a known answer: hum, gaps, narrow bands, voices in the quiet window.
import { findBabble } from '../../src/core/signal/babble.ts';
import { measureBandwidth } from '../../src/core/signal/bandwidth.ts';
import { findDropOuts } from '../../src/core/signal/drop-outs.ts';
import { findHum } from '../../src/core/signal/hum.ts';
import { fromDbfs, peak, rms, toDbfs } from '../../src/core/signal/level.ts';
import { bandPowers, spectrogram } from '../../src/core/signal/spectrogram.ts';
import { mix, sine } from '../../src/core/signal/synth.ts';
import {
  atLevel,
  clicks,
  dull,
  hum,
  lowPass,
  reverberate,
  roomNoise,
  to16Bit,
  withGap,
} from '../../src/core/signal/synth-sound.ts';
import {
  type Answer,
  type Case,
  casesOf,
  inHalves,
  noiseAt,
  quietSeconds,
  voiceBandDbfs,
  voiceOf,
} from './sound-cases.ts';
import { type Passage, resample } from './sound-corpus.ts';

const about = ({ n, rateHz, passage }: Case, found: unknown) =>
  `${n} ${rateHz} ${passage.name} ${JSON.stringify(found)}`;
const kindOf = <T>({ n }: Case, kinds: readonly T[]) => kinds[Math.floor(n / 8) % kinds.length] as T;

/** Power of a room from 40 to 1000 Hz, where hum lies. */
function lowBandDbfs(room: Float32Array, rateHz: number): number {
  const powers = bandPowers(spectrogram(room, rateHz, 0.08), 40, 1000);
  return 10 * Math.log10(powers.reduce((sum, power) => sum + power, 0) / powers.length);
}

/** Hum from as loud as the room's own noise between 40 and 1000 Hz; else none, a fan, a voice or a click. */
export function tryHum(passages: readonly Passage[]): readonly Answer[] {
  return casesOf('hum', 640, inHalves(passages, isWithoutHum)).map((one) => {
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

/** Voices with one to three gaps of 5 to 100 ms while they sound; else whole ones, with and without silenced pauses. */
export function tryDropOuts(passages: readonly Passage[]): readonly (Answer & { readonly errorMs: number })[] {
  return casesOf('drop-outs', 320, passages).map((one) => {
    const { rateHz, between } = one;
    const pauses = kindOf(one, ['room between words', 'digital silence between words', 'noise gate']);
    const voice = atLevel(voiceOf(one), between(-42, -20));
    const noise = noiseAt(one, voiceBandDbfs(voice, rateHz) - between(15, 55), voice.length);
    const sound =
      pauses === 'noise gate'
        ? gated(mix(voice, noise), rateHz, one.n)
        : pauses === 'room between words'
          ? mix(voice, noise)
          : voice;
    const wanted = Math.floor(one.n / 24) % 2 === 1 ? 1 + Math.floor(one.next() * 3) : 0;
    const { samples, gapsMs } = cut(one, sound, wanted);
    const found = findDropOuts(to16Bit(samples), rateHz);
    const wantedMs = gapsMs.reduce((sum, ms) => sum + ms, 0);
    return {
      isHeldBack: one.isHeldBack,
      wanted: gapsMs.length > 0,
      found: gapsMs.length === 0 ? found.count > 0 : found.count === gapsMs.length,
      kind: gapsMs.length > 0 ? `gaps, ${pauses}` : pauses,
      about: about(one, [gapsMs, found]),
      errorMs: found.totalMs - wantedMs,
    };
  });
}

/** What a noise gate does: 30 ms after a voice has become quiet it fades to digital silence, within 5 to 15 ms. */
function gated(samples: Float32Array, rateHz: number, n: number): Float32Array {
  const length = Math.round(rateHz * 0.01);
  const open = rms(samples) * 0.1;
  const isLoud = (k: number) => rms(samples.subarray(Math.max(0, k) * length, (k + 1) * length)) > open;
  const loud = Array.from({ length: Math.ceil(samples.length / length) }, (_, k) => isLoud(k));
  const step = 1 / (rateHz * (0.005 + 0.005 * (n % 3)));
  let gain = 0;
  return samples.map((x, i) => {
    const k = Math.floor(i / length);
    // It opens 10 ms ahead of the voice: what delays the sound may look ahead.
    const isOpen = loud.slice(Math.max(0, k - 3), k + 2).some(Boolean);
    gain = Math.max(0, Math.min(1, gain + (isOpen ? step : -step)));
    return x * gain;
  });
}

function cut({ rateHz, next, between }: Case, sound: Float32Array, wanted: number) {
  const gapsMs: number[] = [];
  const taken: number[] = [];
  const around = Math.round(rateHz * 0.02);
  const loud = 0.3 * rms(sound);
  let samples = sound;
  for (let tries = 0; tries < 500 && gapsMs.length < wanted; tries++) {
    const ms = 5 + 95 * next() ** 2;
    const length = Math.round((ms * rateHz) / 1000);
    const at = Math.round(between(0.05, 0.95) * sound.length);
    const [before, after] = [sound.subarray(at - around, at), sound.subarray(at + length, at + length + around)];
    if (taken.some((other) => Math.abs(other - at) < rateHz * 0.3) || at + length + around > sound.length) continue;
    if (rms(before) < loud || rms(after) < loud) continue;
    const isHeld = next() < 0.3;
    if (isHeld && Math.abs(sound[at - 1] ?? 0) > 0.8 * peak(sound)) continue;
    samples = withGap(samples, at, length, isHeld);
    taken.push(at);
    gapsMs.push(ms);
  }
  return { samples, gapsMs };
}

/** Voices that went over 8 kHz and back, as in a headset's call mode; else wide, dull, wide-band calls, or silenced. */
export function tryBandwidth(passages: readonly Passage[]): readonly Answer[] {
  return casesOf('bandwidth', 240, passages, [16_000, 44_100, 48_000]).map((one) => {
    const { rateHz, between, n } = one;
    const kind = kindOf(one, [
      'narrow',
      'wide',
      'narrow, silenced',
      'dull',
      'narrow, filtered',
      'call at 16 kHz',
      'narrow',
      'silenced',
    ]);
    const voice = atLevel(voiceOf(one), between(-40, -18));
    const noise = noiseAt(one, voiceBandDbfs(voice, rateHz) - between(12, 50), voice.length);
    const over = (samples: Float32Array, hertz: number) =>
      hertz === rateHz ? samples : resample(to16Bit(resample(samples, rateHz, hertz)), hertz, rateHz);
    const made = () => {
      if (kind === 'narrow') return over(mix(voice, noise), 8_000);
      if (kind === 'narrow, silenced') return over(gated(mix(voice, noise), rateHz, n), 8_000);
      if (kind === 'narrow, filtered') return lowPass(over(mix(voice, noise), 8_000), rateHz, between(3300, 3700), 300);
      if (kind === 'call at 16 kHz') return over(mix(voice, noise), 16_000);
      if (kind === 'dull') return mix(dull(voice, rateHz, between(1000, 2500), 1 + (n % 2)), noise);
      if (kind === 'silenced') return gated(mix(voice, noise), rateHz, n);
      return mix(voice, noise);
    };
    const found = measureBandwidth(to16Bit(made()), rateHz);
    const wanted = kind.startsWith('narrow');
    return { isHeldBack: one.isHeldBack, wanted, found: found.isNarrow, kind, about: about(one, found) };
  });
}

/** One or two voices or a TV in the next room, 8 to 23 dB over the noise; else fans, hum, clicks and keys. */
export function tryBabble(passages: readonly Passage[]): readonly Answer[] {
  return casesOf('babble', 320, passages).map((one) => {
    const { rateHz, between, pick, n } = one;
    const kind = kindOf(one, ['a voice', 'room', 'two voices', 'fan', 'a voice next door', 'hum', 'clicks', 'keys']);
    const noiseDbfs = between(-72, -50);
    const room = noiseAt(one, noiseDbfs, quietSeconds * rateHz);
    const over = (samples: Float32Array, db: number) =>
      samples.map((x) => x * fromDbfs(noiseDbfs + db - voiceBandDbfs(samples, rateHz)));
    const other = passages[(one.passage ? n + 14 : n) % passages.length] as Passage;
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
