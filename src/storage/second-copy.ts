// The second copy: what is kept once more beside the database, in two pairs of files that are written in turns.
import type { SecondCopy } from './boot.ts';
import type { Files } from './files.ts';
import { asStoreError, limited, readLimitMs, writeLimitMs } from './limit.ts';
import { newestOf, type Sealed, seal } from './sealed.ts';

const pairs = { rows: 'sequence', checks: 'checks' } as const;
type PairName = keyof typeof pairs;
/** Its being there says that a write was refused. */
const marker = 'behind';

export interface Copier {
  read(): Promise<SecondCopy>;
  /** Writes the older generation of each pair over. Where that is refused the copy is behind, and says so. */
  keep(rows: Sealed, checks: (() => Promise<Sealed>) | undefined): Promise<void>;
  /** Then both generations of both pairs are written anew, so that nothing damaged stays. */
  isBehind: boolean;
  /** From here on nothing is read or written. */
  giveUp(): void;
}

export const noCopy: SecondCopy = {
  rows: { newest: undefined, isDamaged: false },
  checks: { newest: undefined, isDamaged: false },
  isBehind: false,
};

/** `opening`: what `openFiles` says; without files nothing is kept, and nothing is ever there. */
export function createCopier(opening: Promise<Files | undefined>, version: number): Copier {
  let files = opening;
  const giveUp = () => {
    files = Promise.resolve(undefined);
  };
  /** Given up because they did not answer in time. */
  let slow: Files | undefined;
  const giveUpSlow = (late: Files | undefined) => {
    slow = late;
    giveUp();
  };
  /**
   * Says that the copy lacks something. What was given up in this tab may work in another, which then writes the copy anew
   * and takes the mark away: so each commit sets it again, as long as that is answered.
   */
  async function mark(on: Files | undefined): Promise<void> {
    try {
      if (on) await limited(on.write(marker, ''), readLimitMs);
    } catch {
      slow = undefined;
    }
  }
  const readPair = async (from: Files, name: PairName) =>
    newestOf(await Promise.all([0, 1].map((slot) => from.read(`${name}-${slot}`))), pairs[name], version);
  const writePair = async (to: Files, name: PairName, sealed: Sealed) => {
    const text = await seal(sealed);
    for (const slot of copier.isBehind ? [0, 1] : [sealed.head[pairs[name]] % 2])
      await to.write(`${name}-${slot}`, text);
  };

  const copier: Copier = {
    isBehind: false,
    giveUp: () => giveUpSlow(undefined),
    async read() {
      const reading = async () => {
        const from = await files;
        return from && Promise.all([readPair(from, 'rows'), readPair(from, 'checks'), from.read(marker)]);
      };
      try {
        const found = await limited(reading(), readLimitMs);
        if (!found) return noCopy;
        const [rows, checks, behind] = found;
        const isNewer = [rows, checks].some(({ newest }) => (newest?.head.version ?? 0) > version);
        if (isNewer) giveUp(); // not ours to read, and not to be written over
        if (isNewer) return { ...noCopy, isBehind: true };
        copier.isBehind ||= behind !== null;
        return { rows, checks, isBehind: behind !== null };
      } catch {
        files.then((late) => giveUpSlow(late)).catch(() => {});
        giveUp();
        return noCopy;
      }
    },
    async keep(rows, checks) {
      const to = await files;
      if (!to) return mark(slow);
      const writing = async () => {
        await Promise.all([writePair(to, 'rows', rows), checks?.().then((sealed) => writePair(to, 'checks', sealed))]);
        if (copier.isBehind) await to.remove(marker);
      };
      try {
        await limited(writing(), writeLimitMs);
        copier.isBehind = false;
      } catch (error) {
        copier.isBehind = true;
        if (asStoreError(error).reason === 'late') giveUpSlow(to); // nobody waits for it twice
        await mark(to);
      }
    },
  };
  return copier;
}
