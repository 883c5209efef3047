// A part of the page that is opened when it is needed.
import type { ComponentChildren } from 'preact';
import { Icon } from '../../ui/icon.tsx';

export function Fold({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <details class="card fold">
      <summary>
        <h2>{title}</h2>
        <Icon name="down" />
      </summary>
      {children}
    </details>
  );
}
