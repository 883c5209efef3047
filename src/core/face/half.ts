// Numbers of 16 bits, which models are stored in, as numbers of 32 bits.

/** IEEE 754 binary16 to binary32, little endian. `bytes` holds two for each number. */
export function halvesToFloats(bytes: Uint8Array): Float32Array {
  const floats = new Float32Array(bytes.length >> 1);
  for (let i = 0; i < floats.length; i++) {
    floats[i] = halfToNumber((bytes[2 * i] as number) | ((bytes[2 * i + 1] as number) << 8));
  }
  return floats;
}

function halfToNumber(half: number): number {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >> 10) & 0x1f;
  const fraction = half & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
