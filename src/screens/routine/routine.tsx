// To be written.
import { Title } from '../frame.tsx';
import type { WantedProps } from '../wanted.ts';

export function RoutineScreen({ app, words }: WantedProps) {
  return (
    <div class="page">
      <Title app={app} id="routine" text={words.routine.title} />
    </div>
  );
}
