// Against the sum that defines it, and against itself backwards.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fft, inverseFft, powerOfTwoFrom } from './fft.ts';

/** The definition: slow, and plainly right. */
function dft(re: readonly number[], im: readonly number[]) {
  const n = re.length;
  return re.map((_, k) => {
    let [sumRe, sumIm] = [0, 0];
    for (let t = 0; t < n; t++) {
      const angle = (-2 * Math.PI * k * t) / n;
      sumRe += (re[t] ?? 0) * Math.cos(angle) - (im[t] ?? 0) * Math.sin(angle);
      sumIm += (re[t] ?? 0) * Math.sin(angle) + (im[t] ?? 0) * Math.cos(angle);
    }
    return [sumRe, sumIm] as const;
  });
}

const signals = fc.integer({ min: 0, max: 7 }).chain((bits) =>
  fc.array(fc.tuple(...[0, 1].map(() => fc.double({ min: -1, max: 1, noNaN: true }))), {
    minLength: 2 ** bits,
    maxLength: 2 ** bits,
  }),
);

describe('fft', () => {
  it('is the sum that defines it', () => {
    fc.assert(
      fc.property(signals, (signal) => {
        const re = Float64Array.from(signal, ([r]) => r ?? 0);
        const im = Float64Array.from(signal, ([, i]) => i ?? 0);
        const wanted = dft([...re], [...im]);
        fft(re, im);
        wanted.forEach(([r, i], k) => {
          expect(re[k]).toBeCloseTo(r, 9);
          expect(im[k]).toBeCloseTo(i, 9);
        });
      }),
    );
  });

  it('is undone by its inverse', () => {
    fc.assert(
      fc.property(signals, (signal) => {
        const re = Float64Array.from(signal, ([r]) => r ?? 0);
        const im = Float64Array.from(signal, ([, i]) => i ?? 0);
        fft(re, im);
        inverseFft(re, im);
        signal.forEach(([r, i], k) => {
          expect(re[k]).toBeCloseTo(r ?? 0, 12);
          expect(im[k]).toBeCloseTo(i ?? 0, 12);
        });
      }),
    );
  });

  it('refuses what it cannot do', () => {
    expect(() => fft(new Float64Array(3), new Float64Array(3))).toThrow(RangeError);
    expect(() => fft(new Float64Array(4), new Float64Array(2))).toThrow(RangeError);
    expect([0, 1, 2, 3, 4, 5, 1000].map(powerOfTwoFrom)).toEqual([1, 1, 2, 4, 4, 8, 1024]);
  });
});
