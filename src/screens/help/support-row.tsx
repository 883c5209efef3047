// One of my supports: a name, a button that calls, and the ways to change it.
import type { Support } from '../../core/help/support.ts';
import { fill } from '../../core/message.ts';
import { Icon } from '../../ui/icon.tsx';
import { useLostFocusHere } from '../mine/lost-focus.ts';
import { phoneLink } from '../phone-link.ts';
import type { WantedProps } from '../wanted.ts';

export function SupportRow(props: {
  readonly says: WantedProps['words']['apart']['supports'];
  readonly support: Support;
  /** It has just come back: from its form, or by an undo. */
  readonly isBack: boolean;
  readonly edit: () => void;
  readonly remove: () => unknown;
}) {
  const { says, support, isBack, edit, remove } = props;
  const { name, phone } = support;
  const first = useLostFocusHere<HTMLButtonElement>(isBack);
  return (
    <>
      <p class="mine-name">
        <strong>{name}</strong>
        <span class="hint">{phone || says.noPhone}</span>
      </p>
      <div class="row-buttons">
        {phone && (
          <a class="button button-main" href={phoneLink(phone)}>
            <Icon name="phone" size={20} />
            {fill(says.call, { name })}
          </a>
        )}
        <button
          ref={first}
          type="button"
          class="button button-plain"
          aria-label={fill(says.editOf, { name })}
          onClick={edit}
        >
          {says.edit}
        </button>
        <button type="button" class="button button-quiet" aria-label={fill(says.removeOf, { name })} onClick={remove}>
          {says.remove}
        </button>
      </div>
    </>
  );
}
