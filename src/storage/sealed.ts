// How a file of the second copy is written and read: a seal over the rest, a head, a body. Pure but for the hash.

/** Where the database stood. */
export interface Head {
  /** When the database was made, and chance: two that differ have nothing to do with each other. Milliseconds. */
  readonly epoch: number;
  /** Grows with every transaction. */
  readonly sequence: number;
  /** Grows with every transaction that touched the checks. */
  readonly checks: number;
}

/** A count that can be counted on from: a whole number that fits in 32 bits. One more than 2^53 is 2^53. */
const isCount = (count: number) => count === count >>> 0;
/** What a disk has damaged may be of any kind. */
export function isHead(found: unknown): found is Head {
  const { epoch, sequence, checks } = Object(found) as Head;
  return epoch > 0 && isCount(sequence) && isCount(checks);
}

export interface FileHead extends Head {
  /** Of the schema that the writer knew. */
  readonly version: number;
  /** Checks in the database; the body has only the newest of them. */
  readonly total: number;
}

export interface Sealed {
  readonly head: FileHead;
  readonly body: string;
}

async function sealOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export async function seal({ head, body }: Sealed): Promise<string> {
  const text = `${JSON.stringify(head)}\n${body}`;
  return `${await sealOf(text)}\n${text}`;
}

/** `undefined` for anything that is not, to the last bit, what `seal` wrote. */
export async function unseal(file: string): Promise<Sealed | undefined> {
  const [mark, line, body] = file.split('\n');
  if (mark === undefined || line === undefined || body === undefined) return undefined;
  if (mark !== (await sealOf(file.slice(mark.length + 1)))) return undefined;
  const head: FileHead = JSON.parse(line);
  return isHead(head) ? { head, body } : undefined;
}

export interface Pair {
  readonly newest: Sealed | undefined;
  /** A file that is there can not be read. It may have been the newest. */
  readonly isDamaged: boolean;
}

/**
 * The two generations of a file, as they were found; `null` is a file that is not there. `version`: of the schema that
 * we know; what a newer one wrote may look in any way.
 */
export async function newestOf(
  files: readonly (string | null)[],
  counter: 'sequence' | 'checks',
  version: number,
): Promise<Pair> {
  const there = files.filter((file) => file !== null);
  // The small tables are a list of lists, the checks one of records: a sound file in the place of the other is none.
  const isInPlace = ({ head, body }: Sealed) =>
    head.version > version || body.startsWith('[[') === (counter === 'sequence');
  const sound = (await Promise.all(there.map(unseal))).filter((sealed) => sealed !== undefined).filter(isInPlace);
  sound.sort((a, b) => b.head.epoch - a.head.epoch || b.head[counter] - a.head[counter]);
  // A browser makes an empty file before it fills it: a first write that was cut short is no damage.
  const isBegun = there.length === 1 && there[0] === '';
  return { newest: sound[0], isDamaged: sound.length < there.length && !isBegun };
}
