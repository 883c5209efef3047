// What is right where the database and its second copy say different things. Pure.
import type { CheckRecord } from '../core/check-record.ts';
import { isEmpty, merged, type Rows, rowsOf, smallTables, textOf } from './rows.ts';
import type { Head, Pair } from './sealed.ts';
import type { BootReport, TableName } from './store.ts';

export interface Disk {
  readonly head: Head;
  readonly rows: Rows;
  readonly checkCount: number;
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

/** How many checks the second copy holds: docs/decisions/006-second-copy.md. */
export const checksInCopy = 400;

/** `isWiped`: the browser said that it threw the database away (`dataLoss`). */
export function plan(disk: Disk, copy: SecondCopy, isWiped: boolean): Plan {
  const { rows: rowsPair, checks: checksPair } = copy;
  const [kept, keptChecks] = [rowsPair.newest, checksPair.newest];
  const isBlank = disk.head.sequence === 0 && disk.checkCount === 0 && isEmpty(disk.rows);
  const wasThere = kept || keptChecks || rowsPair.isDamaged || checksPair.isDamaged || copy.isBehind;
  const isGone = isWiped || (isBlank && Boolean(wasThere));

  const isOtherRows = kept !== undefined && kept.head.epoch !== disk.head.epoch;
  const isNewerRows =
    kept !== undefined &&
    !isOtherRows &&
    (kept.head.sequence > disk.head.sequence ||
      // The same moment and not the same rows: the copy has a seal to show for it.
      (kept.head.sequence === disk.head.sequence && kept.body !== textOf(disk.rows)));
  const isOtherChecks = keptChecks !== undefined && keptChecks.head.epoch !== disk.head.epoch;
  const isNewerChecks = keptChecks !== undefined && !isOtherChecks && keptChecks.head.checks > disk.head.checks;
  const areChecksMissing =
    keptChecks !== undefined && keptChecks.head.checks === disk.head.checks && keptChecks.head.total > disk.checkCount;
  const takesRows = isOtherRows || isNewerRows;
  const takesChecks = isOtherChecks || isNewerChecks || areChecksMissing;
  const restores = takesRows || takesChecks;

  const lost: TableName[] = [];
  const rowsMayLack =
    !kept || rowsPair.isDamaged || copy.isBehind || kept.head.sequence < (keptChecks?.head.sequence ?? 0);
  if (isGone && rowsMayLack) lost.push(...smallTables);
  const checksMayLack = keptChecks
    ? keptChecks.head.total > checksInCopy || keptChecks.head.checks < (kept?.head.checks ?? 0)
    : kept === undefined || kept.head.checks > 0;
  if (isGone && (checksMayLack || checksPair.isDamaged || copy.isBehind)) lost.push('checks');

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
      (!isBlank &&
        (copy.isBehind ||
          rowsPair.isDamaged ||
          checksPair.isDamaged ||
          (kept?.head.sequence ?? -1) < disk.head.sequence ||
          (keptChecks?.head.checks ?? 0) < disk.head.checks ||
          (!keptChecks && disk.checkCount > 0))),
  };
}
