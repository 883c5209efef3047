// The connection check: who does what, in order. It makes no request.
import { orAbort } from '../../devices/limits.ts';
import { type ConnectionState, readConnection } from '../../devices/network.ts';
import type { Releasable } from '../../devices/releasable.ts';
import type { Check } from '../check.ts';
import { type ConnectionCode, type ConnectionFigure, type ConnectionReading, figures, judge } from './judge.ts';
import { type ConnectionLive, View } from './view.tsx';

interface Connection extends Releasable {
  read(): ConnectionState;
}

export const connection = {
  id: 'connection',
  captures: false,
  acquire: async () => ({ read: readConnection, release() {} }),
  async measure({ read }, show, signal) {
    const { online, kind } = read();
    // Phone data and a wire are private by themselves; whose Wi-Fi it is, no page can see.
    if (!online || ['none', 'cellular', 'ethernet'].includes(kind)) return { online, kind, answer: null };
    const answer = await orAbort(
      new Promise<NonNullable<ConnectionReading['answer']>>((reply) => show({ stage: 'asking', kind, reply })),
      signal,
    );
    return { ...read(), answer };
  },
  judge,
  figures,
  View,
} satisfies Check<Connection, ConnectionLive, ConnectionReading, 'connection', ConnectionCode, ConnectionFigure>;
