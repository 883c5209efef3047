// To be written.
import { Title } from '../frame.tsx';
import type { WantedProps } from '../wanted.ts';

export function AvoidScreen({ app, words }: WantedProps) {
  return (
    <div class="page">
      <Title app={app} id="avoid" text={words.apps.title} />
    </div>
  );
}
