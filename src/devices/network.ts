// What the browser knows about the connection without asking anybody: no request is made.
export type ConnectionKind = 'wifi' | 'cellular' | 'ethernet' | 'none' | 'other' | 'unknown';

export interface ConnectionState {
  /** False is reliable; true only means that some network is there. */
  readonly online: boolean;
  /** Chrome on Android and ChromeOS tells; elsewhere it is `unknown`. */
  readonly kind: ConnectionKind;
}

const known: readonly string[] = ['wifi', 'cellular', 'ethernet', 'none'];

interface NetworkInformation extends EventTarget {
  readonly type?: string;
}
const information = () => (navigator as { connection?: NetworkInformation }).connection;

export function readConnection(): ConnectionState {
  const type = information()?.type;
  const kind = !type || type === 'unknown' ? 'unknown' : known.includes(type) ? (type as ConnectionKind) : 'other';
  return { online: navigator.onLine, kind };
}

/** Tells the state now and every change until the signal aborts. */
export function watchConnection(changed: (state: ConnectionState) => void, signal: AbortSignal): void {
  const tell = () => changed(readConnection());
  addEventListener('online', tell, { signal });
  addEventListener('offline', tell, { signal });
  information()?.addEventListener('change', tell, { signal });
  tell();
}
