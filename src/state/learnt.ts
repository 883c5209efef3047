// The late part of the state: what is learnt from the person's own past, of the devices and of the battery.
import type { ReadonlySignal } from '@preact/signals';
import type { Drain } from '../core/power/drain.ts';
import { type BackupDue, type BackupDueOptions, createBackupDue } from './backup-due.ts';
import { type DrainOptions, watchDrain } from './drain.ts';
import { createUsual, type OwnUsual, type UsualOptions } from './usual.ts';

export interface Learnt {
  readonly usual: OwnUsual;
  readonly drain: ReadonlySignal<Drain | null>;
  readonly backupDue: BackupDue;
}

export const createLearnt = (options: UsualOptions & DrainOptions & BackupDueOptions): Learnt => ({
  usual: createUsual(options),
  drain: watchDrain(options),
  backupDue: createBackupDue(options),
});
