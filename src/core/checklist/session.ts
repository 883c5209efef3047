// One session with a peer, as it is kept: times and settings, nothing about the peer.
export interface Session {
  /** Never used twice. */
  readonly id: string;
  readonly startedAt: number;
  /** `null` while it goes on. */
  readonly endedAt: number | null;
  readonly placeId: string | null;
  /** For `Context`: the number of the next answer when this place was picked. */
  readonly placeSinceSequence: number;
  readonly platformId: string | null;
  /** Planned length. */
  readonly minutes: number;
  readonly isAlone: boolean;
  readonly isHost: boolean;
  readonly isSharing: boolean;
}

/** The session somewhere else; the same one when the place is the same. */
export function inPlace(session: Session, placeId: string | null, sequence: number): Session {
  return placeId === session.placeId ? session : { ...session, placeId, placeSinceSequence: sequence };
}
