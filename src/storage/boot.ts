// What is right where the database and its second copy say different things. Pure.
import type { CheckRecord } from '../core/check-record.ts';
import { isEmpty, merged, noRows, type Rows, rowsOf, smallTables, textOf } from './rows.ts';
import type { Head, Pair } from './sealed.ts';
import type { BootReport, TableName } from './store.ts';

export interface Disk {
  readonly head: Head;
  readonly rows: Rows;
  readonly checkCount: number;
  /** The newest as the second copy would have them; missing where nobody looked. */
  readonly checks?: string;
}

export interface SecondCopy {
  readonly rows: Pair;
  readonly checks: Pair;
  /** A write to it was refused, so it may lack what the database had. */
  readonly isBehind: boolean;
}

export interface Restore {
  readonly head: Head;
  readonly rows: Rows;
  /** To be put beside those that are there; `isOver`: and over them. */
  readonly checks: readonly CheckRecord[];
  readonly isOver: boolean;
}

export interface Plan {
  readonly report: BootReport;
  /** What the database has to be given back first. */
  readonly restore: Restore | undefined;
  /** Whether the second copy has to be written anew. */
  readonly isCopyOld: boolean;
}

export const noHead: Head = { epoch: 0, sequence: 0, checks: 0 };

/** How many checks the second copy holds: docs/decisions/006-second-copy.md. */
export const checksInCopy = 400;

/** `isWiped`: the browser said that it threw the database away (`dataLoss`). */
export function plan(disk: Disk, copy: SecondCopy, isWiped: boolean): Plan {
  const { rows: rowsPair, checks: checksPair } = copy;
  const [kept, keptChecks] = [rowsPair.newest, checksPair.newest];
  const isBlank = disk.head.sequence === 0 && disk.checkCount === 0 && isEmpty(disk.rows);
  const wasThere = kept || keptChecks || rowsPair.isDamaged || checksPair.isDamaged || copy.isBehind;
  /** There is always one, from the moment that the tables are made: the disk has hurt it. */
  const isHeadless = disk.head.epoch === 0;
  const isGone = isWiped || isHeadless || (isBlank && Boolean(wasThere));

  // What is further on counts, and so does the copy where both stood at the same moment: it has a seal to show for it.
  const isOtherRows = kept !== undefined && kept.head.epoch !== disk.head.epoch;
  const isNewerRows =
    kept !== undefined &&
    (isOtherRows
      ? isHeadless && !copy.isBehind
      : kept.head.sequence > disk.head.sequence ||
        (kept.head.sequence === disk.head.sequence && kept.body !== textOf(disk.rows)));
  const isOtherChecks = keptChecks !== undefined && keptChecks.head.epoch !== disk.head.epoch;
  const isSameMoment = keptChecks !== undefined && !isOtherChecks && keptChecks.head.checks === disk.head.checks;
  const isNewerChecks =
    keptChecks !== undefined &&
    (isOtherChecks
      ? isHeadless && !copy.isBehind
      : keptChecks.head.checks > disk.head.checks ||
        (isSameMoment && keptChecks.body !== (disk.checks ?? keptChecks.body)));
  const totalChecks = keptChecks?.head.total ?? 0;
  const takesRows = isOtherRows || isNewerRows;
  const takesChecks = isOtherChecks || isNewerChecks || (isSameMoment && totalChecks > disk.checkCount);
  const restores = takesRows || takesChecks || isHeadless;

  const lost: TableName[] = [];
  /** Where the database stands, as far as it says so: each file knows how far the other had come. */
  const { sequence, checks } = isGone ? noHead : disk.head;
  const areRowsBehind = (keptChecks?.head.sequence ?? 0) > Math.max(kept?.head.sequence ?? 0, sequence);
  const areChecksBehind = (kept?.head.checks ?? 0) > Math.max(keptChecks?.head.checks ?? 0, checks);
  const isUnsure = ({ isDamaged }: Pair) => isGone && (isDamaged || copy.isBehind || !kept);
  if (areRowsBehind || isUnsure(rowsPair)) lost.push(...smallTables);
  const areOldOnesGone = takesChecks && totalChecks > Math.max(checksInCopy, disk.checkCount);
  if (areChecksBehind || areOldOnesGone || isUnsure(checksPair)) lost.push('checks');

  const found = lost.length > 0 ? 'lostSome' : restores ? 'recovered' : isBlank ? 'new' : 'fine';
  const heads = [disk.head, ...(kept ? [kept.head] : []), ...(keptChecks ? [keptChecks.head] : [])];
  return {
    report: { found, lost },
    restore: restores
      ? {
          head: {
            epoch: (kept ?? keptChecks)?.head.epoch ?? disk.head.epoch,
            // Newer than all, so that the next boot takes this, and the older generation is the one written over.
            sequence: Math.max(...heads.map(({ sequence }) => sequence)) + 1,
            checks: Math.max(...heads.map(({ checks }) => checks)) + 1,
          },
          rows:
            !kept || !takesRows ? disk.rows : isNewerRows ? rowsOf(kept.body) : merged(rowsOf(kept.body), disk.rows),
          checks: keptChecks && takesChecks ? JSON.parse(keptChecks.body) : [],
          isOver: isNewerChecks,
        }
      : undefined,
    isCopyOld:
      restores ||
      copy.isBehind ||
      rowsPair.isDamaged ||
      checksPair.isDamaged ||
      (!isBlank &&
        ((kept?.head.sequence ?? -1) < disk.head.sequence ||
          (keptChecks?.head.checks ?? 0) < disk.head.checks ||
          (!keptChecks && disk.checkCount > 0))),
  };
}

/** Where no database is to be had: the copy is the best there is, as if the database were empty. */
export function planWithout(copy: SecondCopy): Pick<Plan, 'report' | 'restore'> {
  const { report, restore } = plan({ head: { ...noHead, epoch: 1 }, rows: noRows(), checkCount: 0 }, copy, false);
  // Nothing is known to be lost by not being to be had.
  return { restore, report: report.found === 'recovered' ? { ...report, found: 'fine' } : report };
}
