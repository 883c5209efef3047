// To be written.
import { Title } from '../frame.tsx';
import type { WantedProps } from '../wanted.ts';

export function ApartScreen({ app, words }: WantedProps) {
  return (
    <div class="page">
      <Title app={app} id="apart" text={words.apart.title} />
    </div>
  );
}
