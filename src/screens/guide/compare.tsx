// To be written.
import { Title } from '../frame.tsx';
import type { WantedProps } from '../wanted.ts';

export function CompareScreen({ app, words }: WantedProps) {
  return (
    <div class="page">
      <Title app={app} id="compare" text={words.apps.title} />
    </div>
  );
}
