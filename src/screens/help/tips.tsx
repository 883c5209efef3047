// A card with a few lines of advice.
import type { ComponentChildren } from 'preact';
import type { Screen } from '../../state/route.ts';
import { RowLink } from '../row-link.tsx';

export function Tips(props: {
  readonly title: string;
  readonly lines: readonly string[];
  readonly intro?: string;
  /** They are to be done one after the other. */
  readonly isInOrder?: boolean;
  readonly children?: ComponentChildren;
}) {
  const { title, lines, intro, isInOrder = false, children } = props;
  const List = isInOrder ? 'ol' : 'ul';
  return (
    <section class="card">
      <h2>{title}</h2>
      {intro && <p class="hint">{intro}</p>}
      <List class={isInOrder ? 'plain-list help-steps' : 'lines'}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </List>
      {children}
    </section>
  );
}

/** On to another page of the help. */
export function OnLink({ to, detail = '', word }: { to: Screen; detail?: string; word: string }) {
  return (
    <RowLink to={to} detail={detail}>
      {word}
    </RowLink>
  );
}
