// Finds gaps in a voice: the sound breaks off from one sample to the next, and for some milliseconds nothing comes.
import { signalThresholds } from './thresholds.ts';

export interface DropOuts {
  readonly count: number;
  readonly totalMs: number;
  readonly longestMs: number;
}

const shortestMs = signalThresholds.dropOutShortestMs.value;
const fallDb = signalThresholds.dropOutFallDb.value;
const edgeMs = signalThresholds.dropOutEdgeMs.value;
const edgeUnderDb = signalThresholds.dropOutEdgeUnderDb.value;
const step16 = 2 ** -15;

/**
 * Looks at the sound millisecond by millisecond. A gap is a stretch in which it stays at one value (zero, or the last
 * one held), and before which it was nearly as loud as the voice is on the whole. No voice ends like that: even dry
 * vowels ring for 10 ms and more, rooms for longer, and a pause still has the room's noise in it. What a noise
 * suppressor silences between words has been faded out before, and so has the hush before a "p" or a "t".
 */
export function findDropOuts(speech: Float32Array, rateHz: number): DropOuts {
  const block = Math.max(1, Math.round(rateHz / 1000));
  const { lows, highs, means, powers } = blocks(speech, block);
  const voice = loudPower(powers.map((power, n) => power - (means[n] as number) ** 2));
  const edge = voice * 10 ** (-edgeUnderDb / 10);
  const peak = lows.reduce((most, low, n) => Math.max(most, -low, highs[n] as number), 0);
  // Two steps of 16-bit sound: what dither and rounding make of digital silence.
  const still = Math.max(2 * step16, Math.sqrt(voice) * 10 ** (-fallDb / 20));
  const isStill = (n: number) => (highs[n] as number) - (lows[n] as number) <= still;
  const found: number[] = [];
  // A voice so faint that a gap would be no fall cannot be judged.
  if (Math.sqrt(edge) < 2 * still) return { count: 0, totalMs: 0, longestMs: 0 };
  for (let n = 0; n < lows.length; n++) {
    if (!isStill(n)) continue;
    let end = n;
    let [low, high] = [lows[n] as number, highs[n] as number];
    while (end < lows.length && isStill(end)) {
      [low, high] = [Math.min(low, lows[end] as number), Math.max(high, highs[end] as number)];
      if (high - low > still) break;
      end++;
    }
    const isCut = Math.max(Math.abs(low), Math.abs(high)) > 0.9 * peak; // a flat top, as of a clipped tone
    if (end - n >= shortestMs && end < lows.length && !isCut && powerBefore(means, powers, n) >= edge) {
      found.push(exactLength(speech, n * block, end * block, still) * (1000 / rateHz));
    }
    n = Math.max(n, end - 1);
  }
  return {
    count: found.length,
    totalMs: found.reduce((sum, ms) => sum + ms, 0),
    longestMs: Math.max(0, ...found),
  };
}

function blocks(samples: Float32Array, length: number) {
  const count = Math.floor(samples.length / length);
  const [lows, highs] = [new Float32Array(count), new Float32Array(count)];
  const [means, powers] = [new Float64Array(count), new Float64Array(count)];
  for (let n = 0; n < count; n++) {
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    let sum = 0;
    let power = 0;
    for (let i = n * length; i < (n + 1) * length; i++) {
      const x = samples[i] as number;
      if (x < low) low = x;
      if (x > high) high = x;
      sum += x;
      power += x * x;
    }
    lows[n] = low;
    highs[n] = high;
    means[n] = sum / length;
    powers[n] = power / length;
  }
  return { lows, highs, means, powers };
}

/** Mean power of the louder half of what is heard at all: of the voice, without its pauses. */
function loudPower(powers: Float64Array): number {
  const sorted = powers.filter((power) => power > step16 * step16).sort();
  const loud = sorted.subarray(Math.floor(sorted.length / 2));
  return loud.length === 0 ? 0 : loud.reduce((sum, power) => sum + power, 0) / loud.length;
}

/** Variance over the last milliseconds before block `n`: an offset or a rumble is no voice. */
function powerBefore(means: Float64Array, powers: Float64Array, n: number): number {
  const from = Math.max(0, n - edgeMs);
  let mean = 0;
  let power = 0;
  for (let i = from; i < n; i++) {
    mean += (means[i] as number) / (n - from);
    power += (powers[i] as number) / (n - from);
  }
  return power - mean * mean;
}

/** From whole milliseconds to samples: the gap reaches into the blocks before and after it. */
function exactLength(samples: Float32Array, from: number, to: number, still: number): number {
  const value = samples[from] as number;
  const isAlike = (i: number) => Math.abs((samples[i] ?? Number.POSITIVE_INFINITY) - value) <= still;
  let [first, last] = [from, to];
  while (isAlike(first - 1)) first--;
  while (isAlike(last)) last++;
  return last - first;
}
