// The line beside what could not be kept.
import type { LateWords } from '../../content/messages.ts';
import { Icon } from '../../ui/icon.tsx';

export const NotSaved = ({ words }: { words: LateWords }) => (
  <p class="item-note" role="alert">
    <Icon name="notes" size={20} />
    {words.session.list.notSaved}
  </p>
);
