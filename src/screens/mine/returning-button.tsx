// A button that takes the focus when it comes back in the place of what it opened.
import { Icon, type IconName } from '../../ui/icon.tsx';
import { useLostFocusHere } from './lost-focus.ts';

export function ReturningButton(props: {
  readonly icon: IconName;
  readonly word: string;
  readonly isBack: boolean;
  readonly press: () => void;
}) {
  const { icon, word, isBack, press } = props;
  const button = useLostFocusHere<HTMLButtonElement>(isBack);
  return (
    <button ref={button} type="button" class="button button-plain" onClick={press}>
      <Icon name={icon} size={20} />
      {word}
    </button>
  );
}
