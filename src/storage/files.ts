// The origin private file system, as little of it as the second copy needs.

export interface Files {
  /** `null`: there is no such file. */
  read(name: string): Promise<string | null>;
  /** Whole or not at all; done when the browser has it. */
  write(name: string, text: string): Promise<void>;
  remove(name: string): Promise<void>;
}

const isMissing = (error: unknown) => (error as Error).name === 'NotFoundError';

/**
 * `undefined` where there is none: Firefox's private windows refuse it, WebKitGTK has no `navigator.storage`, and
 * Safari before 26 can write to it from a worker only (MDN: FileSystemFileHandle.createWritable). `onRefused`: the
 * browser has them, and not in this window.
 */
export async function openFiles(
  storage: StorageManager | undefined,
  name: string,
  onRefused: () => void = () => {},
): Promise<Files | undefined> {
  try {
    if (!('createWritable' in FileSystemFileHandle.prototype)) return undefined;
    const folder = await (await storage?.getDirectory())?.getDirectoryHandle(name, { create: true });
    return (
      folder && {
        async read(file) {
          try {
            return await (await (await folder.getFileHandle(file)).getFile()).text();
          } catch (error) {
            return isMissing(error) ? null : ''; // it is there, and can not be read
          }
        },
        async write(file, text) {
          const writable = await (await folder.getFileHandle(file, { create: true })).createWritable();
          await writable.write(text);
          await writable.close();
        },
        async remove(file) {
          await folder.removeEntry(file).catch(() => {});
        },
      }
    );
  } catch (error) {
    if ((error as Error).name === 'SecurityError') onRefused();
    return undefined;
  }
}
