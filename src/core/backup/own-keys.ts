// The settings that back-ups keep about themselves. None of them travels.

/** When the last back-up was made. */
export const lastBackupKey = 'lastBackupAt';
/** Not to be reminded before. */
export const backupLaterKey = 'backupLater';
/** The way back from the last restore. */
export const undoRestoreKey = 'undoRestore';

/** When the last back-up was made. A moment that is still to come is from a clock that was wrong: then it is not known. */
export function lastBackupIn(settings: ReadonlyMap<string, unknown>, nowMs: number): number | null {
  const atMs = settings.get(lastBackupKey);
  return typeof atMs === 'number' && atMs <= nowMs ? atMs : null;
}
