// To be written.
import { Title } from '../frame.tsx';
import type { WantedProps } from '../wanted.ts';

export function AppScreen({ app, words }: WantedProps) {
  return (
    <div class="page">
      <Title app={app} id="app-card" text={words.guide.title} />
    </div>
  );
}
