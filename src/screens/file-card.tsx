// What every card has that gives a file: the button that follows on another one, and what is in the file.
import { Icon } from '../ui/icon.tsx';
import { useLostFocusHere } from './mine/lost-focus.ts';

/** The button that was tapped before is gone, and with it the focus: this one takes it. */
export function NextButton({ word, act }: { readonly word: string; readonly act: () => unknown }) {
  const button = useLostFocusHere<HTMLButtonElement>();
  return (
    <button ref={button} type="button" class="button button-main" onClick={() => void act()}>
      {word}
    </button>
  );
}

export const WhatIsInIt = ({
  says,
}: {
  readonly says: { readonly what: string; readonly lines: readonly string[] };
}) => (
  <details class="why">
    <summary>
      <Icon name="info" size={20} />
      <span>{says.what}</span>
    </summary>
    <ul>
      {says.lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  </details>
);
