// To be written.
import { Title } from '../frame.tsx';
import type { WantedProps } from '../wanted.ts';

export function EyeContactScreen({ app, words }: WantedProps) {
  return (
    <div class="page">
      <Title app={app} id="eye-contact" text={words.eyeContact.title} />
    </div>
  );
}
