// Checksums, keys and sealed texts, by the browser's own cryptography. A key cannot be taken out, and is never kept.

/** How far the making of a key is, from 0 to 1, as far as it can be told. */
export type TellShare = (share: number) => void;

export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const signs = atob(base64);
  const bytes = new Uint8Array(signs.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = signs.charCodeAt(at);
  return bytes;
}

export function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += 0x8000)
    pieces.push(String.fromCharCode(...bytes.subarray(from, from + 0x8000)));
  return btoa(pieces.join(''));
}

export const randomBase64 = (bytes: number): string => base64Of(crypto.getRandomValues(new Uint8Array(bytes)));

/** SHA-256, as 64 hex digits. Rejects where the page is not a secure one. */
export async function checksumOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** As many rounds as tell how fast this device is, and are over at once. */
const trialRounds = 20_000;
const tickMs = 100;

/**
 * PBKDF2 with HMAC-SHA-256. The browser says nothing of how far it is, so a few rounds are timed first, and the rest is
 * told by the clock. It runs beside the page and cannot be stopped: whoever has lost interest drops what comes.
 */
export async function makeKey(
  passphrase: string,
  { salt, iterations }: { readonly salt: string; readonly iterations: number },
  tell: TellShare = () => {},
): Promise<CryptoKey> {
  // The same letters come from different keyboards as different signs.
  const secret = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
  const derive = (rounds: number) =>
    crypto.subtle.deriveKey(
      { name: 'PBKDF2', hash: 'SHA-256', salt: bytesOf(salt), iterations: rounds },
      material,
      { name: 'AES-GCM', length: 256 },
      false,
      ['encrypt', 'decrypt'],
    );
  tell(0);
  const startMs = performance.now();
  await derive(trialRounds);
  const wholeMs = ((performance.now() - startMs) * iterations) / trialRounds;
  const beginMs = performance.now();
  const timer = setInterval(() => tell(Math.min(0.95, (performance.now() - beginMs) / wholeMs)), tickMs);
  try {
    return await derive(iterations);
  } finally {
    clearInterval(timer);
  }
}

/** AES-GCM. `head` is not hidden, and cannot be changed without its being noticed. */
export async function sealText(key: CryptoKey, iv: string, head: string, text: string): Promise<string> {
  const additionalData = new TextEncoder().encode(head);
  const ways = { name: 'AES-GCM', iv: bytesOf(iv), additionalData };
  return base64Of(new Uint8Array(await crypto.subtle.encrypt(ways, key, new TextEncoder().encode(text))));
}

/** `null`: another key, or not what was sealed. */
export async function openText(key: CryptoKey, iv: string, head: string, data: string): Promise<string | null> {
  try {
    const additionalData = new TextEncoder().encode(head);
    const ways = { name: 'AES-GCM', iv: bytesOf(iv), additionalData };
    return new TextDecoder().decode(await crypto.subtle.decrypt(ways, key, bytesOf(data)));
  } catch {
    return null;
  }
}

export const sealing = { randomBase64, checksumOf, makeKey, sealText, openText };
