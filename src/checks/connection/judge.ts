// Turns what the browser and the person know about the connection into what can be said about it.
import type { Figure, Finding } from '../../core/verdict.ts';

export type ConnectionReading = {
  readonly online: boolean;
  readonly kind: 'wifi' | 'cellular' | 'ethernet' | 'none' | 'other' | 'unknown';
  /** "I am on private Wi-Fi, a wire, or phone data." `null`: not asked or not answered. */
  readonly answer: 'private' | 'public' | 'unsure' | null;
};

export type ConnectionCode = 'connection.offline' | 'connection.private' | 'connection.public' | 'connection.unknown';
/** Nothing is measured, so there are no figures. */
export type ConnectionFigure = never;

type Found = Finding<ConnectionCode>;

/** What can be said. "Offline" is certain, "online" is only a hint (content.md EQ-09), so it alone is never green. */
export function judge({ online, kind, answer }: ConnectionReading): readonly Found[] {
  if (!online || kind === 'none') return [{ code: 'connection.offline', grade: 'notYet' }];
  if (answer === 'public') return [{ code: 'connection.public', grade: 'notes' }];
  const isPrivate = answer === 'private' || kind === 'cellular' || kind === 'ethernet';
  if (isPrivate) return [{ code: 'connection.private', grade: 'ready' }];
  return [{ code: 'connection.unknown', grade: 'unclear' }];
}

export function figures(_reading: ConnectionReading): readonly Figure<ConnectionFigure>[] {
  return [];
}
