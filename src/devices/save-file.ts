// Saves a text as a file: on phones and tablets through the system's share sheet, elsewhere as a download.
import { currentPlatform } from './current-platform.ts';

/** Some browsers read the address only after the tap is over. */
const addressLivesMs = 60_000;

/** To be called from a tap. `false`: the share sheet was closed, or the browser refused. Never rejects. */
export async function saveFile(name: string, type: string, text: string): Promise<boolean> {
  try {
    const file = new File([text], name, { type });
    const { system } = currentPlatform();
    // An app on an iPhone's home screen has no downloads of its own; the sheet offers Files, Mail and Print.
    if ((system === 'ios' || system === 'android') && navigator.canShare?.({ files: [file] })) return await share(file);
    download(file);
    return true;
  } catch {
    return false;
  }
}

async function share(file: File): Promise<boolean> {
  try {
    await navigator.share({ files: [file] });
  } catch (error) {
    if ((error as { name?: unknown } | null)?.name === 'AbortError') return false; // closed by the person
    download(file); // this kind of file is not shared after all
  }
  return true;
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
