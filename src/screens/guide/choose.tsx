// To be written.
import { Title } from '../frame.tsx';
import type { WantedProps } from '../wanted.ts';

export function ChooseScreen({ app, words }: WantedProps) {
  return (
    <div class="page">
      <Title app={app} id="choose" text={words.apps.title} />
    </div>
  );
}
