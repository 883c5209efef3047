// To be written.
import { Title } from '../frame.tsx';
import type { WantedProps } from '../wanted.ts';

export function PasswordsScreen({ app, words }: WantedProps) {
  return (
    <div class="page">
      <Title app={app} id="passwords" text={words.passwords.title} />
    </div>
  );
}
