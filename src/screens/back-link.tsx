// The way back, above a title.
import { linkTo, type Screen } from '../state/route.ts';
import { Icon } from '../ui/icon.tsx';

export function BackLink({ to, word }: { to: Screen; word: string }) {
  return (
    <a class="row-link row-link-back" href={linkTo(to)}>
      <Icon name="back" />
      {word}
    </a>
  );
}
