// Whether the browser has promised to keep what is stored here.
import { currentPlatform } from './current-platform.ts';

/** Never rejects; a browser that does not say has promised nothing. */
export async function isPersisted(): Promise<boolean> {
  try {
    return await navigator.storage.persisted();
  } catch {
    return false;
  }
}

/** A Safari tab may lose all after a week without a visit; the app on the home screen does not (faults.md S10). */
export function isShortLived(): boolean {
  const { system, installed } = currentPlatform();
  return system === 'ios' && !installed;
}
