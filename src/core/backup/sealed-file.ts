// A back-up with a passphrase: what stands outside for everybody to see, and how it is written and read.
import { canonical } from './canonical.ts';
import { fieldsIn, isCode, isWholeMoment, oneOf } from './fields.ts';
import { backupFormat, backupLimits, backupVersion, kdf } from './limits.ts';

/** How the key was made and what it was used with. The key itself is nowhere. */
export interface SealWays {
  readonly kdf: 'PBKDF2-SHA-256';
  readonly iterations: number;
  /** Base64, of 16 bytes. */
  readonly salt: string;
  readonly cipher: 'AES-256-GCM';
  /** Base64, of 12 bytes. */
  readonly iv: string;
}

export interface SealedHead {
  readonly format: typeof backupFormat;
  readonly version: typeof backupVersion;
  readonly app: string;
  readonly createdAt: number;
  readonly sealed: SealWays;
}

export interface SealedFile {
  readonly head: SealedHead;
  /** Over head and data: tells a damaged file from a wrong passphrase. It proves nothing else. */
  readonly checksum: string;
  /** Base64. */
  readonly data: string;
}

export const sealedHead = (app: string, createdAt: number, sealed: SealWays): SealedHead => ({
  format: backupFormat,
  version: backupVersion,
  app,
  createdAt,
  sealed,
});

/** The additional data: whoever changes a letter of it changes what the key opens. */
export const headText = (head: SealedHead): string => canonical(head);
export const sealedHashed = ({ head, data }: Omit<SealedFile, 'checksum'>): string => `${headText(head)}\n${data}`;

export function sealedText({ head, checksum, data }: SealedFile): string {
  const { format, version, app, createdAt, sealed } = head;
  return `${JSON.stringify({ format, version, app, createdAt, sealed, checksum, data })}\n`;
}

/** `null`: not as it should be. The number of rounds is looked at before anybody begins to count them. */
export function sealedIn(found: Readonly<Record<string, unknown>>): SealedFile | null {
  const { app, createdAt, checksum, data } = found;
  const sealed = fieldsIn(found.sealed, {
    kdf: oneOf('PBKDF2-SHA-256'),
    iterations: (count) =>
      Number.isSafeInteger(count) && (count as number) >= kdf.fewest && (count as number) <= kdf.most,
    salt: (text) => typeof text === 'string' && /^[A-Za-z\d+/]{22}==$/.test(text),
    cipher: oneOf('AES-256-GCM'),
    iv: (text) => typeof text === 'string' && /^[A-Za-z\d+/]{16}$/.test(text),
  }) as SealWays | null;
  if (!sealed || !isCode(app) || !isWholeMoment(createdAt) || typeof data !== 'string') return null;
  if (data.length > backupLimits.bytes || data.length % 4 !== 0 || !/^[A-Za-z\d+/]+={0,2}$/.test(data)) return null;
  return { head: sealedHead(app as string, createdAt as number, sealed), checksum: String(checksum), data };
}
