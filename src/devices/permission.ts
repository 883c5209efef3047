// What the browser has noted for this site, and promises of it that may never settle.
import type { PermissionAnswer } from '../core/faults/diagnose.ts';
import { within } from './limits.ts';

/** Some of these promises never settle: Firefox lists devices only for a page in focus (bug 1818588). */
const answerLimitMs = 1000;

/** The answer of `ask`, or `null` when it throws, rejects or takes more than a second. Never rejects. */
export async function answerOf<T>(ask: () => Promise<T> | undefined): Promise<T | null> {
  try {
    return await within(Promise.resolve(ask() ?? null), answerLimitMs, () => null);
  } catch {
    return null;
  }
}

/** What the browser has noted for this site, or `null` where it does not say within a second. Never rejects. */
export async function permissionOf(name: 'camera' | 'microphone'): Promise<PermissionAnswer> {
  const { permissions } = navigator as { permissions?: Permissions };
  const status = await answerOf(() => permissions?.query({ name }));
  return status?.state ?? null;
}
