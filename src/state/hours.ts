// The hours in which the person answers their peers, kept as one text among the settings.
import { computed, type ReadonlySignal } from '@preact/signals';
import { type Hours, type HoursProblem, validateHours } from '../core/help/hours.ts';
import { type Unsaved, unsaved } from './keeping.ts';
import type { Kept } from './kept.ts';

/** A problem is one of what was chosen; `unsaved` one of the storage. Nothing here rejects. */
export type HoursAttempt = { readonly is: 'kept' } | { readonly is: 'problem'; readonly why: HoursProblem } | Unsaved;

export interface MyHours {
  /** `null`: none yet, or what is there cannot be read. */
  readonly saved: ReadonlySignal<Hours | null>;
  save(hours: Hours): Promise<HoursAttempt>;
  remove(): Promise<HoursAttempt>;
}

const hoursKey = 'hours';

export function createMyHours(kept: Kept): MyHours {
  const keep = async (value: string | null): Promise<HoursAttempt> =>
    (await unsaved(kept, [{ table: 'settings', key: hoursKey, value }])) ?? { is: 'kept' };
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
