// To be written.
import { Title } from '../frame.tsx';
import type { WantedProps } from '../wanted.ts';

export function HoursScreen({ app, words }: WantedProps) {
  return (
    <div class="page">
      <Title app={app} id="hours" text={words.hours.title} />
    </div>
  );
}
