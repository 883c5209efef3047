// Draws the connection question: whose network this is, no page can see.
import type { ConnectionKind } from '../../devices/network.ts';
import { Question } from '../../ui/choices.tsx';
import type { ViewProps } from '../check.ts';
import type { ConnectionReading } from './judge.ts';

export interface ConnectionLive {
  readonly stage: 'asking';
  readonly kind: ConnectionKind;
  readonly reply: (answer: NonNullable<ConnectionReading['answer']>) => void;
}

export function View({ live, t }: ViewProps<unknown, ConnectionLive>) {
  if (!live) return null;
  const words = t.app.connection;
  return (
    <Question
      text={words.question}
      hint={words.hint}
      answers={[
        { label: words.private, choose: () => live.reply('private') },
        { label: words.public, choose: () => live.reply('public') },
        { label: words.unsure, look: 'quiet', choose: () => live.reply('unsure') },
      ]}
    />
  );
}
