// Saves a text as a file: on phones and tablets through the system's share sheet, elsewhere as a download.
import { currentPlatform } from './current-platform.ts';

/**
 * `saved`: written and closed, or taken from the share sheet. `handedOver`: a download was begun, and nothing tells what
 * became of it. `no`: closed by the person, or refused.
 */
export type Saved = 'saved' | 'handedOver' | 'no';

/** Some browsers read the address only after the tap is over. */
const addressLivesMs = 60_000;

/** To be called from a tap. `false`: the share sheet was closed, or the browser refused. Never rejects. */
export const saveFile = async (name: string, type: string, text: string): Promise<boolean> =>
  (await handOver(name, type, text)) !== 'no';

/** To be called from a tap. Never rejects. */
export async function handOver(name: string, type: string, text: string): Promise<Saved> {
  try {
    const file = new File([text], name, { type });
    const { system } = currentPlatform();
    if ((system === 'ios' || system === 'android') && canShare(file)) {
      const shared = await share(file);
      if (shared) return shared;
    }
    // An app on an iPhone's home screen has no downloads: what is "saved" there would be nowhere.
    if (system === 'ios') return 'no';
    download(file);
    return 'handedOver';
  } catch {
    return 'no';
  }
}

/** `null`: this browser shares no such file. */
export function sharerOf(name: string, type: string, text: string): (() => Promise<Saved>) | null {
  try {
    const file = new File([text], name, { type });
    return canShare(file) ? async () => (await share(file)) ?? 'no' : null;
  } catch {
    return null;
  }
}

const canShare = (file: File): boolean => navigator.canShare?.({ files: [file] }) ?? false;

/** `null`: this kind of file is not shared after all. */
async function share(file: File): Promise<Saved | null> {
  try {
    await navigator.share({ files: [file] });
    return 'saved';
  } catch (error) {
    const name = (error as { name?: unknown } | null)?.name;
    // Closed by the person; or the sheet of a tap before is still open, and that one will tell.
    return name === 'AbortError' || name === 'InvalidStateError' ? 'no' : null;
  }
}

function download(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  document.body.append(link); // where it is not in the page, older browsers do nothing
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), addressLivesMs);
}
