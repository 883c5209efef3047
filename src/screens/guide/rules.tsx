// To be written.
import { Title } from '../frame.tsx';
import type { WantedProps } from '../wanted.ts';

export function RulesScreen({ app, words }: WantedProps) {
  return (
    <div class="page">
      <Title app={app} id="rules" text={words.apps.title} />
    </div>
  );
}
