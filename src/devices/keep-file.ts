// Where a back-up goes: to a place that the person picks where the browser has such a thing, else by share sheet or download.
import { currentPlatform } from './current-platform.ts';
import { handOver, type Saved } from './save-file.ts';

interface Writable {
  write(text: string): Promise<void>;
  close(): Promise<void>;
  abort(): Promise<void>;
}
interface Handle {
  createWritable(): Promise<Writable>;
}
interface Pickers {
  readonly showSaveFilePicker?: (wish: object) => Promise<Handle>;
}

/**
 * To be called from a tap, with the whole text: whoever picks a file that is there has emptied it by that, and nothing
 * may come in between but the writing. Never rejects.
 */
export async function keepFile(name: string, type: string, text: string): Promise<Saved> {
  const { system } = currentPlatform();
  const { showSaveFilePicker } = globalThis as Pickers;
  if (!showSaveFilePicker || system === 'ios' || system === 'android') return handOver(name, type, text);
  let handle: Handle;
  try {
    const types = [{ accept: { [type]: [name.slice(name.lastIndexOf('.'))] } }];
    handle = await showSaveFilePicker.call(globalThis, { suggestedName: name, types });
  } catch (error) {
    const why = (error as { name?: unknown } | null)?.name;
    // Closed by the person; or the one of a tap before is still open.
    return why === 'AbortError' || why === 'NotAllowedError' ? 'no' : handOver(name, type, text);
  }
  return (await isWritten(handle, text)) ? 'saved' : 'no';
}

/** Only what is closed is in place. */
async function isWritten(handle: Handle, text: string): Promise<boolean> {
  try {
    const writable = await handle.createWritable();
    try {
      await writable.write(text);
      await writable.close();
      return true;
    } catch {
      await writable.abort().catch(() => {});
      return false;
    }
  } catch {
    return false;
  }
}
