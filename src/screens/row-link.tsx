// A whole line that leads to another screen.
import type { ComponentChildren } from 'preact';
import { linkTo, type Screen } from '../state/route.ts';
import { Icon } from '../ui/icon.tsx';

export const RowLink = (props: {
  readonly to: Screen;
  readonly detail?: string;
  readonly children: ComponentChildren;
}) => (
  <a class="row-link" href={linkTo(props.to, props.detail)}>
    {props.children}
    <Icon name="next" />
  </a>
);
