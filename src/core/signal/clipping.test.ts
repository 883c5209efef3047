// Cut tops are found, loud but clean ones are not.
import { describe, expect, it } from 'vitest';
import { findClipping } from './clipping.ts';
import { fromDbfs, peak, toDbfs } from './level.ts';
import { zeroPercent } from './silence.ts';
import { clip, mix, silence, sine, speechLike, whiteNoise } from './synth.ts';

const rateHz = 48_000;
const to16Bit = (samples: Float32Array) => samples.map((x) => Math.round(x * 32767) / 32768);
const none = { runs: 0, clippedPercent: 0 };
/** Speech whose peak would lie this far over full scale. */
const overdriven = (overDb: number, hertz = rateHz) => {
  const speech = speechLike(-22, 4, hertz, 3);
  const gain = fromDbfs(overDb) / peak(speech);
  return speech.map((x) => x * gain);
};

describe('clean sound', () => {
  it.each([16_000, 44_100, 48_000])('a loud sine at %i Hz has a curved top', (hertz) => {
    for (const frequencyHz of [61, 85, 100, 120, 200, 440, 997, 1000, 3000]) {
      for (const amplitude of [0.985, 0.99, 0.999, 1]) {
        const tone = sine(frequencyHz, toDbfs(amplitude), 2, hertz);
        expect([frequencyHz, amplitude, findClipping(tone)]).toEqual([frequencyHz, amplitude, none]);
        expect([frequencyHz, amplitude, findClipping(to16Bit(tone))]).toEqual([frequencyHz, amplitude, none]);
      }
    }
  });

  it('speech that just reaches full scale is not cut', () => {
    expect(findClipping(to16Bit(overdriven(0)))).toEqual(none);
  });

  it('one full-scale sample in a quiet tone is no run (testrtc counts all that follows)', () => {
    const tone = sine(440, -40, 1, rateHz);
    tone[100] = 1;
    expect(findClipping(tone)).toEqual(none);
  });

  it('flat but not near full scale is not cut', () => {
    expect(findClipping(new Float32Array(1000).fill(0.98))).toEqual(none);
    expect(findClipping(silence(1, rateHz))).toEqual(none);
    expect(findClipping(new Float32Array(0))).toEqual(none);
    expect(findClipping(Float32Array.of(Number.NaN, 0))).toEqual(none);
  });
});

describe('runs', () => {
  const around = (...top: number[]) => Float32Array.from([0, ...top, 0]);
  it('needs 3 samples', () => {
    expect(findClipping(around(1, 1)).runs).toBe(0);
    expect(findClipping(around(1, 1, 1))).toEqual({ runs: 1, clippedPercent: 60 });
    expect(findClipping(around(1, 1, 1, 1)).runs).toBe(1);
  });

  it('needs 0.985', () => {
    expect(findClipping(around(0.9849, 0.9849, 0.9849)).runs).toBe(0);
    expect(findClipping(around(0.985, 0.985, 0.985)).runs).toBe(1);
    expect(findClipping(around(-0.986, -0.986, -0.986)).runs).toBe(1);
  });

  it('needs equal values: half a step of 16 bit is equal, a step is not', () => {
    const step = 2 ** -15;
    expect(findClipping(around(0.99, 0.99 + step / 4, 0.99)).runs).toBe(1);
    expect(findClipping(around(0.99, 0.99 + step, 0.99 + 2 * step)).runs).toBe(0);
  });

  it('does not join the upper and the lower side', () => {
    expect(findClipping(around(1, 1, -1, -1)).runs).toBe(0);
    expect(findClipping(around(1, 1, 1, -1, -1, -1)).runs).toBe(2);
  });

  it('counts a crest beyond full scale whole, a single sample there not', () => {
    expect(findClipping(around(0.99, 1.05, 0.99, 1.02)).runs).toBe(1);
    expect(findClipping(around(0.99, 1, 0.99, 1)).runs).toBe(0);
    expect(findClipping(around(1.1)).runs).toBe(0);
  });
});

