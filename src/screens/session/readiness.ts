// List, equipment and power together: one state, and what there is to note. Derived, stored nowhere.
import type { Readiness } from '../../core/checklist/list.ts';
import type { Grade } from '../../core/verdict.ts';

export type NoteCode = 'equipmentNone' | 'equipmentNotes' | 'powerLow' | 'saidNotYet' | 'noneConfirmed';

export interface Whole {
  readonly state: Readiness;
  readonly notes: readonly NoteCode[];
}

/** Nothing blocks: equipment and power never make more than a note of what the list says is ready. */
export function wholeReadiness(now: {
  readonly list: Readiness;
  /** Of today's check; `null` where there is none. */
  readonly equipment: Grade | null;
  readonly isPowerLow: boolean;
  /** Something was answered "Not yet". */
  readonly hasNotYet: boolean;
}): Whole {
  const { list, equipment, isPowerLow, hasNotYet } = now;
  const notes = [
    equipment === null && 'equipmentNone',
    equipment !== null && equipment !== 'ready' && 'equipmentNotes',
    isPowerLow && 'powerLow',
    hasNotYet && 'saidNotYet',
    list === 'notes' && !hasNotYet && 'noneConfirmed',
  ].filter((note): note is NoteCode => note !== false);
  return { state: list === 'ready' && notes.length > 0 ? 'notes' : list, notes };
}
