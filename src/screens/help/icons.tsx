// To be written.
import { Title } from '../frame.tsx';
import type { WantedProps } from '../wanted.ts';

export function IconsScreen({ app, words }: WantedProps) {
  return (
    <div class="page">
      <Title app={app} id="icons" text={words.icons.title} />
    </div>
  );
}
