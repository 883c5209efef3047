// A card with a few lines of advice.
import type { ComponentChildren } from 'preact';

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
