// A heading that takes the focus where an undo has taken away what had it.
import { useLostFocusHere } from '../mine/lost-focus.ts';

export function Heading(props: { readonly id: string; readonly text: string; readonly takesFocus: boolean }) {
  const { id, text, takesFocus } = props;
  const heading = useLostFocusHere<HTMLHeadingElement>(takesFocus);
  return (
    <h2 id={id} ref={heading} tabIndex={-1}>
      {text}
    </h2>
  );
}
