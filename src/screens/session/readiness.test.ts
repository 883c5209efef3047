// What list, equipment and power come to: nothing blocks, and nothing is left unsaid.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wholeReadiness } from './readiness.ts';

const well = { list: 'ready', equipment: 'ready', isPowerLow: false, hasNotYet: false } as const;

it.each([
  [well, 'ready', []],
  [{ ...well, equipment: null }, 'notes', ['equipmentNone']],
  [{ ...well, equipment: 'notes' }, 'notes', ['equipmentNotes']],
  [{ ...well, equipment: 'unclear' }, 'notes', ['equipmentNotes']],
  [{ ...well, equipment: 'notYet' }, 'notes', ['equipmentNotes']],
  [{ ...well, isPowerLow: true }, 'notes', ['powerLow']],
  [{ ...well, list: 'notes', hasNotYet: true }, 'notes', ['saidNotYet']],
  [{ ...well, list: 'notes' }, 'notes', ['noneConfirmed']],
  [{ ...well, list: 'notYet' }, 'notYet', []],
  [{ ...well, list: 'notYet', equipment: null }, 'notYet', ['equipmentNone']],
] as const)('%o is %s', (now, state, notes) => {
  expect(wholeReadiness(now)).toEqual({ state, notes });
});

it('is ready only where nothing is to note, and never better than the list', () => {
  const now = fc.record({
    list: fc.constantFrom('ready', 'notes', 'notYet'),
    equipment: fc.constantFrom(null, 'ready', 'notes', 'unclear', 'notYet'),
    isPowerLow: fc.boolean(),
    hasNotYet: fc.boolean(),
  });
  fc.assert(
    fc.property(now, (one) => {
      const { state, notes } = wholeReadiness(one);
      expect(state === 'ready').toBe(one.list === 'ready' && notes.length === 0);
      if (one.list === 'notYet') expect(state).toBe('notYet');
    }),
  );
});
