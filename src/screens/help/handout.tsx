// To be written.
import { Title } from '../frame.tsx';
import type { WantedProps } from '../wanted.ts';

export function HandoutScreen({ app, words }: WantedProps) {
  return (
    <div class="page">
      <Title app={app} id="handout" text={words.handout.title} />
    </div>
  );
}
