// Copy and share a text, as the pages of help show it.
import type { ComponentProps } from 'preact';
import { HandOver } from '../hand-over.tsx';

export function GiveButtons(props: Omit<ComponentProps<typeof HandOver>, 'iconSize'>) {
  return (
    <div class="mine-section help-give">
      <HandOver {...props} iconSize={20} />
    </div>
  );
}
