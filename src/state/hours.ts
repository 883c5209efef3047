// The hours in which the person answers their peers, kept as one text among the settings.
import { computed, type ReadonlySignal } from '@preact/signals';
import { type Hours, type HoursProblem, validateHours } from '../core/help/hours.ts';
import { asStoreError } from '../storage/limit.ts';
import type { StoreError } from '../storage/store.ts';
import type { Kept } from './kept.ts';

/** A problem is one of what was chosen; `unsaved` one of the storage. Nothing here rejects. */
export type HoursAttempt =
  | { readonly is: 'kept' }
  | { readonly is: 'problem'; readonly why: HoursProblem }
  | { readonly is: 'unsaved'; readonly reason: StoreError['reason'] };

export interface MyHours {
  /** `null`: none yet, or what is there cannot be read. */
  readonly saved: ReadonlySignal<Hours | null>;
  save(hours: Hours): Promise<HoursAttempt>;
  remove(): Promise<HoursAttempt>;
}

const hoursKey = 'hours';

export function createMyHours(kept: Kept): MyHours {
  const keep = async (value: string | null): Promise<HoursAttempt> => {
    try {
      await kept.commit([{ table: 'settings', key: hoursKey, value }]);
      return { is: 'kept' };
    } catch (error) {
      return { is: 'unsaved', reason: asStoreError(error).reason };
    }
  };
  return {
    saved: computed(() => hoursIn(kept.rows.settings.value.get(hoursKey))),
    async save(hours) {
      const valid = validateHours(hours);
      return valid.ok ? keep(JSON.stringify(valid.hours)) : { is: 'problem', why: valid.why };
    },
    remove: () => keep(null),
  };
}

/** As it comes from storage or a backup: of any shape. */
function hoursIn(found: unknown): Hours | null {
  if (typeof found !== 'string') return null;
  try {
    const valid = validateHours(JSON.parse(found));
    return valid.ok ? valid.hours : null;
  } catch {
    return null;
  }
}
