// The settings that back-ups keep about themselves. None of them travels.

/** When the last back-up was made. */
export const lastBackupKey = 'lastBackupAt';
/** Not to be reminded before. */
export const backupLaterKey = 'backupLater';
/** The way back from the last restore. */
export const undoRestoreKey = 'undoRestore';
