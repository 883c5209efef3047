// Whether the devices are still the same, without keeping what they are called.

/**
 * 16 hex digits over the salt and the sorted labels. `null` where the browser shows no label, so that nothing is
 * known, or cannot make a hash. Never rejects.
 */
export async function hashOfDevices(labels: readonly string[], salt: string): Promise<string | null> {
  const known = [...new Set(labels.filter(Boolean))].sort();
  const { subtle } = crypto as { subtle?: SubtleCrypto }; // undefined outside a secure context
  if (known.length === 0 || !subtle) return null;
  try {
    const digest = await subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify([salt, ...known])));
    return [...new Uint8Array(digest).slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  } catch {
    return null;
  }
}
