// The pack that is there: what it has, and the way to remove it.
import { useSignal } from '@preact/signals';
import { fill } from '../../core/message.ts';
import type { Pack, PackContact } from '../../core/pack/pack.ts';
import { Icon } from '../../ui/icon.tsx';
import { phoneLink } from '../phone-link.ts';
import { useLostFocusHere } from './lost-focus.ts';
import { appName, ItemLine, type PackProps } from './pack-parts.tsx';
import { ReturningButton } from './returning-button.tsx';

export function InstalledPack(
  props: PackProps & {
    readonly pack: Pack;
    /** It has just come in, so that the keyboard goes on from here. */
    readonly isNew: boolean;
    readonly remove: () => unknown;
  },
) {
  const { words, pack, isNew, remove } = props;
  const says = words.pack;
  const title = useLostFocusHere<HTMLHeadingElement>(isNew);
  const asking = useSignal<'no' | 'yes' | 'back'>('no');
  return (
    <section class="card" aria-labelledby="pack-installed">
      <h2 id="pack-installed" ref={title} tabIndex={-1}>
        {says.installed}
      </h2>
      <p>{fill(says.from, { name: pack.name })}</p>
      {pack.contacts.length > 0 && (
        <>
          <h3>{says.has.contacts}</h3>
          <ul class="pack-list">
            {pack.contacts.map((contact) => (
              <li key={contact.label}>
                <Contact contact={contact} callWord={says.callTo} />
              </li>
            ))}
          </ul>
        </>
      )}
      {pack.apps.length > 0 && (
        <>
          <h3>{says.has.apps}</h3>
          <ul class="pack-list">
            {pack.apps.map((app) => (
              <li key={app}>{appName(words, app)}</li>
            ))}
          </ul>
        </>
      )}
      {pack.items.length > 0 && (
        <details class="fold">
          <summary>
            <h3>{says.has.items}</h3>
            <span class="hint">{pack.items.length}</span>
            <Icon name="down" />
          </summary>
          <p class="hint">{says.whereItems}</p>
          <ul class="pack-list">
            {pack.items.map((item) => (
              <li key={item.id}>
                <ItemLine words={words} item={item} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {asking.value === 'yes' ? (
        <Ask
          words={words}
          name={pack.name}
          remove={remove}
          cancel={() => {
            asking.value = 'back';
          }}
        />
      ) : (
        <ReturningButton
          icon="remove"
          word={says.remove.button}
          isBack={asking.value === 'back'}
          press={() => {
            asking.value = 'yes';
          }}
        />
      )}
    </section>
  );
}

function Ask(props: Pick<PackProps, 'words'> & { name: string; remove: () => unknown; cancel: () => void }) {
  const { words, name, remove, cancel } = props;
  const says = words.pack.remove;
  const field = useLostFocusHere<HTMLFieldSetElement>();
  return (
    <fieldset class="question" ref={field} tabIndex={-1}>
      <legend>{fill(says.ask, { name })}</legend>
      <p class="hint">{says.says}</p>
      <div class="answers answers-row">
        <button type="button" class="button button-plain" onClick={remove}>
          {says.accept}
        </button>
        <button type="button" class="button button-plain" onClick={cancel}>
          {says.cancel}
        </button>
      </div>
    </fieldset>
  );
}

/** Taken by the person, so it can be tapped. Both parts were read as a plain number and an https address. */
function Contact({ contact: { label, phone, link }, callWord }: { contact: PackContact; callWord: string }) {
  return (
    <>
      <strong>{label}</strong>
      {phone && (
        <a class="row-link row-link-back" href={phoneLink(phone)}>
          {fill(callWord, { phone })}
        </a>
      )}
      {link && (
        <a class="row-link row-link-back" href={link} rel="noreferrer noopener" target="_blank">
          {link}
        </a>
      )}
    </>
  );
}
