// The chirp: soft at both ends, never louder than said, and rising as it should.
import { describe, expect, it } from 'vitest';
import { chirpLength, logChirp } from './chirp.ts';
import { peak, rms, toDbfs } from './level.ts';

const rateHz = 48_000;

describe('a chirp', () => {
  it('is 200 ms long and peaks at -20 dBFS', () => {
    const chirp = logChirp(rateHz);
    expect(chirp).toHaveLength(9600);
    expect(chirpLength(44_100)).toBe(8820);
    expect(toDbfs(peak(chirp))).toBeCloseTo(-20, 1);
    expect(peak(chirp)).toBeLessThanOrEqual(0.1 + 1e-7);
  });

  it('swells and fades: the first and the last 5 ms are 20 dB softer than the middle', () => {
    const chirp = logChirp(rateHz);
    const middle = toDbfs(rms(chirp.subarray(4000, 5600)));
    for (const end of [chirp.subarray(0, 240), chirp.subarray(-240)])
      expect(toDbfs(rms(end))).toBeLessThan(middle - 20);
  });

  it('rises by the same ratio in the same time: half way at the geometric mean of 300 and 6000 Hz', () => {
    const crossings = (from: number, to: number) => {
      const part = logChirp(rateHz).subarray(from, to);
      let count = 0;
      for (let i = 1; i < part.length; i++) if ((part[i - 1] ?? 0) < 0 !== (part[i] ?? 0) < 0) count++;
      return (count / 2 / part.length) * rateHz;
    };
    expect(crossings(4320, 5280)).toBeCloseTo(Math.sqrt(300 * 6000), -2);
    expect(crossings(0, 960)).toBeLessThan(450);
    expect(crossings(8640, 9600)).toBeGreaterThan(4800);
  });

  it('stays below half of a low rate', () => {
    const chirp = logChirp(8000);
    expect(chirp).toHaveLength(1600);
    expect(chirp.every(Number.isFinite)).toBe(true);
  });
});
