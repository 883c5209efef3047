// To be written.
import { Title } from '../frame.tsx';
import type { WantedProps } from '../wanted.ts';

export function GuideScreen({ app, words }: WantedProps) {
  return (
    <div class="page">
      <Title app={app} id="guide" text={words.guide.title} />
    </div>
  );
}
