// Where a file goes: to a place that the person picks where the browser has such a thing, else by share sheet or download.
import { currentPlatform } from './current-platform.ts';
import { saveFile } from './save-file.ts';

/** Where a text can be put. */
export interface FilePlace {
  /** The text has to come within a second or two of a tap: else it is tapped once more. */
  readonly needsTap: boolean;
  /** `false`: closed by the person, or refused. Never rejects. */
  save(text: string): Promise<boolean>;
}

interface Writable {
  write(text: string): Promise<void>;
  close(): Promise<void>;
  abort(): Promise<void>;
}
interface Pickers {
  readonly showSaveFilePicker?: (wish: object) => Promise<{ createWritable(): Promise<Writable> }>;
}

/**
 * To be called from a tap, before the work begins: the picker opens only then. `null`: the person closed it, and there is
 * nothing to say. Never rejects.
 */
export async function pickPlace(name: string, type: string): Promise<FilePlace | null> {
  const elsewhere: FilePlace = { needsTap: true, save: (text) => saveFile(name, type, text) };
  const { system } = currentPlatform();
  const { showSaveFilePicker } = globalThis as Pickers;
  if (!showSaveFilePicker || system === 'ios' || system === 'android') return elsewhere;
  try {
    const types = [{ accept: { [type]: [name.slice(name.lastIndexOf('.'))] } }];
    const handle = await showSaveFilePicker.call(globalThis, { suggestedName: name, types });
    return { needsTap: false, save: (text) => writeInto(handle, text) };
  } catch (error) {
    return (error as { name?: unknown } | null)?.name === 'AbortError' ? null : elsewhere;
  }
}

/** The browser puts the file in place only when it is whole: a write that is cut short leaves the one before. */
async function writeInto(handle: { createWritable(): Promise<Writable> }, text: string): Promise<boolean> {
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
