// Which cameras, microphones and outputs there are, for the choosers. Labels live in memory only, never in storage.
import { within } from './limits.ts';

export interface ListedDevice {
  readonly id: string;
  /** Empty until the browser has allowed that kind once. */
  readonly label: string;
}
export interface DeviceLists {
  readonly cameras: readonly ListedDevice[];
  readonly microphones: readonly ListedDevice[];
  readonly speakers: readonly ListedDevice[];
}

const limitMs = 1_000;
/** Several events come for one plug (mediacapture-main#966). */
const debounceMs = 500;

/** The devices now; empty lists where the browser does not say (Firefox answers only while the page has focus, 1818588). */
export async function listDevices(): Promise<DeviceLists> {
  const { mediaDevices } = navigator as { mediaDevices?: MediaDevices };
  const asked = mediaDevices?.enumerateDevices() ?? Promise.resolve([]);
  const all = await within<MediaDeviceInfo[]>(asked, limitMs, () => []).catch(() => []);
  const of = (kind: MediaDeviceKind) => unique(all.filter((device) => device.kind === kind));
  return { cameras: of('videoinput'), microphones: of('audioinput'), speakers: of('audiooutput') };
}

/** Chromium lists "Default" and "Communications" besides the real device; the system's choice needs no entry of its own. */
function unique(devices: readonly MediaDeviceInfo[]): ListedDevice[] {
  return devices
    .filter(({ deviceId }) => deviceId && deviceId !== 'default' && deviceId !== 'communications')
    .map(({ deviceId, label }) => ({ id: deviceId, label }));
}

/** Calls back after devices came or went, until the signal aborts. */
export function watchDevices(changed: () => void, signal: AbortSignal): void {
  const { mediaDevices } = navigator as { mediaDevices?: MediaDevices };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(changed, debounceMs);
  };
  mediaDevices?.addEventListener?.('devicechange', soon, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
