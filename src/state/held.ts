// An open device as the mirror and the clip hold it.

export interface Held {
  readonly stream: MediaStream;
  release(): void | Promise<void>;
}

/** What could not be given back in order is nobody's business any more. Never rejects. */
export async function letGo(device: Held): Promise<void> {
  try {
    await device.release();
  } catch {}
}