describe('cut sound', () => {
  it('finds a tenth of a percent', () => {
    const tone = sine(440, -20, 1, rateHz);
    tone.fill(1, 100, 100 + rateHz / 1000);
    expect(findClipping(tone)).toEqual({ runs: 1, clippedPercent: 0.1 });
  });

  it('finds a cut sine: 6 dB over, two thirds of it are flat', () => {
    const { runs, clippedPercent } = findClipping(clip(sine(200, 6.0206, 1, rateHz), 1));
    expect(runs).toBe(400);
    expect(Math.abs(clippedPercent - 66.7)).toBeLessThan(1);
  });

  it.each([1, 0.99])('finds speech cut at %d, more of it the louder', (ceiling) => {
    const shares = [2, 4, 6, 10].map((overDb) => {
      return findClipping(clip(overdriven(overDb), 1).map((x) => x * ceiling)).clippedPercent;
    });
    expect(shares[0]).toBeGreaterThan(0.1);
    expect(shares[1]).toBeGreaterThan(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  it('finds it after the browser has resampled it', () => {
    const cut = clip(overdriven(4, 44_100), 1);
    const before = findClipping(cut).clippedPercent;
    expect(Math.abs(findClipping(resample(cut, 44_100, rateHz)).clippedPercent / before - 1)).toBeLessThan(0.15);
    expect(findClipping(resample(overdriven(-0.5, 44_100), 44_100, rateHz))).toEqual(none);
  });
});

describe('sound that was turned down after it was cut', () => {
  it.each([0.1, 0.3, 0.7])('is found by its pile at %d of full scale', (gain) => {
    for (const overDb of [2, 6]) {
      const cut = to16Bit(clip(overdriven(overDb, 16_000), 1).map((x) => x * gain));
      expect(findClipping(cut).runs).toBeGreaterThan(5);
    }
  });

  it('is not seen in clean tones, mixes, hum and noise at any level', () => {
    for (const gain of [0.1, 0.3, 0.7, 1]) {
      const clean = [
        ...[50, 61, 100, 440, 1000, 3000, 4000].map((hertz) => sine(hertz, 0, 1, rateHz)),
        mix(sine(440, -9, 1, rateHz), sine(997, -12, 1, rateHz)),
        whiteNoise(-12, 1, rateHz),
        overdriven(0),
      ];
      for (const samples of clean) expect(findClipping(to16Bit(samples.map((x) => x * gain)))).toEqual(none);
    }
  });

  it('is found at full scale from tops of one and two samples', () => {
    const voice = speechLike(-22, 4, 8_000, 5);
    const ceiling = [...voice].map(Math.abs).sort((a, b) => b - a)[40] ?? 1;
    const cut = to16Bit(
      clip(
        voice.map((x) => x / ceiling),
        1,
      ),
    );
    expect(findClipping(cut).clippedPercent).toBeGreaterThan(0.05);
  });
});

it('counts digital silence: one step of 16 bit at most', () => {
  expect(zeroPercent(Float32Array.of(0, 1 / 32768, -1 / 32767, 2 / 32767))).toBe(75);
  expect(zeroPercent(silence(1, rateHz))).toBe(100);
  expect(zeroPercent(new Float32Array(0))).toBe(100);
  expect(zeroPercent(whiteNoise(-60, 1, rateHz))).toBeLessThan(5);
  expect(zeroPercent(mix(silence(1, rateHz), sine(440, -50, 1, rateHz)))).toBeLessThan(1);
});

/** A windowed sinc of 32 taps, the kind browsers resample with. */
function resample(samples: Float32Array, fromHz: number, toHz: number): Float32Array {
  const half = 16;
  return Float32Array.from({ length: Math.floor((samples.length * toHz) / fromHz) }, (_, n) => {
    const at = (n * fromHz) / toHz;
    let sum = 0;
    let weight = 0;
    for (let k = Math.floor(at) - half + 1; k <= Math.floor(at) + half; k++) {
      const angle = Math.PI * (at - k);
      const sinc = angle === 0 ? 1 : Math.sin(0.9 * angle) / (0.9 * angle);
      const tap = sinc * (0.42 + 0.5 * Math.cos(angle / half) + 0.08 * Math.cos((2 * angle) / half));
      sum += tap * (samples[k] ?? 0);
      weight += tap;
    }
    return sum / weight;
  });
}
