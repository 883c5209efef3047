// Tries what is found in a voice on cases with a known answer: gaps, and the band of a telephone.
import { measureBandwidth } from '../../src/core/signal/bandwidth.ts';
import { findDropOuts } from '../../src/core/signal/drop-outs.ts';
import { peak, rms } from '../../src/core/signal/level.ts';
import { mix } from '../../src/core/signal/synth.ts';
import { atLevel, dull, lowPass, to16Bit, withGap } from '../../src/core/signal/synth-sound.ts';
import { type Answer, about, type Case, casesOf, kindOf, noiseAt, voiceBandDbfs, voiceOf } from './sound-cases.ts';
import { type Passage, resample } from './sound-corpus.ts';

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
