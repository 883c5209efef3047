// To be written.
import { Title } from '../frame.tsx';
import type { WantedProps } from '../wanted.ts';

export function PeerHelpScreen({ app, words }: WantedProps) {
  return (
    <div class="page">
      <Title app={app} id="peer-help" text={words.handout.title} />
    </div>
  );
}
