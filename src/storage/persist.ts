// Asks the browser to keep what is stored even when the device runs out of room.

/**
 * To be asked once, after something worth keeping was kept. Not waited for: Chromium and Safari decide in silence,
 * and Firefox asks the person and answers only when they do. Never rejects; a refusal changes nothing.
 */
export async function askToPersist(storage: StorageManager | undefined): Promise<void> {
  try {
    if (!(await storage?.persisted())) await storage?.persist();
  } catch {} // there where site data is blocked
}
