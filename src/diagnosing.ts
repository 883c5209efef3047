// Part of main that comes late: names the cause of a refusal.
import { diagnose, type RefusedCall, type RefusedDevice } from './core/faults/diagnose.ts';
import type { FaultId } from './core/faults/fault.ts';
import { gatherFacts } from './devices/environment.ts';

/** `undefined` for what is no refusal but a mistake of ours. */
export const nameRefusal = async (
  device: RefusedDevice,
  call: RefusedCall,
  error: unknown,
): Promise<FaultId | undefined> => diagnose(await gatherFacts(device, call, error));
