// The discrete Fourier transform, which tells what a sound is made of and where one sound lies within another.

/**
 * Transforms in place; the length must be a power of two, and both arrays of that length. Not scaled: the transform of
 * `n` ones is `n` at index 0. Radix-2, decimation in time (J. W. Cooley and J. W. Tukey, 1965).
 */
export function fft(re: Float64Array, im: Float64Array): void {
  const n = re.length;
  if (n === 0 || (n & (n - 1)) !== 0 || im.length !== n) throw new RangeError(`no power of two: ${n}, ${im.length}`);
  reverseBits(re, im);
  for (let size = 2; size <= n; size *= 2) {
    const half = size / 2;
    // Turned by table, not by repeated multiplication: that would lose half of the digits over a long block.
    const cos = new Float64Array(half);
    const sin = new Float64Array(half);
    for (let k = 0; k < half; k++) {
      cos[k] = Math.cos((2 * Math.PI * k) / size);
      sin[k] = -Math.sin((2 * Math.PI * k) / size);
    }
    for (let from = 0; from < n; from += size) {
      for (let k = 0; k < half; k++) {
        const a = from + k;
        const b = a + half;
        const [c, s] = [cos[k] as number, sin[k] as number];
        const [bRe, bIm] = [re[b] as number, im[b] as number];
        const turnedRe = bRe * c - bIm * s;
        const turnedIm = bRe * s + bIm * c;
        re[b] = (re[a] as number) - turnedRe;
        im[b] = (im[a] as number) - turnedIm;
        re[a] = (re[a] as number) + turnedRe;
        im[a] = (im[a] as number) + turnedIm;
      }
    }
  }
}

/** The inverse of `fft`, scaled so that one undoes the other. */
export function inverseFft(re: Float64Array, im: Float64Array): void {
  fft(im, re); // swapping the parts turns the sense of the transform round
  for (let i = 0; i < re.length; i++) {
    re[i] = (re[i] as number) / re.length;
    im[i] = (im[i] as number) / im.length;
  }
}

/** The smallest power of two that is `length` or more. */
export const powerOfTwoFrom = (length: number): number => 2 ** Math.ceil(Math.log2(Math.max(1, length)));

function reverseBits(re: Float64Array, im: Float64Array): void {
  for (let i = 1, j = 0; i < re.length; i++) {
    let bit = re.length >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i >= j) continue;
    const [r, m] = [re[i] as number, im[i] as number];
    re[i] = re[j] as number;
    im[i] = im[j] as number;
    re[j] = r;
    im[j] = m;
  }
}
